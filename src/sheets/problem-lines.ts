import { word } from '../base/word-coded.js';
import type { SheetFileProblem } from './problems.js';
import type { SheetsMessages } from './words.js';

/** What is wrong with a sheet's file, behind its path and line. */
export function sheetProblemLine(messages: SheetsMessages, path: string, problem: SheetFileProblem): string {
  return `${path}:${String(problem.line)}: ${word(messages.sheetProblems, problem)}`;
}
