import { fatalProblem } from './errors.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import type { PlainTable } from './table.js';

/** Which sheets of a workbook are read: those that were named; null for its first. */
export type SheetChoice = readonly string[] | null;

/** In place of a name: every sheet that holds a table. */
export const EVERY_SHEET = '*';

/** `--sheet` says nothing where no workbook is read: somebody means another file. */
export function choiceProblems(
  tables: readonly Pick<PlainTable, 'sheet'>[],
  choice: SheetChoice,
): readonly UserProblem[] {
  const idle = choice !== null && tables.every(({ sheet }) => sheet === null);
  return idle ? [fatalProblem('sheet-of-no-workbook', {})] : [];
}

/**
 * The same, thrown.
 *
 * @throws {UserError}
 */
export function guardChoice(tables: readonly Pick<PlainTable, 'sheet'>[], choice: SheetChoice): void {
  const problems = choiceProblems(tables, choice);
  if (problems.length > 0) throw new UserError(problems);
}
