import type { Context } from '../../base/context.js';
import { statOrNull } from '../../base/files/files.js';
import { missingProblem } from '../../base/files/missing-file.js';
import { UserError } from '../../base/user-error.js';
import { openLibrary } from '../../law/library.js';
import { sheetProblemLine } from '../../sheets/problem-lines.js';
import { readSheetFile, type ReadSheetFile } from '../../sheets/read-sheet-file.js';
import { isMemberFile, sheetsInMemberFile } from '../../sheets/member-files.js';
import { otherYaml } from '../../sheets/other-yaml.js';
import { sheetsIn } from '../../sheets/sheet-store.js';
import { expandFiles } from '../../tables/expand-files.js';
import { fatalProblem } from './errors.js';
import type { SheetFlags } from './flags.js';
import type { SheetCommandMessages } from './words.js';

/**
 * Reads sheets, by file or by folder.
 *
 * @throws {UserError} with every path that has none
 */
export function readSheets(
  paths: readonly string[],
  flags: Pick<SheetFlags, 'criteria'>,
  { today, report, messages }: Context<SheetCommandMessages>,
): readonly ReadSheetFile[] {
  const library = openLibrary(flags.criteria ?? null, today);
  const { files, problems: unmatched, links: found } = expandFiles(paths);
  const links = [...found];
  const problems = [...unmatched];
  const sheetPaths = files.flatMap(({ name, pattern }): readonly string[] => {
    const stats = statOrNull(name);
    if (stats === null) problems.push(missingProblem(name));
    const isFile = isMemberFile(name);
    if (!isFile && stats?.isDirectory() !== true) {
      const kind = otherYaml(name);
      if (kind !== null && pattern === null)
        problems.push(fatalProblem('yaml-no-sheet', { file: name, kind }));
      return kind === null ? [name] : [];
    }
    const sheets = isFile ? sheetsInMemberFile(name) : sheetsIn(name, (link) => void links.push(link));
    if (sheets.length === 0) problems.push(fatalProblem('no-sheets', { path: name }));
    return sheets;
  });
  if (problems.length > 0) throw new UserError(problems);
  if (links.length > 0) report(messages.rate.links(links));
  return sheetPaths.map((file) => readSheetFile(file, library));
}

/** Tells what is wrong with a sheet, each with its line. */
export function tellProblems(
  { path, problems }: ReadSheetFile,
  { messages, report }: Context<SheetCommandMessages>,
  say: (line: string) => void = report,
): void {
  for (const problem of problems) {
    say(sheetProblemLine(messages, path, problem));
  }
}
