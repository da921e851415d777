import { fold } from '../base/text/fold.js';
import type { RowsMessages } from './words.js';
import { cellText } from './submission.js';

/** What the column of numbers in a list is headed by, folded. */
const NUMBER_HEADINGS: ReadonlySet<string> = new Set([
  ...['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'no', 'nr', 'so'],
]);

/** Whether a heading is that of the numbers in a list, which nobody asks for. */
export function isNumberHeading(heading: string): boolean {
  return NUMBER_HEADINGS.has(fold(heading));
}

/** The columns of a table that mean nothing to us, as its headings name them; the number in the list is none of them. */
export function unknownNames(
  headings: readonly string[],
  unknown: readonly number[],
  isSheet: boolean,
  { sights }: RowsMessages,
): readonly string[] {
  return unknown.flatMap((index) => {
    const heading = cellText(headings[index]);
    if (isNumberHeading(heading)) return [];
    // In a sheet a column without a heading is mostly empty space.
    if (heading !== '') return [heading];
    return isSheet || index === 0 ? [] : [sights.unnamed(index + 1)];
  });
}
