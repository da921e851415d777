import { didYouMean } from '../../base/meant.vi.js';
import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { EvaluateErrors } from './errors.js';

export const errors: Wording<EvaluateErrors> = {
  'sheet-of-another': (a) =>
    `${a.path} là phiếu của ${a.member} cho sản phẩm ${a.code}; tệp đã bị đổi tên hoặc để nhầm chỗ, cất nó đi rồi chạy lại.`,
  'product-unknown': (a) => `Danh sách không có sản phẩm mã ${quoted(a.code)}.${didYouMean(a.code, a.known)}`,
  'no-name': (a) => `${quoted(a.read)} không phải họ tên; ghi họ tên người chấm, ví dụ "Nguyễn Thị Hoa".`,
  'no-such-member': (a) =>
    `Quy chế không có thành viên ${quoted(a.read)}; các thành viên: ${a.known.join(', ')}.${didYouMean(a.read, a.known)}`,
  'round-needs-list': (a) =>
    `Vòng ${String(a.round)} chấm theo danh sách của thư ký: thêm --products với thư mục hay tệp do "ocop council --next-round" ghi.`,
  'nothing-again': (a) =>
    `${a.file} không có sản phẩm nào để ${a.member} chấm lại ở vòng ${String(a.round)}.`,
  'round-without-first': (a) =>
    `Danh sách không ghi phiếu vòng trước của sản phẩm ${quoted(a.code)} (cột "Niêm phong vòng trước"), nên chưa mở được phiếu vòng ${String(a.round)}; dùng nguyên tệp do "ocop council --next-round" ghi.`,
  'edition-undecided': (a) => `Không biết theo văn bản nào cho ngày ${a.day}; thêm --edition.`,
  'sheet-changed': (a) =>
    `Tệp ${a.path} vừa bị sửa hoặc thay từ bên ngoài, nên chưa ghi gì; chạy lại lệnh để mở tệp như nó đang có.`,
};
