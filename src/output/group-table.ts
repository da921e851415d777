import type { Counts } from '../i18n/rate-words.js';
import type { Messages } from '../i18n/messages.js';
import { padEnd, padStart, printable, widest } from '../text/width.js';

/** How many products of each level every group has, a line a group. */
export function groupLines(groups: ReadonlyMap<string, Counts>, messages: Messages): string[] {
  const { columns } = messages.rate;
  const head = [columns.group, '5★', '4★', '3★', '2★', '1★', columns.incomplete, columns.disqualified];
  const rows = [...groups].map(([group, { stars, incomplete, disqualified }]) => [
    printable(group),
    ...([5, 4, 3, 2, 1] as const).map((level) => String(stars[level])),
    String(incomplete),
    String(disqualified),
  ]);
  const widths = head.map((heading, index) => widest([heading, ...rows.map((row) => row[index] ?? '')]));
  return [head, ...rows].map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? padEnd(cell, widths[index] ?? 0) : padStart(cell, widths[index] ?? 0),
      )
      .join('  '),
  );
}
