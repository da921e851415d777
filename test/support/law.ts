import { openLibrary } from '../../src/law/library.js';
import type { Edition, EditionId, IsoDate, ProductSet } from '../../src/engine/types.js';
import { ratingRules, type RatingRules } from '../../src/engine/rating-rules.js';

/** The day on which the law of the tests was opened. */
export const TODAY = '2026-11-28' as IsoDate;

export const LAW = openLibrary(null, TODAY);

export const E1048 = '1048-2019' as EditionId;
export const E148 = '148-2023' as EditionId;
export const E26 = '26-2026' as EditionId;

export const day = (text: string): IsoDate => text as IsoDate;

/** A day on which a product is rated by an edition of ours, whatever the kind and the day of filing. */
export function dayUnder(id: EditionId): IsoDate {
  return day(id === E1048 ? '2022-03-01' : id === E148 ? '2024-03-01' : '2026-08-10');
}

export function edition(id: EditionId): Edition {
  const found = LAW.edition(id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

export function productSet(id: EditionId, no: number): ProductSet {
  const found = LAW.set(id, no);
  if (!found) throw new Error(`no set ${String(no)} in ${id}`);
  return found;
}

export function rules(id: EditionId, no: number): RatingRules {
  return ratingRules(edition(id), productSet(id, no));
}

/** All sets of every edition with their rules. */
export const ALL_RULES: readonly RatingRules[] = LAW.editions.flatMap((one) =>
  LAW.sets(one.edition).map((set) => ratingRules(one, set)),
);
