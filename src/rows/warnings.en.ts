import type { RecordWarningArgs } from './problems.js';
import { day, list, quoted } from '../base/format.js';
import type { Wording } from '../base/coded.js';
import { doubt } from '../law/doubt.en.js';
import { headings } from './headings.en.js';
import { otherwise } from './otherwise.en.js';

export const warnings: Wording<RecordWarningArgs> = {
  'disputed-set': (a) =>
    `Set ${String(a.set)} of ${a.edition} is disputed in its source (${a.article}; ${doubt[a.kind]}); it is rated as read${otherwise(a.otherwise)}`,
  'stop-rule': (a) =>
    `The note on criterion ${a.criterion} says that nothing further is evaluated when "${a.when}"; the council has to look at it.`,
  'no-filing-date': (a) => `No filing date: by the rating date alone, ${a.applies} applies.`,
  'no-registration-kind': (a) => `No kind of registration: taken as a first rating, ${a.applies} applies.`,
  'filed-after-rated': (a) =>
    `The filing date (${day(a.filed)}) is after the rating date (${day(a.rated)}); check the dates.`,
  'authority-undecided': (a) =>
    `No rating date: it cannot be told who recognises the product, since that changed on ${list(a.changes.map(day))}.`,
  'row-hidden': () => 'This row is hidden in Excel, or by a filter; it counts all the same.',
  'cells-merged': (a) =>
    `The cells ${a.cells} are merged: their value is in the first one only, and the others are taken as blank; unmerge them and fill in each row.`,
  'cells-spread': (a) => `The cells ${a.cells} are merged: what the first one says is taken for each row.`,
  'beside-table': (a) =>
    `There is something in cell ${a.cell}, and its column has no heading; it is not read.`,
  'no-code': () => 'No product code: sheets given twice cannot be found.',
  unsigned: () => 'The sheet is not signed: its points may still change.',
  'zero-not-in-set': (a) =>
    `There is a 0 for criterion ${a.criterion}, which set ${String(a.set)} does not have; the cell is skipped.`,
  'set-by-titles': (a) =>
    `No product set is named: only set ${String(a.set)} (${a.name}) has just these criteria, so it is rated by that.`,
  'short-day': () => 'A day with two figures of its year (such as 1/2/25): read as day, month, year 20…',
  'points-of-most': () =>
    'Points with the most there are (such as 3/5): the number before the stroke, as that behind it is the most of the criterion.',
  'total-cut': () =>
    'The total has more than two decimals: two are kept, and the rest is cut, never rounded (89.996 is 89.99).',
  'no-column': (a) =>
    `The file has no column for criterion ${list(a.criteria)}: the sheet is incomplete and cannot be ranked.`,
  'no-column-zero': (a) =>
    `The file has no column for criterion ${list(a.criteria)}: taken as 0 by --blank-as-zero.`,
  'letters-lost': (a) =>
    `There is a ? between letters (${quoted(a.read)}): the file lost its Vietnamese letters when it was saved; save it as CSV UTF-8.`,
  'disqualified-no': (a) => `The column "disqualified" says ${quoted(a.read)}: taken as not disqualified.`,
  'disqualified-unsaid': (a) =>
    `The column "disqualified" says ${quoted(a.read)}: taken as disqualified, and no reason is given; write the reason there.`,
  'disqualified-negated': (a) =>
    `The column "disqualified" says ${quoted(a.read)}: taken as disqualified for that reason; leave it blank if the dossier is not out.`,
  'claim-differs': (a) =>
    `The file says ${headings[a.result]} ${quoted(a.read)}, the points of the criteria make ${String(a.computed)}.`,
};
