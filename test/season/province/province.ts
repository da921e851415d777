import type { Edition, Kind, SetOfLaw } from './law.js';
import type { Commune } from './names.js';
import type { Points } from './sheets.js';

/*
 * A province of a test: what became of each product, as its generator decided it. The files that offices write are made
 * from this, and so is the count of what has to come out; neither reads the other.
 */

export interface Producer {
  readonly name: string;
  /** As a list calls it, and as JSON does. */
  readonly type: string;
  readonly typeKey: string;
  readonly gender: 'Nữ' | 'Nam';
  readonly people: string;
  readonly commune: Commune;
}

/** One product through the years. */
export interface Product {
  readonly name: string;
  readonly producer: Producer;
  readonly branch: string;
  /** By the two Decisions in force in the season, which number their sets alike. */
  readonly setNo: number;
}

/** A recognition of the years before the season. */
export interface Recognition {
  readonly product: Product;
  readonly code: string;
  readonly year: number;
  readonly edition: Edition;
  readonly set: SetOfLaw;
  readonly kind: Kind;
  readonly stars: 3 | 4 | 5;
  readonly total: number;
  readonly decision: string;
  readonly decided: string;
  readonly authority: string;
  readonly end: string;
  /** What it took the place of. */
  readonly follows: Recognition | null;
}

/** Whose sheet, and in which round of scoring. */
export interface MemberSheet {
  readonly member: string;
  readonly round: 1 | 2;
  readonly points: Points;
  readonly disqualified: boolean;
}

/** What was meant to become of a product; the count does not ask. */
export type Fate =
  | 'three'
  | 'four'
  | 'five'
  | 'edge-70'
  | 'edge-69'
  | 'edge-90'
  | 'edge-89'
  | 'misses-5'
  | 'misses-3'
  | 'below'
  | 'halved'
  | 'majority'
  | 'disqualified'
  | 'nearly-disqualified'
  | 'no-quorum'
  | 'no-chair'
  | 'incomplete'
  | 'spread-10'
  | 're-scored'
  | 'unsettled';

/** A product that is rated in the season. */
export interface Entry {
  readonly product: Product;
  readonly code: string;
  readonly round: 1 | 2 | 3;
  readonly kind: Kind;
  readonly filed: string;
  readonly rated: string;
  readonly edition: Edition;
  readonly set: SetOfLaw;
  readonly fate: Fate;
  /** What it held before; null where this is its first rating. */
  readonly before: Recognition | null;
  /** The commune's own table. */
  readonly own: Points;
  readonly sheets: readonly MemberSheet[];
}

export interface Round {
  readonly no: 1 | 2 | 3;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly decision: string;
  readonly decided: string;
}

export interface Province {
  readonly communes: readonly Commune[];
  readonly history: readonly Recognition[];
  readonly entries: readonly Entry[];
}

export const ROUNDS: readonly Round[] = [
  {
    no: 1,
    name: 'Đợt 1',
    from: '2026-03-01',
    to: '2026-04-30',
    decision: '512/QĐ-UBND',
    decided: '2026-04-15',
  },
  {
    no: 2,
    name: 'Đợt 2',
    from: '2026-06-01',
    to: '2026-08-31',
    decision: '1733/QĐ-UBND',
    decided: '2026-08-12',
  },
  {
    no: 3,
    name: 'Đợt 3',
    from: '2026-10-01',
    to: '2026-11-30',
    decision: '2960/QĐ-UBND',
    decided: '2026-11-06',
  },
];

/** The ministry's decision on those that were put forward for 5 stars. */
export const OF_MINISTRY = { decision: '5512/QĐ-BNNMT', decided: '2026-12-18' };
