import type { BarsBlock, Block, TableBlock, TableCell } from './paper.js';

/** The blocks of a form that draws nothing: without charts that would only say again what a table says. */
export function undrawn(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.kind !== 'bars' || block.onlyDrawn !== true);
}

/** The figures of a chart as the table that stands beside it, or in its place. */
export function barsTable(block: BarsBlock): TableBlock {
  const { title, series = [] } = block;
  const figures = series.length + 1;
  const figure = Math.floor(Math.min(30, 60 / figures));
  const [head, ...rows] = barsCells(block);
  return {
    kind: 'table',
    caption: title,
    columns: [
      { width: 100 - figures * figure },
      ...Array.from({ length: figures }, () => ({ width: figure, align: 'right' }) as const),
    ],
    head: [{ cells: head ?? [] }],
    rows: rows.map((cells) => ({ cells })),
  };
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
