import type { Library } from '../law/library.js';
import type { Messages } from '../base/messages.js';
import { columnsOf, type Header } from '../rows/header.js';
import { digestIn } from '../sheets/digest.js';
import type { SheetFileProblem } from '../sheets/problems.js';
import { readSheetFile } from '../sheets/read-sheet-file.js';
import type { SheetFile } from '../sheets/sheet-file.js';
import { sheetColumns } from '../sheets/sheet-table.js';
import { neutralise } from '../base/text/spreadsheet-text.js';
import type { SheetFiles } from './open-inputs.js';

/** A sheet's file as a row, or what is wrong with it. */
export type SheetRow =
  | { readonly path: string; readonly cells: readonly string[]; readonly problems: null }
  | { readonly path: string; readonly cells: null; readonly problems: readonly SheetFileProblem[] };

/** Sheets' files as a table of a row each, the wide one that `ocop sheet export` writes. */
export interface SheetTable {
  readonly header: Header;
  readonly sheetRows: readonly SheetRow[];
}

/**
 * Reads sheets' files as the table that they would be exported to, so that they are rated as its rows are.
 *
 * @throws {UserError} when a file can no longer be read
 */
export function openSheetTable(
  { paths }: SheetFiles,
  library: Library,
  headings: Messages['headings'],
): SheetTable {
  const seals = new Map<SheetFile, string>();
  const reads = paths.map((path) => {
    const { sheet, text, problems } = readSheetFile(path, library);
    if (sheet === null || problems.length > 0) return { path, sheet: null, problems };
    seals.set(sheet, digestIn(text));
    return { path, sheet, problems: null };
  });
  const sound = [...seals.keys()];
  const columns = sheetColumns(sound, library, headings, (sheet) => seals.get(sheet) ?? '');
  const sheetRows = reads.map(({ path, sheet, problems }): SheetRow => {
    if (sheet === null) return { path, cells: null, problems };
    // As a table is written, since a cell is read back as one: what looks like our apostrophe there is not taken off.
    return { path, cells: columns.map(({ cell }) => neutralise(cell(sheet))), problems: null };
  });
  const names = columns.map(({ heading }) => heading);
  return { header: columnsOf(paths[0] ?? '', 1, names), sheetRows };
}
