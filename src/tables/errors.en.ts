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
import { theFile } from '../base/file-name.en.js';
import type { TablesErrors, WorkbookLimit } from './errors.js';

const LOOKS_LIKE = {
  xlsx: 'is an Excel file, which is of no use here; open it in Excel and save it as "CSV UTF-8"',
  xls: 'is an Excel file of the old kind (.xls); open it in Excel and save it as "Excel Workbook (.xlsx)"',
  xlsb: 'is a binary Excel file (.xlsb); open it in Excel and save it as "Excel Workbook (.xlsx)"',
  ods: 'is an OpenDocument spreadsheet (.ods); open it and save it as .xlsx',
  docx: 'is a Word file; a table of points as .xlsx or CSV is needed',
  encrypted:
    'is an Office file with a password; open it in Excel, take the password away (File → Info → Protect Workbook) and save it again',
  zip: 'is an archive; unpack it, and run with the file in it',
  image:
    'is a picture, and no table of points; ask for the table itself as .xlsx or CSV, or type the points in the picture into one',
  pdf: 'is a PDF; a table of points as .xlsx or CSV is needed',
} as const;

const mebi = (bytes: number) => `${String(bytes / MEBI)} MiB`;

/** What of a workbook is too much. */
const LIMITS: Readonly<Record<WorkbookLimit, string>> = {
  packed: `more than ${mebi(MOST_PACKED)}`,
  sheet: `a sheet of more than ${mebi(MOST_OF_A_SHEET)} unpacked`,
  list: `lists of sheets or formats of more than ${mebi(MOST_OF_A_LIST)} unpacked`,
  texts: `texts of more than ${mebi(MOST_OF_TEXTS)} unpacked`,
  cell: `a cell of more than ${String(MOST_OF_A_CELL)} characters`,
  sheets: `more than ${String(MOST_SHEETS)} sheets`,
  markup: `HTML or XML of more than ${mebi(MOST_OF_MARKUP)}`,
  packing: `a part that is over ${String(MOST_OF_PACKING)} times as large when unpacked`,
  tag: `a tag of XML or a stretch of text over ${mebi(MOST_OF_A_TAG)}`,
  rows: `over ${String(MOST_ROWS)} rows`,
  columns: `over ${String(MOST_COLUMNS)} columns`,
  blank: `over ${String(MOST_BLANK_CELLS)} blank cells, and less than 1/${String(MOST_BLANK_TO_FILLED)} of the cells say something, as something stands in a column far out; delete that column`,
  parts: `more than ${String(MOST_PARTS)} parts`,
};

export const errors: Wording<TablesErrors> = {
  'yaml-no-table': (a) =>
    `${a.file} is YAML (as a regulation, a plan or a member's sheet is), and no table; an Excel or CSV file is needed here.`,
  'file-is-folder': (a) =>
    `${a.file} is a folder; name a file, or "${patternIn(a.file, '*.csv')}" for every CSV file in it.`,
  'file-empty': (a) => (a.file === '-' ? 'Standard input is empty.' : `The file ${a.file} is empty.`),
  'file-changed': (a) =>
    `The file ${a.file} was changed, replaced or removed while it was being read; run this again once nobody writes to it.`,
  'file-binary': (a) =>
    `${theFile(a.file)} ${a.looksLike ? LOOKS_LIKE[a.looksLike] : 'is not text; a table of points as .xlsx or CSV is needed'}.`,
  'text-named-workbook': (a) =>
    `${theFile(a.file)} has the name of an Excel file, and is a text (CSV) within; end its name in .csv and run again.`,
  'workbook-named-text': (a) =>
    `${theFile(a.file)} has the name of a text, and is an Excel file within; end its name in .xlsx and run again.`,
  'workbook-broken': (a) =>
    `${theFile(a.file)} is an Excel file that is broken or not all there; open it in Excel and save it again, or get it anew.`,
  'workbook-too-large': (a) =>
    `${theFile(a.file)} is larger than a table of points can be: ${LIMITS[a.limit]}; split it, or save it as "CSV UTF-8".`,
  'sheet-missing': (a) =>
    `${theFile(a.file)} has no sheet ${quoted(a.asked)}; it has: ${list(a.sheets.map(quoted))}.`,
  'sheet-of-no-workbook': () => '--sheet is for Excel files (.xlsx), and none of the files is one.',
  'no-file-matches': (a) => `No file matches ${quoted(a.pattern)}.`,
  'file-twice': (a) => `The file ${a.file} is named twice; name it once.`,
  'stdin-twice': () => 'Standard input ("-") can be named once only.',
  'too-many-columns': (a) =>
    `${theFile(a.file)}, line ${String(a.line)} has more than ${String(MOST_COLUMNS)} columns: this is not a table of points.`,
  'line-too-long': (a) =>
    `${theFile(a.file)}, line ${String(a.line)} is longer than ${mebi(MOST_OF_A_LINE)}: this is not a table of points.`,
};
