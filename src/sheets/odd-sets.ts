import { fold } from '../base/text/fold.js';
import type { ProductSet } from '../engine/types.js';
import type { ListedProduct } from './product-list.js';

/** What a list says of a product that its set does not fit. */
export type OddSet =
  /** The list's own column of branches or groups names another one. */
  | { readonly code: 'other-group'; readonly said: string; readonly set: number; readonly is: string }
  /** The names of two products each sound like the set of the other. */
  | { readonly code: 'swapped'; readonly with: string };

/** What is odd about a product's set, seen beside the whole list; null for nothing. Nothing is changed by it. */
export function oddSet(
  product: ListedProduct,
  list: readonly ListedProduct[],
  sets: readonly ProductSet[],
): OddSet | null {
  const said = product.grouping.find((text) => isOtherGroup(text, product.set, sets));
  if (said !== undefined) {
    const { set, branch, group } = product.set;
    return { code: 'other-group', said, set, is: [branch, group].filter((name) => name !== null).join(', ') };
  }
  const other = list.find((one) => one.edition === product.edition && looksSwapped(product, one));
  return other === undefined ? null : { code: 'swapped', with: other.product.name ?? other.product.code };
}

const groupsOf = ({ branch, group, subgroup, name }: ProductSet): readonly string[] =>
  [branch ?? '', group ?? '', subgroup ?? '', name].map(fold).filter((text) => text !== '');

/** A text that names the branch or the group of other sets and not of this one; what names none says nothing. */
function isOtherGroup(text: string, set: ProductSet, sets: readonly ProductSet[]): boolean {
  const said = fold(text);
  return !groupsOf(set).includes(said) && sets.some((one) => groupsOf(one).includes(said));
}

/** Words that stand in the names of many sets, or say nothing of the product. */
const EMPTY_WORDS = new Set('va cac tu khac san pham loai che bien theo nhom bo dich vu'.split(' '));

/** How many words of a set's name, which no other of the two has, a product's name has. */
function likeness(name: string, set: ProductSet, against: ProductSet): number {
  const words = (one: ProductSet) =>
    new Set(
      fold(one.name)
        .split(' ')
        .filter((word) => !EMPTY_WORDS.has(word)),
    );
  const not = words(against);
  const said = fold(name).split(' ');
  return [...words(set)].filter((word) => !not.has(word) && said.includes(word)).length;
}

function looksSwapped(one: ListedProduct, other: ListedProduct): boolean {
  if (one === other || one.set.set === other.set.set) return false;
  const [mine, theirs] = [one.product.name ?? '', other.product.name ?? ''];
  const own = likeness(mine, one.set, other.set) + likeness(theirs, other.set, one.set);
  return own === 0 && likeness(mine, other.set, one.set) > 0 && likeness(theirs, one.set, other.set) > 0;
}
