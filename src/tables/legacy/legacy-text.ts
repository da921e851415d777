import { StringDecoder } from 'node:string_decoder';
import { sniffEncoding } from '../encoding.js';
import type { Source } from '../source.js';
import { syllablesIn } from './syllables.js';
import { capitalsOfTcvn3, fromTcvn3 } from './tcvn3.js';
import { bytesOfTwiceUtf8 } from './twice-utf8.js';
import { fromVni, mayGoOn } from './vni.js';

/** How a text was written that is no Vietnamese as it stands. */
export type Legacy = 'tcvn3' | 'vni' | 'utf8-twice';

interface Found {
  readonly legacy: Legacy;
  /** Whether its bytes are UTF-8, or a character each. */
  readonly isUtf8: boolean;
}

/** Enough of a text to tell what it is. */
const SAMPLE = 32 * 1024;
/** Fewer words than these tell nothing. */
const LEAST_WORDS = 4;

const CONVERT: Readonly<Record<Legacy, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
  'utf8-twice': (text) => bytesOfTwiceUtf8(text).toString('utf8'),
};

/**
 * How a text was written, where it is Vietnamese only when it is read so; null for any other text. Certain: nearly all
 * its words become syllables of Vietnamese, and most are none as they stand.
 */
export function legacyOf(text: string): Legacy | null {
  const asIs = syllablesIn(text);
  if (asIs.words < LEAST_WORDS || asIs.syllables * 2 > asIs.words) return null;
  const likely = (['tcvn3', 'vni', 'utf8-twice'] as const).filter((legacy) => {
    const converted = CONVERT[legacy](text);
    const read = syllablesIn(legacy === 'tcvn3' ? capitalsOfTcvn3(converted) : converted);
    return read.words >= LEAST_WORDS && read.syllables * 10 >= read.words * 9;
  });
  return likely.length === 1 ? (likely[0] ?? null) : null;
}

export function fromLegacy(text: string, legacy: Legacy): string {
  return CONVERT[legacy](text);
}

/** A file of such a text as one of plain UTF-8; null for any other file. */
export function legacySource(source: Source): { readonly source: Source; readonly legacy: Legacy } | null {
  const found = legacyIn(source.head);
  if (found === null) return null;
  const { chunks } = source;
  const convert = () => converter(found);
  const head = convert();
  return {
    legacy: found.legacy,
    source: {
      ...source,
      head: Buffer.concat([head.write(source.head), head.end()]),
      async *chunks() {
        const stream = convert();
        for await (const chunk of chunks()) yield stream.write(chunk);
        yield stream.end();
      },
    },
  };
}

/** Letters that only Unicode has for Vietnamese. */
const VIETNAMESE = /[\u01a0-\u01b0\u1ea0-\u1ef9]/g;

function legacyIn(head: Buffer): Found | null {
  const sniffed = sniffEncoding(head);
  if (sniffed.binary !== null) return null;
  const bytes = head.subarray(sniffed.bom.length, sniffed.bom.length + SAMPLE);
  if (sniffed.encoding === 'utf-8') {
    const text = bytes.toString('utf8');
    if ((text.match(VIETNAMESE)?.length ?? 0) > 8) return null;
    const legacy = legacyOf(text);
    return legacy === null ? null : { legacy, isUtf8: true };
  }
  if (sniffed.encoding !== 'windows-1258') return null;
  const plain = syllablesIn(new TextDecoder('windows-1258').decode(bytes));
  if (plain.syllables * 2 > plain.words) return null;
  const legacy = legacyOf(bytes.toString('latin1'));
  return legacy === null || legacy === 'utf8-twice' ? null : { legacy, isUtf8: false };
}

interface Converter {
  readonly write: (chunk: Buffer) => Buffer;
  readonly end: () => Buffer;
}

const MARK = /^\ufeff/;

function converter({ legacy, isUtf8 }: Found): Converter {
  const decoder = new StringDecoder(isUtf8 ? 'utf8' : 'latin1');
  let held = '';
  let begun = false;
  const converted = (text: string) => {
    const plain = begun ? text : text.replace(MARK, '');
    begun ||= text !== '';
    return legacy === 'utf8-twice' ? bytesOfTwiceUtf8(plain) : Buffer.from(fromLegacy(plain, legacy), 'utf8');
  };
  return {
    write(chunk) {
      const text = held + decoder.write(chunk);
      // The sign behind a vowel may come with the next stretch.
      held = legacy === 'vni' && mayGoOn(text.slice(-1)) ? text.slice(-1) : '';
      return converted(text.slice(0, text.length - held.length));
    },
    end: () => converted(held + decoder.end()),
  };
}
