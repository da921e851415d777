import type { Wording } from './coded.js';
import { reason } from './reason.vi.js';
import type { BaseErrors } from './errors.js';

export const errors: Wording<BaseErrors> = {
  'sheet-open-elsewhere': (a) =>
    `Phiếu ${a.path} đang mở ở máy ${a.host} (tiến trình ${String(a.pid)}); đóng ở đó trước. Nếu chắc không ai mở, xoá tệp ${a.lock}.`,
  'lock-unreadable': (a) =>
    `Phiếu ${a.path} có thể đang mở ở nơi khác: tệp khoá ${a.lock} không đọc được. Nếu chắc không ai mở, xoá tệp ấy.`,
  'file-missing': (a) => `Không thấy tệp ${a.file}.`,
  'file-unreadable': (a) => `Không đọc được tệp ${a.file}: ${reason(a.reason)}.`,
  'out-is-input': (a) => `${a.file} là tệp đầu vào; ghi kết quả ra tệp khác.`,
  'outputs-same': (a) =>
    `${a.file === '-' ? 'Đầu ra chuẩn' : a.file}: hai kết quả không thể ghi chung một chỗ; đặt cho mỗi kết quả một tệp riêng.`,
  'cannot-write': (a) => `Không ghi được ${a.file === '-' ? 'đầu ra chuẩn' : a.file}: ${reason(a.reason)}.`,
  'out-held': (a) => `Không ghi được ${a.file}: đang mở ở chương trình khác (Excel?); đóng lại rồi chạy lại.`,
  'out-exists': (a) =>
    ({
      there: `${a.file} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`,
      answered: `${a.file} đã có câu trả lời ở cột "Là một", ghi đè là mất; chọn tên khác, hoặc dùng các câu trả lời ấy bằng --aliases ${a.file}. Muốn bỏ chúng thì thêm --force.`,
    })[a.found],
};
