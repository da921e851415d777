import { asCriterionCode } from '../engine/criterion-code.js';
import type { Document, YAMLMap } from 'yaml';
import type { CriterionCode } from '../engine/types.js';
import { byCode, toWrittenAnswers, type SheetFile, type WrittenAnswers } from './sheet-file.js';
import { toWritten } from './written-sheet.js';

/** What is needed of the `yaml` package, which Node loads late and a page brings along. */
export type Yaml = Pick<
  typeof import('yaml'),
  'Document' | 'isMap' | 'isPair' | 'isScalar' | 'isSeq' | 'visit'
>;

const HEAD = `# Phiếu đánh giá sản phẩm OCOP của một thành viên. Chương trình ocop viết tệp này sau mỗi câu trả lời.
# Phiếu đã ký (status: signed) được niêm phong bằng dòng digest ở cuối: sửa một chữ là lệch niêm phong.
`;

/** Titles stand behind the codes, for whoever reads the file without the program; points decide, not they. */
export type TitleOf = (code: CriterionCode) => string;

/** A sheet as text without a seal, the same for the same sheet to the byte. */
export function layOutSheet(yaml: Yaml, sheet: SheetFile, titleOf: TitleOf): string {
  const { Document, isMap, isSeq } = yaml;
  const { history, ...written } = toWritten(sheet);
  const document = new Document({
    ...written,
    answers: inOrder(toWrittenAnswers(sheet)),
    history: history.map((event) =>
      'answers' in event ? { ...event, answers: inOrder(event.answers) } : event,
    ),
  });
  const answers = document.get('answers');
  if (isMap(answers)) layOut(yaml, answers, titleOf);
  const events = document.get('history');
  // What was signed before needs no titles: they stand above.
  for (const event of isSeq(events) ? events.items : []) {
    const before = isMap(event) ? event.get('answers') : null;
    if (isMap(before)) layOut(yaml, before, null);
  }
  return HEAD + textOf(yaml, document);
}

function textOf({ visit }: Yaml, document: Document): string {
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
function layOut({ isMap, isPair, isScalar }: Yaml, answers: YAMLMap, titleOf: TitleOf | null): void {
  for (const pair of answers.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    pair.key.type = 'QUOTE_DOUBLE';
    if (!isMap(pair.value)) continue;
    pair.value.flow = !pair.value.has('note') && !pair.value.has('evidence');
    if (titleOf !== null) pair.key.commentBefore = ` ${titleOf(asCriterionCode(String(pair.key.value)))}`; // as toWrittenAnswers put it
  }
}
