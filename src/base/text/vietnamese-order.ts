import { plain } from './fold.js';
import { partTone } from './tones.js';

/** The Vietnamese alphabet, with the four Latin letters it lacks in their places. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

const known = new Map<string, string>();
/** A run sorts few names many times; one of very many names does not keep them all. */
const REMEMBERED = 20_000;

/**
 * Orders texts as a Vietnamese dictionary does, whatever the machine's locale: word by word, by letters (a ă â b … d đ),
 * then by tone (ngang, huyền, hỏi, ngã, sắc, nặng). Numbers go by their size and before letters: Phường 2, Phường 10.
 */
export function compareVietnamese(a: string, b: string): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const key = plain(text)
    .split(' ')
    .map((word) => {
      const { letters, tone } = partTone(word);
      const placed = letters
        .replace(/\d+/g, (digits) => digits.padStart(12, '0'))
        .replace(/\D/gu, (letter) => placeOf(letter));
      return `${placed}\u0001${String(tone)}`;
    })
    .join('\u0000');
  if (known.size < REMEMBERED) known.set(text, key);
  return key;
}

/** A letter by its place in the alphabet, behind the digits; others stay behind all of them. */
function placeOf(letter: string): string {
  const place = ALPHABET.indexOf(letter);
  return place === -1 ? letter : String.fromCharCode(0x41 + place);
}
