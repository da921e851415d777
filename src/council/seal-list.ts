import { compareNames } from '../engine/council-order.js';
import type { GatheredSheet } from './gather.js';
import type { Judged } from './judge.js';
import type { SheetProduct } from './member-sheet.js';

/** A sheet that the council's result stands on, as a list of seals names it. */
export interface ListedSeal {
  readonly product: SheetProduct;
  readonly member: string;
  readonly round: number;
  /** `sha256:…`; null for a sheet that nobody has signed with a seal. */
  readonly seal: string | null;
  readonly total: number;
}

/**
 * The seals of all the sheets that count, or have counted in an earlier round: printed and signed on paper they show
 * whether a sheet is still the one that the council had before it, which a seal alone does not.
 *
 * In one order, whatever order the sheets were read in.
 */
export function sealList({ products, held }: Judged): readonly ListedSeal[] {
  const all = [...products.map(({ gathered }) => gathered), ...held];
  return all
    .flatMap(({ product, counted, earlier }) =>
      [...counted, ...earlier].map((sheet) => listed(product, sheet)),
    )
    .toSorted(
      (a, b) =>
        compareNames(a.product.code, b.product.code) ||
        compareNames(a.product.name, b.product.name) ||
        compareNames(a.member, b.member) ||
        a.round - b.round,
    );
}

function listed(product: SheetProduct, { member, round, rating, of }: GatheredSheet): ListedSeal {
  return { product, member, round, seal: of.seal, total: rating.total };
}
