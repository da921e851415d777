import type { Edition, EditionId } from '../engine/types.js';
import { judgeProduct } from '../engine/council.js';
import type { CouncilResult } from '../engine/council-result.js';
import { compareCouncil } from '../engine/council-order.js';
import { DEFAULT_RULES, type Roll } from '../engine/council-rules.js';
import { lastDay } from './dossier.js';
import type { ProductSheets } from './gather.js';
import type { Regulation } from './regulation.js';

/** A product with what its council comes to on it. */
export interface JudgedProduct {
  readonly gathered: ProductSheets;
  readonly result: CouncilResult;
  /** What the regulation says is to be done where nothing is settled after the last round. */
  readonly afterLastRound: string | null;
}

export interface Judged {
  /** What the council has settled first, by level and average; then what it still has to do. */
  readonly products: readonly JudgedProduct[];
  /** Products that are not averaged, in the order they were met. */
  readonly held: readonly ProductSheets[];
}

/** Judges every product that can be averaged, by the regulation or, without one, by the defaults. */
export function judgeProducts(
  products: readonly ProductSheets[],
  regulation: Regulation | null,
  editionOf: (id: EditionId) => Edition,
): Judged {
  const roll: Roll | null = regulation?.members ?? null;
  const judged = products
    .filter((one) => one.held.length === 0)
    .map((gathered): JudgedProduct => {
      const { edition, rules, counted, earlier } = gathered;
      const rated = lastDay(counted.map(({ of }) => of.rated));
      const one = { edition: editionOf(edition), rules, sheets: counted, earlier, rated };
      const result = judgeProduct(one, regulation?.rules ?? DEFAULT_RULES, roll);
      return { gathered, result, afterLastRound: regulation?.afterLastRound ?? null };
    });
  return {
    products: judged.toSorted((a, b) => compareCouncil(rankable(a), rankable(b))),
    held: products.filter((one) => one.held.length > 0),
  };
}

function rankable({ gathered, result }: JudgedProduct) {
  return { result, code: gathered.product.code };
}
