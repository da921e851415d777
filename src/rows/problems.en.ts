import type { RowProblemArgs } from './problems.js';
import { counted, day, list, quoted, thousands } from '../base/format.js';
import { once } from '../base/once.js';
import type { Wording } from '../base/coded.js';
import { fileName } from '../base/file-name.en.js';
import { didYouMean } from '../base/meant.en.js';

const KIND = { first: 'first rating', upgrade: 'upgrade', 're-rating': 're-rating' } as const;

const oneOf = once((all: readonly number[]) =>
  all.length < 2 ? list(all) : `${list(all.slice(0, -1))} or ${String(all.at(-1))}`,
);

const productOf = (a: RowProblemArgs['edition-not-applicable']) =>
  (a.kind ? `registered as ${KIND[a.kind]}, ` : '') +
  (a.filed ? `filed on ${day(a.filed)}, ` : '') +
  (a.rated ? `rated on ${day(a.rated)} ` : '');

export const problems: Wording<RowProblemArgs> = {
  'points-not-an-option': (a) =>
    `no option of criterion ${a.criterion}${a.case ? `, case ${a.case},` : ''} has ${counted(a.points, 'point')}; it takes ${oneOf(a.allowed)}.`,
  'points-without-story': (a) =>
    `criterion ${a.criterion} has ${counted(a.points, 'point')}, but criterion ${a.story} (the product's story) has 0; without a story ${a.criterion} has to be 0, or ${a.story} has to be corrected.`,
  'points-unreadable': (a) =>
    `read ${quoted(a.read)}, which is not a number of points; criterion ${a.criterion} takes ${oneOf(a.allowed)}, and a blank where it is not answered.`,
  'points-of-other': (a) =>
    `${quoted(a.read)} was read, but criterion ${a.criterion} has ${String(a.most)} points at most; the points may be in the wrong column: look, and write the points given alone.`,
  'points-day': (a) =>
    `a day was read (${quoted(a.read)}), and no points: Excel makes one of "3/5"; format the cell as text and type the points again, criterion ${a.criterion} takes only ${oneOf(a.allowed)}.`,
  'criterion-not-in-set': (a) =>
    `read ${quoted(a.read)}, but set ${String(a.set)} of ${a.edition} has no criterion ${a.heading}; ` +
    (a.within.length > 0
      ? `${a.heading} is a whole section, its points go to ${list(a.within)}: move them to the criterion that they are for.`
      : 'check the product set, the edition and the heading of this cell, then write the points where they belong.'),
  'two-cases': (a) =>
    `criterion ${a.criterion} takes one case (${list(a.cases)}), and the sheet has points in more than one; keep one, leave the other blank.`,
  'cell-count': (a) =>
    `the row has ${String(a.got)} cells, the header has ${String(a.expected)}; ${a.got < a.expected ? 'add the blank cells that are missing' : 'remove the extra cells, or quote the cells that contain the separator'}.`,
  'quote-open': (a) =>
    `the double quote opened on line ${String(a.line)}, in cell ${String(a.cell)}, is never closed; add the closing quote, or remove the opening one.`,
  'quote-text-after': (a) =>
    `cell ${String(a.cell)}, whose quote opens on line ${String(a.line)}, has text behind the closing quote; write quotes inside a cell twice ("").`,
  'quote-inside': (a) =>
    `there is a double quote inside cell ${String(a.cell)} on line ${String(a.line)}; quote the whole cell and write the quotes inside it twice ("").`,
  'quote-somewhere': () => 'a double quote is out of place; check the quotes of this row.',
  'not-text': () =>
    'there are broken characters that cannot be read; save the file as CSV UTF-8 and run again.',
  'text-too-long': (a) =>
    `the cell has ${thousands(a.length, ',')} characters, more than the limit of ${String(a.most)} for codes and names; check whether something else was pasted here.`,
  'cell-error': (a) =>
    `the formula in this cell comes to ${quoted(a.read)}; mend the formula, or type the value itself.`,
  'cell-unvalued': () =>
    'this cell is a formula that was never worked out; open the file in Excel and save it, or type the value itself.',
  'no-code-no-name': () => 'there is neither a product code nor a product name; give at least one of them.',
  'no-sheet': (a) =>
    `this is not a sheet: it has neither a product code, a name nor a set, only ${quoted(a.read)}; if it is a sum, a signature or a note, delete it from the table.`,
  'no-member': () => 'no member is named; add a column "member", or run with --member.',
  'role-unknown': (a) =>
    `read ${quoted(a.read)}, which is not a role; write "member", "chair", "secretary" or "producer".`,
  'status-unknown': (a) =>
    `read ${quoted(a.read)}, which is no status of a sheet; write "signed" or "draft".`,
  'round-unreadable': (a) =>
    `read ${quoted(a.read)}, which is no round; write 1, 2, …, or leave it blank for the first.`,
  'follows-unreadable': (a) =>
    `read ${quoted(a.read)}, which is no seal; leave it as it was exported, or blank.`,
  'case-not-stated': (a) =>
    `criterion ${a.criterion} has two cases, and nothing says which one the ${String(a.points)} points are of; write them in column "${a.criterion}a" or "${a.criterion}b".`,
  'seal-differs': (a) =>
    `the sheet that ${quoted(a.member)} signed on ${quoted(a.product)} does not fit its seal in the table: this row is not what was signed (the table was changed since it was exported, or the sheet's file was written by hand); use the signed sheet's own file, or ask the member.`,
  'history-unreadable': () => "the sheet's history cannot be read; leave it as it was exported, or blank.",
  'code-blank': () => 'the product code is missing; a sheet is kept under its code.',
  'header-again': () => 'the header stands here once more; delete this row.',
  'member-blank': () => 'it is not said whose sheet this is; write the name in the column of members.',
  'set-blank': (a) =>
    `the product set is blank; give the number of the set (1 to ${String(a.sets)}) or its name.`,
  'set-unknown': (a) =>
    `read ${quoted(a.read)}, which is not a product set of ${a.edition}; give the number or the name as in "ocop criteria list".${didYouMean(a.read, a.likely ?? [])}`,
  'set-ambiguous': (a) =>
    `read ${quoted(a.read)}, which may be ${list(a.candidates.map((one) => `set ${String(one.no)} (${one.name})`))}; give the number of the set.`,
  'set-unsaid': (a) =>
    `no product set is named; by its criteria it may be ${list(a.candidates.map((one) => `set ${String(one.no)} (${one.name})`))}; write the set's number above the table.`,
  'date-unreadable': (a) =>
    `read ${quoted(a.read)}, which is not a date; write day/month/year as 31/12/2025, or 2025-12-31` +
    (a.excelDay ? ` (as a number of days of Excel it is ${day(a.excelDay)}).` : '.'),
  'kind-unknown': (a) =>
    `read ${quoted(a.read)}, which is not a kind of registration; write "lần đầu" (first), "nâng hạng" (upgrade) or "phân hạng lại" (re-rating).`,
  'edition-unknown': (a) =>
    `read ${quoted(a.read)}, which is not an edition this program has; write one of: ${list(a.known)}.`,
  'edition-conflict': (a) =>
    `the row says ${a.read}, and the command says --edition ${a.asked}; drop --edition (or edition in ocop.yaml), or correct this cell.`,
  'edition-too-early': (a) =>
    a.instead === null
      ? `rated on ${day(a.rated)}, before ${a.first} came into force; no edition applied on that day. Is the day right?`
      : `rated on ${day(a.rated)}, before ${a.first} came into force; ${a.instead} applied then, which this program does not have.`,
  'edition-not-applicable': (a) =>
    `says ${a.stated}, but a product ${productOf(a)}goes by ${a.applies}; correct the edition, or the dates.`,
  'edition-asked-not-applicable': (a) =>
    `the command says --edition ${a.stated}, but a product ${productOf(a)}goes by ${a.applies}; drop --edition (or edition in ocop.yaml), or correct the dates.`,
  'edition-undecided': () =>
    'nothing tells which edition applies, since there is no rating date; give the rating date, a column of editions, or --edition.',
  duplicate: (a) =>
    `product code ${quoted(a.product)}${a.member ? ` by ${quoted(a.member)}` : ''} is already in ${fileName(a.file, a.sheet)}${a.line === null ? '' : `, line ${String(a.line)}`}; ${a.member ? 'a member fills in one sheet a product: ' : ''}${a.line === null ? 'keep the right sheet and put the other away' : 'keep the right row and delete the other'}.`,
};
