import { criteriaOf } from '../../engine/criteria-of.js';
import type { ProductSet } from '../../engine/types.js';
import { fold } from '../../base/text/fold.js';
import type { Header } from '../header.js';

/**
 * The sets that a table may be of by what it calls its criteria, and the most points that it says each gives: those
 * that have all of them, and no others.
 */
export function setsByTitles(sets: readonly ProductSet[], { titles, most }: Header): readonly ProductSet[] {
  if (titles === undefined) return [];
  return sets.filter((set) => {
    const criteria = criteriaOf(set);
    const codes = new Set(criteria.flatMap(({ code }) => [code, `${code}a`, `${code}b`]));
    return (
      [...titles.keys()].every((key) => codes.has(key)) &&
      criteria.every(({ code, title, max }) => {
        const said = titles.get(code);
        const points = most?.get(code);
        return (
          said !== undefined &&
          fold(said).includes(fold(title)) &&
          (points === undefined || Number(points) === max)
        );
      })
    );
  });
}
