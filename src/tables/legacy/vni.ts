/*
 * VNI Windows: a vowel, and behind it one sign for its shape and its tone together (the names of such fonts begin with
 * "VNI-"). A capital has a capital sign.
 */

/** What a sign adds to the vowel before it: marks that stand behind their letter. */
const MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that are one sign. */
const SINGLES: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const LETTER = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñæóòî]/giu;

/** A text that was typed in a "VNI-" font, in Unicode. */
export function fromVni(text: string): string {
  return text
    .normalize('NFC')
    .replace(LETTER, (all: string, vowel?: string, sign?: string) =>
      vowel === undefined || sign === undefined
        ? single(all)
        : single(vowel) + (MARKS[sign.toLowerCase()] ?? ''),
    )
    .normalize('NFC');
}

/** A vowel that a sign may follow in what comes next. */
export function mayGoOn(sign: string): boolean {
  return /^[aeouyôö]$/iu.test(sign);
}

function single(sign: string): string {
  const letter = SINGLES[sign.toLowerCase()];
  if (letter === undefined) return sign;
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
}
