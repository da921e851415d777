import type { Edition, ProductSet } from '../../engine/types.js';
import { padStart, wrap } from '../../base/text/width.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { CriteriaCommandMessages } from './words.js';

/** The product sets of an edition by branch, a line each. */
export function setListText(
  edition: Edition,
  sets: readonly ProductSet[],
  style: WordedStyle<CriteriaCommandMessages>,
): string {
  const { messages, paint } = style;
  const words = messages.criteria;
  const { number, date } = edition.instrument;
  const force = words.inForce(edition.inForce.from, edition.inForce.until);
  const lines = [paint.bold(`${edition.edition}: ${words.edition(number, date)}, ${force}`)];
  let branch: string | null = null;
  for (const set of sets) {
    if (set.branch !== null && set.branch !== branch) lines.push(`  ${set.branch}`);
    branch = set.branch;
    const mark = set.disputed ? ` [${words.disputedMark}]` : '';
    const [first = '', ...rest] =
      style.width === null ? [set.name + mark] : wrap(set.name + mark, style.width - 8);
    lines.push(`  ${padStart(String(set.set), 4)}. ${first}`, ...rest.map((line) => ' '.repeat(8) + line));
  }
  return lines.map((line) => `${line}\n`).join('');
}
