import { fileName } from '../base/file-name.en.js';
import { quoted, list, counted } from '../base/format.js';
import type { TablesWords } from './vi.js';

const MOST_LINKS = 12;

export const en: TablesWords = {
  rate: {
    sheetsUnread: (file, sheet, others) =>
      `${fileName(file)}: ONLY the sheet ${quoted(sheet)} is read; other sheets have a table too: ${list(others.map(quoted))}. Add --sheet "*" for all of them, or --sheet "name".`,
    sheetRead: (file, sheet, passed) =>
      `${fileName(file)}: the sheet ${quoted(sheet)} is read; the sheets before it have no table: ${list(passed.map(quoted))}.`,
    readAs: {
      tcvn3: (file) =>
        `${fileName(file)}: typed in a TCVN3 font (ABC, .VnTime); read as the Unicode that it shows.`,
      vni: (file) => `${fileName(file)}: typed in a VNI font; read as the Unicode that it shows.`,
      'utf8-twice': (file) =>
        `${fileName(file)}: encoded as UTF-8 twice ("MÃ£" for "Mã"); decoded once more to be read.`,
      html: (file) => `${fileName(file)}: a page of HTML within, and no workbook; the table in it was read.`,
      'xml-2003': (file) =>
        `${fileName(file)}: XML of Excel 2003 within, and no .xlsx; the table in it was read.`,
    },
    links: (links) =>
      `Read what ${counted(links.length, 'symbolic link')} ${links.length === 1 ? 'leads' : 'lead'} to: ${list(links.slice(0, MOST_LINKS))}${links.length > MOST_LINKS ? ' …' : ''}.`,
    sheetsPassedOver: (file, sheets) =>
      `${fileName(file)}: sheets without a table are skipped: ${list(sheets.map(quoted))}.`,
  },
};
