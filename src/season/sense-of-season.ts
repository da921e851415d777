import { plain } from '../base/text/fold.js';
import type { Path } from '../base/yaml-file.js';
import { readDate } from '../rows/cells.js';
import { roundName, type SeasonFile, type SeasonFoundAt } from './season.js';

/** What of a file of the right shape makes no sense, in its order. */
export function senseOfSeason({ rounds }: SeasonFile): readonly SeasonFoundAt[] {
  const names = new Map<string, number>();
  return (rounds ?? []).flatMap(({ name, days, decision }, index): readonly SeasonFoundAt[] => {
    const path = ['rounds', index];
    const found: SeasonFoundAt[] = [];
    const key = plain(roundName(name));
    const other = names.get(key);
    if (other === undefined) names.set(key, index + 1);
    else {
      found.push({ code: 'round-twice', args: { name: roundName(name), other }, path: [...path, 'name'] });
    }
    found.push(
      ...dayProblems(days?.from, [...path, 'days', 'from']),
      ...dayProblems(days?.to, [...path, 'days', 'to']),
    );
    const from = days?.from === undefined ? null : readDate(days.from);
    const to = days?.to === undefined ? null : readDate(days.to);
    if (from !== null && to !== null && from > to) {
      found.push({ code: 'round-backwards', args: { from, to }, path: [...path, 'days'] });
    }
    found.push(...dayProblems(decision?.date, [...path, 'decision', 'date']));
    return found;
  });
}

function dayProblems(read: string | undefined, path: Path): readonly SeasonFoundAt[] {
  if (read === undefined || readDate(read) !== null) return [];
  return [{ code: 'round-day-unreadable', args: { read }, path }];
}
