import type { RowProblem } from './problems.js';
import type { SheetFileProblem } from '../sheets/problems.js';
import type { Messages } from '../base/messages.js';
import { word } from '../base/word-coded.js';

/** What is wrong with a row, behind where it stands. */
export function rowProblemLine(messages: Messages, problem: RowProblem): string {
  return `${messages.position(problem.position)}: ${word(messages.problems, problem)}`;
}

/** What is wrong with a sheet's file, behind its path and line. */
export function sheetProblemLine(messages: Messages, path: string, problem: SheetFileProblem): string {
  return `${path}:${String(problem.line)}: ${word(messages.sheetProblems, problem)}`;
}
