import type { Wording } from '../base/coded.js';
import { day, list, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.vi.js';
import { vi as registerWords } from './vi.js';
import { word } from '../base/word-coded.js';
import type { RegisterErrors } from './errors.js';

const OTHERS: Readonly<Record<RegisterErrors['not-a-register']['read'], string>> = {
  results: 'kết quả xếp hạng hay kết quả của Hội đồng',
  scores: 'bảng phiếu (có cột điểm của các tiêu chí)',
  products: 'danh sách sản phẩm (không có cột "Số sao", "Số quyết định" hay "Ngày quyết định")',
};

export const errors: Wording<RegisterErrors> = {
  'no-register-columns': (a) =>
    `${theFile(a.file, a.sheet)} không phải sổ sản phẩm: cần cột tên hoặc mã sản phẩm và ít nhất hai cột khác của sổ (ví dụ "Số sao", "Số quyết định", "Ngày quyết định"); dòng tiêu đề đọc được là: ${a.read}.`,
  'not-a-register': (a) =>
    `${theFile(a.file, a.sheet)} không phải sổ sản phẩm, mà là ${OTHERS[a.read]}; chưa ghi gì. Nêu tệp của sổ bằng --register (trong một mùa: mục register ở ocop.yaml); chưa có sổ thì nêu một tên mới, ví dụ so-san-pham.csv, sổ sẽ được tạo ở đó.`,
  'no-places-columns': (a) =>
    `${theFile(a.file)} không phải tệp địa danh: cần các cột "Tỉnh cũ", "Tỉnh mới", "Từ ngày" (và "Xã cũ", "Xã mới", "Huyện cũ", "Huyện mới", "Nghị quyết"); dòng tiêu đề đọc được là: ${a.read}.`,
  'places-broken': (a) =>
    `${theFile(a.file)} có dòng sai, chưa dùng được:\n${a.problems.map((one) => `  ${a.file}:${String(one.line)}: ${word(registerWords.register.placeLines, one)}`).join('\n')}`,
  'no-filed-columns': (a) =>
    `${theFile(a.file)} không phải danh sách hồ sơ đã nộp: cần cột "Mã sản phẩm", hoặc "Tên sản phẩm" và "Chủ thể"; dòng tiêu đề đọc được là: ${a.read}.`,
  'filed-broken': (a) =>
    `${theFile(a.file)} có dòng không đọc được (thừa, thiếu ô, hoặc dấu ngoặc kép không khép): dòng ${list(a.lines)}; sửa lại, kẻo sản phẩm đã nộp bị coi là chưa.`,
  'no-commune-column': (a) =>
    `${theFile(a.file)} không phải danh sách xã: cần cột "Xã" (và "Tỉnh"); dòng tiêu đề đọc được là: ${a.read}.`,
  'list-broken': (a) =>
    `${theFile(a.file)} có dòng không đọc được (thừa, thiếu ô, hoặc dấu ngoặc kép không khép): dòng ${list(a.lines)}; sửa lại rồi chạy lại.`,
  'no-results': (a) =>
    `${theFile(a.file, a.sheet)} không phải kết quả của "ocop rate" hay "ocop council": cần cột số sao và trạng thái hoặc kết luận; đọc được: ${a.read}.`,
  'json-broken': (a) => `${theFile(a.file)}, dòng ${String(a.line)}: JSON bị hỏng hoặc bị cắt.`,
  'result-too-long': (a) =>
    `${theFile(a.file)}, dòng ${String(a.line)}: một kết quả dài hơn giới hạn ${String(a.most)} MiB; xem lại có nhầm tệp không.`,
  'record-missing': (a) => `${theFile(a.file)} không có sản phẩm mã ${quoted(a.code)} nào còn để thu hồi.`,
  'record-several': (a) =>
    `${theFile(a.file)} có nhiều dòng mã ${quoted(a.code)} còn hiệu lực; thêm --of để chọn:\n${a.records.map((one) => `  dòng ${String(one.line)}: --of "${one.decision}"`).join('\n')}`,
  'record-withdrawn': (a) =>
    `Sản phẩm mã ${quoted(a.code)} đã thu hồi rồi (${a.file}, dòng ${String(a.line)}).`,
  'withdrawn-before-decided': (a) =>
    `Ngày thu hồi ${day(a.withdrawn)} đứng trước ngày công nhận ${day(a.decided)} (mã ${quoted(a.code)}, ${a.file}, dòng ${String(a.line)}); chưa ghi gì. Sửa --date, hoặc thêm --of nếu thu hồi theo quyết định công nhận khác.`,
  'register-changed': (a) =>
    `${theFile(a.file)} vừa bị chương trình khác sửa trong lúc đọc; chưa ghi gì, chạy lại.`,
  'register-busy': (a) =>
    `${theFile(a.file)} đang được ${a.holder === null ? 'chương trình khác' : `chương trình khác ở máy ${a.holder}`} ghi; chưa ghi gì, chạy lại. Máy ấy đã tắt giữa chừng thì xoá ${a.file}.khoa rồi chạy lại.`,
  'register-not-file': (a) => `${a.file === '-' ? 'Sổ' : a.file} phải là một tệp, vì được đọc hai lần.`,
  'letter-unwritable': (a) =>
    `${theFile(a.file)} lưu theo mã ${a.encoding}, không ghi được ${quoted(a.text)}; lưu lại tệp dạng CSV UTF-8 rồi chạy lại.`,
  'register-is-workbook': (a) =>
    `${theFile(a.file)} là tệp Excel, mà sổ ghi ra là CSV (Excel mở được). Thêm --out ${a.out} để ghi sổ mới ra tệp ấy; tệp Excel để nguyên, từ đó về sau dùng --register ${a.out}.`,
  'register-as-workbook': (a) =>
    `${a.file} mang đuôi của tệp Excel, mà sổ ghi ra là CSV (Excel mở được); dùng --register ${a.out}.`,
  'register-of-sheets': (a) =>
    `${theFile(a.file)} có nhiều trang tính được nêu (${list(a.sheets.map(quoted))}); sổ là một trang, nêu một trang bằng --sheet "tên".`,
};
