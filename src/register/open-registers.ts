import { Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import type { Coded } from '../engine/problems.js';
import { expandFiles } from '../input/expand-files.js';
import { openSource } from '../input/source.js';
import { openRegister, type RegisterTable } from './read-register.js';

/**
 * Opens every register before any is read, so that all that is wrong with the files is told at once.
 *
 * @throws {Fatal} with every file that cannot be read, is no register or is named twice
 */
export async function openRegisters(names: readonly string[]): Promise<readonly RegisterTable[]> {
  const { files, problems: unmatched } = expandFiles(names);
  const problems: Coded<FatalArgs>[] = [...unmatched];
  const tables: RegisterTable[] = [];
  for (const { name } of files) {
    try {
      const table = openRegister(await openSource(name));
      const twice = tables.some(
        (one) => one.name === name || (one.identity !== null && one.identity === table.identity),
      );
      if (twice) problems.push(fatalProblem('file-twice', { file: name }));
      tables.push(table);
    } catch (error) {
      if (!(error instanceof Fatal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new Fatal(problems);
  return tables;
}
