import { fileName } from '../base/file-name.vi.js';
import { quoted, list } from '../base/format.js';

export const vi = {
  rate: {
    /** Other sheets of a workbook with a table, which are not read. */
    sheetsUnread: (file: string, sheet: string, others: readonly string[]): string =>
      `${fileName(file)}: CHỈ ĐỌC trang tính ${quoted(sheet)}; còn trang khác cũng có bảng: ${list(others.map(quoted))}. Thêm --sheet "*" để đọc mọi bảng, hoặc --sheet "tên".`,
    /** Sheets without a table. */
    sheetsPassedOver: (file: string, sheets: readonly string[]): string =>
      `${fileName(file)}: bỏ qua trang tính không có bảng: ${list(sheets.map(quoted))}.`,
  },
};

export type TablesWords = typeof vi;
