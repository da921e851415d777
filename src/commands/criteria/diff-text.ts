import type { Change } from '../../law/compare-sets.js';
import type { ProductSet } from '../../engine/types.js';
import { wrapLine } from '../../base/text/width.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { CriteriaCommandMessages } from './words.js';

/** What changed between two editions of a set: counts first, then each change. */
export function diffText(
  from: ProductSet,
  to: ProductSet,
  changes: readonly Change[],
  { messages, paint, width }: WordedStyle<CriteriaCommandMessages>,
): string {
  const words = messages.criteria;
  const counts = { added: 0, dropped: 0, renumbered: 0, repointed: 0, restarred: 0, reworded: 0 };
  for (const { type } of changes) counts[type] += 1;
  const lines = [
    paint.bold(words.diffTitle(from, to)),
    from.name === to.name ? to.name : `${from.name} → ${to.name}`,
    ...[from, to].flatMap(({ disputed, edition }) =>
      disputed ? [paint.red(`${edition}: ${words.disputed(disputed)}`)] : [],
    ),
    ...(changes.length === 0 ? [words.diffNone] : [words.diffCounts(counts), words.diffLegend]),
    ...changes.flatMap((change, index) => {
      const before = changes[index - 1];
      const same = before?.from === change.from && before.to === change.to;
      const lines = words
        .change(change)
        .split('\n')
        .map((line) => `  ${line}`);
      return same ? lines : ['', paint.bold(words.changed(change)), ...lines];
    }),
  ];
  return lines
    .flatMap((line) => wrapLine(line, width))
    .map((line) => `${line}\n`)
    .join('');
}
