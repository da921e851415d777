import { putInto } from '../engine/lists-by.js';
import { divergentCriteria, type Divergent } from '../engine/divergent.js';
import type { CouncilResult, RoundState } from '../engine/council-result.js';
import type { Library } from '../law/library.js';
import { fingerprint } from '../sheets/digest.js';
import { sheetText } from '../sheets/sheet-text.js';
import type { SheetFile } from '../sheets/sheet-file.js';
import type { GatheredSheet, ProductSheets } from './gather.js';
import type { Judged } from './judge.js';

/** A product that has to be scored again. */
export interface AgainProduct {
  readonly product: ProductSheets['product'];
  readonly round: number;
  /** Who has to, in the order of the sheets. */
  readonly members: readonly string[];
  /** The distance from the lowest total of the round before to the highest. */
  readonly spread: number;
  readonly divergent: readonly Divergent[];
}

/** What one member has to score again on one product. */
export interface AgainSheet {
  /** A draft of the round to come, with the member's own answers of the one before. */
  readonly sheet: SheetFile;
  readonly divergent: readonly Divergent[];
}

export interface NextRound {
  readonly products: readonly AgainProduct[];
  /** By the name that the regulation has, in the order of the products. */
  readonly members: ReadonlyMap<string, readonly AgainSheet[]>;
}

/** All that has to be scored again, by product and by member. */
export function nextRoundOf({ products }: Judged, library: Library): NextRound {
  const members = new Map<string, AgainSheet[]>();
  const again = products.flatMap(({ gathered, result }): readonly AgainProduct[] => {
    const before = result.outcome === 're-score' ? roundBefore(result) : null;
    if (before === null) return [];
    const { round, who, state } = before;
    const scored = state.sheets.map((one) => ({ ...one, total: one.rating.total }));
    const divergent = divergentCriteria(gathered.rules.criteria, scored, state.spread.pairs);
    for (const member of who) {
      const own = latestBefore(gathered, member, round);
      if (own === null) continue;
      const sheet = draftOf(own, member, round, library);
      putInto(members, member, { sheet, divergent });
    }
    const spread = state.spread.max - state.spread.min;
    return [{ product: gathered.product, round, members: who, spread, divergent }];
  });
  return { products: again, members };
}

/**
 * The round to come, and what stood before it: also where it has begun, so that who scores last sees nothing of what the
 * others have given in it.
 */
function roundBefore({ rounds, sheets, average, spread }: CouncilResult): {
  readonly round: number;
  readonly who: readonly string[];
  readonly state: RoundState;
} | null {
  if (rounds === null || average === null || spread === null) return null;
  const { next: round, who, passed } = rounds;
  if (round === null) return null;
  const state = passed.findLast((one) => one.round < round) ?? { round: round - 1, sheets, average, spread };
  return { round, who, state };
}

/** What a member gave last before some round. */
function latestBefore(
  { counted, earlier }: ProductSheets,
  member: string,
  round: number,
): GatheredSheet | null {
  return [...counted, ...earlier]
    .filter((one) => one.member === member && one.round < round)
    .reduce<GatheredSheet | null>(
      (latest, one) => (latest === null || one.round > latest.round ? one : latest),
      null,
    );
}

/**
 * What a member goes by: the draft follows the seal of the sheet before or, where that was a row that nobody has sealed,
 * the fingerprint of the file that `ocop sheet import` makes of it.
 */
function draftOf({ of, role }: GatheredSheet, member: string, round: number, library: Library): SheetFile {
  const whole = of.whole();
  const follows = of.seal ?? fingerprint(sheetText({ ...whole, status: 'draft' }, library));
  return { ...whole, member, role: role ?? whole.role, status: 'draft', round, follows, history: [] };
}
