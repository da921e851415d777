import { criteriaOf } from '../../engine/criteria-of.js';
import type { CaseId, Criterion, CriterionCode, ProductSet } from '../../engine/types.js';
import type { Step } from '../../engine/advice.js';

/** An option in the statute's words. */
export interface OptionWording {
  /** The case it belongs to; null where the criterion has none. */
  readonly case: CaseId | null;
  readonly text: string;
}

/** What a step asks for: one option; or one of each case, where two would do and none was stated. */
export function optionsOf(set: ProductSet, { code, case: chosen, to }: Step): readonly OptionWording[] {
  const criterion = criteriaByCode(set).get(code);
  if (criterion === undefined) return [];
  const scales = criterion.cases ?? [{ case: null, options: criterion.options }];
  return scales
    .filter((scale) => chosen === null || scale.case === chosen)
    .flatMap((scale) =>
      scale.options
        .filter(({ points }) => points === to)
        .map(({ text }): OptionWording => ({ case: scale.case, text })),
    );
}

const known = new WeakMap<ProductSet, ReadonlyMap<CriterionCode, Criterion>>();

/** A set's criteria by code; looked up for every step of every sheet of a province. */
function criteriaByCode(set: ProductSet): ReadonlyMap<CriterionCode, Criterion> {
  let criteria = known.get(set);
  if (criteria === undefined) {
    const all = criteriaOf(set);
    known.set(set, (criteria = new Map(all.map((criterion) => [criterion.code, criterion]))));
  }
  return criteria;
}
