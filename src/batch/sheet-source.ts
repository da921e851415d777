import { readFileSync } from 'node:fs';
import type { Library } from '../criteria/library.js';
import { fatal } from '../fatal.js';
import { errorCode } from '../files.js';
import type { Messages } from '../i18n/messages.js';
import { openSource, type Source } from '../input/source.js';
import { csvLines } from '../output/csv-lines.js';
import { readSheet } from '../session/read-sheet.js';
import { sheetColumns } from '../session/sheet-table.js';

/** Opens whatever sheets stand in: a table, or the file of a single sheet, which is read as a table of one row. */
export function sheetOrTable(library: Library, { headings }: Messages): (name: string) => Promise<Source> {
  return (name) =>
    /\.ya?ml$/i.test(name) ? Promise.resolve(sheetSource(name, library, headings)) : openSource(name);
}

/** @throws {Fatal} when it cannot be read, or is no sheet that fits the law */
function sheetSource(name: string, library: Library, headings: Messages['headings']): Source {
  const { sheet, problems } = readSheet(textOf(name), library);
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

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = errorCode(error);
    throw reason === 'ENOENT'
      ? fatal('file-missing', { file: path })
      : fatal('file-unreadable', { file: path, reason });
  }
}
