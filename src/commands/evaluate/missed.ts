import { shortened } from '../../base/format.js';
import type { Unmet } from '../../engine/requirements.js';
import type { Evaluation } from '../../sheets/evaluation.js';
import type { EvaluateCommandMessages } from './words.js';

/** The most letters of a criterion's title that stand in a line beside what it takes. */
const TITLE = 60;

/** A requirement that is missed: the criterion by its name, what it has, and what would do. */
export function missedLine(
  { star, code, needs, has }: Unmet,
  { criteria }: Evaluation,
  { session: words }: EvaluateCommandMessages,
): string {
  const title = criteria.find((one) => one.code === code)?.title ?? '';
  return words.missed(star, `${code} ${shortened(title, TITLE)}`, needs, has);
}
