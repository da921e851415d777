import { fold } from '../base/text/fold.js';
import { samePlace } from './identity.js';
import type { Place } from './record.js';

/** What may part products: most names have none of it, and are not looked at closer. */
const MAY_PART = /[;\n,+/]|\svà\s|\d[.)]\s?\p{L}.*\s\d[.)]\s?\p{L}/iu;
/** `1. Nem chua 2. Nem rán`. */
const NUMBERED = /(?:^|\s)\d{1,2}[.)]\s?(?=\p{L})/u;
/** `- Bún khô`, at the beginning of a line. */
const BULLET = /^[-–+*•]\s*/u;
const UPPER = /^\p{Lu}/u;

/** The products that one cell seems to name. */
export interface ProductsNamed {
  /** Fewer than two where it names one. */
  readonly products: readonly string[];
  /** Whether commas alone part them: one product is called so, too, as `Trà sen, trà nhài` may be. */
  readonly isByCommas: boolean;
}

/**
 * The products that one cell seems to name: several lines, numbers or semicolons between, or commas before names that
 * begin anew. It is a guess, and told as one.
 */
export function productsNamed(name: string, place: Place): ProductsNamed {
  const written = byMarks(name);
  if (written.length > 1) return { products: written, isByCommas: false };
  return { products: byCommas(name, place), isByCommas: true };
}

/** Parted by lines, numbers or semicolons. */
function byMarks(name: string): readonly string[] {
  if (!MAY_PART.test(name)) return NONE;
  const bare = withoutBrackets(name);
  const numbered = parted(bare, NUMBERED);
  if (numbered.length > 1 && NUMBERED.test(bare.slice(0, 4))) return numbered;
  const lines = bare.split(/\n+/).map((line) => line.trim());
  if (lines.length > 1 && lines.every((line) => BULLET.test(line) || UPPER.test(line)))
    return parted(bare, /\n+/);
  return parted(bare, /;/);
}

function byCommas(name: string, place: Place): readonly string[] {
  if (!MAY_PART.test(name)) return NONE;
  const listed = parted(withoutBrackets(name), /,|\s\+\s|\svà\s|\//iu);
  return listed.length > 1 && listed.slice(1).every((part) => isNameAnew(part, listed[0] ?? '', place))
    ? listed
    : NONE;
}

/** What stands in brackets says what is in one product. */
function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)/g, ' ').trim();
}

function parted(bare: string, by: RegExp): readonly string[] {
  return bare
    .split(by)
    .map((part) => part.replace(BULLET, '').trim())
    .filter((part) => /\p{L}{2}/u.test(part));
}

const NONE: readonly string[] = [];

/** Whether a part begins as a name does, or as the first one: `Muối tôm, muối ớt`; and is no place, nor a size. */
function isNameAnew(part: string, first: string, { commune, district, province }: Place): boolean {
  if (/^\d/.test(part)) return false;
  const [word = ''] = fold(part).split(' ');
  if (word !== '' && fold(part).includes(' ') && fold(first).split(' ')[0] === word) return true;
  const isCapital = UPPER.test(part) && part !== part.toUpperCase() && part.includes(' ');
  const places = [commune, district, province].filter((one) => one !== '');
  return isCapital && places.every((one) => samePlace(one).name !== samePlace(part).name);
}
