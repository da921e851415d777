import { MOST_TOLD } from './limits.js';

/**
 * The first findings of one file, and how many more there are: a file of another kind under a name of ours has something
 * wrong on each of its hundred thousand lines, and nobody reads past the first.
 *
 * @param more what stands for those that are counted, in the place of the first of them
 */
export function firstFound<One>(
  all: readonly One[],
  more: (count: number, first: One) => One,
): readonly One[] {
  const next = all[MOST_TOLD];
  return next === undefined ? all : [...all.slice(0, MOST_TOLD), more(all.length - MOST_TOLD, next)];
}
