import { findings } from '../law/check/findings.vi.js';
import { thousands, list, quoted } from '../base/format.js';
import type { Dimension, LeftOutReason } from '../engine/tally-query.js';
import { monthsOf, inBrackets, articlesOf } from '../law/in-words.js';
import type { Remark } from '../engine/tally-settle.js';
import type { CertificateTerm } from '../law/certificate.js';
import type { ProducerNote } from './producers.js';
import type { Wording, Coded } from '../base/coded.js';
import type { AliasProblemArgs } from './alias-problems.js';
import { problems } from '../rows/problems.vi.js';
import { word } from '../base/word-coded.js';
import type { PartMismatch } from './part-mismatch.js';

const number = (count: number) => thousands(count, '.');

const aliasProblems: Wording<AliasProblemArgs> = {
  'alias-blank': () => 'thiếu tên một trong hai chủ thể.',
  'alias-answer': (a) => `cột "Là một" ghi ${quoted(a.read)}; ghi "một" hoặc "hai", hoặc để trống.`,
  'cell-count': problems['cell-count'],
  'more-findings': findings['more-findings'],
  'quote-somewhere': problems['quote-somewhere'],
  'alias-contradicts': (a) =>
    `ghi ${quoted(a.first)} và ${quoted(a.second)} là hai, nhưng các dòng khác làm cho chúng là một.`,
};

const remarks: Readonly<Record<Remark, (count: number, terms: readonly CertificateTerm[]) => string>> = {
  noKind: (count) =>
    `${number(count)} bản ghi không ghi loại đăng ký: không tính là công nhận mới hay phân hạng lại.`,
  upgradeStayed: (count) =>
    `${number(count)} bản ghi đăng ký nâng hạng mà số sao không hơn lần công nhận trước: không tính là nâng hạng.`,
  upgradeUnknown: (count) =>
    `${number(count)} bản ghi đăng ký nâng hạng mà trong các tệp không thấy lần công nhận trước, hoặc không rõ số sao lần ấy: không tính là nâng hạng; thêm sổ có lần trước.`,
  noProducer: (count) => `${number(count)} sản phẩm không ghi chủ thể: không có trong số chủ thể.`,
  noTotal: (count) =>
    `${number(count)} sản phẩm không ghi tổng điểm: không có trong điểm trung bình, trung vị.`,
  replacedCounted: (count) =>
    `${number(count)} bản ghi ghi "đã thay thế" vẫn được tính, vì lần công nhận sau không có trong kỳ hoặc trong tệp.`,
  replacedUnknown: (count) =>
    `${number(count)} bản ghi ghi "đã thay thế" mà không thấy lần công nhận sau: coi là không còn hiệu lực từ đầu.`,
  endComputed: (count, terms) =>
    `${number(count)} bản ghi không ghi ngày hết hạn: tính ${monthsOf(terms, 'hoặc', 'tháng')} từ ngày quyết định${inBrackets(articlesOf(terms))}.`,
  endUnknown: (count) =>
    `${number(count)} bản ghi không ghi ngày hết hạn lẫn ngày quyết định: theo tình trạng ghi trong sổ, không ghi thì không tính.`,
  codeShared: (count) =>
    `${number(count)} mã đứng ở nhiều sản phẩm khác cả tên lẫn chủ thể: tính là nhiều sản phẩm.`,
  duplicateDiffers: (count) =>
    `${number(count)} bản ghi trùng mà khác số sao hoặc tổng điểm: tính theo bản ghi đủ thông tin hơn; xem bằng --why trùng.`,
  codeUnclear: (count) =>
    `${number(count)} bản ghi không có mã hợp với nhiều mã cùng tên, chủ thể và nơi: không biết là của mã nào nên tính riêng; ghi mã cho các bản ghi ấy rồi đếm lại.`,
};

const pairHeadings: Readonly<
  Record<'name1' | 'commune1' | 'province1' | 'name2' | 'commune2' | 'province2' | 'same' | 'now', string>
> = {
  name1: 'Chủ thể 1',
  commune1: 'Xã 1',
  province1: 'Tỉnh 1',
  name2: 'Chủ thể 2',
  commune2: 'Xã 2',
  province2: 'Tỉnh 2',
  same: 'Là một',
  now: 'Đang tính',
};

const dimensions: Readonly<Record<Dimension, string>> = {
  stars: 'Số sao',
  branch: 'Ngành',
  group: 'Nhóm',
  set: 'Bộ sản phẩm',
  producerType: 'Loại hình',
  commune: 'Xã',
  district: 'Huyện',
  province: 'Tỉnh',
  year: 'Năm',
  edition: 'Văn bản',
  kind: 'Loại đăng ký',
  gender: 'Giới tính',
  ethnicity: 'Dân tộc',
  authority: 'Cơ quan công nhận',
  status: 'Tình trạng',
};

/** `commune=xã An` in words. */
const conditionText = (condition: string) => {
  const [dimension = '', ...rest] = condition.split('=');
  const names: Readonly<Record<string, string>> = dimensions;
  return `${names[dimension]?.toLowerCase() ?? dimension} = ${rest.join('=')}`;
};

export const vi = {
  tally: {
    dimensions,
    /** A row that sums up. */
    total: 'Cộng',
    /** A level from which, or to which, a product was upgraded. */
    step: (from: string, to: string, count: number): string =>
      `${from === '?' ? 'không rõ' : from}→${to} ${number(count)}`,
    reasons: {
      unreadable: 'dòng không đọc được',
      'not-product': 'dòng không phải sản phẩm',
      'member-sheet': 'phiếu của từng thành viên (gộp bằng ocop council trước)',
      incomplete: 'chưa chấm đủ',
      disqualified: 'bị loại',
      're-score': 'phải chấm lại',
      unsettled: 'Hội đồng vẫn lệch quá mức sau vòng chấm cuối',
      'no-quorum': 'chưa đủ thành viên Hội đồng',
      held: 'Hội đồng chưa tính trung bình',
      'below-3-stars': 'dưới 3 sao, không được công nhận',
      'no-day': 'không rõ có trong kỳ hay không (thiếu ngày)',
      'outside-period': 'ngoài kỳ',
      'not-asked': 'ngoài phần chọn bằng --where',
      'recognised-again': 'được công nhận lại trong cùng kỳ, tính ở lần sau',
      duplicate: 'trùng với bản ghi khác, chỉ tính một lần',
    } satisfies Readonly<Record<LeftOutReason, string>>,
    /** The terms are those that certificates without a written end were computed by. */
    remarks,
    pairHeadings,
    countedNow: { 'counted-as-one': 'một', 'counted-apart': 'hai' } satisfies Readonly<
      Record<ProducerNote['note'], string>
    >,
    unreadable: (count: number): string =>
      `${number(count)} chỗ không đọc được; xem từng chỗ bằng "ocop register check" (sổ) hoặc "ocop rate" (phiếu).`,
    skipped: (files: readonly string[]): string =>
      `Bỏ qua bảng tổng hợp do chương trình này viết ra: ${list(files)}.`,
    aliasesUnmatched: (
      file: string,
      lines: readonly { readonly line: number; readonly name: string }[],
    ): string =>
      `${file}: không tệp nào đã đọc có ${list(lines.slice(0, 5).map(({ line, name }) => `${quoted(name)} (dòng ${String(line)})`))}${lines.length > 5 ? ` và ${number(lines.length - 5)} tên nữa` : ''}; kiểm tra cách viết tên, xã, tỉnh.`,
    aliasProblems,
    aliasProblem: (problem: Coded<AliasProblemArgs> & { readonly line: number }): string =>
      `dòng ${String(problem.line)}: ${word(aliasProblems, problem)}`,
    /** What a title says of a part of what there is. */
    onlyWhere: (conditions: readonly string[]): string =>
      conditions.length === 0 ? '' : `, chỉ ${list(conditions.map(conditionText))}`,
    /** A value asked for that nothing has; `likely` is spelt much like it. */
    whereUnmatched: (dimension: string, asked: string, likely: readonly string[]): string =>
      `--where: không dòng nào có ${dimension} là ${quoted(asked)}.${likely.length === 0 ? '' : ` Có phải ý bạn là ${list(likely.map(quoted))}?`}`,
    mismatch: {
      by: 'chia theo chiều khác (--by)',
      measures: 'đếm khác (--measure)',
      period: 'kỳ khác (--year, --from, --to)',
      day: 'ngày khác (--at)',
      where: 'chọn phần khác (--where)',
    } satisfies Readonly<Record<PartMismatch, string>>,
  },
};

export type TallyWords = typeof vi;
