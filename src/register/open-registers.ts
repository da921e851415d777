import { append } from '../base/append.js';
import type { Host } from '../base/host.js';
import { fatal } from './errors.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import { expandFiles } from '../tables/expand-files.js';
import { openSource } from '../tables/source.js';
import { choiceProblems, type SheetChoice } from '../tables/sheet-choice.js';
import { registersOf, type RegisterTable } from './read-register.js';

/**
 * Opens every register before any is read, so that all that is wrong with the files is reported at once.
 *
 * @param choice which sheets of a workbook are read
 * @throws {UserError} with every file that cannot be read, is not a register or is named twice
 */
export async function openRegisters(
  names: readonly string[],
  choice: SheetChoice,
  host: Host,
): Promise<readonly RegisterTable[]> {
  const { files, problems: unmatched } = expandFiles(names);
  const problems: UserProblem[] = [...unmatched];
  const tables: RegisterTable[] = [];
  for (const { name } of files) {
    try {
      // Standard input has no identity, and cannot be opened twice.
      if (tables.some((one) => one.name === name)) throw fatal('file-twice', { file: name });
      const source = await openSource(name, host);
      const { identity } = source;
      if (identity !== null && tables.some((one) => one.identity === identity)) {
        throw fatal('file-twice', { file: name });
      }
      append(tables, await registersOf(source, choice));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      append(problems, error.problems);
    }
  }
  if (problems.length === 0) append(problems, choiceProblems(tables, choice));
  if (problems.length > 0) throw new UserError(problems);
  return tables;
}
