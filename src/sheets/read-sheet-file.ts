import type { Library } from '../law/library.js';
import { readText } from '../base/files/read-text.js';
import { readSheet, type SheetReading } from './read-sheet.js';

/** A sheet's file as it was read. */
export interface ReadSheetFile extends SheetReading {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a sheet's file. What is wrong with the sheet is part of what is read.
 *
 * @throws {UserError} when the file is missing or cannot be read
 */
export function readSheetFile(path: string, library: Library): ReadSheetFile {
  const text = readText(path);
  return { path, text, ...readSheet(text, library) };
}
