import { word } from '../../base/word-coded.js';
import type { RecordWarning } from '../../rows/problems.js';
import type { AdvisedProduct } from './advised-product.js';
import { optionsOf } from './option-wording.js';
import type { AdviseCommandMessages } from './words.js';

/** The keys of the advice on every product, in the order that they are written. */
export const ADVICE_KEYS: readonly string[] = [
  ...['product', 'edition', 'set', 'status', 'total', 'stars', 'target'],
  ...['steps', 'after', 'obstacles', 'furthest', 'missing', 'reason', 'warnings'],
];

/**
 * The advice on a product for other programs, always with these keys in this order; then `member` where there is one.
 * `total` and `stars` count open criteria as 0.
 */
export function adviceJson(
  { product, edition, set, advice }: AdvisedProduct,
  warnings: readonly RecordWarning[],
  messages: AdviseCommandMessages,
): string {
  const { member, ...named } = product;
  const { status, now, target, missing } = advice;
  const steps = status === 'planned' ? advice.steps : [];
  return JSON.stringify({
    product: named,
    edition,
    set: set.set,
    status,
    total: now.total,
    stars: now.stars,
    target,
    steps: steps.map((step) => {
      const { code, from, to, meets, opens, forPoints, unanswered } = step;
      return { code, from, to, options: optionsOf(set, step), meets, opens, forPoints, unanswered };
    }),
    after: status === 'planned' ? advice.after : null,
    obstacles:
      status === 'unreachable'
        ? advice.obstacles.map((one) => ({
            code: one.code,
            message: word(messages.advice.obstacles, one),
            args: one.args,
          }))
        : [],
    furthest: status === 'unreachable' ? advice.furthest : null,
    missing,
    reason: status === 'disqualified' ? advice.reason : null,
    warnings: warnings.map((one) => ({ code: one.code, message: word(messages.warnings, one) })),
    ...(member !== '' && { member }),
  });
}
