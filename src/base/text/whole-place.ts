import { placeParts } from './place-names.js';
import {
  isCentralCity,
  isHamlet,
  levelByKind,
  LEVELS,
  type PartedPlace,
  type PlaceLevel,
  type WholePlace,
} from './place-levels.js';

/** What parts places; where none of these stands, a dash with blanks about it does, which else is of a name: `Bà Rịa - Vũng Tàu`. */
const BETWEEN = /[,;]/;
const DASH = /\s[-\u2010-\u2015]\s/;
/** `X.An/H.Bình`. */
const SLASH = /\//;
/** `xã An (huyện Bình)`. */
const IN_BRACKETS = /\(([^()]*)\)/;
/** Where nothing parts them, the words before their names do: `xã An huyện Bình tỉnh Cam`. */
const BEFORE_KIND = /\s(?=(?:(?<!thị\s)xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|tp\.?)\s)/giu;

/**
 * Parts `thôn 1, xã An, huyện Bình, tỉnh Cam`: by the word before each name, and where some have none, by their order,
 * from the smallest to the largest: `An, Bình, Cam`. null where it is one place, or not certain.
 *
 * @param said what other columns say, which has to agree
 */
export function partPlace(text: string, said: Said): PartedPlace | null {
  const open = text.replace(IN_BRACKETS, ', $1');
  const parted = partedAt(open, said);
  if (parted !== null && parted.commune !== '') return parted;
  // `thôn 1 xã An, huyện Bình`: some words are parted by the kinds of their places alone.
  const byKinds = open.replace(BEFORE_KIND, ', ');
  const closer = byKinds === open ? null : partedAt(byKinds, said);
  return closer !== null && closer.commune !== '' ? closer : parted;
}

/** What other columns say of a place. */
type Said = Pick<WholePlace, 'district' | 'province'>;

function partedAt(text: string, said: Said): PartedPlace | null {
  const between = [BETWEEN, DASH, SLASH].find((one) => one.test(text));
  if (between === undefined) return null;
  const parts = text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: Record<PlaceLevel, string> = { commune: '', district: '', province: '' };
  const { levels, from } = levelsOf(parts, said) ?? { levels: NONE, from: 0 };
  if (levels.length === 0) return null;
  for (const [at, level] of levels.entries()) found[level] = parts[from + at] ?? '';
  const agrees = (level: 'district' | 'province') =>
    found[level] === '' || said[level] === '' || isSame(found[level], said[level]);
  // An address in a city may leave its commune out, and says then what it lies in.
  const isPlace = found.commune !== '' || (found.district !== '' && found.province !== '');
  if (!isPlace || !agrees('district') || !agrees('province')) return null;
  return { ...found, rest: parts.slice(0, from).join(', ') };
}

const NONE: readonly PlaceLevel[] = [];

/** The levels of the last parts, and where they begin; null where they are not certain. */
function levelsOf(
  parts: readonly string[],
  said: Said,
): { readonly levels: readonly PlaceLevel[]; readonly from: number } | null {
  const last = parts.length - 1;
  const known = parts.map((part, at) => levelByKind(part, at === last) ?? levelSaid(part, said, at === last));
  const start = parts.findLastIndex((part, at) => known[at] === null && isHamlet(part)) + 1;
  const first = known.findIndex((level, at) => at >= start && level !== null);
  // A name right before a district is a commune's; a name before a commune is a hamlet's, or a street's.
  const isBare = first === -1;
  const from = isBare
    ? parts.length - start > LEVELS.length
      ? parts.length - LEVELS.length
      : start
    : known[first] === 'commune'
      ? first
      : Math.max(start, first - LEVELS.indexOf(known[first] ?? 'commune'));
  const those = known.slice(from);
  if (isBare && those.length !== LEVELS.length) return null;
  const levels = those.length > LEVELS.length ? null : filledIn(those);
  return levels === null ? null : { levels, from };
}

/** Levels that rise, with those between that can be but one. */
function filledIn(known: readonly (PlaceLevel | null)[]): readonly PlaceLevel[] | null {
  if (known.length === LEVELS.length) {
    return LEVELS.every((level, at) => known[at] === null || known[at] === level) ? LEVELS : null;
  }
  const [one = null, other = null] = known;
  if (known.length === 1) return one === null ? null : [one];
  // Before a district there is a commune; before a province there may be either.
  const low = one ?? (other === 'district' ? 'commune' : null);
  if (low === null || other === null || LEVELS.indexOf(low) >= LEVELS.indexOf(other)) return null;
  return [low, other];
}

function levelSaid(part: string, said: Said, isLast: boolean): PlaceLevel | null {
  if (said.province !== '' && isSame(part, said.province)) return 'province';
  if (said.district !== '' && isSame(part, said.district)) return 'district';
  return isLast && isCentralCity(part) ? 'province' : null;
}

function isSame(one: string, other: string): boolean {
  return placeParts(one).name === placeParts(other).name;
}
