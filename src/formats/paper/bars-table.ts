import type { BarsBlock, TableBlock } from './paper.js';

/** The figures of a chart as the table that stands beside it, or in its place. */
export function barsTable({ title, head, bars }: BarsBlock): TableBlock {
  return {
    kind: 'table',
    caption: title,
    columns: [{ width: 70 }, { width: 30, align: 'right' }],
    head: [{ cells: head.map((content) => ({ content })) }],
    rows: bars.map(({ label, shown }) => ({ cells: [{ content: label }, { content: shown }] })),
  };
}
