import type { RowProblem } from './problems.js';
import { word } from '../base/word-coded.js';
import type { RowsMessages } from './words.js';

/** What is wrong with a row, behind where it stands. */
export function rowProblemLine(messages: RowsMessages, problem: RowProblem): string {
  return `${messages.position(problem.position)}: ${word(messages.problems, problem)}`;
}
