import type { Library } from '../law/library.js';
import type { RowOptions } from '../rows/read-row.js';
import type { SheetFileProblem } from '../sheets/problems.js';
import { readSheetFile } from '../sheets/read-sheet-file.js';
import { columnsOfSheets, type SheetsColumns } from '../sheets/sheet-table.js';
import {
  SheetSubmissions,
  type SheetSubmission,
  type SoundSheetFile,
} from '../sheets/submission-of-sheet.js';
import type { SheetFiles } from './opened-inputs.js';

/** A sheet's file, or what is wrong with it. */
type ReadSheet =
  | { readonly path: string; readonly sound: SoundSheetFile; readonly problems: null }
  | { readonly path: string; readonly sound: null; readonly problems: readonly SheetFileProblem[] };

/** Sheets' files that were read, and are still to be rated. */
export interface ReadSheets {
  readonly sheets: readonly ReadSheet[];
  /** What a table of them has columns for. */
  readonly columns: () => SheetsColumns;
  /** Makes each a submission, by what the officer asks for. */
  readonly submissions: (options: RowOptions) => (sound: SoundSheetFile) => SheetSubmission;
}

/**
 * Reads sheets' files, all of them before any is rated.
 *
 * @throws {Fatal} when a file can no longer be read
 */
export function readSheetFiles({ paths }: SheetFiles, library: Library): ReadSheets {
  const sheets = paths.map((path): ReadSheet => {
    const { sheet, text, problems } = readSheetFile(path, library);
    if (sheet === null || problems.length > 0) return { path, sound: null, problems };
    return { path, sound: { path, text, sheet }, problems: null };
  });
  return {
    sheets,
    columns: () =>
      columnsOfSheets(
        sheets.flatMap(({ sound }) => (sound === null ? [] : [sound.sheet])),
        library,
      ),
    submissions: (options) => {
      const submissions = new SheetSubmissions(library, options);
      return (sound) => submissions.of(sound);
    },
  };
}
