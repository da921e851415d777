import type { AdviceQuery } from '../../engine/advice.js';
import { advise } from '../../engine/advise.js';
import type { Submission } from '../../rows/submission.js';
import type { AdvisedProduct } from './advised-product.js';

/** What advice takes of a sheet, wherever it comes from: a row of a table, or its own file. */
export type AdvisableSheet = Pick<
  Submission,
  'code' | 'name' | 'producer' | 'commune' | 'member' | 'edition' | 'set' | 'rules' | 'sheet'
>;

/**
 * Advises on one product.
 *
 * @param of a sheet without problems: one that was rated
 */
export function adviseProduct(of: AdvisableSheet, query: AdviceQuery): AdvisedProduct {
  const { code, name, producer, commune, member, edition, set, rules, sheet } = of;
  const product = { code, name, producer, commune, member };
  return { product, edition, set, advice: advise(rules, sheet, query) };
}
