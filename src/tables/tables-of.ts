import { fatal } from '../base/fatal.js';
import { sniffEncoding } from './encoding.js';
import { headerLook, type HeaderLook, type TableKind } from './find-header.js';
import type { SheetChoice } from './sheet-choice.js';
import type { Source } from './source.js';
import { openPlainTable, withHeader, type PlainTable, type Table } from './table.js';

/**
 * Opens the tables of sheets or of products in a file: the one of a text, or those of the sheets of a workbook.
 *
 * @throws {Fatal} when there is none, or a header holds no criterion or no product set
 */
export async function tablesOf(
  source: Source,
  choice: SheetChoice,
  kind: TableKind = 'sheets',
): Promise<readonly Table[]> {
  return (await plainTablesOf(source, choice, headerLook(kind))).map((table) => withHeader(table, kind));
}

/**
 * The same for tables of any kind. What reads workbooks is loaded for one only.
 *
 * @throws {Fatal} when it is neither a text nor a workbook that can be read, or goes by the name of the other one
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
  return [openPlainTable(source, look)];
}
