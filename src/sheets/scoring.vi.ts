import { day, list } from '../base/format.js';
import { disputed } from '../law/doubt.vi.js';
import type { NextLevel } from './next-level.js';
import type { Role } from '../engine/council-rules.js';
import type { OddSet } from './odd-sets.js';
import type { Progress } from './progress.js';

const stars = (level: number | null) => (level === null ? 'không sao' : `${String(level)} sao`);

/** 0, 1, 3 hoặc 5 */
export const either = (points: readonly number[]): string =>
  points.length < 2 ? list(points) : `${list(points.slice(0, -1))} hoặc ${String(points.at(-1))}`;

/** What is said while a sheet is scored, on whatever screen. */
export const scoring = {
  roles: {
    member: 'thành viên',
    chair: 'Chủ tịch',
    secretary: 'thư ký',
    producer: 'chủ thể',
  } satisfies Readonly<Record<Role, string>>,
  progress: (one: Progress): string => {
    switch (one.state) {
      case 'new':
        return 'chưa chấm';
      case 'begun':
        return `đang chấm ${String(one.answered)}/${String(one.of)}`;
      case 'done':
        return 'chấm xong, chưa ký';
      case 'signed':
        return 'đã ký';
      case 'disqualified':
        return 'bị loại, chưa ký';
      case 'unreadable':
        return 'tệp phiếu có lỗi';
    }
  },
  evidence: 'Minh chứng',
  noteTitle: 'Ghi chú',
  noBox: 'không đánh dấu mức nào',
  out: (reason: string): string => `HỒ SƠ BỊ LOẠI: ${reason}`,
  standing: (parts: Readonly<Record<'A' | 'B' | 'C', number>>, total: number, level: number | null): string =>
    `A ${String(parts.A)} · B ${String(parts.B)} · C ${String(parts.C)} · tổng ${String(total)} · ${stars(level)}`,
  place: (part: string, section: string): string => `Phần ${part} · ${section}`,
  /** Product, producer and code, in a line. */
  productLine: (code: string, name: string | undefined, producer: string | undefined): string =>
    [`${code}${name === undefined ? '' : ` ${name}`}`, producer]
      .filter((one) => one !== undefined)
      .join(' · '),
  /** What a sheet is scored by: set, Decision and day. */
  scoredBy: (set: number, name: string, decision: string, rated: string | null): string =>
    `Bộ ${String(set)}: ${name} · ${decision}${rated === null ? '' : ` · đánh giá ${day(rated)}`}`,
  points: (points: number): string => `${String(points)} điểm`,
  atMost: (max: number): string => `(tối đa ${String(max)} điểm)`,
  /** Behind an option that is the least a level takes. */
  optionStar: (star: number): string => `[mức tối thiểu cho ${stars(star)}]`,
  /** Behind a criterion of which a level takes some option. */
  criterionStar: (star: number): string => `[${stars(star)} cần ít nhất một mức]`,
  statuteNote: (note: string): string => `Quyết định ghi: ${note.replace(/^(?:Ghi chú|Chú ý)\s*:\s*/u, '')}`,
  papers: (title: string, asks: string): string => `Giấy tờ: ${title}. ${asks}`,
  disputed,
  noPapers: 'Biểu mẫu của Quyết định không nêu giấy tờ riêng cho tiêu chí này.',
  selfPoints: (points: number): string => `Chủ thể tự chấm: ${String(points)} điểm`,
  roundBefore: (own: number, apart: string | null): string =>
    `Vòng trước tôi cho ${String(own)} điểm${apart === null ? '' : `; các thành viên cho ${apart}`}.`,
  notApplicable: (criterion: string): string =>
    `Không áp dụng: tiêu chí ${criterion} 0 điểm, nên tiêu chí này là 0 điểm.`,
  /** The criterion is answered by its other case. */
  otherCase: (answered: string, points: number): string =>
    `Đã chấm theo trường hợp ${answered}: ${String(points)} điểm; chọn một mức ở đây thì thay câu trả lời ấy.`,
  /** What an answer has recorded. */
  recorded: (criterion: string, points: number): string => `${criterion}: ${String(points)} điểm.`,
  cleared: (criterion: string): string => `${criterion}: đã xoá điểm, để chấm lại.`,
  takenBack: (code: string): string => `Đã bỏ câu trả lời vừa rồi; đang ở tiêu chí ${code}.`,
  skipped: (codes: readonly string[], because: string): string =>
    `Bỏ qua ${list(codes)}: không áp dụng khi ${because} là 0 điểm.`,
  backOn: (codes: readonly string[]): string => `${list(codes)} lại được chấm.`,
  otherCaseThere: (criterion: string, chosen: string): string =>
    `Chú ý: ${criterion} đã chấm theo trường hợp ${chosen}, khác với ở đây.`,
  stops: (criterion: string, when: string): string =>
    `Quyết định ghi ở ${criterion}: không đánh giá các bước tiếp theo nếu ${when}.`,
  held: 'Một phím bị giữ lâu: chỉ ghi một câu trả lời. Thả phím rồi chấm tiếp.',
  typing: (digits: string): string =>
    `${digits}… bấm chữ số tiếp theo, hoặc Enter nếu chỉ ${digits} điểm; Esc: bỏ.`,
  noSuchPoints: (read: string, points: readonly number[]): string =>
    `Tiêu chí này không có mức ${read} điểm; chỉ có ${either(points)}.`,
  next: ({ star, points, unmet }: NextLevel): string => {
    const needs = [
      points > 0 ? `thêm ${String(points)} điểm` : '',
      ...unmet.map((one) => `${one.code} cần ${String(one.needs)}`),
    ].filter((one) => one !== '');
    return `lên ${stars(star)}: ${needs.join(', ')}`;
  },
  highest: 'hạng cao nhất',
  /** A requirement missed: the criterion by its name, what would do, and what it has. */
  missed: (star: number, criterion: string, needs: number, has: number): string =>
    `Thiếu cho ${stars(star)}: ${criterion} cần ${String(needs)} điểm, đang ${String(has)}.`,
  review: (open: number, of: number): string =>
    open === 0
      ? `Xem lại: đã chấm đủ ${String(of)} tiêu chí`
      : `Xem lại: còn ${String(open)} tiêu chí chưa chấm`,
  reviewOpen: 'chưa chấm',
  /** Of a criterion that does not apply. */
  reviewOff: 'không áp dụng',
  /** Behind points that are others than in the round before. */
  reviewBefore: (points: number): string => ` (vòng trước ${String(points)})`,
  cannotSign: (open: readonly string[]): string =>
    `Chưa ký được: còn ${String(open.length)} tiêu chí chưa chấm (${list(open)}).`,
  signedBy: (member: string): string => `Người ký: ${member}`,
  ownWords: 'Lý do khác: tự ghi',
  backIn: 'Thôi không loại nữa',
  signQuestion: (total: number, level: number | null): string =>
    `Ký phiếu ${String(total)} điểm, ${stars(level)}? Ký rồi thì chỉ xem được; muốn sửa phải mở lại, ghi lý do, rồi ký lại.`,
  signOut: (reason: string): string =>
    `Ký phiếu LOẠI hồ sơ, lý do: ${reason}? Ký rồi thì chỉ xem được; muốn sửa phải mở lại, ghi lý do, rồi ký lại.`,
  noReason: (text: string): string =>
    `"${text}" không phải một lý do loại hồ sơ; ghi lý do cụ thể, ví dụ: Giả mạo hồ sơ.`,
  oddSet: (odd: OddSet): string =>
    odd.code === 'swapped'
      ? `Chú ý: có vẻ sản phẩm này và "${odd.with}" bị đổi bộ cho nhau; hỏi thư ký trước khi chấm.`
      : `Chú ý: danh sách ghi "${odd.said}", còn bộ ${String(odd.set)} thuộc ${odd.is}; hỏi thư ký trước khi chấm.`,
};

export type ScoringWords = typeof scoring;
