import { fold } from '../../base/text/fold.js';
import { isNameInFull } from '../../base/text/person-name.js';
import type { Field } from '../columns.js';
import type { Across } from './down.js';
import type { PointColumn } from './point-columns.js';
import type { Facts } from './sheet-facts.js';

const CODE = /^\d{2}-\d{2,6}-\d{1,4}-\d{4}$/;
const PRODUCT = /^(?:san pham|sp)\b|^\d{2} \d{2,6} \d{1,4} \d{4}$/;
const MEMBER = /^(?:tv|gk|thanh vien|giam khao|uy vien|nguoi cham|ong|ba|dc|d c|chu tich|thu ky)\b/;
/** What only a product has. */
const OF_PRODUCTS: readonly Field[] = ['code', 'name', 'producer', 'set'];

export function isProductCode(name: string): boolean {
  return CODE.test(name);
}

/** Whose points a column holds, by its heading, or by the one over "Điểm". */
export function nameOf({ leaf, over, role }: PointColumn): string {
  return withoutSeat(headingOf({ leaf, over, role }));
}

function headingOf({ leaf, over, role }: Pick<PointColumn, 'leaf' | 'over' | 'role'>): string {
  return role === 'named' ? leaf : over;
}

function withoutSeat(heading: string): string {
  const name = heading.replace(SEAT, '');
  return isNameInFull(name) ? name : heading;
}

/** The number of a seat before a name: `GK 1: Nguyễn Văn A`. */
const SEAT = /^(?:gk|giám khảo|tv|thành viên|ủy viên|uỷ viên|người chấm)(?:\s*\d{1,2})?\s*[:.–-]\s*/iu;

/**
 * What stands in the columns side by side; null where nobody can tell.
 *
 * @param fields what rows say of each column
 * @param said what is said of them all
 */
export function acrossOf(
  own: readonly PointColumn[],
  fields: ReadonlySet<Field>,
  said: Facts,
): Across | null {
  const isForm = own.length === 1 && own[0]?.role === 'points';
  if (fields.has('member') && (fields.has('code') || fields.has('name'))) return 'products';
  if (own.length > 1 && fields.has('member')) return 'members';
  if (!isForm && OF_PRODUCTS.some((field) => fields.has(field))) return 'products';
  if (isForm) return 'one';
  const names = own.map((one) => fold(headingOf(one)));
  if (names.includes('') || new Set(names).size < names.length) return null;
  const groups = own.map(({ over, role }) => (role === 'named' ? fold(over) : ''));
  const saysProducts =
    said.has('member') ||
    groups.every((group) => group.includes('san pham')) ||
    names.every((name) => PRODUCT.test(name));
  const saysMembers =
    said.has('name') ||
    said.has('code') ||
    groups.every((group) => /thanh vien|giam khao|nguoi cham|hoi dong/.test(group)) ||
    names.every((name) => MEMBER.test(name));
  if (saysProducts === saysMembers) return null;
  return saysProducts ? 'products' : 'members';
}
