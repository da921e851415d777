import { areOfSheets } from '../rows/heading-meaning.js';
import type { RegisterErrors } from './errors.js';
import type { RegisterTable } from './read-register.js';
import { isResultHeader } from './results.js';

/**
 * What a table is that has a register's columns and is none: much is read that way, and little may be written into it.
 *
 * @returns null for a register: it says the stars or the decision
 */
export function otherThanRegister({
  layout,
  columns: { headings, places, ticks },
}: Pick<RegisterTable, 'layout' | 'columns'>): RegisterErrors['not-a-register']['read'] | null {
  if (isResultHeader(layout.cells)) return 'results';
  if (areOfSheets(headings)) return 'scores';
  const saysStars = places.has('stars') || ticks.size > 0;
  return saysStars || places.has('decision') || places.has('decided') ? null : 'products';
}
