import type { Wording } from '../../base/coded.js';
import { list, quoted } from '../../base/format.js';
import { theFile } from '../../base/file-name.en.js';
import { headings } from '../headings.en.js';
import type { LayoutErrors, LayoutNoteArgs } from './layout-notes.js';

const ACROSS = {
  products: (sheets: number) => `a product a column; read as ${String(sheets)} sheets`,
  members: (sheets: number) => `a member a column; read as ${String(sheets)} sheets`,
  one: (sheets: number) => `as on a scoring form; sheets read: ${String(sheets)}`,
} as const;

const MOST = 4;

/** The first of many days. */
const someOf = (days: readonly string[]) =>
  list(days.slice(0, MOST)) + (days.length > MOST ? ` and ${String(days.length - MOST)} more` : '');

export const layoutNotes: Wording<LayoutNoteArgs> = {
  'criteria-down': (a) => `the criteria stand down the rows, ${ACROSS[a.across](a.sheets)}.`,
  'days-were-codes': (a) =>
    `Excel took codes for days (${a.code} for ${quoted(a.read)}); read as codes again, by their order.`,
  'letters-as-codes': (a) =>
    `criteria are lettered below their section's number (${quoted(a.read)}); taken in their order for ${a.code}, …`,
  'columns-unread': (a) => `column ${list(a.columns.map(quoted))} not read: whose points are they?`,
  'rows-unread': (a) => `row ${list(a.rows.map(quoted))} not read: which criterion is it?`,
  'self-unread': (a) => `column ${list(a.columns.map(quoted))} not counted: the producer's own points.`,
  'points-worded': (a) =>
    `${String(a.cells)} cells of points have a word with them, such as "3 điểm"; the number was read.`,
  'said-above': (a) =>
    `taken for every row from the lines above the table: ${list(a.said.map(([field, text]) => `${headings[field].toLowerCase()} ${quoted(text)}`))}.`,
  'signed-days': (a) => `no rating date; the day the form was signed is taken: ${someOf(a.days)}.`,
};

const UNCLEAR = {
  whose: (columns: readonly string[]) =>
    `but nothing says whether each column (${list(columns.map(quoted))}) is a product or a member. Add a row "Tên sản phẩm" or "Thành viên" above the columns,`,
  'no-points': () => 'but there is no column of points. Add one with a heading,',
  'most-or-points': (columns: readonly string[]) =>
    `but nothing says whether column ${list(columns.map(quoted))} is the points given or the most there are. Write "Điểm chấm" and "Điểm tối đa" in the heading,`,
  stacked: () => 'but several forms stand one below the other. Put each on its own worksheet,',
} as const;

export const layoutErrors: Wording<LayoutErrors> = {
  'criteria-down': (a) =>
    `${theFile(a.file, a.sheet)}: the criteria stand down the rows (from line ${String(a.line)}), ${UNCLEAR[a.unclear](a.columns)} or copy the points into a table made by "ocop template", a sheet a row.`,
};
