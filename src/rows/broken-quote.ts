import type { Coded } from '../base/coded.js';
import type { RowProblemArgs } from './problems.js';
import type { TableRow } from '../tables/table.js';

type QuoteProblem = Coded<
  Pick<RowProblemArgs, 'quote-open' | 'quote-text-after' | 'quote-inside' | 'quote-somewhere'>
>;

/** What is wrong with a row that a quote out of place breaks, and the column it is in, from 0; -1 for the row. */
export function brokenQuote({ line, quote }: TableRow): {
  readonly column: number;
  readonly problem: QuoteProblem;
} {
  if (quote === null) return { column: -1, problem: { code: 'quote-somewhere', args: {} } };
  const code = ({ open: 'quote-open', 'text-after': 'quote-text-after', inside: 'quote-inside' } as const)[
    quote.kind
  ];
  return {
    column: quote.column,
    problem: { code, args: { line: line + quote.lines, cell: quote.column + 1 } },
  };
}
