import { fileName } from '../base/file-name.en.js';
import { quoted, list } from '../base/format.js';
import type { TablesWords } from './vi.js';

export const en: TablesWords = {
  rate: {
    sheetsUnread: (file, sheet, others) =>
      `${fileName(file)}: ONLY the sheet ${quoted(sheet)} is read; other sheets have a table too: ${list(others.map(quoted))}. Add --sheet "*" for all of them, or --sheet "name".`,
    sheetsPassedOver: (file, sheets) =>
      `${fileName(file)}: sheets without a table are skipped: ${list(sheets.map(quoted))}.`,
  },
};
