import type { RecordWarningArgs } from './problems.js';
import { day, list, quoted } from '../base/format.js';
import type { Wording } from '../base/coded.js';
import { doubt } from '../law/doubt.vi.js';
import { headings } from './headings.vi.js';
import { otherwise } from './otherwise.vi.js';

export const warnings: Wording<RecordWarningArgs> = {
  'disputed-set': (a) =>
    `Bộ ${String(a.set)} của ${a.edition} còn chỗ chưa rõ trong nguồn (${a.article}; ${doubt[a.kind]}); chấm theo nguyên văn đã đọc${otherwise(a.otherwise)}`,
  'stop-rule': (a) =>
    `Ghi chú ở tiêu chí ${a.criterion}: "${a.when}" thì không đánh giá các bước tiếp theo; Hội đồng cần xem lại.`,
  'no-filing-date': (a) => `Không ghi ngày nộp hồ sơ: theo ngày đánh giá, áp dụng ${a.applies}.`,
  'no-registration-kind': (a) => `Không ghi loại đăng ký: coi là lần đầu, áp dụng ${a.applies}.`,
  'filed-after-rated': (a) =>
    `Ngày nộp hồ sơ (${day(a.filed)}) sau ngày đánh giá (${day(a.rated)}); kiểm tra lại ngày.`,
  'authority-undecided': (a) =>
    `Không ghi ngày đánh giá: chưa rõ cấp nào công nhận, vì thẩm quyền thay đổi từ ${list(a.changes.map(day))}.`,
  'row-hidden': () => 'Dòng này đang bị ẩn trong Excel (hoặc bị bộ lọc giấu đi); vẫn được tính.',
  'cells-merged': (a) =>
    `Các ô ${a.cells} gộp làm một: giá trị chỉ nằm ở ô đầu, các ô còn lại coi là trống; bỏ gộp ô và ghi đủ từng dòng.`,
  'cells-spread': (a) => `Các ô ${a.cells} gộp làm một: giá trị của ô đầu lấy cho mọi dòng trong đó.`,
  'beside-table': (a) => `Ô ${a.cell} có chữ nhưng cột của nó không có tiêu đề; không đọc đến.`,
  'no-code': () => 'Không có mã sản phẩm: không kiểm tra được phiếu trùng.',
  unsigned: () => 'Phiếu chưa ký: người chấm còn có thể sửa điểm.',
  'zero-not-in-set': (a) =>
    `Có điểm 0 ở tiêu chí ${a.criterion} mà bộ ${String(a.set)} không có; ô này được bỏ qua.`,
  'set-by-titles': (a) =>
    `Không ghi bộ sản phẩm: chỉ bộ ${String(a.set)} (${a.name}) có đúng các tiêu chí này, nên chấm theo bộ ấy.`,
  'short-day': () => 'Ngày chỉ ghi hai chữ số của năm (như 1/2/25): hiểu là ngày trước, tháng sau, năm 20…',
  'points-of-most': () =>
    'Điểm ghi kèm điểm tối đa (như 3/5): lấy số trước dấu gạch, vì số sau đúng là điểm tối đa của tiêu chí.',
  'total-cut': () =>
    'Tổng điểm có hơn hai chữ số lẻ: chỉ lấy hai chữ số, phần sau cắt bỏ, không làm tròn (89,996 là 89,99).',
  'no-column': (a) => `Tệp không có cột cho tiêu chí ${list(a.criteria)}: chưa chấm đủ, không xếp hạng được.`,
  'no-column-zero': (a) =>
    `Tệp không có cột cho tiêu chí ${list(a.criteria)}: tính 0 điểm theo --blank-as-zero.`,
  'letters-lost': (a) =>
    `Có dấu ? giữa chữ (${quoted(a.read)}): tệp đã mất dấu tiếng Việt khi lưu; lưu lại dạng CSV UTF-8.`,
  'disqualified-no': (a) => `Cột bị loại ghi ${quoted(a.read)}: hiểu là không bị loại.`,
  'disqualified-unsaid': (a) =>
    `Cột bị loại ghi ${quoted(a.read)}: hiểu là bị loại, nhưng chưa ghi lý do; ghi lý do vào cột ấy.`,
  'disqualified-negated': (a) =>
    `Cột bị loại ghi ${quoted(a.read)}: hiểu là bị loại vì lý do ấy; nếu không bị loại thì để trống cột ấy.`,
  'claim-differs': (a) =>
    `Tệp ghi ${headings[a.result]} ${quoted(a.read)}, tính từ điểm từng tiêu chí là ${String(a.computed)}.`,
};
