import { asCriterionCode } from '../engine/criterion-code.js';
import { createRequire } from 'node:module';
import type { Document, YAMLMap } from 'yaml';
import type { CriterionCode, EditionId, IsoDate } from '../engine/types.js';
import { seal } from './digest.js';
import {
  byCode,
  fromWrittenAnswers,
  PRODUCT_FIELDS,
  toWrittenAnswers,
  type SheetEvent,
  type SheetFile,
  type SheetProduct,
  type WrittenAnswers,
} from './sheet-file.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- require() knows no types
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml') as typeof import('yaml');

/** A sheet as it is written, of the shape that `schemas/sheet.schema.json` asks for. */
export interface WrittenSheet {
  readonly ocop: 'sheet/1';
  readonly edition: EditionId;
  readonly set: number;
  readonly product: SheetProduct;
  readonly member: string;
  readonly role: SheetFile['role'];
  readonly rated?: IsoDate;
  readonly status: SheetFile['status'];
  /** From 2; a sheet of the first round does not say so. */
  readonly round?: number;
  readonly follows?: string;
  readonly answers: WrittenAnswers;
  readonly disqualified?: string;
  readonly history: readonly SheetEvent[];
  readonly digest?: string;
}

const HEAD = `# Phiếu đánh giá sản phẩm OCOP của một thành viên. Chương trình ocop viết tệp này sau mỗi câu trả lời.
# Phiếu đã ký (status: signed) được niêm phong bằng dòng digest ở cuối: sửa một chữ là lệch niêm phong.
`;

/** Titles stand behind the codes, for whoever reads the file without the program; points decide, not they. */
export type TitleOf = (code: CriterionCode) => string;

/** A sheet as text, the same for the same sheet to the byte; a signed one is sealed. */
export function sheetToText(sheet: SheetFile, titleOf: TitleOf): string {
  const { Document, isMap, isSeq } = yaml();
  const { history, ...written } = toWritten(sheet);
  const document = new Document({
    ...written,
    answers: inOrder(toWrittenAnswers(sheet)),
    history: history.map((event) =>
      'answers' in event ? { ...event, answers: inOrder(event.answers) } : event,
    ),
  });
  const answers = document.get('answers');
  if (isMap(answers)) layOut(answers, titleOf);
  const events = document.get('history');
  // What was signed before needs no titles: they stand above.
  for (const event of isSeq(events) ? events.items : []) {
    const before = isMap(event) ? event.get('answers') : null;
    if (isMap(before)) layOut(before, null);
  }
  const text = HEAD + textOf(document);
  return sheet.status === 'signed' ? seal(text) : text;
}

function textOf(document: Document): string {
  const { visit } = yaml();
  // As a block of lines, blanks before the first line end would be taken for its indentation and lost.
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && /^ +\n/.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A Map, since an object would put 7 before 1.1. */
function inOrder(answers: WrittenAnswers): ReadonlyMap<string, WrittenAnswers[string]> {
  return new Map(Object.entries(answers).sort(([a], [b]) => byCode(a, b)));
}

/** An answer a line; what is remarked on, in more. */
function layOut(answers: YAMLMap, titleOf: TitleOf | null): void {
  const { isMap, isPair, isScalar } = yaml();
  for (const pair of answers.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    pair.key.type = 'QUOTE_DOUBLE';
    if (!isMap(pair.value)) continue;
    pair.value.flow = !pair.value.has('note') && !pair.value.has('evidence');
    if (titleOf !== null) pair.key.commentBefore = ` ${titleOf(asCriterionCode(String(pair.key.value)))}`; // as toWrittenAnswers put it
  }
}

function toWritten(sheet: SheetFile): WrittenSheet {
  const { edition, set, product, member, role, rated, status, disqualified, history } = sheet;
  const { round, follows } = sheet;
  const fields = PRODUCT_FIELDS.flatMap((field) => (product[field] ? [[field, product[field]]] : []));
  return {
    ocop: 'sheet/1',
    edition,
    set,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `code` is one of the fields
    product: Object.fromEntries(fields) as SheetProduct,
    member,
    role,
    ...(rated === null ? {} : { rated }),
    status,
    ...(round === 1 ? {} : { round }),
    ...(follows === null ? {} : { follows }),
    answers: {},
    ...(disqualified === null ? {} : { disqualified }),
    history,
  };
}

/** A sheet of the right shape as the program knows it. */
export function fromWritten(written: WrittenSheet): SheetFile {
  const { edition, set, product, member, role, status, history } = written;
  return {
    edition,
    set,
    product,
    member,
    role,
    rated: written.rated ?? null,
    status,
    round: written.round ?? 1,
    follows: written.follows ?? null,
    ...fromWrittenAnswers(written.answers),
    disqualified: written.disqualified ?? null,
    history,
  };
}
