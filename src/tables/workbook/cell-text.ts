import { GENERAL, plainNumber, shownNumber } from './number-format.js';
import type { Workbook } from './open-workbook.js';
import type { SheetCell } from './sheet-rows.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What a cell says: a day as `2026-05-22` whatever it looks like in Excel, a number as its format shows it. A cell that
 * says nothing sound is blank; `faultIn` tells which.
 *
 * @param isComputed whether the number itself counts and not its looks, as points do: 2,6 shown as 3 is not 3
 */
export function cellTextIn(workbook: Workbook, cell: SheetCell | undefined, isComputed: boolean): string {
  if (cell === undefined || cell.kind === 'unvalued') return '';
  if (cell.kind !== 'number') return cell.text;
  const format = workbook.formats[cell.style] ?? GENERAL;
  if (format.isDate) return dayText(cell.value, workbook.from1904) ?? plainNumber(cell.value);
  return isComputed ? plainNumber(cell.value) : shownNumber(cell.value, format);
}

/** A number that counts days, as a day, with the time where it has one; null for one before any calendar of Excel. */
function dayText(serial: number, from1904: boolean): string | null {
  // Excel believes in a 29/02/1900, so that days before it are counted from another one.
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const time = new Date(first + Math.round(serial * DAY));
  if (serial < 0 || Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999) return null;
  const [day = '', clock = ''] = time.toISOString().slice(0, 19).split('T');
  if (serial < 1 && !from1904) return clock;
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}
