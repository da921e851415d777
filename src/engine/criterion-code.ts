import type { CriterionCode } from './types.js';

/** A text that is known to have the pattern of a criterion's code, e.g. `1.1`. */
export function asCriterionCode(text: string): CriterionCode {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- its pattern was checked, here or by a schema
  return text as CriterionCode;
}
