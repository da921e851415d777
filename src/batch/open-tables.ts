import type { Coded } from '../engine/problems.js';
import { fatal, Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import { expandFiles } from '../input/expand-files.js';
import { openSource, STDIN_NAME, type Source } from '../input/source.js';
import { openTable, type Table } from '../input/table.js';
import { isOwnResult } from '../output/own-results.js';

/** The tables to rate, and what became of the patterns among their names. */
export interface OpenedTables {
  readonly tables: readonly Table[];
  /** How many files each pattern found. */
  readonly found: ReadonlyMap<string, number>;
  /** Files that a pattern found and that we wrote ourselves: they are not rated again. */
  readonly passedOver: readonly string[];
}

/**
 * Opens every table before any is rated, so that all that is wrong with the files is told at once.
 *
 * @param ours further files of ours by their identity, as `--rejects` names one
 * @param open opens a file by its name
 * @throws {Fatal} with every file that cannot be read, or is no table of points
 */
export async function openTables(
  names: readonly string[],
  ours: ReadonlySet<string>,
  open: (name: string) => Promise<Source> = openSource,
): Promise<OpenedTables> {
  const { files, problems: unmatched } = expandFiles(names);
  const problems: Coded<FatalArgs>[] = [...unmatched];
  const tables: Table[] = [];
  const found = new Map<string, number>();
  const passedOver: string[] = [];
  const isOurs = ({ head, identity }: Source) =>
    isOwnResult(head) || (identity !== null && ours.has(identity));

  for (const { name, pattern } of files) {
    try {
      if (name === STDIN_NAME && tables.some((table) => table.name === STDIN_NAME))
        throw fatal('stdin-twice', {});
      const source = await open(name);
      if (pattern !== null && isOurs(source)) {
        passedOver.push(name);
        continue;
      }
      const table = openTable(source);
      const twice = table.identity !== null && tables.some((one) => one.identity === table.identity);
      if (twice) problems.push(fatalProblem('file-twice', { file: name }));
      tables.push(table);
      if (pattern !== null) found.set(pattern, (found.get(pattern) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof Fatal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (tables.length === 0 && passedOver.length > 0) {
    problems.push(fatalProblem('only-own-results', { files: passedOver }));
  }
  if (problems.length > 0) throw new Fatal(problems);
  return { tables, found, passedOver };
}
