import type { Host } from '../base/host.js';
import type { Library } from '../law/library.js';
import { isBlankRow } from '../rows/cells.js';
import type { AskedEdition } from '../rows/edition-named.js';
import type { RowProblem } from '../rows/problems.js';
import { RowReader } from '../rows/read-row.js';
import { openSource } from '../tables/source.js';
import { fieldText } from '../rows/submission.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import type { PlainTable } from '../tables/table.js';
import { readSheetRows } from '../rows/open-table.js';
import { tablesOf } from '../rows/open-table.js';
import { keyOf } from '../base/text/spelling.js';
import { isMemberFile, sheetsInMemberFile } from './member-files.js';
import type { SheetFileProblem } from './problems.js';
import { readSheetFile } from './read-sheet-file.js';

/** The producers' own points: by product code, as `keyOf` makes it, then by criterion. */
export type SelfPoints = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Reads the self-assessments (báo cáo tự đánh giá) from a table such as `ocop rate` reads, or from the file that a
 * producer's page gives out. They are shown beside the options and decide nothing, so that a row with something wrong is
 * told and left out.
 *
 * @throws {UserError} when the file cannot be read
 */
export async function readSelfPoints(
  file: string,
  library: Library,
  edition: AskedEdition | null,
  choice: SheetChoice,
  host: Host,
): Promise<{
  readonly points: SelfPoints;
  readonly problems: readonly RowProblem[];
  /** What is wrong with sheets that have files of their own. */
  readonly sheetProblems: readonly { readonly path: string; readonly problem: SheetFileProblem }[];
  /** The first table that was read. */
  readonly first: PlainTable | null;
}> {
  if (isMemberFile(file))
    return { ...selfPointsIn(sheetsInMemberFile(file), library), problems: [], first: null };
  const tables = await tablesOf(await openSource(file, host), choice);
  const points = new Map<string, ReadonlyMap<string, number>>();
  const problems: RowProblem[] = [];
  for (const table of tables) {
    const reader = new RowReader(library, table.header, { edition, blankAsZero: false });
    await readSheetRows(table, {
      header: () => undefined,
      progress: () => undefined,
      row: (row) => {
        if (row.cells === null || isBlankRow(row.cells)) return;
        const { submission, problems: wrong } = reader.read(row.cells, row);
        problems.push(...wrong);
        if (submission === null || submission.code === '') return;
        // Another member's points must not be seen before one's own: what has a member is no producer's own.
        if (submission.member !== '' && fieldText(submission, 'role') !== 'producer') return;
        const own = submission.rules.criteria.flatMap(({ code }, index) => {
          const given = submission.sheet.points[index] ?? null;
          return given === null ? [] : [[code, given] as const];
        });
        points.set(keyOf(submission.code), new Map(own));
      },
    });
  }
  return { points, problems, sheetProblems: [], first: tables[0] ?? null };
}

/** Of the sheets of one producer, as the page that they filled in gives them out. */
function selfPointsIn(paths: readonly string[], library: Library) {
  const read = paths.map((path) => readSheetFile(path, library));
  const sound = read.flatMap(({ sheet, problems }) =>
    sheet !== null && problems.length === 0 && sheet.role === 'producer' ? [sheet] : [],
  );
  return {
    points: new Map(
      sound.map(({ product, answers }) => [
        keyOf(product.code),
        new Map([...answers].map(([code, { points }]) => [String(code), points])),
      ]),
    ),
    sheetProblems: read.flatMap(({ path, problems }) => problems.map((problem) => ({ path, problem }))),
  };
}
