import type { Wording } from '../../base/coded.js';
import { list, quoted } from '../../base/format.js';
import { theFile } from '../../base/file-name.vi.js';
import { headings } from '../headings.vi.js';
import type { LayoutErrors, LayoutNoteArgs } from './layout-notes.js';

const ACROSS = {
  products: (sheets: number) => `mỗi cột là một sản phẩm; đã đọc xoay lại thành ${String(sheets)} phiếu`,
  members: (sheets: number) => `mỗi cột là một thành viên; đã đọc xoay lại thành ${String(sheets)} phiếu`,
  one: (sheets: number) => `theo mẫu phiếu đánh giá; đã đọc ${String(sheets)} phiếu`,
} as const;

const MOST = 4;

/** The first of many days. */
const someOf = (days: readonly string[]) =>
  list(days.slice(0, MOST)) + (days.length > MOST ? ` và ${String(days.length - MOST)} ngày khác` : '');

export const layoutNotes: Wording<LayoutNoteArgs> = {
  'criteria-down': (a) => `tiêu chí đang xếp theo hàng, ${ACROSS[a.across](a.sheets)}.`,
  'days-were-codes': (a) =>
    `Excel đã đổi mã tiêu chí thành ngày (${a.code} thành ${quoted(a.read)}); đã đọc lại là mã, theo thứ tự các mã.`,
  'letters-as-codes': (a) =>
    `tiêu chí ghi bằng chữ cái dưới số mục (${quoted(a.read)}); đã hiểu theo thứ tự là ${a.code}, …`,
  'columns-unread': (a) => `không đọc cột ${list(a.columns.map(quoted))}: không rõ là điểm của ai.`,
  'rows-unread': (a) => `không đọc hàng ${list(a.rows.map(quoted))}: không rõ là tiêu chí nào.`,
  'self-unread': (a) => `không tính cột ${list(a.columns.map(quoted))}: điểm tự đánh giá của chủ thể.`,
  'points-worded': (a) => `${String(a.cells)} ô điểm có chữ đi kèm, như "3 điểm"; đã đọc lấy con số.`,
  'said-above': (a) =>
    `lấy theo các dòng ghi trên bảng cho mọi dòng: ${list(a.said.map(([field, text]) => `${headings[field].toLowerCase()} ${quoted(text)}`))}.`,
  'signed-days': (a) => `không ghi ngày đánh giá; lấy ngày ký phiếu: ${someOf(a.days)}.`,
};

const UNCLEAR = {
  whose: (columns: readonly string[]) =>
    `nhưng không rõ mỗi cột (${list(columns.map(quoted))}) là một sản phẩm hay một thành viên. Thêm phía trên các cột một hàng "Tên sản phẩm" hoặc "Thành viên",`,
  'no-points': () => 'nhưng không có cột điểm chấm nào. Thêm cột điểm có tên ở hàng tiêu đề,',
  'most-or-points': (columns: readonly string[]) =>
    `nhưng không rõ cột ${list(columns.map(quoted))} là điểm chấm hay điểm tối đa. Ghi rõ "Điểm chấm" và "Điểm tối đa" ở hàng tiêu đề,`,
  stacked: () => 'nhưng có nhiều phiếu nằm chồng nhau trên một trang. Tách mỗi phiếu ra một trang tính,',
} as const;

export const layoutErrors: Wording<LayoutErrors> = {
  'criteria-down': (a) =>
    `${theFile(a.file, a.sheet)}: tiêu chí đang xếp theo hàng (từ dòng ${String(a.line)}), ${UNCLEAR[a.unclear](a.columns)} hoặc chép điểm vào bảng do "ocop template" lập, mỗi phiếu một dòng.`,
};
