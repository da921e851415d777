import type { Criterion, Part, ProductSet } from './types.js';

/** A criterion, and the part of the set it counts in. */
export interface CriterionInPart {
  readonly part: Part;
  readonly criterion: Criterion;
}

/** The criteria of a set in the order of the sheet, each with its part. Sections are headings, and score nothing. */
export function criteriaByPart(set: ProductSet): readonly CriterionInPart[] {
  return set.parts.flatMap((part) =>
    part.sections.flatMap((section) => section.criteria.map((criterion) => ({ part, criterion }))),
  );
}

/** A set is asked for them again with every sheet on it. */
const known = new WeakMap<ProductSet, readonly Criterion[]>();

/** The criteria of a set in the order of the sheet: the place of one here is its place in a sheet's points. */
export function criteriaOf(set: ProductSet): readonly Criterion[] {
  const before = known.get(set);
  if (before !== undefined) return before;
  const criteria = criteriaByPart(set).map(({ criterion }) => criterion);
  known.set(set, criteria);
  return criteria;
}
