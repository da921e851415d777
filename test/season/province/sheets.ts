import type { Criterion, Requirement, SetOfLaw } from './law.js';
import type { Random } from './random.js';

/** The points of a sheet by its columns; what is in none of them was left open. */
export type Points = ReadonlyMap<string, number>;

/** What a sheet has to come to. */
export interface Wish {
  readonly total: number;
  /** All requirements of this level and of those below are met. */
  readonly meets: 0 | 3 | 4 | 5;
  /** One that is missed whatever else is met. */
  readonly misses?: Requirement;
}

/** As many steps as a sheet is looked for in; far more than one ever took. */
const STEPS = 20_000;

/** A sheet that comes to just what is wished. */
export function sheetOf(set: SetOfLaw, wish: Wish, random: Random): Points {
  const columns = casesChosen(set.criteria, random);
  const scales = new Map(columns.map((one) => [one, scaleOf(one, set, wish)] as const));
  const points = new Map(columns.map((one) => [one, random.pick(scales.get(one)!)] as const));
  const off = () => Math.abs([...points.values()].reduce((sum, one) => sum + one, 0) - wish.total);
  let now = off();
  for (let step = 0; now > 0; step += 1) {
    if (step === STEPS) throw new Error(`set ${String(set.no)}: no sheet of ${JSON.stringify(wish)}`);
    const one = random.pick(columns);
    const before = points.get(one)!;
    points.set(one, random.pick(scales.get(one)!));
    const next = off();
    if (next > now && !random.chance(1, 20)) points.set(one, before);
    else now = next;
  }
  return new Map([...points].map(([{ column }, given]) => [column, given]));
}

/** Of criteria with two cases one is gone by. */
function casesChosen(criteria: readonly Criterion[], random: Random): readonly Criterion[] {
  const chosen = new Map<string, Criterion>();
  for (const one of criteria) {
    if (!chosen.has(one.code) || random.chance(1, 2)) chosen.set(one.code, one);
  }
  return criteria.filter((one) => chosen.get(one.code) === one);
}

function scaleOf(
  { code, points, ofStory }: Criterion,
  set: SetOfLaw,
  { meets, misses }: Wish,
): readonly number[] {
  const most = misses?.code === code ? misses.needs - 1 : Infinity;
  const own = set.requirements.filter((one) => one.code === code && one.star <= meets && one.needs <= most);
  const least = Math.max(0, ...own.map(({ needs }) => needs));
  // Every product has a story, so that points on it are never an error.
  const isStory = set.criteria.some((one) => one.ofStory) && code === '5.1' && !ofStory;
  return points.filter((one) => one >= least && one <= most && !(isStory && one === 0));
}
