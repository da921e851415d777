import { didYouMean } from '../base/meant.vi.js';
import type { Wording } from '../base/coded.js';
import { list, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.vi.js';
import { lossHint } from '../tables/lost-text.vi.js';
import { layoutErrors } from './layouts/layout-notes.vi.js';
import type { RowsErrors } from './errors.js';

export const errors: Wording<RowsErrors> = {
  ...layoutErrors,
  'edition-unknown': (a) =>
    `Không có văn bản ${quoted(a.asked)}; dùng một trong: ${list(a.known)}.${didYouMean(a.asked, a.known)}`,
  'date-unreadable': (a) => `${quoted(a.read)} không phải một ngày; ghi dạng 31/12/2025 hoặc 2025-12-31.`,
  'no-criterion-column': (a) =>
    a.isDown
      ? `${theFile(a.file, a.sheet)}: tiêu chí đang xếp theo hàng mà không ghi mã (1.1, 1.2 …), nên không rõ hàng nào là tiêu chí nào; dòng đầu là: ${a.read}. Ghi mã trước tên từng tiêu chí, hoặc chép điểm vào bảng do "ocop template" lập, mỗi phiếu một dòng.${lossHint(a.loss)}`
      : `${theFile(a.file, a.sheet)} không có cột tiêu chí nào (ví dụ "1.1" hoặc "1.1 Nguồn gốc sản phẩm"); dòng đầu là: ${a.read}.${lossHint(a.loss)}`,
  'totals-only': (a) =>
    `${theFile(a.file, a.sheet)} chỉ có tổng điểm (${list(a.columns.map(quoted))}), không có điểm từng tiêu chí: sao còn tuỳ yêu cầu tối thiểu ở từng tiêu chí, không tính được từ tổng điểm. Gửi bảng điểm từng tiêu chí (lập bằng "ocop template"); đưa kết quả này vào sổ thì dùng "ocop register import", đếm thì dùng "ocop tally".`,
  'no-code-column': (a) =>
    `${theFile(a.file, a.sheet)} không có cột mã sản phẩm ("ma_san_pham"); dòng đầu là: ${a.read}.`,
  'no-set-column': (a) =>
    `${theFile(a.file, a.sheet)}, dòng tiêu đề ${String(a.line)}: không có cột bộ sản phẩm; thêm cột "bo_san_pham" với số hoặc tên bộ.${lossHint(a.loss)}`,
  'column-twice': (a) =>
    `${theFile(a.file, a.sheet)}, dòng tiêu đề ${String(a.line)}: cột ${String(a.first)} và cột ${String(a.second)} cùng là ${quoted(a.name)}; giữ một cột.`,
};
