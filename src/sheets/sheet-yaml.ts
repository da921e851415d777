import { asCriterionCode } from '../engine/criterion-code.js';
import { createRequire } from 'node:module';
import type { CriterionCode, EditionId, IsoDate } from '../engine/types.js';
import { seal } from './digest.js';
import {
  PRODUCT_FIELDS,
  type Answer,
  type Remarks,
  type SheetEvent,
  type SheetFile,
  type SheetProduct,
} from './sheet-file.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- require() knows no types
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml') as typeof import('yaml');

/** An entry of `answers` as it is written; a criterion that is remarked on and not answered has no points. */
interface WrittenAnswer extends Remarks {
  readonly points?: number;
  readonly option?: number;
  readonly case?: 'a' | 'b';
}

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
  readonly answers: Readonly<Record<string, WrittenAnswer>>;
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
  const { Document, isMap, isPair, isScalar } = yaml();
  const written = toWritten(sheet);
  // A Map, since an object would put 7 before 1.1.
  const document = new Document({ ...written, answers: new Map(answersOf(sheet)) });
  const answers = document.get('answers');
  if (isMap(answers)) {
    for (const pair of answers.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      pair.key.type = 'QUOTE_DOUBLE';
      const code = asCriterionCode(String(pair.key.value)); // as toWritten put it
      if (isMap(pair.value)) {
        pair.value.flow = !pair.value.has('note') && !pair.value.has('evidence');
        pair.key.commentBefore = ` ${titleOf(code)}`;
      }
    }
  }
  const text = HEAD + document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return sheet.status === 'signed' ? seal(text) : text;
}

function answersOf({ answers, remarks }: SheetFile): [string, WrittenAnswer][] {
  const codes = [...new Set([...answers.keys(), ...remarks.keys()])].sort(byCode);
  return codes.map((code) => {
    const { case: chosen, ...answer } = answers.get(code) ?? { case: null };
    return [code, { ...answer, ...(chosen ? { case: chosen } : {}), ...remarks.get(code) }];
  });
}

function toWritten(sheet: SheetFile): WrittenSheet {
  const { edition, set, product, member, role, rated, status, disqualified, history } = sheet;
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
    answers: {},
    ...(disqualified === null ? {} : { disqualified }),
    history,
  };
}

/** A sheet of the right shape as the program knows it. */
export function fromWritten(written: WrittenSheet): SheetFile {
  const { edition, set, product, member, role, status, history } = written;
  const answers = new Map<CriterionCode, Answer>();
  const remarks = new Map<CriterionCode, Remarks>();
  for (const [key, one] of Object.entries(written.answers)) {
    const code = asCriterionCode(key); // the schema's pattern is that of a code
    const { points, option, note, evidence } = one;
    if (points !== undefined && option !== undefined) {
      answers.set(code, { points, option, case: one.case ?? null });
    }
    if (note !== undefined || evidence !== undefined) {
      remarks.set(code, {
        ...(note === undefined ? {} : { note }),
        ...(evidence === undefined ? {} : { evidence }),
      });
    }
  }
  return {
    edition,
    set,
    product,
    member,
    role,
    rated: written.rated ?? null,
    status,
    answers,
    remarks,
    disqualified: written.disqualified ?? null,
    history,
  };
}

/** 1.2 before 1.10, 2 before 10. */
function byCode(a: string, b: string): number {
  const [one, other] = [a, b].map((code) => code.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
