/*
 * Two communes may each call their first product `1`. Of one code, what shares a name or a producer is one product;
 * products differ where both names do.
 */

/** What a product of a code is called, and whose it is, as numbers that tell few apart; 0 where nothing is written. */
export type CodeNames = readonly [name: number, producer: number];

/** Some that are of one product as far as is known, until another joins it to a product met before. */
interface Product<One> {
  /** Those of it, and products that were joined to this one, in the order they came. */
  readonly parts: (Of<One> | Product<One>)[];
  into: Product<One> | null;
}

interface Of<One> {
  readonly one: One;
}

/**
 * The products of one code. What says a name or a producer alone, or neither, is of the only product that it can be of;
 * where there are several, it is one by itself.
 */
export function apartByNames<One>(
  ones: readonly One[],
  namesOf: (one: One) => CodeNames,
): readonly (readonly One[])[] {
  const firstName = ones[0] === undefined ? 0 : namesOf(ones[0])[0];
  // Most products bear one name, and there are many of them.
  if (firstName !== 0 && ones.every((one) => namesOf(one)[0] === firstName)) return [ones];
  const products: Product<One>[] = [];
  const byMark = [new Map<number, Product<One>>(), new Map<number, Product<One>>()] as const;
  const nameless: One[] = [];
  for (const one of ones) {
    const marks = namesOf(one);
    if (marks.every((mark) => mark === 0)) {
      nameless.push(one);
      continue;
    }
    const known = byMark.map((map, at) => map.get(marks[at] ?? 0));
    const [first, second] = [...new Set(known.filter((product) => product !== undefined).map(joinedTo))];
    const product = first ?? { parts: [], into: null };
    if (first === undefined) products.push(product);
    product.parts.push({ one });
    if (second !== undefined) {
      product.parts.push(second);
      second.into = product;
    }
    marks.forEach((mark, at) => {
      if (mark !== 0) byMark[at]?.set(mark, product);
    });
  }
  const met = [...products.filter(({ into }) => into === null).map(partsOf), nameless];
  const written = met.filter((product) => product.length > 0);
  const isDescribed = (product: readonly One[]) =>
    product.some((one) => namesOf(one)[0] !== 0) && product.some((one) => namesOf(one)[1] !== 0);
  return written.filter(isDescribed).length <= 1 ? [written.flat()] : written;
}

/** What a product has become part of; the way there is shortened, as it may lead over thousands. */
function joinedTo<One>(product: Product<One>): Product<One> {
  let last = product;
  while (last.into !== null) last = last.into;
  for (let one = product; one.into !== null;) {
    const next = one.into;
    one.into = last;
    one = next;
  }
  return last;
}

/** All of a product, without a call within a call for each that was joined. */
function partsOf<One>(product: Product<One>): readonly One[] {
  const ones: One[] = [];
  const left: (Of<One> | Product<One>)[] = [product];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    // One by one: there may be more of them than a call takes arguments.
    if ('parts' in part) for (const one of part.parts.toReversed()) left.push(one);
    else ones.push(part.one);
  }
  return ones;
}

/** Whether two that bear one code may be one product. */
export function mayShareCode(a: CodeNames, b: CodeNames): boolean {
  return apartByNames([a, b], (names) => names).length === 1;
}
