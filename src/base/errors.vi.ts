import type { Wording } from './coded.js';
import { thousands } from './format.js';
import type { BadName } from './bad-name.js';
import { reason } from './reason.vi.js';
import type { BaseErrors } from './errors.js';

const STRAY_QUOTE =
  'có dấu " thừa: PowerShell và cmd để lại dấu ấy khi đường dẫn trong ngoặc kép kết thúc bằng \\; bỏ dấu \\ ở cuối rồi chạy lại';

export const errors: Wording<BaseErrors> = {
  'sheet-open-elsewhere': (a) =>
    `Phiếu ${a.path} đang mở ở máy ${a.host} (tiến trình ${String(a.pid)}); đóng ở đó trước. Nếu máy ấy đã tắt, hay chương trình ở đó đã bị ngắt: sau ${String(a.minutes)} phút, mở phiếu bằng ocop evaluate, chương trình sẽ hỏi có mở ở đây không.`,
  'lock-unreadable': (a) =>
    `Phiếu ${a.path} có thể đang mở ở nơi khác, không rõ ở đâu. Nếu chắc không ai mở: sau ${String(a.minutes)} phút, mở phiếu bằng ocop evaluate, chương trình sẽ hỏi có mở ở đây không.`,
  'file-missing': (a) => `Không thấy tệp ${a.file}.${a.file.includes('"') ? ` Tên ấy ${STRAY_QUOTE}.` : ''}`,
  'link-dead': (a) =>
    `${a.file} là liên kết (symbolic link) tới ${a.target}, mà ở đó không có gì; nêu thẳng tệp cần đọc.`,
  'more-problems': (a) => `Còn ${thousands(a.count, '.')} lỗi nữa, không kể hết ở đây.`,
  'file-unreadable': (a) => `Không đọc được tệp ${a.file}: ${reason(a.reason)}.`,
  'file-of-kind': (a) =>
    `${a.file} không phải tệp thường mà là ${{ device: 'thiết bị', pipe: 'đường ống', other: 'loại khác' }[a.kind]}; chép nội dung ra một tệp rồi nêu tệp ấy.`,
  'text-too-large': (a) =>
    `Tệp ${a.file} lớn hơn giới hạn ${String(a.most)} MiB của loại tệp này; xem lại có nhầm tệp không.`,
  'json-too-deep': (a) =>
    `Tệp ${a.file}${a.line === null ? '' : `, dòng ${String(a.line)}`}: JSON lồng nhau sâu hơn giới hạn ${String(a.most)} bậc, không phải tệp do ocop ghi.`,
  'json-too-large': (a) =>
    `Tệp ${a.file}${a.line === null ? '' : `, dòng ${String(a.line)}`}: nội dung JSON chiếm hơn giới hạn ${String(a.most)} MiB bộ nhớ; xem lại có nhầm tệp không.`,
  'name-refused': ({ path, name, bad }) =>
    `Không ghi ra ${path} được: tên ${name === path ? 'ấy' : name} ${badName(bad)}.`,
  'out-is-input': (a) => `${a.file} là tệp đầu vào; ghi kết quả ra tệp khác.`,
  'outputs-same': (a) =>
    `${a.file === '-' ? 'Đầu ra chuẩn' : a.file}: hai kết quả không thể ghi chung một chỗ; đặt cho mỗi kết quả một tệp riêng.`,
  'cannot-write': (a) => `Không ghi được ${a.file === '-' ? 'đầu ra chuẩn' : a.file}: ${reason(a.reason)}.`,
  'out-held': (a) => `Không ghi được ${a.file}: đang mở ở chương trình khác (Excel?); đóng lại rồi chạy lại.`,
  'out-changed': (a) =>
    `${a.file} vừa được chương trình khác ghi trong lúc chạy, nên giữ nguyên, chưa ghi gì đè lên; chạy lại, hoặc chọn tên khác.`,
  'out-exists': (a) =>
    ({
      there: `${a.file} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`,
      answered: `${a.file} đã có câu trả lời ở cột "Là một", ghi đè là mất; chọn tên khác, hoặc dùng các câu trả lời ấy bằng --aliases ${a.file}. Muốn bỏ chúng thì thêm --force.`,
    })[a.found],
};

function badName(bad: BadName): string {
  switch (bad.why) {
    case 'quote':
      return STRAY_QUOTE;
    case 'sign':
      return `có dấu ${bad.sign}, Windows không cho dùng trong tên; đặt tên khác`;
    case 'path':
      return `làm đường dẫn dài ${String(bad.length)} ký tự, Windows chỉ mở được đến ${String(bad.most)}; đặt tên ngắn hơn, hoặc ghi vào thư mục gần gốc ổ đĩa hơn`;
    case 'control':
      return 'có ký tự không nhìn thấy; đặt tên khác';
    case 'end':
      return 'kết thúc bằng dấu chấm hay dấu cách, Windows sẽ bỏ mất; đặt tên khác';
    case 'device':
      return 'là tên Windows dành cho thiết bị; đặt tên khác';
    case 'long':
      return 'quá dài; đặt tên ngắn hơn';
  }
}
