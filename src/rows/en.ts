import { shortened, thousands } from '../base/format.js';
import type { RowsWords } from './vi.js';
import { cellName, columnLetters } from '../base/text/cell-name.js';
import { fileName } from '../base/file-name.en.js';
import { headings } from './headings.en.js';
import { reading } from './otherwise.en.js';
import { outcomes } from './outcomes.en.js';
import { layoutNotes } from './layouts/layout-notes.en.js';
import { problems } from './problems.en.js';
import { warnings } from './warnings.en.js';

const number = (count: number) => thousands(count, ',');

export const en: RowsWords = {
  problems,
  warnings,
  layoutNotes,
  /** Headings of the tables we write; each is one that we can read, a remark's with the code of its criterion. */
  headings,
  kinds: { first: 'first', upgrade: 'upgrade', 're-rating': 're-rating' },
  position: ({ file, sheet, line, sheetRow, column }) => {
    const name = column && column.heading !== '' ? ` "${shortened(column.heading, 40)}"` : '';
    if (line === null) return fileName(file);
    if (sheet !== undefined) {
      const place = column ? `cell ${cellName(line, column.number)}${name}` : `row ${String(line)}`;
      return `${fileName(file, sheet)}, ${place}`;
    }
    const row = sheetRow === null || sheetRow === line ? '' : ` (row ${String(sheetRow)} in Excel)`;
    return `${fileName(file)}, line ${String(line)}${row}${column ? `, column ${String(column.number)} (${columnLetters(column.number)})${name}` : ''}`;
  },
  unmet: ({ star, code, needs, has }) =>
    `${String(star)}★: ${code} needs ${String(needs)}, has ${String(has)}`,
  rate: {
    ofFile: (file, note) => `${fileName(file)}: ${note}`,
    status: { rated: 'rated', incomplete: 'incomplete', disqualified: 'disqualified' },
    warned: (message, count, first) =>
      count === 1
        ? `Note (${shortened(first, 80)}): ${message}`
        : `Note (${number(count)} sheets, the first is ${shortened(first, 80)}): ${message}`,
    otherwise: reading,
    moreWarnings: (count) => `… and ${number(count)} more notes, on each record (--format csv or json).`,
  },
  council: {
    outcomes,
  },
  register: {
    warned: (message, count, first) =>
      count === 1
        ? `Note (${first}): ${message}`
        : `Note (${number(count)} rows, the first is ${first}): ${message}`,
    moreWarnings: (count) => `… and ${number(count)} more such notes.`,
  },
};
