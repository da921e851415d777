import type { Library } from '../law/library.js';
import { readText } from '../base/files/read-text.js';
import { isMemberFile, memberFileOf, readMemberFileAt, textInMemberFile } from './member-files.js';
import { readSheet, type SheetReading } from './read-sheet.js';

/** A sheet's file as it was read. */
export interface ReadSheetFile extends SheetReading {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a sheet, from a file of its own or from a member's file. What is wrong with the sheet is part of what is read.
 *
 * @throws {UserError} when the file is missing or cannot be read
 */
export function readSheetFile(path: string, library: Library): ReadSheetFile {
  if (isMemberFile(path)) {
    const code = readMemberFileAt(path).fault ?? 'file-broken'; // of one that is whole the sheets are read
    const problems = [{ code, args: {}, line: 1 }];
    return { path, text: '', sheet: null, set: null, rating: null, problems };
  }
  const inFile = memberFileOf(path) === null ? null : textInMemberFile(path);
  const text = inFile ?? readText(path);
  return { path, text, ...readSheet(text, library) };
}
