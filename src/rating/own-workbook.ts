import { sniffEncoding } from '../tables/encoding.js';
import type { Context } from '../base/context.js';
import { startOf } from '../base/own-kind.js';
import { UserError } from '../base/user-error.js';
import { tablesOf, type Table } from '../rows/open-table.js';
import { RESULTS_LOOK } from '../rows/results-look.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import type { Source } from '../tables/source.js';
import type { PlainTable } from '../tables/table.js';
import { plainTablesOf } from '../tables/tables-of.js';

/**
 * The tables of a file; null for a workbook of our own results that nobody has named outright: they are no sheets, though
 * those of `ocop rate` have all that a sheet has. A workbook says what it is by its headings alone.
 *
 * @param pattern what has found it; null where it was named
 * @throws {UserError} as `tablesOf` does
 */
export async function tablesButOwn(
  source: Source,
  choice: SheetChoice,
  pattern: string | null,
  context: Pick<Context<unknown>, 'ownKindOf'>,
): Promise<readonly Table[] | null> {
  const isText = sniffEncoding(source.head).binary === null;
  if (pattern === null || isText) return tablesOf(source, choice);
  try {
    const tables = await tablesOf(source, choice);
    return (await areOwn(tables, context)) ? null : tables;
  } catch (error) {
    // What a council came to has no column of points, so that it cannot be opened as sheets.
    if (!(error instanceof UserError)) throw error;
    const results = await plainTablesOf(source, choice, RESULTS_LOOK).catch(() => []);
    if (await areOwn(results, context)) return null;
    throw error;
  }
}

/** Whether tables are results of ours, every one of them. */
async function areOwn(
  tables: readonly PlainTable[],
  { ownKindOf }: Pick<Context<unknown>, 'ownKindOf'>,
): Promise<boolean> {
  const kinds = await Promise.all(tables.map(({ layout }) => ownKindOf(startOf(layout.cells))));
  return kinds.length > 0 && kinds.every((kind) => kind !== null && kind !== 'again');
}
