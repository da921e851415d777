import { didYouMean } from '../base/meant.vi.js';
import { basename } from 'node:path';
import type { UserProblem } from '../base/user-error.js';
import { errors as ofTables } from '../tables/errors.vi.js';
import type { Coded, Wording } from '../base/coded.js';
import { quoted } from '../base/format.js';
import { word } from '../base/word-coded.js';
import type { RowProblemArgs } from '../rows/problems.js';
import { problems, productOf } from '../rows/problems.vi.js';

/*
 * What is wrong with a row, for those who sent it: they have their file, and not the program, so that its flags and
 * commands are no help to them.
 */
const letterProblems: Wording<RowProblemArgs> = {
  ...problems,
  'not-text': () => 'có ký tự hỏng, không đọc được; lưu lại tệp dạng CSV UTF-8 rồi gửi lại.',
  'no-member': () => 'không ghi thành viên nào chấm; ghi họ tên người chấm vào cột thành viên.',
  'set-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không phải bộ sản phẩm nào của ${a.edition}; ghi số của bộ, hoặc tên bộ đúng như trong Quyết định.${didYouMean(a.read, a.likely ?? [])}`,
  'edition-conflict': (a) =>
    `ghi văn bản ${a.read}, nhưng đợt đánh giá này theo ${a.asked}; sửa ô này, hoặc báo lại nếu ghi đúng.`,
  'edition-asked-not-applicable': (a) =>
    `đợt đánh giá này theo ${a.stated}, nhưng sản phẩm ${productOf(a)}phải theo ${a.applies}; xem lại ngày, hoặc báo lại nếu ngày ghi đúng.`,
  'edition-undecided': () =>
    'không biết theo văn bản nào vì không có ngày đánh giá; ghi ngày đánh giá, hoặc ghi cột văn bản.',
  // The folder that the other file lies in here is none of theirs.
  duplicate: (a) => problems.duplicate({ ...a, file: basename(a.file) }),
};

/** As a sentence, which is what stands in a cell of its own. */
export function problemSentence(problem: Coded<RowProblemArgs>): string {
  return asSentence(word(letterProblems, problem));
}

/** What of a file stands in the words of the program as its sender can use them. */
const OF_FILE = [
  'file-empty',
  'file-binary',
  'workbook-broken',
  'workbook-too-large',
  'too-many-columns',
  'line-too-long',
] as const;

const NO_TABLE =
  'Trong tệp không thấy bảng phiếu: cần một dòng tiêu đề có mã sản phẩm, bộ sản phẩm và mã từng tiêu chí (1.1, 1.2, …), mỗi phiếu một dòng ở dưới.';

/** Why nothing could be read in a file. */
export function unreadSentence({ code, args }: UserProblem): string {
  const known = OF_FILE.find((one) => one === code);
  if (known === undefined) return NO_TABLE;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- each of these codes comes with its file, and what else its words say
  const said = args as {
    readonly file: string;
    readonly looksLike: null;
    readonly limit: 'packed';
    readonly line: number;
  };
  return word(ofTables, { code: known, args: { ...said, file: basename(said.file) } });
}

export function asSentence(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
