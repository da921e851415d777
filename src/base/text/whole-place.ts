import { placeParts } from './place-names.js';

/** A commune, a district and a province, as they are written; empty where none is. */
interface WholePlace {
  readonly commune: string;
  readonly district: string;
  readonly province: string;
}

/** What a text of several places says, and what stands in it beside them: a hamlet, a street. */
export interface PartedPlace extends WholePlace {
  readonly rest: string;
}

const LEVELS: ReadonlyMap<string, keyof WholePlace> = new Map([
  ...['xã', 'phường', 'thị trấn', 'đặc khu'].map((kind) => [kind, 'commune'] as const),
  ...['huyện', 'quận', 'thị xã'].map((kind) => [kind, 'district'] as const),
  ['tỉnh', 'province'],
]);

/** Cities under the centre, plain: a province each, where another city is a district. */
const CENTRAL = new Set(['hà nội', 'hải phòng', 'huế', 'đà nẵng', 'cần thơ', 'hồ chí minh']);

/** What parts places; where none of these stands, a dash with blanks about it does, which else is of a name: `Bà Rịa - Vũng Tàu`. */
const BETWEEN = /[,;]/;
const DASH = /\s[-\u2010-\u2015]\s/;
/** `xã An (huyện Bình)`. */
const IN_BRACKETS = /\(([^()]*)\)/;
/** Where nothing parts them, the words before their names do: `xã An huyện Bình tỉnh Cam`. */
const BEFORE_KIND = /\s(?=(?:(?<!thị\s)xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|tp\.?)\s)/giu;

/**
 * Parts `thôn 1, xã An, huyện Bình, tỉnh Cam`: by the word before each name, and where only the last has none, as what
 * is left. null where it is one place, or not certain: two names without their words may be of any level.
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
  const between = BETWEEN.test(text) ? BETWEEN : DASH;
  if (!between.test(text)) return null;
  const parts = text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: Record<keyof WholePlace, string> = { commune: '', district: '', province: '' };
  const rest: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    const level = levelOf(part, isLast, found, said);
    if (level === null) {
      if (found.commune !== '' || found.district !== '' || isLast) return null;
      rest.push(part);
    } else if (found[level] !== '') return null;
    else found[level] = part;
  }
  const agrees = (level: 'district' | 'province') =>
    found[level] === '' || said[level] === '' || isSame(found[level], said[level]);
  // An address in a city may leave its commune out, and says then what it lies in.
  const isPlace = found.commune !== '' || (found.district !== '' && found.province !== '');
  if (!isPlace || !agrees('district') || !agrees('province')) return null;
  return { ...found, rest: rest.join(', ') };
}

function levelOf(part: string, isLast: boolean, found: WholePlace, said: Said): keyof WholePlace | null {
  const { kind, name } = placeParts(part);
  if (kind === 'thành phố') return isLast && CENTRAL.has(name) ? 'province' : 'district';
  const level = LEVELS.get(kind);
  if (level !== undefined) return level;
  if (found.commune === '') return null;
  if (said.province !== '' && isSame(part, said.province)) return 'province';
  if (said.district !== '' && isSame(part, said.district)) return 'district';
  // What stands last behind a commune and a district is what both lie in.
  return isLast && (found.district !== '' || CENTRAL.has(name)) ? 'province' : null;
}

function isSame(one: string, other: string): boolean {
  return placeParts(one).name === placeParts(other).name;
}
