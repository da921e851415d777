import type { LoadedSheets, RejectedSheet } from '../council/gather.js';
import type { MemberSheet } from '../council/member-sheet.js';
import type { Coded } from '../engine/problems.js';
import { Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import { statOrNull } from '../files.js';
import type { Messages } from '../i18n/messages.js';
import type { Field } from '../input/columns.js';
import type { RowProblem } from '../input/problems.js';
import { cellText } from '../input/submission.js';
import type { Table, TableRow } from '../input/table.js';
import type { RatedRow } from '../output/rated-row.js';
import { openTables, type OpenedTables } from './open-tables.js';
import type { SheetRows } from './sheet-rows.js';

/** What members' sheets are read from. */
export interface SheetPlaces {
  readonly opened: OpenedTables;
  /** Folders of sheet files, a sheet a file. */
  readonly folders: readonly string[];
}

/**
 * Opens everything that holds members' sheets, so that all that is wrong with it is told before any is read.
 *
 * @param ours further files of ours by their identity, as `--rejects` names one
 * @throws {Fatal}
 */
export async function openMemberSheets(
  paths: readonly string[],
  ours: ReadonlySet<string>,
): Promise<SheetPlaces> {
  const folders = paths.filter((path) => statOrNull(path)?.isDirectory() === true);
  // The seam for sheets on disk: until they can be read, a folder is told as what cannot be.
  const problems: Coded<FatalArgs>[] = folders.map((folder) =>
    fatalProblem('sheet-folder-unread', { folder }),
  );
  const files = paths.filter((path) => !folders.includes(path));
  const opened = await openedOrTold(files, ours, problems);
  for (const { header, layout, name } of opened?.tables ?? []) {
    if (header.fields.has('member')) continue;
    problems.push(fatalProblem('no-member-column', { file: name, line: layout.line }));
  }
  if (opened === null || problems.length > 0) throw new Fatal(problems);
  return { opened, folders };
}

async function openedOrTold(
  files: readonly string[],
  ours: ReadonlySet<string>,
  problems: Coded<FatalArgs>[],
): Promise<OpenedTables | null> {
  try {
    return await openTables(files, ours);
  } catch (error) {
    if (!(error instanceof Fatal)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

/** Reads all the sheets, wherever they are. What is wrong with a row is told as it is read. */
export async function loadMemberSheets(rows: SheetRows, messages: Messages): Promise<LoadedSheets> {
  const sheets: MemberSheet[] = [];
  const rejected: RejectedSheet[] = [];
  await rows.read({
    rated: (row) => void sheets.push(sheetOf(row, messages)),
    rejected: (problems, row, table) => void rejected.push(rejectedSheet(problems, row, table, messages)),
  });
  return { sheets, rejected };
}

/** A row of a table is what a secretary has copied from a signed sheet. */
function sheetOf({ submission }: RatedRow, messages: Messages): MemberSheet {
  const { member, code, name, producer, commune, edition, set, rated, sheet, header, line } = submission;
  return {
    member,
    role: null,
    signed: true,
    product: { code, name, producer, commune },
    edition,
    set: set.set,
    rated,
    sheet,
    from: placeOf(messages, header.file, line),
  };
}

/** As much of a rejected row as can be told; where the number of its cells is wrong, none of them. */
function rejectedSheet(
  problems: readonly RowProblem[],
  { cells, line }: TableRow,
  { header, name: file }: Table,
  messages: Messages,
): RejectedSheet {
  const whole = cells?.length === header.cells.length;
  const text = (field: Field) => (whole ? cellText(cells[header.fields.get(field) ?? -1]) : '');
  const twice = problems.find((problem) => problem.code === 'duplicate');
  return {
    member: text('member'),
    product: {
      code: text('code'),
      name: text('name'),
      producer: text('producer'),
      commune: text('commune'),
    },
    from: placeOf(messages, file, line),
    first: twice?.code === 'duplicate' ? placeOf(messages, twice.args.file, twice.args.line) : null,
  };
}

function placeOf(messages: Messages, file: string, line: number): string {
  return messages.position({ file, line, sheetRow: null, column: null });
}
