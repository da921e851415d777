import type { Messages } from '../base/messages.js';
import { word } from '../base/word-coded.js';
import type { SheetFileProblem } from './problems.js';

/** What is wrong with a sheet's file, behind its path and line. */
export function sheetProblemLine(messages: Messages, path: string, problem: SheetFileProblem): string {
  return `${path}:${String(problem.line)}: ${word(messages.sheetProblems, problem)}`;
}
