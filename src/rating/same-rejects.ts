import { createHash } from 'node:crypto';
import type { Context } from '../base/context.js';
import { isSystemError } from '../base/files/files.js';
import { haveSameBytes } from '../base/files/same-bytes.js';
import { UserError } from '../base/user-error.js';
import { readSheetRows, tablesOf, type Table } from '../rows/open-table.js';
import { cellText } from '../rows/submission.js';
import { EVERY_SHEET } from '../tables/sheet-choice.js';
import { openSource } from '../tables/source.js';

type Row = Parameters<Parameters<typeof readSheetRows>[1]['row']>[0];

/** Every row of a table, with its cells as they may be compared: without the reasons before them. */
export async function eachRow(table: Table, take: (row: Row, cells: string) => void): Promise<void> {
  await readSheetRows(table, {
    header: () => undefined,
    row: (row) => {
      if (row.cells !== null) take(row, cellsOf(table, row.cells));
    },
    progress: () => undefined,
  });
}

function cellsOf({ header }: Table, cells: readonly string[]): string {
  const own = (header.hasReasons === true ? cells.slice(1) : cells).map((cell) => cellText(cell));
  while (own.at(-1) === '') own.pop();
  return own.join('\u0001');
}

/** What is wrong, without the place in front of it: from another folder the same file goes by another name. */
function reasonOf(text: string): string {
  const said = text.split(/\r?\n/).map((line) => line.slice(line.indexOf(': ') + 1).trim());
  return said.join('\n');
}

/**
 * Whether two rejects files hold the same rows for the same reasons, whatever program has saved one of them since: a
 * spreadsheet that somebody has only looked into writes other bytes.
 */
export async function holdSameRows(
  one: string,
  other: string,
  host: Context<unknown>['host'],
): Promise<boolean> {
  if (areTheSame(one, other)) return true; // as a run that is run again writes them
  try {
    return (await rowsIn(one, host)) === (await rowsIn(other, host));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false; // somebody has made something else of it
  }
}

function areTheSame(one: string, other: string): boolean {
  try {
    return haveSameBytes(one, other);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false; // whoever reads its rows says why they cannot be read
  }
}

/** What tells a file's rows and their reasons from others: the rows themselves may be a gigabyte, with thirty reasons each. */
async function rowsIn(file: string, host: Context<unknown>['host']): Promise<string> {
  const rows = createHash('sha256');
  for (const table of await tablesOf(await openSource(file, host), [EVERY_SHEET])) {
    await eachRow(table, (row, cells) => {
      const reason = table.header.hasReasons === true ? reasonOf(cellText(row.cells?.[0])) : '';
      if (cells !== '') rows.update(`${JSON.stringify([reason, cells])}\n`);
    });
  }
  return rows.digest('hex');
}
