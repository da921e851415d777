import type { LoadedSheets, RejectedSheet } from './gather.js';
import type { MemberSheet, SheetProduct } from './member-sheet.js';
import type { Library } from '../criteria/library.js';
import type { ProductSet } from '../criteria/types.js';
import type { Coded } from '../engine/problems.js';
import { Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import { statOrNull } from '../files.js';
import { readText } from '../read-text.js';
import type { Messages } from '../i18n/messages.js';
import { sheetProblemLine } from '../i18n/problem-lines.js';
import type { Field } from '../input/columns.js';
import type { RowProblem } from '../input/problems.js';
import { cellText, fieldText } from '../input/submission.js';
import type { Table, TableRow } from '../input/table.js';
import type { RatedRow } from '../output/rated-row.js';
import { readSheet } from '../session/read-sheet.js';
import { toEngineSheet, type SheetFile } from '../session/sheet-file.js';
import { readRole, readStatus } from '../session/sheet-words.js';
import { sheetFilesIn } from '../session/sheet-store.js';
import type { Context } from '../context.js';
import { openTables, type OpenedTables } from '../batch/open-tables.js';
import type { SheetRows } from '../batch/sheet-rows.js';

/** What members' sheets are read from. */
export interface SheetPlaces {
  readonly opened: OpenedTables;
  /** Sheet files, one a member and product, named outright or found in folders. */
  readonly sheetFiles: readonly string[];
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
  const problems: Coded<FatalArgs>[] = [];
  const sheetFiles = paths.flatMap((path) => {
    if (statOrNull(path)?.isDirectory() !== true) return isSheetFile(path) ? [path] : [];
    const found = sheetFilesIn(path);
    if (found.length === 0) problems.push(fatalProblem('no-sheets', { path }));
    return found;
  });
  const files = paths.filter((path) => statOrNull(path)?.isDirectory() !== true && !isSheetFile(path));
  const opened = await openedOrTold(files, ours, problems);
  for (const { header, layout, name } of opened?.tables ?? []) {
    if (header.fields.has('member')) continue;
    problems.push(fatalProblem('no-member-column', { file: name, line: layout.line }));
  }
  if (opened === null || problems.length > 0) throw new Fatal(problems);
  return { opened, sheetFiles };
}

function isSheetFile(path: string): boolean {
  return /\.ya?ml$/i.test(path) && statOrNull(path)?.isFile() === true;
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

/** Reads all the sheets, wherever they are. What is wrong with a row or a file is told as it is read. */
export async function loadMemberSheets(
  rows: SheetRows,
  sheetFiles: readonly string[],
  library: Library,
  { messages, tell }: Context,
): Promise<LoadedSheets> {
  const sheets: MemberSheet[] = [];
  const rejected: RejectedSheet[] = [];
  for (const path of sheetFiles) {
    const { sheet, set, problems } = readSheet(readText(path), library);
    for (const problem of problems) {
      tell(sheetProblemLine(messages, path, problem));
    }
    if (sheet !== null && set !== null && problems.length === 0) sheets.push(sheetOfFile(path, sheet, set));
    else rejected.push(rejectedFile(path, sheet));
  }
  await rows.read({
    rated: (row) => void sheets.push(sheetOf(row, messages)),
    rejected: (problems, row, table) => void rejected.push(rejectedSheet(problems, row, table, messages)),
  });
  return { sheets, rejected };
}

function sheetOfFile(path: string, sheet: SheetFile, set: ProductSet): MemberSheet {
  return {
    member: sheet.member,
    role: sheet.role,
    signed: sheet.status === 'signed',
    product: productOf(sheet),
    edition: sheet.edition,
    set: sheet.set,
    rated: sheet.rated,
    sheet: toEngineSheet(set, sheet),
    from: path,
  };
}

/** A file that cannot be trusted, as far as it says whose it is. */
function rejectedFile(path: string, sheet: SheetFile | null): RejectedSheet {
  const nobody = { code: '', name: '', producer: '', commune: '' };
  return {
    member: sheet?.member ?? '',
    product: sheet === null ? nobody : productOf(sheet),
    from: path,
    first: null,
  };
}

function productOf({ product }: SheetFile): SheetProduct {
  const { code, name = '', producer = '', commune = '' } = product;
  return { code, name, producer, commune };
}

/** A row of a table is what a secretary has copied from a signed sheet, unless the row says that it is a draft. */
function sheetOf({ submission }: RatedRow, messages: Messages): MemberSheet {
  const { member, code, name, producer, commune, edition, set, rated, sheet, header, line } = submission;
  return {
    member,
    role: readRole(fieldText(submission, 'role')),
    signed: readStatus(fieldText(submission, 'sheetStatus')) !== 'draft',
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
