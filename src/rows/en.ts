import { counted, list, quoted, shortened, thousands } from '../base/format.js';
import type { RowsWords } from './vi.js';
import { cellName, columnLetters } from '../base/text/cell-name.js';
import { once } from '../base/once.js';
import type { NamedColumn } from './problems.js';
import { columnsTold } from '../base/columns-told.en.js';
import { fileName, theFile } from '../base/file-name.en.js';
import type { LookAlike } from '../base/text/letters.js';
import { headings } from './headings.en.js';
import { reading } from './otherwise.en.js';
import { outcomes } from './outcomes.en.js';
import { layoutNotes } from './layouts/layout-notes.en.js';
import { problems } from './problems.en.js';
import type { Filled, FilledField, OtherKind } from './row-sights.js';
import { warnings } from './warnings.en.js';

const headed = once(({ heading }: NamedColumn) => (heading === '' ? '' : ` "${shortened(heading, 40)}"`));
const inColumn = once(
  (column: NamedColumn) =>
    `, column ${String(column.number)} (${columnLetters(column.number)})${headed(column)}`,
);

const number = (count: number) => thousands(count, ',');

const otherRows: Readonly<Record<OtherKind, string>> = {
  group: 'titles of groups',
  sum: 'sums',
  detail: 'parts of sums',
  note: 'notes',
  signature: 'signatures',
  numbers: 'numbers of columns',
  dashes: 'dashes for nothing',
};

const filledBy: Readonly<Record<Filled['by'], string>> = {
  title: 'title of the group',
  table: 'title of the table',
  above: 'row above',
};

const filledFields: Readonly<Record<FilledField, string>> = {
  stars: 'stars',
  commune: 'commune',
  district: 'district',
  province: 'province',
  producer: 'producer',
  branch: 'branch',
  decision: 'decision',
  decided: 'day of the decision',
  certificateEnd: 'end of the certificate',
  year: 'year',
};

const lookAlikes: Readonly<Record<LookAlike, string>> = {
  invisible: 'letters of no width',
  space: 'other spaces',
  eth: 'Ð for Đ',
  wide: 'letters and figures of double width',
  apart: 'accents apart from their letters',
  dash: 'dashes for "-" in codes, numbers and days',
};

export const en: RowsWords = {
  problems,
  warnings,
  layoutNotes,
  /** Headings of the tables we write; each is one that we can read, a remark's with the code of its criterion. */
  headings,
  kinds: { first: 'first', upgrade: 'upgrade', 're-rating': 're-rating' },
  position: ({ file, sheet, line, sheetRow, column }) => {
    if (line === null) return fileName(file);
    if (sheet !== undefined) {
      const place = column ? `cell ${cellName(line, column.number)}${headed(column)}` : `row ${String(line)}`;
      return `${fileName(file, sheet)}, ${place}`;
    }
    const row = sheetRow === null || sheetRow === line ? '' : ` (row ${String(sheetRow)} in Excel)`;
    return `${fileName(file)}, line ${String(line)}${row}${column ? inColumn(column) : ''}`;
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
  sights: {
    unknown: (file, columns) =>
      `${fileName(file)}: column ${columnsTold(columns)} is not known, and not used.`,
    unnamed: (index) => `(column ${String(index)}, unnamed)`,
    others: (file, sheet, others) =>
      `${theFile(file, sheet)}: ${counted(
        others.reduce((sum, [, count]) => sum + count, 0),
        'row',
      )} not of a product, and not counted: ${list(others.map(([kind, count]) => `${otherRows[kind]} (${number(count)})`))}.`,
    stamps: (file, sheet, count, first) =>
      `${theFile(file, sheet)}: ${counted(count, 'row')} with a moment by another clock (the first is ${quoted(first)}); taken as the day in Vietnam.`,
    filled: (file, sheet, filled) =>
      `${theFile(file, sheet)}: cells left blank were taken: ${list(filled.map(({ field, by, count }) => `${filledFields[field]} from the ${filledBy[by]} (${counted(count, 'row')})`))}.`,
    addresses: (file, sheet, count, first) =>
      `${theFile(file, sheet)}: ${counted(count, 'row')} with the commune, the district and the province in one cell (the first is ${quoted(first)}); taken apart.`,
    told: {
      'short-day': (file, sheet, count, first) =>
        `${theFile(file, sheet)}: ${counted(count, 'row')} with a year of two figures (${list(first.map((one) => quoted(one)))}); read as day/month/year of this century.`,
      'several-products': (file, sheet, count, first) =>
        `${theFile(file, sheet)}: ${counted(count, 'row')} that ${count === 1 ? 'seems' : 'seem'} to name several products in one cell (${list(first.map((one) => quoted(one)))}${count > first.length ? ', …' : ''}); each is counted as one product: give each product a row of its own.`,
      'producer-place': (file, sheet, count, first) =>
        `${theFile(file, sheet)}: ${counted(count, 'row')} with the producer and its address in one cell (the first is ${quoted(first[0] ?? '')}); taken apart.`,
    },
    letters: (file, sheet, letters) =>
      `${theFile(file, sheet)} has letters and signs that look alike and are not, read as the usual ones: ${list(letters.map(([one, count]) => `${lookAlikes[one]} (${counted(count, 'row')})`))}.`,
  },
  register: {
    warned: (message, count, first) =>
      count === 1
        ? `Note (${first}): ${message}`
        : `Note (${number(count)} rows, the first is ${first}): ${message}`,
    moreWarnings: (count) => `… and ${number(count)} more such notes.`,
  },
};
