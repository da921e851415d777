import type { BarsBlock, Block, TableBlock, TableCell, TableColumn } from './paper.js';

/** The blocks of a form that draws nothing: without charts that would only say again what a table says. */
export function undrawn(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.kind !== 'bars' || block.onlyDrawn !== true);
}

/** The figures of a chart as the table that stands beside it, or in its place. */
export function barsTable(block: BarsBlock): TableBlock {
  const { title, series = [] } = block;
  const [head, ...rows] = barsCells(block);
  return {
    kind: 'table',
    caption: title,
    columns: barsColumns(series.length + 1),
    head: [{ cells: head ?? [] }],
    rows: rows.map((cells) => ({ cells })),
  };
}

/** With what bars are held against in a column of its own, for a spreadsheet, which draws what its cells say. */
export function chartedTable(block: BarsBlock): TableBlock {
  const { mark, series = [] } = block;
  const table = barsTable(block);
  if (mark === undefined) return table;
  const content = { value: mark.value, shown: String(mark.value), decimals: 0 };
  return {
    ...table,
    columns: barsColumns(series.length + 2),
    head: table.head.map(({ cells }) => ({ cells: [...cells, { content: mark.label }] })),
    rows: Array.from(table.rows, ({ cells }) => ({ cells: [...cells, { content }] })),
  };
}

/** A column of names and so many of figures. */
function barsColumns(figures: number): readonly TableColumn[] {
  const width = Math.floor(Math.min(30, 60 / figures));
  return [
    { width: 100 - figures * width },
    ...Array.from({ length: figures }, () => ({ width, align: 'right' }) as const),
  ];
}

/** The same as cells, with a head: the names, what each bar is made up of, and its figure. */
export function barsCells({ head, series = [], bars }: BarsBlock): readonly (readonly TableCell[])[] {
  const [label, figure] = head;
  return [
    [label, ...series.map(({ name }) => name), figure].map((content) => ({ content })),
    ...bars.map((bar): readonly TableCell[] => [
      { content: bar.label },
      ...series.map((_, at): TableCell => {
        const value = bar.parts?.[at] ?? 0;
        return { content: { value, shown: String(value), decimals: 0 } };
      }),
      { content: { value: bar.value, shown: bar.shown, decimals: decimalsOf(bar.shown) } },
    ]),
  ];
}

function decimalsOf(shown: string): number {
  return /[.,](\d+)$/.exec(shown)?.[1]?.length ?? 0;
}
