import type { Criterion, ProductSet } from './types.js';

/** A set is asked for them again with every sheet on it. */
const known = new WeakMap<ProductSet, readonly Criterion[]>();

/** The criteria of a set in the order of the sheet. */
export function criteriaOf(set: ProductSet): readonly Criterion[] {
  const before = known.get(set);
  if (before !== undefined) return before;
  const criteria = set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
  known.set(set, criteria);
  return criteria;
}
