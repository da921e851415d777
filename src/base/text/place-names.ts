import { plain } from './fold.js';

/**
 * What kinds of places are called before their names. With accents, as without them a name may begin so: Xà Bang is a
 * commune, and Quan Sơn a district.
 */
const KINDS: readonly (readonly [written: string, kind: string])[] = [
  ...['xã', 'phường', 'thị trấn', 'đặc khu', 'huyện', 'quận', 'thị xã', 'tỉnh', 'thành phố'].map(
    (kind) => [kind, kind] as const,
  ),
  ['tt', 'thị trấn'],
  ['tx', 'thị xã'],
  ['tp', 'thành phố'],
];

/** A place's name in two, both plain: the kind it says to be, empty where it says none, and the name itself. */
export interface PlaceParts {
  readonly kind: string;
  readonly name: string;
}

export function placeParts(text: string): PlaceParts {
  const words = plain(text);
  const found = KINDS.find(([written]) => words.startsWith(`${written} `));
  return found === undefined
    ? { kind: '', name: words }
    : { kind: found[1], name: words.slice(found[0].length + 1) };
}
