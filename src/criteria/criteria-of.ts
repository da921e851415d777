import type { Criterion, ProductSet } from './types.js';

/** The criteria of a set in the order of the sheet. */
export function criteriaOf(set: ProductSet): readonly Criterion[] {
  return set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
}
