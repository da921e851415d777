import type { Library } from '../criteria/library.js';
import { fatal } from '../fatal.js';
import type { Messages } from '../i18n/messages.js';
import type { Source } from '../input/source.js';
import { csvLines } from '../output/csv-lines.js';
import { readText } from '../read-text.js';
import { readSheet } from '../session/read-sheet.js';
import { sheetColumns } from '../session/sheet-table.js';

/**
 * Opens the file of a single sheet as a table of one row.
 *
 * @throws {Fatal} when it cannot be read, or is no sheet that fits the law
 */
export function sheetSource(name: string, library: Library, headings: Messages['headings']): Source {
  const { sheet, problems } = readSheet(readText(name), library);
  if (sheet === null || problems.length > 0) throw fatal('sheet-broken', { file: name, problems });
  const columns = sheetColumns([sheet], library, headings, () => '');
  const rows = [columns.map(({ heading }) => heading), columns.map(({ cell }) => cell(sheet))];
  const bytes = Buffer.from(csvLines(rows, ','));
  return {
    name,
    path: null,
    size: bytes.length,
    identity: null,
    head: bytes,
    // eslint-disable-next-line @typescript-eslint/require-await -- what is in memory is there at once
    async *chunks() {
      yield bytes;
    },
  };
}
