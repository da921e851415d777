import { didYouMean } from '../../base/meant.vi.js';
import { folderName } from '../../base/file-name.vi.js';
import { quoted } from '../../base/format.js';
import type { Wording } from '../../base/coded.js';
import type { SheetErrors } from './errors.js';

export const errors: Wording<SheetErrors> = {
  'no-sheets': (a) => `Không thấy phiếu nào ở ${folderName(a.path)}.`,
  'no-sheets-of': (a) =>
    `Ở ${folderName(a.path)} không có phiếu nào của ${quoted(a.member)}.${didYouMean(a.member, a.known)}`,
  'sign-needs-terminal': () =>
    'Ký cần người trả lời trên màn hình; chạy trong cửa sổ dòng lệnh, hoặc thêm --yes.',
  'rename-needs-reason': (a) =>
    `${String(a.signed)} phiếu mang tên ấy đã ký; đổi tên là mở lại để ký lại, cần ghi lý do bằng --reason.`,
  'member-file-kept': (a) =>
    `${a.file} là tệp phiếu do trang chấm điểm gửi ra, không sửa được; đưa vào thư mục phiếu trước: ocop sheet import ${a.file}`,
  'no-seal-list': (a) =>
    `${a.file} không phải danh sách niêm phong: cần các cột Mã sản phẩm, Thành viên, Niêm phong như "ocop council --seals" ghi ra; đọc được: ${quoted(a.read)}.`,
  'sheet-no-table': (a) => `${a.file} đã là một phiếu; lệnh này làm phiếu từ bảng .xlsx hoặc CSV.`,
};
