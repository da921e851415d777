import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statOrNull } from '../base/files/files.js';
import type { Host } from '../base/host.js';
import { safeName } from '../base/safe-name.js';
import { keyOf } from '../base/text/spelling.js';
import type { Role } from '../engine/council-rules.js';
import type { CriterionCode } from '../engine/types.js';
import type { Library } from '../law/library.js';
import { isBlankRow } from '../rows/cells.js';
import { readSheetRows, tablesOf } from '../rows/open-table.js';
import type { RowProblem } from '../rows/problems.js';
import { RowReader } from '../rows/read-row.js';
import { cellText, fieldText, type RowSubmission } from '../rows/submission.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import { openSource } from '../tables/source.js';
import type { PlainTable } from '../tables/table.js';
import { readDivergent, type ShownDivergent } from './divergent-cell.js';
import type { ListedProduct } from './product-list.js';
import type { Answer } from './sheet-file.js';
import { answersOf, productOf } from './sheet-of-row.js';
import { readRole, readRound, readSeal, unknownWords } from './sheet-words.js';

/** A product that a member has to score again. */
export interface ListedAgain extends ListedProduct {
  readonly member: string;
  readonly role: Role | null;
  readonly round: number;
  /** The member's own answers in the round before. */
  readonly first: ReadonlyMap<CriterionCode, Answer>;
  /** `sha256:…` of the sheet they stand on; or the fingerprint of what was a row that nobody sealed; null where the list does not say. */
  readonly followsDigest: string | null;
  /** What the members are furthest apart on, the widest first. */
  readonly divergent: readonly ShownDivergent[];
  /** The same as the list words it. */
  readonly shown: string;
}

/** Whether a product is one to be scored again, as a list for a later round has it. */
export function isAgain(listed: ListedProduct | ListedAgain): listed is ListedAgain {
  return 'followsDigest' in listed;
}

export interface RoundList {
  readonly file: string;
  readonly products: readonly ListedAgain[];
  /** Rows that are no product to score again, each with its place. */
  readonly problems: readonly RowProblem[];
  /** The first table that was read. */
  readonly first: PlainTable | null;
}

/** A member's list among those that `ocop council --next-round` writes, however the name is spelt. */
function listIn(folder: string, member: string): string {
  const own = `${safeName(member)}.csv`;
  const there = readdirSync(folder).find((name) => keyOf(name) === keyOf(own));
  return join(folder, there ?? own);
}

/** Whose lists a folder of `ocop council --next-round` holds; nobody's where it is no folder. */
export function membersWithLists(folder: string): readonly string[] {
  if (statOrNull(folder)?.isDirectory() !== true) return [];
  const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name) && !/^vong-\d+\.csv$/i.test(name));
  return names.map((name) => name.slice(0, -'.csv'.length).normalize('NFC')).sort();
}

/**
 * Reads what a member has to score again, from the list that `ocop council --next-round` writes.
 *
 * @param path the list, or the folder of all members' lists
 * @param member whose products are taken; those of others, and rows of the first round, are left alone
 * @throws {UserError} when the list is missing or cannot be read
 */
export async function readRoundList(
  path: string,
  member: string,
  library: Library,
  choice: SheetChoice,
  host: Host,
): Promise<RoundList> {
  const file = statOrNull(path)?.isDirectory() === true ? listIn(path, member) : path;
  return readWholeList(file, library, choice, host, (own) => own === '' || keyOf(own) === keyOf(member));
}

/**
 * Reads all that a list of `ocop council --next-round` names, whoever has to score it again.
 *
 * @param isWanted whose rows are taken; all without it
 * @throws {UserError} when the list is missing or cannot be read
 */
export async function readWholeList(
  file: string,
  library: Library,
  choice: SheetChoice,
  host: Host,
  isWanted: (member: string) => boolean = () => true,
): Promise<RoundList> {
  const tables = await tablesOf(await openSource(file, host), choice);
  const products: ListedAgain[] = [];
  const problems: RowProblem[] = [];
  for (const table of tables) {
    const options = { edition: null, blankAsZero: false, check: unknownWords };
    const reader = new RowReader(library, table.header, options);
    await readSheetRows(table, {
      header: () => undefined,
      progress: () => undefined,
      row: (row) => {
        if (row.cells === null || isBlankRow(row.cells)) return;
        const { submission, problems: wrong } = reader.read(row.cells, row);
        problems.push(...wrong);
        if (submission === null || wrong.length > 0) return;
        if (!isWanted(submission.member)) return;
        if (submission.code === '') {
          problems.push(
            reader.locate(row, table.header.fields.get('code'), { code: 'code-blank', args: {} }),
          );
          return;
        }
        const listed = listedAgain(submission);
        if (listed.round > 1) products.push(listed);
      },
    });
  }
  return { file, products, problems, first: tables[0] ?? null };
}

function listedAgain(submission: RowSubmission): ListedAgain {
  const { header, cells, set, edition, rated, member } = submission;
  const shown = cellText(cells[header.results.get('apart') ?? -1]);
  return {
    product: productOf((field) => fieldText(submission, field)),
    ...{ set, edition, rated, member, grouping: [] },
    role: readRole(fieldText(submission, 'role')),
    round: readRound(fieldText(submission, 'round')) ?? 1, // a row of any other has a problem
    first: answersOf(submission),
    followsDigest: readSeal(fieldText(submission, 'follows')),
    divergent: readDivergent(shown),
    shown,
  };
}
