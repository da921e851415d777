import type { NamedRange } from 'hucre';
import type { CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { MOST_COLUMNS, MOST_ROWS } from '../../base/limits.js';
import { fatal } from '../errors.js';

export type { Cell, CellStyle, CellValue, SheetChart, WriteSheet } from 'hucre/xlsx';

/** What a workbook is written with; the same input gives the same bytes, so that no clock gets into it. */
export interface WorkbookParts {
  /** For the file's properties. */
  readonly title: string;
  readonly sheets: readonly WriteSheet[];
}

/**
 * The most comments of a workbook: hucre numbers their boxes on from those of the sheet before, and Excel mends a file
 * with more than 1023.
 */
export const MOST_COMMENTS = 1000;

/** Every workbook of ours says that it was made then. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));

/** The type of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const FONT = { name: 'Times New Roman', size: 12 };

/**
 * Writes a workbook. What does that is loaded for one only.
 *
 * @throws {UserError} when a worksheet would be larger than Excel opens
 */
export async function writeWorkbook({ title, sheets }: WorkbookParts): Promise<Uint8Array> {
  for (const { rows = [] } of sheets) guardRoom(rows);
  const { writeXlsx } = await import('hucre/xlsx');
  const properties = { title, creator: 'ocop', created: NO_DAY, modified: NO_DAY };
  const options: WriteOptions = {
    properties,
    defaultFont: FONT,
    sheets: sheets.map(withoutPrintNames).map(withWholeFonts),
    namedRanges: sheets.flatMap(printNames),
  };
  return writeXlsx(options);
}

function guardRoom(rows: readonly (readonly unknown[])[]): void {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS) {
    throw fatal('worksheet-outgrown', { rows: rows.length, columns });
  }
}

/**
 * What is printed of a sheet, and what is repeated on each page, as names of ours: hucre writes a sheet's name without
 * its quotes, and Excel takes such a file for a broken one ("Bộ 9" has a space, "K'Brih" an apostrophe).
 */
function printNames({ name, pageSetup = {} }: WriteSheet): readonly NamedRange[] {
  const { printArea, printTitlesColumn, printTitlesRow } = pageSetup;
  const quoted = quotedName(name);
  const named = (of: string, ranges: readonly (string | undefined)[]): readonly NamedRange[] => {
    const given = ranges.filter((range) => range !== undefined);
    if (given.length === 0) return [];
    return [{ name: of, range: given.map((range) => `${quoted}!${range}`).join(','), scope: name }];
  };
  return [
    ...named('_xlnm.Print_Area', [printArea]),
    ...named('_xlnm.Print_Titles', [printTitlesColumn, printTitlesRow]),
  ];
}

/** A sheet's name as formulas have it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function withoutPrintNames(sheet: WriteSheet): WriteSheet {
  const pageSetup = { ...sheet.pageSetup };
  delete pageSetup.printArea;
  delete pageSetup.printTitlesColumn;
  delete pageSetup.printTitlesRow;
  return { ...sheet, pageSetup };
}

/** A font without a name is whatever a program takes for it: LibreOffice then writes in another than Excel. */
function withWholeFonts(sheet: WriteSheet): WriteSheet {
  if (sheet.cells === undefined) return sheet;
  const whole = new Map<CellStyle, CellStyle>();
  const styleOf = (style: CellStyle): CellStyle => {
    const made = whole.get(style) ?? { ...style, font: { ...FONT, ...style.font } };
    whole.set(style, made);
    return made;
  };
  const cells = new Map(
    [...sheet.cells].map(([key, cell]) => [
      key,
      cell.style === undefined ? cell : { ...cell, style: styleOf(cell.style) },
    ]),
  );
  return { ...sheet, cells };
}

/** Where a cell's style or formula is put, each from 0. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
