import { statSync } from 'node:fs';
import type { LoadedSheets, RejectedSheet } from './gather.js';
import type { MemberSheet, SheetProduct } from './member-sheet.js';
import type { Library } from '../criteria/library.js';
import type { EditionId, ProductSet } from '../criteria/types.js';
import type { Coded } from '../engine/problems.js';
import { Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import { identityOf, statOrNull } from '../files.js';
import { readText } from '../read-text.js';
import type { Messages } from '../i18n/messages.js';
import { sheetProblemLine } from '../i18n/problem-lines.js';
import { word } from '../i18n/word-coded.js';
import type { Field } from '../input/columns.js';
import type { RowProblemArgs } from '../input/problems.js';
import { readRowEdition } from '../input/row-edition.js';
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
  /** Paths below which sheets lie that an earlier path has given already, and how many: each is read once. */
  readonly repeated: readonly { readonly path: string; readonly count: number }[];
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
  const sheetFiles = new Map<string, string>();
  const repeated: { path: string; count: number }[] = [];
  for (const path of paths) {
    const isFolder = statOrNull(path)?.isDirectory() === true;
    if (!isFolder && !isSheetFile(path)) continue;
    const found = isFolder ? sheetFilesIn(path) : [path];
    if (found.length === 0) problems.push(fatalProblem('no-sheets', { path }));
    let count = 0;
    for (const file of found) {
      const identity = identityOf(file, statSync(file, { bigint: true }));
      if (sheetFiles.has(identity)) count += 1;
      else sheetFiles.set(identity, file);
    }
    if (count > 0) repeated.push({ path, count });
  }
  const files = paths.filter((path) => statOrNull(path)?.isDirectory() !== true && !isSheetFile(path));
  const opened = await openedOrTold(files, ours, problems);
  for (const { header, layout, name } of opened?.tables ?? []) {
    if (header.fields.has('member')) continue;
    problems.push(fatalProblem('no-member-column', { file: name, line: layout.line }));
  }
  if (opened === null || problems.length > 0) throw new Fatal(problems);
  return { opened, sheetFiles: [...sheetFiles.values()], repeated };
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

/**
 * Reads all the sheets, wherever they are. What is wrong with a row or a file is told as it is read.
 *
 * @param asked the edition that the officer names
 */
export async function loadMemberSheets(
  rows: SheetRows,
  sheetFiles: readonly string[],
  library: Library,
  asked: EditionId | null,
  { messages, tell }: Context,
): Promise<LoadedSheets> {
  const sheets: MemberSheet[] = [];
  const rejected: RejectedSheet[] = [];
  for (const path of sheetFiles) {
    const { sheet, set, problems } = readSheet(readText(path), library);
    // As a row is asked, so that the same sheet is taken or rejected wherever it stands.
    const days = sheet === null || problems.length > 0 ? [] : dayProblems(sheet, library, asked);
    for (const problem of problems) tell(sheetProblemLine(messages, path, problem));
    for (const problem of days) tell(`${path}: ${word(messages.problems, problem)}`);
    if (sheet !== null && set !== null && problems.length + days.length === 0)
      sheets.push(sheetOfFile(path, sheet, set));
    else rejected.push(rejectedFile(path, sheet));
  }
  await rows.read({
    rated: (row) => void sheets.push(sheetOf(row, messages)),
    rejected: (_problems, row, table) => void rejected.push(rejectedSheet(row, table, messages)),
  });
  return { sheets, rejected };
}

/** Why the edition of a sheet's file cannot be the one that applies on its days. */
function dayProblems(
  { edition, product, rated }: SheetFile,
  library: Library,
  asked: EditionId | null,
): readonly Coded<RowProblemArgs>[] {
  const said: Partial<Record<Field, string | null>> = {
    edition,
    kind: product.kind ?? null,
    filed: product.filed ?? null,
    rated,
  };
  return readRowEdition(library, asked, (field) => said[field] ?? '').problems.map(([, problem]) => problem);
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
  { cells, line }: TableRow,
  { header, name: file }: Table,
  messages: Messages,
): RejectedSheet {
  const whole = cells?.length === header.cells.length;
  const text = (field: Field) => (whole ? cellText(cells[header.fields.get(field) ?? -1]) : '');
  return {
    member: text('member'),
    product: {
      code: text('code'),
      name: text('name'),
      producer: text('producer'),
      commune: text('commune'),
    },
    from: placeOf(messages, file, line),
  };
}

function placeOf(messages: Messages, file: string, line: number): string {
  return messages.position({ file, line, sheetRow: null, column: null });
}
