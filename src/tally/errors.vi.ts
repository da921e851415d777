import type { Wording } from '../base/coded.js';
import { day, list, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.vi.js';
import { vi as tallyWords } from './vi.js';
import type { TallyErrors } from './errors.js';

export const errors: Wording<TallyErrors> = {
  'no-alias-columns': (a) =>
    `${theFile(a.file)} không phải tệp xác nhận chủ thể: cần cột "Chủ thể 1", "Chủ thể 2" và "Là một"; dòng đầu là: ${a.read}.`,
  'aliases-broken': (a) =>
    `${theFile(a.file)} chưa dùng được:\n${a.problems.map((one) => `  ${tallyWords.tally.aliasProblem(one)}`).join('\n')}`,
  'tally-needs-day': (a) =>
    `${a.measure} cần một ngày: thêm --at NGÀY, hoặc một kỳ có ngày cuối (--year, --to).`,
  'tally-period-long': (a) =>
    `growth so với cùng kỳ năm trước, nên kỳ không được dài hơn một năm; kỳ ${day(a.from)} đến ${day(a.to)} thì thêm --by year, để so từng năm.`,
  'tally-needs-period': () => 'growth so với năm trước: thêm --year, hoặc --from và --to, hoặc --by year.',
  'period-backwards': (a) => `Kỳ từ ${a.from} đến ${a.to} đi ngược; đổi chỗ hai ngày.`,
  'year-and-days': () => 'Chỉ dùng --year, hoặc --from và --to; không dùng cả hai.',
  'where-value': (a) =>
    `--where ${a.dimension} không nhận ${quoted(a.read)}; ghi ${a.allowed.length === 0 ? 'số hoặc tên của một bộ' : `như: ${list(a.allowed)}`}.`,
  'no-tally-part': (a) => `${theFile(a.file)} không phải kết quả của "ocop tally --format json".`,
  'part-broken': (a) =>
    `${theFile(a.file)} không còn như "ocop tally --format json" đã ghi: ${a.at} không khớp với những mục khác. Đếm lại phần ấy rồi cộng.`,
  'part-of-other-form': (a) =>
    `${theFile(a.file)} do một bản ocop khác đếm, so tên sản phẩm, chủ thể theo cách khác: cộng vào có thể đếm trùng. Đếm lại phần ấy bằng bản này ("ocop tally … --format json"), rồi cộng; tệp cũ để nguyên.`,
  'parts-differ': (a) =>
    `Không cộng được ${a.file} với ${a.first}: ${tallyWords.tally.mismatch[a.in]}. Chạy lại ocop tally với cùng tuỳ chọn.`,
  'part-counts-as-one': (a) =>
    `${theFile(a.file)} đã đếm ${quoted(a.first)} và ${quoted(a.second)} là một chủ thể, còn --aliases ghi là hai. Chạy lại ocop tally với --aliases cho phần này.`,
  'part-twice': (a) =>
    `${theFile(a.file)} trùng với phần ${a.first}: sản phẩm sẽ bị đếm hai lần. Mỗi phần chỉ nêu một lần.`,
  'row-unknown': (a) => `Không có dòng hay ô nào tên ${quoted(a.asked)}; có: ${list(a.rows.map(quoted))}.`,
  'row-ambiguous': (a) => `${quoted(a.asked)} có thể là nhiều dòng: ${list(a.rows.map(quoted))}; ghi rõ hơn.`,
};
