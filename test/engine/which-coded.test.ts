import { describe, expect, it } from 'vitest';
import { areOfOne, fitsOf } from '../../src/engine/which-coded.js';

interface Coded {
  readonly product: string;
  readonly place: string;
}

/** Products without a code by the places that they may be from, and those with one by theirs; how often two were held against each other. */
function fits(bare: readonly (readonly string[])[], coded: readonly Coded[]) {
  let asked = 0;
  const found = fitsOf(
    bare,
    coded,
    (places, { place }) => {
      asked += 1;
      return places.includes(place);
    },
    ({ product }) => product,
    { ofBare: (places) => places.join(), ofEntry: ({ place }) => place },
  );
  return { found, asked };
}

const coded = (product: string, place: string): Coded => ({ product, place });

describe('of products without a code, and records with one', () => {
  it('each may be all that it fits, in the order that they came in', () => {
    const some = [coded('A', 'an'), coded('B', 'binh'), coded('C', 'an'), coded('D', 'cam')];
    const { found } = fits([['binh', 'an'], ['cam'], ['dau']], some);
    expect(found).toEqual([
      { may: [some[0], some[1], some[2]], isSure: false },
      { may: [some[3]], isSure: true },
      { may: [], isSure: false },
    ]);
  });

  it('nothing is sure where two without a code may be one with it', () => {
    const some = [coded('A', 'an'), coded('A', 'binh')];
    expect(fits([['an'], ['an']], some).found.map(({ isSure }) => isSure)).toEqual([false, false]);
    expect(fits([['an', 'binh'], ['an']], some).found.map(({ isSure }) => isSure)).toEqual([true, false]);
  });

  it('those that are alike are held against each other once, and share what they may be', () => {
    const some = Array.from({ length: 50 }, (_, at) => coded(`M${String(at)}`, 'an'));
    const { found, asked } = fits(Array<string[]>(50).fill(['an']), some);
    expect(asked).toBe(1);
    expect(found).toHaveLength(50);
    expect(fits([], some).found).toEqual([]);
    expect(found[0]?.may).toEqual(some);
    for (const one of found) expect(one).toBe(found[0]);
    expect(fits(Array<string[]>(50).fill(['binh']), some).asked).toBe(1);
  });

  it('of more than ten places no two are taken for others', () => {
    const some = Array.from({ length: 13 }, (_, at) => coded(`M${String(at)}`, String(at)));
    const { found } = fits([['1', '2'], ['12']], some);
    expect(found.map(({ may }) => may.map(({ product }) => product))).toEqual([['M1', 'M2'], ['M12']]);
  });

  it('are of one where there are some, and all of it', () => {
    const one = (...products: string[]) => areOfOne(products, (product) => product);
    expect([one(), one('A'), one('A', 'A'), one('A', 'B')]).toEqual([false, true, true, false]);
  });
});
