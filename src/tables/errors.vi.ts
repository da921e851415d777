import {
  MEBI,
  MOST_BLANK_CELLS,
  MOST_BLANK_TO_FILLED,
  MOST_COLUMNS,
  MOST_OF_A_CELL,
  MOST_OF_A_LINE,
  MOST_OF_A_LIST,
  MOST_OF_A_SHEET,
  MOST_OF_A_TAG,
  MOST_OF_MARKUP,
  MOST_OF_PACKING,
  MOST_OF_TEXTS,
  MOST_PACKED,
  MOST_PARTS,
  MOST_ROWS,
  MOST_SHEETS,
} from '../base/limits.js';
import type { Wording } from '../base/coded.js';
import { list, patternIn, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.vi.js';
import type { TablesErrors, WorkbookLimit } from './errors.js';

const LOOKS_LIKE = {
  xlsx: 'là tệp Excel, không dùng được ở đây; mở bằng Excel rồi lưu dạng "CSV UTF-8"',
  xls: 'là tệp Excel kiểu cũ (.xls); mở bằng Excel rồi lưu dạng "Excel Workbook (.xlsx)"',
  xlsb: 'là tệp Excel nhị phân (.xlsb); mở bằng Excel rồi lưu dạng "Excel Workbook (.xlsx)"',
  ods: 'là tệp bảng tính OpenDocument (.ods); mở rồi lưu dạng .xlsx',
  docx: 'là tệp Word; cần bảng điểm dạng .xlsx hoặc CSV',
  encrypted:
    'là tệp Office có mật khẩu; mở bằng Excel, bỏ mật khẩu (File → Info → Protect Workbook), rồi lưu lại',
  zip: 'là tệp nén; giải nén trước rồi chạy với tệp bên trong',
  image:
    'là ảnh, không phải bảng điểm; xin bảng gốc dạng .xlsx hoặc CSV, hoặc nhập lại điểm trong ảnh vào bảng',
  pdf: 'là tệp PDF; cần bảng điểm dạng .xlsx hoặc CSV',
} as const;

const mebi = (bytes: number) => `${String(bytes / MEBI)} MiB`;

/** What of a workbook is too much. */
const LIMITS: Readonly<Record<WorkbookLimit, string>> = {
  packed: `tệp quá ${mebi(MOST_PACKED)}`,
  sheet: `một trang tính quá ${mebi(MOST_OF_A_SHEET)} khi giải nén`,
  list: `danh mục trang tính, định dạng quá ${mebi(MOST_OF_A_LIST)} khi giải nén`,
  texts: `phần chữ quá ${mebi(MOST_OF_TEXTS)} khi giải nén`,
  cell: `một ô quá ${String(MOST_OF_A_CELL)} ký tự`,
  sheets: `quá ${String(MOST_SHEETS)} trang tính`,
  markup: `tệp HTML, XML quá ${mebi(MOST_OF_MARKUP)}`,
  parts: `quá ${String(MOST_PARTS)} phần trong một tệp`,
  packing: `một phần khi giải nén lớn gấp hơn ${String(MOST_OF_PACKING)} lần`,
  tag: `một thẻ XML hay một đoạn chữ quá ${mebi(MOST_OF_A_TAG)}`,
  rows: `quá ${String(MOST_ROWS)} hàng`,
  columns: `quá ${String(MOST_COLUMNS)} cột`,
  blank: `hơn ${String(MOST_BLANK_CELLS)} ô trống, chưa đến 1/${String(MOST_BLANK_TO_FILLED)} số ô có chữ, vì có chữ ở một cột rất xa; xoá cột ấy`,
};

export const errors: Wording<TablesErrors> = {
  'yaml-no-table': (a) =>
    `${a.file} là tệp YAML (như Quy chế, kế hoạch, phiếu của một thành viên), không phải bảng; ở đây cần một tệp Excel hay CSV.`,
  'file-is-folder': (a) =>
    `${a.file} là thư mục; ghi tên tệp, hoặc "${patternIn(a.file, '*.csv')}" để đọc mọi tệp CSV trong đó.`,
  'file-empty': (a) => (a.file === '-' ? 'Không có gì ở đầu vào chuẩn.' : `Tệp ${a.file} rỗng.`),
  'file-changed': (a) =>
    `Tệp ${a.file} vừa bị sửa, bị thay hay bị xoá trong khi đang đọc; chạy lại khi không còn ai ghi vào tệp ấy.`,
  'file-binary': (a) =>
    `${theFile(a.file)} ${a.looksLike ? LOOKS_LIKE[a.looksLike] : 'không phải văn bản; cần bảng điểm dạng .xlsx hoặc CSV'}.`,
  'text-named-workbook': (a) =>
    `${theFile(a.file)} mang đuôi Excel nhưng bên trong là văn bản (CSV); đổi đuôi tệp thành .csv rồi chạy lại.`,
  'workbook-named-text': (a) =>
    `${theFile(a.file)} mang đuôi của tệp văn bản nhưng bên trong là tệp Excel; đổi đuôi tệp thành .xlsx rồi chạy lại.`,
  'workbook-broken': (a) =>
    `${theFile(a.file)} là tệp Excel bị hỏng hoặc tải chưa hết; mở bằng Excel rồi lưu lại, hoặc lấy lại tệp gốc.`,
  'workbook-too-large': (a) =>
    `${theFile(a.file)} lớn quá mức của một bảng điểm: ${LIMITS[a.limit]}; chia nhỏ tệp, hoặc lưu dạng "CSV UTF-8".`,
  'sheet-missing': (a) =>
    `${theFile(a.file)} không có trang tính ${quoted(a.asked)}; có: ${list(a.sheets.map(quoted))}.`,
  'sheet-of-no-workbook': () => '--sheet chỉ dùng cho tệp Excel (.xlsx), mà không có tệp Excel nào được nêu.',
  'no-file-matches': (a) => `Không có tệp nào khớp ${quoted(a.pattern)}.`,
  'file-twice': (a) => `Tệp ${a.file} được nêu hai lần; mỗi tệp chỉ nêu một lần.`,
  'stdin-twice': () => 'Đầu vào chuẩn ("-") chỉ nêu được một lần.',
  'too-many-columns': (a) =>
    `${theFile(a.file)}, dòng ${String(a.line)} có quá ${String(MOST_COLUMNS)} cột: không phải một bảng điểm.`,
  'line-too-long': (a) =>
    `${theFile(a.file)}, dòng ${String(a.line)} dài hơn ${mebi(MOST_OF_A_LINE)}: không phải một bảng điểm.`,
};
