import type { Coded } from '../engine/problems.js';
import { fatal, Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import { expandFiles } from '../input/expand-files.js';
import { openSource, STDIN_NAME } from '../input/source.js';
import { openTable, type Table } from '../input/table.js';

/** Opens every table before any is rated, so that all that is wrong with the files is told at once. */
export async function openTables(names: readonly string[]): Promise<readonly Table[]> {
  const { files, problems: unmatched } = expandFiles(names);
  const problems: Coded<FatalArgs>[] = [...unmatched];
  const tables: Table[] = [];
  for (const file of files) {
    try {
      if (file === STDIN_NAME && tables.some((table) => table.path === null)) throw fatal('stdin-twice', {});
      const table = openTable(await openSource(file));
      const twice = table.identity !== null && tables.some((one) => one.identity === table.identity);
      if (twice) problems.push(fatalProblem('file-twice', { file }));
      tables.push(table);
    } catch (error) {
      if (!(error instanceof Fatal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new Fatal(problems);
  return tables;
}
