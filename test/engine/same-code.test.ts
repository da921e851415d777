import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartByNames, mayShareCode, type CodeNames } from '../../src/engine/same-code.js';
import { runs } from '../support/runs.js';

const apart = (...some: readonly CodeNames[]) => apartByNames(some, (names) => names);

describe('of one code', () => {
  it('what differs in both names is apart, and nothing is made up beside it', () => {
    const [rice, tea] = [[1, 1], [2, 2]] as const; // prettier-ignore
    expect(apart(rice, tea, rice)).toEqual([[rice, rice], [tea]]);
    expect(apart()).toEqual([[]]);
  });

  it('what bears one name is one product as it stands, however much there is of it', () => {
    const some: readonly CodeNames[] = [[1, 1], [1, 2], [1, 0]]; // prettier-ignore
    const [product, ...others] = apartByNames(some, (names) => names);
    expect(product).toBe(some);
    expect(others).toEqual([]);
  });

  it('what shares a name or a producer with one of a product is of it, whatever joined them, and nothing is lost', () => {
    const mark = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 14, size: 'max' }), (some) => {
        const ones = some.map((names, at) => ({ names, at }));
        const found = apartByNames(ones, ({ names }) => names);
        expect(found.map((list) => list.map(({ at }) => at).toSorted((a, b) => a - b)).toSorted()).toEqual(
          oneByOne(some).toSorted(),
        );
      }),
      runs(500),
    );
  });

  it.each<[CodeNames, CodeNames, boolean]>([
    [[1, 1], [1, 1], true],
    [[1, 1], [1, 2], true],
    [[1, 1], [2, 1], true],
    [[1, 1], [2, 2], false],
    // What is not written contradicts nothing.
    [[1, 1], [2, 0], true],
    [[1, 1], [0, 0], true],
  ])('%j and %j may be one product: %s', (a, b, may) => {
    expect(mayShareCode(a, b)).toBe(may);
    expect(mayShareCode(b, a)).toBe(may);
  });
});

/** The places of those of each product: each takes in all that it shares a name with, until nothing more is shared. */
function oneByOne(some: readonly CodeNames[]): readonly (readonly number[])[] {
  const product = some.map((_, at) => at);
  const shares = (one: CodeNames, other: CodeNames) => one[0] === other[0] || one[1] === other[1];
  const pairs = some.flatMap((one, at) =>
    some.flatMap((other, place) => (shares(one, other) ? [[at, place] as const] : [])),
  );
  some.forEach(() => {
    for (const [one, other] of pairs)
      product[other] = product[one] = Math.min(product[one]!, product[other]!);
  });
  return [...new Set(product)].map((first) => [...product.keys()].filter((at) => product[at] === first));
}
