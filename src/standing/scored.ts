import type { LeftOut, ProductSheets } from '../council/gather.js';
import type { Judged } from '../council/judge.js';
import type { SheetProduct } from '../council/member-sheet.js';
import type { CouncilResult } from '../engine/council-result.js';
import type { Rating } from '../engine/rate-sheet.js';
import type { EditionId, IsoDate } from '../engine/types.js';

/** A sheet that a council counts, and where it stands. */
interface ScoredSheet {
  readonly member: string;
  readonly from: string;
  readonly rating: Pick<Rating, 'status' | 'total'>;
}

/** A product that a council's members have scored, as far as a season tells of it. */
export interface ScoredProduct {
  readonly product: SheetProduct;
  readonly edition: EditionId;
  readonly set: number;
  readonly counted: readonly ScoredSheet[];
  readonly leftOut: readonly LeftOut[];
  /** What the council comes to, and the day of it; null where its sheets contradict one another. */
  readonly settled:
    (Pick<CouncilResult, 'outcome' | 'average' | 'stars'> & { readonly rated: IsoDate | null }) | null;
}

/**
 * What a season tells of what a council has come to, those that are held last. It holds on to none of the sheets: with
 * fifty thousand of them, what else a season has would not find room.
 */
export function scoredOf({ products, held }: Judged): readonly ScoredProduct[] {
  return [
    ...products.map(({ gathered, result: { outcome, average, stars } }) => {
      return scored(gathered, { outcome, average, stars, rated: gathered.dossier().rated });
    }),
    ...held.map((gathered) => scored(gathered, null)),
  ];
}

function scored(
  { product, edition, set, counted, leftOut }: ProductSheets,
  settled: ScoredProduct['settled'],
): ScoredProduct {
  const sheets = counted.map(({ member, rating: { status, total }, of: { from } }) => {
    return { member, from, rating: { status, total } };
  });
  return { product, edition, set, counted: sheets, leftOut, settled };
}
