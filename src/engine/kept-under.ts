import { ANY, BLANK } from './tally-same.js';

/*
 * What agrees where neither says another thing is found by keys: it is kept under what it says and under whatever it may
 * be asked for, and whoever asks names what he says himself. Thousands are never held against thousands.
 */

/** What is said of something; null where nothing is. */
export type Part = string | number | null;

/** Under what something is kept that may be asked for by what it says, or by nothing. */
export const kept = (part: Part): readonly Part[] => [part ?? BLANK, ANY];

/** Under what those are kept that say the same of something, or nothing. */
export const fitting = (part: Part): readonly Part[] => (part === null ? [ANY] : [part, BLANK]);

/** A key for each way to take one of every list. */
export function each(lists: readonly (readonly Part[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (keys, parts) => keys.flatMap((key) => parts.map((part) => `${key} ${String(part)}`)),
    [''],
  );
}
