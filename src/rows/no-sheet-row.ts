import { fold } from '../base/text/fold.js';
import { isBlankRow, readPoints } from './cells.js';
import type { Header } from './header.js';
import { otherRowOf } from './other-rows.js';
import type { OtherKind } from './row-sights.js';
import { cellText } from './submission.js';
import { isNumberHeading } from './unknown-columns.js';

/** What a row below or among sheets is that nobody takes for one; whatever else cannot be read is a sheet gone wrong. */
const NO_SHEETS: readonly OtherKind[] = ['sum', 'signature', 'numbers', 'dashes'];

/** A row of the most points that each criterion can have, in the form of a sheet. */
const MOST_POINTS =
  /^(?:so )?(?:diem|thang diem|muc diem|max(?:imum)?)(?: (?:toi da|chuan|cao nhat|points?))*$/;

/**
 * What a row of a table of sheets is that is no sheet: a sum, a signature, the numbers of the columns; null for a sheet.
 *
 * A row that gives points is a sheet whatever it says, unless it sums up others: those have no set.
 */
export function noSheetKind(
  { fields, criteria, cells: headings }: Header,
  row: readonly string[],
): OtherKind | null {
  if (row.length > headings.length || isBlankRow(row)) return null;
  const cells = row.map(cellText);
  const text = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  const isSaid = text(fields.get('set')) !== '' || text(fields.get('rated')) !== '';
  if (!isSaid && MOST_POINTS.test(fold(cells.find((cell) => cell !== '') ?? ''))) return 'note';
  const number = headings.findIndex(isNumberHeading);
  const hasPoints = criteria.some(({ index }) => typeof readPoints(text(index)) === 'number');
  const other = otherRowOf({
    cells,
    code: text(fields.get('code')),
    name: text(fields.get('name')),
    producer: text(fields.get('producer')),
    number: number === -1 ? null : text(number),
    hasFigures: hasPoints || text(fields.get('set')) !== '',
    asksFigures: true,
    hasStars: false,
    hasPlace: false,
    isBelowDetail: false,
  });
  if (other === null || !NO_SHEETS.includes(other.kind)) return null;
  if (other.kind === 'numbers') return other.kind;
  return isSaid || (hasPoints && other.kind !== 'sum') ? null : other.kind;
}
