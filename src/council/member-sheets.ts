import { KeptSheets } from './kept-sheets.js';
import type { LoadedSheets, MemberSheet, RejectedSheet, SheetProduct } from './member-sheet.js';
import type { Library } from '../law/library.js';
import type { ProductSet } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import { fatalProblem } from './errors.js';
import { sheetProblemLine } from '../sheets/problem-lines.js';
import { word } from '../base/word-coded.js';
import type { Field } from '../rows/columns.js';
import type { AskedEdition } from '../rows/edition-named.js';
import type { Header } from '../rows/header.js';
import type { RowProblemArgs } from '../rows/problems.js';
import { readRowEdition } from '../rows/row-edition.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import { saidOfProduct } from '../rows/said-of-product.js';
import { cellText, fieldText } from '../rows/submission.js';
import type { TableRow } from '../tables/table.js';
import type { RatedRow } from '../rating/rated-row.js';
import { readSheetFile } from '../sheets/read-sheet-file.js';
import { sealOf } from '../sheets/digest.js';
import { toEngineSheet, type SheetFile } from '../sheets/sheet-file.js';
import { productField, wholeSheet } from '../sheets/sheet-of-row.js';
import { readRole, readRound, readSeal, readStatus } from '../sheets/sheet-words.js';
import type { Context } from '../base/context.js';
import { openInputs, type TakeBroken } from '../rating/open-inputs.js';
import type { OpenedInputs } from '../rating/opened-inputs.js';
import type { SheetRows } from '../rating/sheet-rows.js';
import type { CouncilMessages } from './words.js';

/**
 * Opens everything that holds members' sheets, so that all that is wrong with it is told before any is read.
 *
 * @param ours further files of ours by their identity, as `--rejects` names one
 * @param choice which sheets of a workbook are read
 * @param broken takes files that cannot be read; without it none is where one cannot
 * @throws {UserError}
 */
export function openMemberSheets(
  paths: readonly string[],
  ours: ReadonlySet<string>,
  choice: SheetChoice,
  context: Pick<Context<CouncilMessages>, 'host' | 'ownKindOf'>,
  broken?: TakeBroken,
): Promise<OpenedInputs> {
  return openInputs(paths, ours, choice, context, {
    ...(broken === undefined ? {} : { broken }),
    objection: ({ header, layout, name }) =>
      header.fields.has('member')
        ? null
        : fatalProblem('no-member-column', { file: name, sheet: header.sheet, line: layout.line }),
  });
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
  asked: AskedEdition | null,
  { messages, report }: Context<CouncilMessages>,
): Promise<LoadedSheets> {
  rows.announce();
  const sheets: MemberSheet[] = [];
  const rejected: RejectedSheet[] = [];
  const kept = new KeptSheets();
  for (const path of sheetFiles) {
    const { sheet, set, text, rating, problems } = readSheetFile(path, library);
    // As a row is asked, so that the same sheet is taken or rejected wherever it stands.
    const days = sheet === null || problems.length > 0 ? [] : dayProblems(sheet, library, asked);
    for (const problem of problems) report(sheetProblemLine(messages, path, problem));
    for (const problem of days) report(`${path}: ${word(messages.problems, problem)}`);
    if (sheet !== null && set !== null && problems.length + days.length === 0) {
      sheets.push(sheetOfFile(path, text, kept.keep(sheet), set));
      rows.warnings.add(rating?.warnings ?? [], sheet.product.code, messages);
    } else rejected.push(rejectedFile(path, sheet));
  }
  await rows.read({
    rated: (row) => {
      sheets.push(sheetOf(row, messages));
      return [];
    },
    rejected: (row, header) => void rejected.push(rejectedSheet(row, header, messages)),
  });
  return { sheets, rejected };
}

/** Why the edition of a sheet's file cannot be the one that applies on its days. */
function dayProblems(
  { edition, product, rated }: SheetFile,
  library: Library,
  asked: AskedEdition | null,
): readonly Coded<RowProblemArgs>[] {
  const said: Partial<Record<Field, string | null>> = {
    edition,
    kind: product.kind ?? null,
    filed: product.filed ?? null,
    rated,
  };
  return readRowEdition(library, asked, (field) => said[field] ?? '').problems.map(([, problem]) => problem);
}

/** @param whole what the file says, as it is kept */
function sheetOfFile(path: string, text: string, whole: () => SheetFile, set: ProductSet): MemberSheet {
  const sheet = whole();
  const { product } = sheet;
  return {
    member: sheet.member,
    role: sheet.role,
    signed: sheet.status === 'signed',
    product: productOf(sheet),
    edition: sheet.edition,
    set: sheet.set,
    rated: sheet.rated,
    sheet: toEngineSheet(set, sheet),
    round: sheet.round,
    isRow: false,
    seal: structuredClone(sealOf(text)), // a piece of the text would keep all of it
    said: (field) => product[field] ?? '',
    whole,
    from: path,
  };
}

/** A file that cannot be trusted, as far as it says whose it is. */
function rejectedFile(path: string, sheet: SheetFile | null): RejectedSheet {
  const nobody = { code: '', name: '', producer: '', commune: '', district: '', province: '' };
  return {
    member: sheet?.member ?? '',
    product: sheet === null ? nobody : productOf(sheet),
    from: path,
  };
}

function productOf({ product }: SheetFile): SheetProduct {
  const { code, name = '', producer = '', commune = '', district = '', province = '' } = product;
  return { code, name, producer, commune, district, province };
}

/** A row of a table is what a secretary has copied from a signed sheet, unless the row says that it is a draft. */
function sheetOf({ submission }: RatedRow, messages: CouncilMessages): MemberSheet {
  const { header, file, line, member, code, name, producer, commune, edition, set, rated, sheet } =
    submission;
  return {
    member,
    role: readRole(fieldText(submission, 'role')),
    signed: readStatus(fieldText(submission, 'sheetStatus')) !== 'draft',
    product: {
      code,
      name,
      producer,
      commune,
      district: fieldText(submission, 'district'),
      province: fieldText(submission, 'province'),
    },
    edition,
    set: set.set,
    rated,
    sheet,
    round: readRound(fieldText(submission, 'round')) ?? 1, // a row of any other is rejected
    isRow: true,
    seal: readSeal(fieldText(submission, 'digest')),
    said: (field) => productField(submission, field),
    whole: () => wholeSheet(submission),
    from: placeOf(messages, { file, sheet: header?.sheet }, line),
  };
}

/** As much of a rejected row as can be told; where the number of its cells is wrong, none of them. */
function rejectedSheet({ cells, line }: TableRow, header: Header, messages: CouncilMessages): RejectedSheet {
  const whole = cells?.length === header.cells.length;
  const text = (field: Field) => (whole ? cellText(cells[header.fields.get(field) ?? -1]) : '');
  return {
    member: text('member'),
    product: saidOfProduct(text),
    from: placeOf(messages, header, line),
  };
}

function placeOf(
  messages: CouncilMessages,
  { file, sheet }: Pick<Header, 'file' | 'sheet'>,
  line: number | null,
): string {
  return messages.position({ file, sheet, line, sheetRow: null, column: null });
}
