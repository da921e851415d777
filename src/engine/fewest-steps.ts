import type { Choice, Openings } from './openings.js';

/** What criteria are brought to. */
export interface Way {
  /** The points of every criterion, in the order of the sheet. */
  readonly points: readonly number[];
  /** How many options each criterion climbs, 0 where it stays. */
  readonly climbs: readonly number[];
  readonly total: number;
}

/** A criterion raised weighs more than all the options one could climb: a set has at most 99 sections of 30 options. */
const STEP = 4096;
const NEVER = 1 << 30;

/**
 * The way to at least `least` points, and to each criterion's floor, that raises the fewest criteria. Of several it
 * is the one that adds the fewest points, then the one that climbs the fewest options, then the one that raises the
 * earlier criterion of the sheet, then the one that raises that one less.
 *
 * Exact, by dynamic programming: for every criterion, from the last one up, and every number of points gained from
 * it on, the least cost of gaining exactly as many. To take the largest gains first would find how few criteria it
 * takes, and then ask for more of them than it takes.
 *
 * @returns null where no way leads there
 */
export function fewestSteps(openings: Openings, floors: readonly number[], least: number): Way | null {
  const allowed = atLeast(openings, floors);
  if (allowed === null) return null;
  const points = allowed.map((choices) => choices[0]?.points ?? 0);
  // A criterion with one choice is not a choice: it is in the sums, and not in the table.
  const open = allowed.flatMap((choices, index) => (choices.length > 1 ? [index] : []));
  const gains = open.map((index) => gainsOf(allowed[index] ?? []));
  const table = costTable(gains);
  let gained = cheapestGain(table, least - sum(points));
  if (gained === null) return null;
  for (const [row, index] of open.entries()) {
    const taken = firstBest(table, gains[row] ?? [], row, gained);
    points[index] = (points[index] ?? 0) + taken;
    gained -= taken;
  }
  return wayTo(openings, points);
}

/** The choices that meet the floors; null where some criterion has none. */
export function atLeast(openings: Openings, floors: readonly number[]): Openings | null {
  const allowed = openings.map((choices, index) =>
    choices.filter(({ points }) => points >= (floors[index] ?? 0)),
  );
  return allowed.every((choices) => choices.length > 0) ? allowed : null;
}

/** A way, with what it costs. */
export function wayTo(openings: Openings, points: readonly number[]): Way {
  const climbs = openings.map(
    (choices, index) => choices.find((choice) => choice.points === points[index])?.rungs ?? 0,
  );
  return { points, climbs, total: sum(points) };
}

/** The better of two ways, by the order in which `fewestSteps` prefers them. */
export function betterWay(a: Way, b: Way): Way {
  const order =
    stepsOf(a) - stepsOf(b) || a.total - b.total || sum(a.climbs) - sum(b.climbs) || firstRise(a, b);
  return order <= 0 ? a : b;
}

/** How many criteria a way raises. */
export function stepsOf({ climbs }: Way): number {
  return climbs.reduce((steps, rungs) => (rungs > 0 ? steps + 1 : steps), 0);
}

/** At the first criterion that two ways differ on, the one goes first that raises it, or raises it less. */
function firstRise(a: Way, b: Way): number {
  const index = a.climbs.findIndex((rungs, at) => rungs !== b.climbs[at]);
  const [one, other] = [a.climbs[index] ?? 0, b.climbs[index] ?? 0];
  return one === 0 || other === 0 ? other - one : one - other;
}

interface Gain {
  /** Points above the least that the criterion can have. */
  readonly gain: number;
  readonly cost: number;
}

/** A small rise before a large one, and staying last: of equal ways the first is taken. */
function gainsOf(choices: readonly Choice[]): readonly Gain[] {
  const base = choices[0]?.points ?? 0;
  const gains = choices.map(({ points, rungs }) => ({
    gain: points - base,
    cost: rungs === 0 ? 0 : STEP + rungs,
  }));
  return [...gains.filter(({ cost }) => cost > 0), ...gains.filter(({ cost }) => cost === 0)];
}

interface CostTable {
  readonly width: number;
  /** By row of the criterion and points gained from it on. */
  readonly costs: Int32Array;
}

function costTable(gains: readonly (readonly Gain[])[]): CostTable {
  const most = gains.map((choices) => choices.reduce((high, { gain }) => Math.max(high, gain), 0));
  const width = sum(most) + 1;
  const costs = new Int32Array((gains.length + 1) * width).fill(NEVER);
  costs[gains.length * width] = 0;
  let below = 0;
  for (let row = gains.length - 1; row >= 0; row -= 1) {
    for (const { gain, cost } of gains[row] ?? []) {
      const [here, next] = [row * width + gain, (row + 1) * width];
      for (let rest = 0; rest <= below; rest += 1) {
        const all = (costs[next + rest] ?? NEVER) + cost;
        if (all < (costs[here + rest] ?? NEVER)) costs[here + rest] = all;
      }
    }
    below += most[row] ?? 0;
  }
  return { width, costs };
}

/** The gain of at least so many points that takes the fewest criteria; of several the smallest. */
function cheapestGain({ width, costs }: CostTable, least: number): number | null {
  let [gained, fewest] = [-1, NEVER];
  for (let gain = Math.max(0, least); gain < width; gain += 1) {
    const cost = costs[gain] ?? NEVER;
    const steps = Math.floor(cost / STEP);
    if (steps < fewest) [gained, fewest] = [gain, steps];
  }
  return gained === -1 ? null : gained;
}

/** The gain of the first choice at a row that the least cost goes by. */
function firstBest(
  { width, costs }: CostTable,
  choices: readonly Gain[],
  row: number,
  gained: number,
): number {
  const least = costs[row * width + gained];
  const next = (row + 1) * width;
  const taken = choices.find(
    ({ gain, cost }) => gain <= gained && (costs[next + gained - gain] ?? NEVER) + cost === least,
  );
  return taken?.gain ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
