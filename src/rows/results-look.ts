import type { HeaderLook } from '../tables/find-header.js';
import { meaningOf } from './heading-meaning.js';

/** What a heading of results says; null where it is none of ours. */
export function resultHeading(heading: string): string | null {
  const meaning = meaningOf(heading);
  return meaning.kind === 'field' ? meaning.field : meaning.kind === 'result' ? meaning.result : null;
}

/** A result says by its stars and its status, or its outcome, what became of the product. */
export const RESULTS_LOOK: HeaderLook = {
  isHeader(cells) {
    const names = cells.map(resultHeading);
    return names.includes('stars') && (names.includes('status') || names.includes('outcome'));
  },
  isKnown: (cell) => resultHeading(cell) !== null,
};
