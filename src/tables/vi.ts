import { fileName } from '../base/file-name.vi.js';
import { quoted, list, thousands } from '../base/format.js';

/** So many links are named. */
const MOST_LINKS = 12;

export const vi = {
  rate: {
    /** Other sheets of a workbook with a table, which are not read. */
    sheetsUnread: (file: string, sheet: string, others: readonly string[]): string =>
      `${fileName(file)}: CHỈ ĐỌC trang tính ${quoted(sheet)}; còn trang khác cũng có bảng: ${list(others.map(quoted))}. Thêm --sheet "*" để đọc mọi bảng, hoặc --sheet "tên".`,
    /** The first sheet that is a table, behind others that are none. */
    sheetRead: (file: string, sheet: string, passed: readonly string[]): string =>
      `${fileName(file)}: đọc trang tính ${quoted(sheet)}; trang đứng trước không có bảng: ${list(passed.map(quoted))}.`,
    /** A file that is not what it seems: what it was read as. */
    readAs: {
      tcvn3: (file: string): string =>
        `${fileName(file)}: chữ gõ bằng phông TCVN3 (ABC, .VnTime); đã đổi sang Unicode để đọc.`,
      vni: (file: string): string => `${fileName(file)}: chữ gõ bằng phông VNI; đã đổi sang Unicode để đọc.`,
      'utf8-twice': (file: string): string =>
        `${fileName(file)}: chữ bị mã hoá UTF-8 hai lần ("MÃ£" thay cho "Mã"); đã giải mã lại để đọc.`,
      html: (file: string): string =>
        `${fileName(file)}: bên trong là trang HTML chứ không phải tệp Excel; đã đọc bảng trong đó.`,
      'xml-2003': (file: string): string =>
        `${fileName(file)}: bên trong là XML kiểu Excel 2003 chứ không phải .xlsx; đã đọc bảng trong đó.`,
    },
    /** Symbolic links under a folder or a pattern. */
    links: (links: readonly string[]): string =>
      `Đã đọc theo ${thousands(links.length, '.')} liên kết (symbolic link): ${list(links.slice(0, MOST_LINKS))}${links.length > MOST_LINKS ? ' …' : ''}.`,
    /** Sheets without a table. */
    sheetsPassedOver: (file: string, sheets: readonly string[]): string =>
      `${fileName(file)}: bỏ qua trang tính không có bảng: ${list(sheets.map(quoted))}.`,
  },
};

export type TablesWords = typeof vi;
