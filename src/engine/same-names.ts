import type { Row } from './tally-records.js';

/** Records that are of one product as far as is known, until another joins it to a product met before. */
interface Product {
  /** Records, and products that were joined to this one, in the order they came. */
  readonly parts: (Row | Product)[];
  into: Product | null;
}

/**
 * Of one code, what shares a name or a producer is one product. A record that says one of the two, or neither, is of
 * the only product that it can be of; where there are several, it is one by itself.
 */
export function apartByNames(rows: readonly Row[]): readonly (readonly Row[])[] {
  const [one] = rows;
  // Most products bear one name, and there are many of them.
  if (
    one !== undefined &&
    one.firstMark !== 0 &&
    rows.every(({ firstMark }) => firstMark === one.firstMark)
  ) {
    return [rows];
  }
  const products: Product[] = [];
  const byMark = [new Map<number, Product>(), new Map<number, Product>()] as const;
  const nameless: Row[] = [];
  for (const row of rows) {
    if (marksOf(row).every((mark) => mark === 0)) {
      nameless.push(row);
      continue;
    }
    const known = byMark.map((map, at) => map.get(marksOf(row)[at] ?? 0));
    const [first, second] = [...new Set(known.filter((one) => one !== undefined).map(joinedTo))];
    const product = first ?? { parts: [], into: null };
    if (first === undefined) products.push(product);
    product.parts.push(row);
    if (second !== undefined) {
      product.parts.push(second);
      second.into = product;
    }
    marksOf(row).forEach((mark, at) => {
      if (mark !== 0) byMark[at]?.set(mark, product);
    });
  }
  const met = [...products.filter(({ into }) => into === null).map(rowsOf), nameless];
  const written = met.filter((one) => one.length > 0);
  return written.filter(isDescribed).length <= 1 ? [written.flat()] : written;
}

function isDescribed(product: readonly Row[]): boolean {
  return product.some((one) => one.firstMark !== 0) && product.some((one) => one.secondMark !== 0);
}

function marksOf({ firstMark, secondMark }: Row): readonly number[] {
  return [firstMark, secondMark];
}

/** What a product has become part of; the way there is shortened, as it may lead over thousands. */
function joinedTo(product: Product): Product {
  let last = product;
  while (last.into !== null) last = last.into;
  for (let one = product; one.into !== null;) {
    const next = one.into;
    one.into = last;
    one = next;
  }
  return last;
}

/** Its records, without a call within a call for each that was joined. */
function rowsOf(product: Product): readonly Row[] {
  const rows: Row[] = [];
  const left: (Row | Product)[] = [product];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    // One by one: there may be more of them than a call takes arguments.
    if ('parts' in one) for (const part of one.parts.toReversed()) left.push(part);
    else rows.push(one);
  }
  return rows;
}
