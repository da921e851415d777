import { readShortDay } from '../rows/cells.js';
import type { ToldOnce } from '../rows/row-sights.js';
import { cellText } from '../rows/submission.js';
import type { RegisterRecord } from './record.js';
import { productsNamed } from './several-products.js';

/** Where a table has its days, and its decisions. */
interface DayPlaces {
  readonly days: readonly number[];
  readonly decision: number;
}

/** What of a record was read in a way that may be another, or seems to hold more than one product. */
export function toldOf(
  record: RegisterRecord,
  cells: readonly string[] | null,
  places: DayPlaces,
): readonly ToldOnce[] {
  const { name, producer, producerAddress } = record;
  const short = shortDayIn(cells ?? [], places, record);
  const isPlain = short === null && producerAddress === null;
  const { products } = productsNamed(name, record);
  if (isPlain && products.length < 2) return NONE;
  return [
    ...(short === null ? [] : [{ kind: 'short-day', read: short } as const]),
    ...(products.length < 2 ? [] : [{ kind: 'several-products', read: products.join(' | ') } as const]),
    ...(producerAddress === null
      ? []
      : [{ kind: 'producer-place', read: `${producer}, ${producerAddress}` } as const]),
  ];
}

const NONE: readonly ToldOnce[] = [];

/** As long as `ngày 15/12/24`; nearly every day is of figures as long as `15/12/2024`, and is not looked at. */
const LONGEST_SHORT = 13;
const LONGEST = 8;
/** Behind a decision's number: `123/QĐ-UBND (15/12/24)`. */
const BEHIND = /(?:^|[^\d/.-])(\d{1,2}[/.-]\d{1,2}[/.-]\d{2})(?!\d)/u;

function shortDayIn(
  cells: readonly string[],
  { days, decision }: DayPlaces,
  { decided }: RegisterRecord,
): string | null {
  for (const place of days) {
    const cell = cells[place] ?? '';
    const isShort = cell.length <= LONGEST || (cell.length <= LONGEST_SHORT && /[a-z]/iu.test(cell));
    if (isShort && cell !== '' && readShortDay(cell) !== null) return cell.trim();
  }
  const cell = cells[decision] ?? '';
  if (decided === null || cell.length <= LONGEST) return null;
  const read = BEHIND.exec(cellText(cell))?.[1] ?? '';
  return read !== '' && readShortDay(read) === decided ? read : null;
}
