import type { Reached } from '../engine/plan.js';
import type { Ratio } from '../engine/percent.js';
import type { Figures } from '../engine/tally-measures.js';
import type { TallyValue } from '../engine/tally-query.js';
import type { Tally, TallyRow } from '../engine/tally.js';
import { INSIDE } from './area.js';
import type { CountedTarget } from './plan.js';

/** What was counted for a target. */
interface Counted {
  readonly rows: readonly TallyRow[];
  readonly total: Figures | null;
}

/** The rows by producer type or commune, and stars, and their sum; null where there is nothing. */
function figuresIn({ rows, total }: Tally, hasArea: boolean): Counted {
  if (!hasArea) return { rows, total };
  const inside = rows.filter(({ key }) => key[0] === INSIDE);
  return {
    rows: inside.map(({ key, figures }) => ({ key: key.slice(1), figures })),
    total: inside.find(({ key }) => key.length === 1)?.figures ?? null,
  };
}

/**
 * What was reached of a target.
 *
 * @param newProducers how many producers are new, which no tally of one period tells
 */
export function reachedIn(tally: Tally, target: CountedTarget, newProducers: number): Reached {
  const counted = figuresIn(tally, target.area !== null);
  const { total } = counted;
  const producers = total?.producers ?? 0;
  switch (target.measure) {
    case 'products':
      return { kind: 'count', count: sumOf(counted, target, (one) => one.products) };
    case 'new':
      return { kind: 'count', count: sumOf(counted, target, (one) => one.first) };
    case 'upgraded':
      return { kind: 'count', count: sumOf(counted, target, (one) => one.upgraded) };
    case 'inForce':
      return { kind: 'count', count: sumOf(counted, target, (one) => one.inForce) };
    case 'upgradedShare':
      return { kind: 'share', share: shareOf(total?.upgraded ?? 0, total?.products ?? 0) };
    case 'producers':
      return { kind: 'count', count: producers };
    case 'newProducers':
      return { kind: 'count', count: newProducers };
    case 'communes':
      return { kind: 'count', count: communesWith(counted, target).length };
    case 'producersPerCommune': {
      const communes = communesOf(counted);
      const num = communes.reduce((sum, { figures }) => sum + figures.producers, 0);
      return { kind: 'mean', mean: shareOf(num, communes.length) };
    }
    case 'cooperatives':
      return { kind: 'share', share: shareOf(producersOf(counted, 'cooperative'), producers) };
    case 'enterprises':
      return { kind: 'share', share: shareOf(producersOf(counted, 'enterprise'), producers) };
  }
}

/** A figure over the levels that a target is for. */
function sumOf(counted: Counted, target: CountedTarget, figure: (figures: Figures) => number): number {
  return ofItsLevels(counted, target).reduce((sum, { figures }) => sum + figure(figures), 0);
}

/** The rows of the levels that a target is for; a candidate for 5 stars has reached 4 (Điều 4.1.b). */
function ofItsLevels({ rows }: Counted, { stars }: CountedTarget): readonly TallyRow[] {
  return rows.filter(({ key }) => {
    if (key.length < 2) return false;
    if (stars === null) return true;
    const level = key[1] === 'candidate-5' ? 4 : key[1];
    if (typeof level !== 'number') return false;
    return stars.exactly ? level === stars.level : level >= stars.level;
  });
}

/** Communes with a product of the levels that a target is for; what names no commune is of none. */
function communesWith(counted: Counted, target: CountedTarget): readonly TallyValue[] {
  const found = ofItsLevels(counted, target)
    .filter(({ key, figures }) => key[0] !== null && figures.products > 0)
    .map(({ key }) => key[0] ?? null);
  return [...new Set(found)];
}

/** The sums of communes that have a product. */
function communesOf({ rows }: Counted): readonly TallyRow[] {
  return rows.filter(({ key, figures }) => key.length === 1 && key[0] !== null && figures.products > 0);
}

function producersOf({ rows }: Counted, type: string): number {
  const row = rows.find(({ key }) => key.length === 1 && key[0] === type);
  return row?.figures.producers ?? 0;
}

function shareOf(num: number, den: number): Ratio | null {
  return den === 0 ? null : { num, den };
}
