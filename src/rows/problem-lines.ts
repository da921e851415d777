import type { RowProblem } from './problems.js';
import type { Messages } from '../base/messages.js';
import { word } from '../base/word-coded.js';

/** What is wrong with a row, behind where it stands. */
export function rowProblemLine(messages: Messages, problem: RowProblem): string {
  return `${messages.position(problem.position)}: ${word(messages.problems, problem)}`;
}
