import type { WriteOptions, WriteSheet } from 'hucre/xlsx';

export type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

/** What a workbook is written with; the same input gives the same bytes, so that no clock gets into it. */
export interface WorkbookParts {
  /** For the file's properties. */
  readonly title: string;
  readonly sheets: readonly WriteSheet[];
}

/** Every workbook of ours says that it was made then. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));

/** The type of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const FONT = { name: 'Times New Roman', size: 12 };

/** Writes a workbook. What does that is loaded for one only. */
export async function writeWorkbook({ title, sheets }: WorkbookParts): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const properties = { title, creator: 'ocop', created: NO_DAY, modified: NO_DAY };
  const options: WriteOptions = { properties, defaultFont: FONT, sheets: [...sheets] };
  return writeXlsx(options);
}

/** Where a cell's style or formula is put, each from 0. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
