import { didYouMean } from '../../base/meant.vi.js';
import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { FormErrors } from './errors.js';

export const errors: Wording<FormErrors> = {
  'form-ending': (a) => `${a.file}: trang chấm điểm là tệp HTML; đặt tên có đuôi .html.`,
  'form-needs-products': () => 'Chưa có danh sách sản phẩm: thêm --products TỆP.',
  'form-no-products': (a) => `${a.file} không có sản phẩm nào để chấm, nên không làm trang.`,
  'form-round-needs-folder': (a) =>
    `Vòng ${String(a.round)} chấm theo danh sách của thư ký: thêm thư mục do "ocop council --next-round" ghi, ví dụ --round ${String(a.round)} vong${String(a.round)}.`,
  'form-folder-first-round': (a) =>
    `Thư mục ${a.folder} chỉ dùng từ vòng sau: thêm --round 2; ở vòng đầu dùng --products TỆP.`,
  'form-nothing-again': (a) => `${a.folder} không có sản phẩm nào để ai chấm lại ở vòng ${String(a.round)}.`,
  'form-self-alone': (a) =>
    `Trang tự đánh giá là của chủ thể, không dùng cùng ${a.flag}; bỏ ${a.flag}, hoặc ghi tệp sau --self để hiện điểm tự đánh giá.`,
  'form-no-such-member': (a) =>
    `Quy chế không có thành viên ${quoted(a.read)}; các thành viên: ${a.known.join(', ')}.${didYouMean(a.read, a.known)}`,
  'form-round-without-first': (a) =>
    `Danh sách không ghi phiếu vòng trước của sản phẩm ${quoted(a.code)} (cột "Niêm phong vòng trước"), nên chưa làm được trang vòng ${String(a.round)}; dùng nguyên tệp do "ocop council --next-round" ghi.`,
};
