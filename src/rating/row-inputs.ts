import type { Library } from '../law/library.js';
import type { Table } from '../rows/open-table.js';
import { isSheetFiles, type FoundInputs, type OpenedInputs } from './opened-inputs.js';
import type { ReadSheets } from './read-sheet-files.js';

/** A table, or sheets that have files of their own. */
export type RowInput = Table | ReadSheets;

/** Everything that rows are read from, and how it was found. */
export interface RowInputs extends FoundInputs {
  readonly inputs: readonly RowInput[];
}

export function isReadSheets(input: RowInput): input is ReadSheets {
  return 'sheets' in input;
}

/** Reads the sheets that have files of their own. What does that is loaded for them only. */
export async function readSheets(
  { inputs, tables }: OpenedInputs,
  library: Library,
): Promise<readonly RowInput[]> {
  if (inputs.length === tables.length) return tables;
  const { readSheetFiles } = await import('./read-sheet-files.js');
  return inputs.map((input) => (isSheetFiles(input) ? readSheetFiles(input, library) : input));
}
