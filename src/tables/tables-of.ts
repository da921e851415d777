import { fatal } from './errors.js';
import { sniffEncoding } from './encoding.js';
import type { HeaderLook } from './find-header.js';
import type { SheetChoice } from './sheet-choice.js';
import type { Source } from './source.js';
import { openPlainTable, type PlainTable } from './table.js';

/**
 * Opens the tables in a file: the one of a text, or those of the worksheets of a workbook. What reads workbooks is loaded for one only.
 *
 * @throws {UserError} when it is neither a text nor a workbook that can be read, or goes by the name of the other one
 */
export async function plainTablesOf(
  source: Source,
  choice: SheetChoice,
  look: HeaderLook,
): Promise<readonly PlainTable[]> {
  const { name: file } = source;
  const looksLike = sniffEncoding(source.head).binary?.looksLike;
  if (looksLike === 'xlsx' || looksLike === 'xls') {
    const { workbookTables } = await import('./workbook/workbook-tables.js');
    return workbookTables(source, choice, look);
  }
  // Excel opens none either: it takes what is in a file by the file's name.
  if (looksLike === undefined && /\.xls[xm]$/i.test(file)) throw fatal('text-named-workbook', { file });
  const table = openPlainTable(source, look);
  const { otherwise } = look;
  if (otherwise === undefined || otherwise.isCertain(table.layout.cells)) return [table];
  const { laidOutOtherwise } = await import('./text-grid.js');
  return [await laidOutOtherwise(source, table, otherwise)];
}
