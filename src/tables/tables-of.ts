import { fatal } from './errors.js';
import { sniffEncoding } from './encoding.js';
import type { HeaderLook } from './find-header.js';
import { legacySource } from './legacy/legacy-text.js';
import type { SheetChoice } from './sheet-choice.js';
import type { Source } from './source.js';
import { openPlainTable, type PlainTable, type ReadAs } from './table.js';

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
  if (looksLike === undefined && isMarkup(source.head)) {
    const { markupTables } = await import('./markup/markup-tables.js');
    return markupTables(source, choice, (part, readAs) => textTables(part, look, readAs), look);
  }
  // Excel opens none either: it takes what is in a file by the file's name.
  if (looksLike === undefined && /\.xls[xm]$/i.test(file)) throw fatal('text-named-workbook', { file });
  const legacy = looksLike === undefined ? legacySource(source) : null;
  return legacy === null ? textTables(source, look) : textTables(legacy.source, look, legacy.legacy);
}

/** A page of HTML, or XML of Excel 2003: what programs of the web and of accountants save as `.xls`. */
function isMarkup(head: Buffer): boolean {
  const begin = head.subarray(0, 256).toString('latin1').replaceAll('\0', '');
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<(?:!doctype html|!--|html|head|meta|table|\?xml)/i.test(
    begin,
  );
}

async function textTables(source: Source, look: HeaderLook, readAs?: ReadAs): Promise<readonly PlainTable[]> {
  const opened = openPlainTable(source, look);
  const table = readAs === undefined ? opened : { ...opened, readAs };
  const { otherwise } = look;
  if (otherwise === undefined || otherwise.isCertain(table.layout.cells)) return [table];
  const { laidOutOtherwise } = await import('./text-grid.js');
  return [await laidOutOtherwise(source, table, { ...look, otherwise })];
}
