import type { Edition, EditionId } from '../engine/types.js';
import { councilDetail, councilResult } from '../engine/council.js';
import type { CouncilDetail, CouncilResult } from '../engine/council-result.js';
import { compareCouncil } from '../engine/council-order.js';
import { DEFAULT_RULES, type Roll } from '../engine/council-rules.js';
import { lastDay } from './dossier.js';
import type { ProductSheets } from './gather.js';
import type { Regulation } from './regulation.js';

/** A product with what its council comes to on it. */
export interface JudgedProduct {
  readonly gathered: ProductSheets;
  readonly result: CouncilResult;
  /** Its figures on each criterion and requirement: worked out for whoever writes them, and not kept. */
  readonly detail: () => CouncilDetail;
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
  const judged = products
    .filter((one) => one.held.length === 0)
    .map((one) => judgeGathered(one, regulation, editionOf(one.edition)));
  return {
    products: judged.sort((a, b) => compareCouncil(rankable(a), rankable(b))),
    held: products.filter((one) => one.held.length > 0),
  };
}

function judgeGathered(
  gathered: ProductSheets,
  regulation: Regulation | null,
  edition: Edition,
): JudgedProduct {
  const { rules, counted, earlier } = gathered;
  const rated = lastDay(counted.map(({ of }) => of.rated));
  const one = { edition, rules, sheets: counted, earlier, rated };
  const council = regulation?.rules ?? DEFAULT_RULES;
  const roll: Roll | null = regulation?.members ?? null;
  const result = councilResult(one, council, roll);
  return {
    gathered,
    result,
    detail: () => councilDetail(gathered.rules, result, council),
    afterLastRound: regulation?.afterLastRound ?? null,
  };
}

function rankable({ gathered, result }: JudgedProduct) {
  return { result, code: gathered.product.code };
}
