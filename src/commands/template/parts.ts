import { placeKey } from '../../register/identity.js';
import { keyOf } from '../../base/text/spelling.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { isAgain, type ListedAgain } from '../../sheets/round-list.js';

/** What may have a file of forms of its own. */
export const EACH = ['member', 'commune'] as const;

export type Each = (typeof EACH)[number];

/** What one of them is to fill in. */
export interface Part {
  readonly name: string;
  readonly products: readonly Listed[];
  readonly members: readonly string[];
}

type Listed = ListedProduct | ListedAgain;

/**
 * A part for each member, with all products, or with those that the member has to score again; or for each commune, with
 * its own; in the order they are met.
 */
export function partsOf(
  each: Each,
  products: readonly Listed[],
  members: readonly string[],
): readonly Part[] {
  if (each === 'member') {
    const again = products.filter(isAgain);
    if (again.length === 0) return members.map((name) => ({ name, products, members: [name] }));
    const names = new Map(again.map(({ member }) => [keyOf(member), member]));
    return [...names].map(([key, name]) => {
      return { name, products: again.filter(({ member }) => keyOf(member) === key), members: [name] };
    });
  }
  const parts = new Map<string, { readonly name: string; readonly products: Listed[] }>();
  for (const one of products) {
    const { commune = '', province = '' } = one.product;
    const key = placeKey(commune, province);
    const part = parts.get(key) ?? { name: commune, products: [] };
    part.products.push(one);
    parts.set(key, part);
  }
  return uniqueNames([...parts.values()]).map((part) => ({ ...part, members }));
}

/** Two provinces may have a commune of one name each. */
function uniqueNames<One extends { readonly name: string }>(parts: readonly One[]): readonly One[] {
  const met = new Map<string, number>();
  return parts.map((part) => {
    const key = part.name.toLowerCase();
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times === 1 ? part : { ...part, name: `${part.name} (${String(times)})` };
  });
}
