/*
 * Two communes may each call their first product `1`. Of one code, what shares a name or a producer is one product;
 * products differ where both names do.
 */

/** What a product of a code is called, and whose it is, as numbers that tell few apart; 0 where nothing is written. */
export type CodeNames = readonly [name: number, producer: number];

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
  const products: One[][] = [];
  const byMark = [new Map<number, One[]>(), new Map<number, One[]>()] as const;
  const nameless: One[] = [];
  for (const one of ones) {
    if (namesOf(one).every((mark) => mark === 0)) {
      nameless.push(one);
      continue;
    }
    const known = byMark.map((map, at) => map.get(namesOf(one)[at] ?? 0));
    const [first, second] = [...new Set(known.filter((product) => product !== undefined))];
    const product = first ?? [];
    if (first === undefined) products.push(product);
    const joined = second?.splice(0) ?? [];
    for (const other of [one, ...joined]) {
      product.push(other);
      namesOf(other).forEach((mark, at) => {
        if (mark !== 0) byMark[at]?.set(mark, product);
      });
    }
  }
  const met = [...products, nameless].filter((product) => product.length > 0);
  const isDescribed = (product: readonly One[]) =>
    product.some((one) => namesOf(one)[0] !== 0) && product.some((one) => namesOf(one)[1] !== 0);
  return met.filter(isDescribed).length <= 1 ? [met.flat()] : met;
}

/** Whether two that bear one code may be one product. */
export function mayShareCode(a: CodeNames, b: CodeNames): boolean {
  return apartByNames([a, b], (names) => names).length === 1;
}
