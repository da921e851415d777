import { partPlace } from './whole-place.js';
import { isAddressPart, placeAlone, type PartedPlace } from './place-levels.js';

/** Whose something is, and where that is, out of one text. */
export interface OwnerPlace extends Omit<PartedPlace, 'rest'> {
  readonly owner: string;
  /** What stood behind the name, as it is written. */
  readonly address: string;
}

/** What parts a name from an address at all: most names have none of it, and are not looked at closer. */
const PARTED = /[,;(\n]|\s[-\u2010-\u2015]\s/u;
const BETWEEN = /[,;\n]/;
const DASH = /\s[-\u2010-\u2015]\s/u;
/** `Địa chỉ: `, `Đ/c `. */
const ADDRESS = /^(?:địa chỉ|dia chi|đ\/c|đc|address)\s*:?\s+/iu;
const ANYWHERE = { district: '', province: '' };

/**
 * Parts `HTX Một, thôn 2, xã An, huyện Bình`: the name, and behind it an address that says a commune or a district by its
 * kind. null where it is a name alone, or not certain.
 */
export function partOwner(text: string): OwnerPlace | null {
  if (!PARTED.test(text)) return null;
  const open = text.replace(/\(([^()]*)\)$/, ', $1');
  const parts = open
    .split(BETWEEN.test(open) ? BETWEEN : DASH)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const at = parts.findIndex((part, index) => index > 0 && (ADDRESS.test(part) || isAddressPart(part)));
  if (at === -1) return null;
  const behind = parts.slice(at).map((part) => part.replace(ADDRESS, ''));
  const address = behind.join(', ');
  const place = behind.length === 1 ? placeAlone(address) : partPlace(address, ANYWHERE);
  if (place === null || (place.commune === '' && place.district === '')) return null;
  const { commune, district, province } = place;
  return { owner: parts.slice(0, at).join(', '), address, commune, district, province };
}
