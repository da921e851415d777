import type { Coded } from '../base/coded.js';
import type { Host } from '../base/host.js';
import { UserError } from '../base/user-error.js';
import { fold } from '../base/text/fold.js';
import { printable } from '../base/text/width.js';
import { isBlankRow } from './cells.js';
import { columnsByName } from './named-columns.js';
import { openSource } from '../tables/source.js';
import { cellText } from './submission.js';
import { readRows } from '../tables/table.js';
import { plainTablesOf } from '../tables/tables-of.js';

/** What is wrong with a row before anything in it is read. */
export interface NamedRowArgs {
  'cell-count': { readonly expected: number; readonly got: number };
  'quote-somewhere': Readonly<Record<string, never>>;
}

/** A small list of a few columns of its own, such as changes of communes. */
export interface NamedList<Column extends string> {
  /** What its columns go by, folded. */
  readonly names: Readonly<Record<Column, readonly string[]>>;
  /** Without these it is not such a list. */
  readonly needed: readonly Column[];
  /** Nor without one of these, where there are any. */
  readonly oneOf?: readonly Column[];
  /** What is reported of a file that is none. */
  readonly noList: (read: string) => UserError;
}

export interface NamedRowTaker<Column extends string> {
  row(text: (column: Column) => string, line: number): void;
  broken(problem: Coded<NamedRowArgs> & { readonly line: number }): void;
}

/**
 * Reads the rows of a small list, in any order of its columns; blank ones are skipped.
 *
 * @throws {UserError} when the file cannot be read, or is not such a list
 */
export async function readNamedRows<Column extends string>(
  file: string,
  { names, needed, oneOf, noList }: NamedList<Column>,
  taker: NamedRowTaker<Column>,
  host: Host,
): Promise<void> {
  const byName = columnsByName<Column>(names);
  const columnOf = (cell: string) => byName.get(fold(cell));
  const isHeader = (cells: readonly string[]) => {
    const found = new Set(cells.map(columnOf));
    return (
      needed.every((one) => found.has(one)) && (oneOf === undefined || oneOf.some((one) => found.has(one)))
    );
  };
  const isKnown = (cell: string) => columnOf(cell) !== undefined;
  const [table] = await plainTablesOf(await openSource(file, host), null, { isHeader, isKnown });
  const headings = table?.layout.cells ?? [];
  if (table === undefined || !isHeader(headings)) throw noList(printable(headings.join(' | ').slice(0, 120)));
  const places = new Map(headings.map((heading, index) => [columnOf(heading), index]));
  await readRows(table, {
    header: () => undefined,
    row({ cells, line }) {
      if (cells === null) taker.broken({ code: 'quote-somewhere', args: {}, line });
      else if (isBlankRow(cells)) return;
      else if (cells.length !== headings.length) {
        taker.broken({ code: 'cell-count', args: { expected: headings.length, got: cells.length }, line });
      } else taker.row((column) => cellText(cells[places.get(column) ?? -1]), line);
    },
    progress: () => undefined,
  });
}
