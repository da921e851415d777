import type { Counts } from './batch-counts.js';
import { packed, padEnd, padStart, printable, widest, wrap } from '../../base/text/width.js';
import type { RateCommandMessages } from './words.js';

const LEVELS = [5, 4, 3, 2, 1] as const;
const GAP = '  ';

/**
 * How many products of each level every group has: a table, or, where the terminal is too narrow for one, the
 * group's name with its counts below.
 *
 * @param width columns of the terminal; null where nothing limits a line
 */
export function groupLines(
  groups: ReadonlyMap<string, Counts>,
  messages: RateCommandMessages,
  width: number | null,
): string[] {
  const { columns } = messages.rate;
  const head = [
    columns.group,
    ...LEVELS.map((level) => `${String(level)}★`),
    columns.incomplete,
    columns.disqualified,
  ];
  const rows = [...groups].map(([group, { stars, incomplete, disqualified }]) => [
    printable(group),
    ...LEVELS.map((level) => String(stars[level])),
    String(incomplete),
    String(disqualified),
  ]);
  const widths = head.map((heading, index) => widest([heading, ...rows.map((row) => row[index] ?? '')]));
  const whole = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1);
  if (width !== null && whole > width) {
    return rows.flatMap(([group = '', ...counts]) => {
      const named = counts.map((count, index) => `${head[index + 1] ?? ''} ${count}`);
      return [...wrap(group, width), ...packed(named, width - 2).map((line) => `  ${line}`)];
    });
  }
  return [head, ...rows].map((row) =>
    row.map((cell, index) => (index === 0 ? padEnd : padStart)(cell, widths[index] ?? 0)).join(GAP),
  );
}
