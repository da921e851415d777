import { putInto } from '../engine/lists-by.js';
import { append } from '../base/append.js';
import { readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { Context } from '../base/context.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import { tablesOf, type Table } from '../rows/open-table.js';
import { EVERY_SHEET } from '../tables/sheet-choice.js';
import { openSource } from '../tables/source.js';
import type { BatchRater } from './batch-rater.js';
import { identityOf } from './corrections.js';
import type { OpenedInputs } from './opened-inputs.js';
import { REJECTS_NAME } from './rejects.js';
import { eachRow } from './same-rejects.js';

/** A row of a rejects file that reads without a mistake. */
interface Mended {
  readonly cells: string;
  readonly keys: readonly string[];
}

/** What tables are called. */
const TABLE = /^\.(?:csv|tsv|txt|xls[xm]?)$/i;

/**
 * Adds the rejects files that lie beside tables and were put right since. A file counts as put right by what is in it,
 * and not by its name or its day: some row of it has no mistake any more, is not as it stands in the table it came
 * from, and is no second sheet of one that is good there. A file without such a row is not read, so that nothing is
 * counted that nobody has touched.
 */
export async function withCorrected(
  opened: OpenedInputs,
  rater: BatchRater,
  ours: ReadonlySet<string>,
  context: Pick<Context<unknown>, 'host'>,
): Promise<OpenedInputs> {
  const corrected = new Map<string, number>();
  const uncorrected: string[] = [];
  const broken: UserProblem[] = [];
  const identities = new Set(opened.identities);
  const tables: Table[] = [];
  const rejectsBeside = besideEach();
  for (const [path, own] of byPath(opened.tables)) {
    const before = [...own];
    for (const file of rejectsBeside(path)) {
      try {
        const source = await openSource(file, context.host);
        const { identity } = source;
        if (identity !== null && (identities.has(identity) || ours.has(identity))) continue;
        if (identity !== null) identities.add(identity);
        const found = await tablesOf(source, [EVERY_SHEET]);
        const rows = await mendedIn(found, before, rater);
        append(before, found);
        if (rows === 0) uncorrected.push(file);
        else {
          corrected.set(file, rows);
          append(tables, found);
        }
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        append(broken, error.problems);
      }
    }
  }
  return {
    ...opened,
    inputs: [...opened.inputs, ...tables],
    tables: [...opened.tables, ...tables],
    identities,
    beside: { corrected, uncorrected, broken },
  };
}

/** The tables of each file that may have rejects beside it. */
function byPath(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const files = new Map<string, Table[]>();
  for (const table of tables) {
    if (table.path === null || REJECTS_NAME.test(parse(table.path).name)) continue;
    putInto(files, table.path, table);
  }
  return files;
}

/**
 * Tells the rejects files beside a table, in the order in which they were written: each later one has what an earlier one
 * left. A folder is read once, whichever of its tables asks: there may be fifty thousand.
 */
export function besideEach(
  list: (folder: string) => readonly string[] = namesIn,
): (path: string) => readonly string[] {
  const folders = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (path) => {
    const folder = dirname(path);
    let byStem = folders.get(folder);
    if (byStem === undefined) folders.set(folder, (byStem = rejectsIn(list(folder))));
    const names = byStem.get(parse(path).name.normalize('NFC')) ?? [];
    return [...names]
      .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
      .map((name) => join(folder, name));
  };
}

/** The rejects files of a folder, by the name of the table that they are of. */
function rejectsIn(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byStem = new Map<string, string[]>();
  for (const name of files) {
    const { name: own, ext } = parse(name.normalize('NFC'));
    if (!TABLE.test(ext) || !REJECTS_NAME.test(own)) continue;
    putInto(byStem, own.replace(REJECTS_NAME, ''), name);
  }
  return byStem;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it can be passed through and not be listed: nothing beside is known then
  }
}

function numberOf(name: string): number {
  return Number(REJECTS_NAME.exec(parse(name).name)?.[1]?.slice(1) ?? 1);
}

async function mendedIn(
  tables: readonly Table[],
  before: readonly Table[],
  rater: BatchRater,
): Promise<number> {
  const mended: Mended[] = [];
  await eachGood(tables, rater, (one) => void mended.push(one));
  if (mended.length === 0) return 0;
  const asBefore = new Set<string>();
  const good = new Set<string>();
  for (const table of before) {
    const look = rater.look(table.header);
    await eachRow(table, (row, cells) => {
      asBefore.add(cells);
      if (look(row).kind === 'rated') keysOf(table, row.cells ?? []).forEach((key) => good.add(key));
    });
  }
  return mended.filter(({ cells, keys }) => !asBefore.has(cells) && !keys.some((key) => good.has(key)))
    .length;
}

async function eachGood(
  tables: readonly Table[],
  rater: BatchRater,
  take: (one: Mended) => void,
): Promise<void> {
  for (const table of tables) {
    const look = rater.look(table.header);
    await eachRow(table, (row, cells) => {
      if (look(row).kind === 'rated') take({ cells, keys: keysOf(table, row.cells ?? []) });
    });
  }
}

/** Whose sheet it is: by its code where it has one, else by its names. */
function keysOf({ header }: Table, cells: readonly string[]): readonly string[] {
  const { byCode, byNames } = identityOf(header, cells);
  return byCode !== '' ? [byCode] : byNames !== '' ? [byNames] : [];
}
