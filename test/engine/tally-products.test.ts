import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/engine/tally-levels.js';
import { lotsOf, LOTS } from '../../src/engine/tally-products.js';
import type { Held } from '../../src/engine/tally-records.js';
import { heldRows } from '../support/tally-rows.js';

type Said = Partial<Held>;

const { counts, again, duplicate } = LOTS;
const [D20, D22, D24] = [20200301, 20220301, 20240301];
/** A record without a code: of one name and one producer. */
const BARE = { coded: false } as const;

const lots = (said: readonly Said[], byYear = false) => {
  const { records, order } = heldRows(said);
  return lotsOf(records, order, byYear);
};
const of = (...said: readonly Said[]) => [...lots(said).of];

/** Of records in every order: what becomes of each, where that is the same whatever the order. */
const inAnyOrder = (...said: readonly Said[]) => {
  const orders = [said.map((_, at) => at), said.map((_, at) => at).toReversed(), said.map((_, at) => (at + 1) % said.length)]; // prettier-ignore
  const found = orders.map((order) => {
    const some = of(...order.map((at) => said[at]!));
    return said.map((_, at) => some[order.indexOf(at)]);
  });
  for (const one of found) expect(one).toEqual(found[0]);
  return found[0];
};

describe('a record by itself', () => {
  it('counts, replaced by nothing and come from nothing', () => {
    const { of, replacedOn, productOf, joined, from, shared, conflicts, unclear } = lots([
      { decided: D20 },
      { product: [2, 0, 0, 0], decided: D22 },
    ]);
    expect([[...of], [...replacedOn], [...from]]).toEqual([[counts, counts], [0, 0], [LEVELS.none, LEVELS.none]]); // prettier-ignore
    expect([productOf.size, joined.size, shared, conflicts, unclear]).toEqual([0, 0, 0, 0, 0]);
  });

  it('of a product that nobody can tell from others counts, however often it is met', () => {
    const nameless = { ...BARE, known: false, decided: D20 };
    expect(of(nameless, nameless)).toEqual([counts, counts]);
    expect(of({ ...nameless, known: true }, { ...nameless, known: true })).toEqual([counts, duplicate]);
  });
});

describe('of records that say the same, the best told stays', () => {
  const day = { decided: D24 };
  it.each<[string, Said, Said]>([
    ['recognised, and not rated, whatever else is said', day, { ...day, recognised: false, decision: 1, status: 'in-force', total: 70 }], // prettier-ignore
    ['with its decision, before day, status and total', { ...day, decision: 1 }, { ...day, status: 'in-force', total: 70 }], // prettier-ignore
    ['with its day, before status and total', { ...day, decision: 1 }, { decision: 1, status: 'in-force', total: 70 }], // prettier-ignore
    ['with its status, before its total', { ...day, status: 'in-force' }, { ...day, total: 70 }],
    ['with its total', { ...day, total: 70 }, day],
    ['with all of them', { ...day, decision: 1, status: 'in-force', total: 70 }, { ...day, decision: 1, status: 'in-force' }], // prettier-ignore
  ])('%s', (_, better, other) => {
    expect(of(better, other)).toEqual([counts, duplicate]);
    expect(of(other, better)).toEqual([duplicate, counts]);
  });

  it('and of two that are told alike the first', () => {
    expect(of({ ...day, stars: 4 }, { ...day, stars: 5 }, { ...day, stars: 4 })).toEqual([
      counts,
      duplicate,
      duplicate,
    ]);
  });

  it('and those that say other stars or another total are counted', () => {
    const conflicts = (...said: Said[]) => lots(said).conflicts;
    expect(conflicts(day, day)).toBe(0);
    expect(conflicts(day, { ...day, stars: 4 })).toBe(1);
    expect(conflicts({ ...day, total: 70 }, { ...day, total: 71 }, { ...day, total: 72 })).toBe(2);
  });
});

describe('a certificate is replaced', () => {
  const replaced = (...said: Said[]) => [...lots(said).replacedOn];

  it('on the day of the next decision on its product', () => {
    expect(replaced({ decided: D22 }, { decided: D20 }, { decided: D24 })).toEqual([D24, D22, 0]);
  });

  it('on that day, too, where several were issued on one', () => {
    const [one, other] = [{ ...BARE, decided: D20, facts: 1 }, { ...BARE, decided: D20, facts: 2 }]; // prettier-ignore
    expect(replaced(one, other, { ...BARE, decided: D22 })).toEqual([D22, D22, 0]);
    expect(replaced({ ...BARE, decided: D22 }, one, other)).toEqual([0, D22, D22]);
  });

  it('by no rating that waits for its recognition, and by nothing of no day', () => {
    expect(replaced({ decided: D20 }, { decided: D22, recognised: false, stars: 4 })).toEqual([0, 0]);
    expect(replaced({ decided: D20, decision: 1 }, { decision: 2, stars: 4 })).toEqual([0, 0]);
  });

  it('by none that says again what another says', () => {
    expect(replaced({ decided: D20 }, { decided: D20 }, { decided: D22 })).toEqual([D22, 0, 0]);
  });
});

describe('a product comes from the level', () => {
  const from = (...said: Said[]) => [...lots(said).from];

  it('of its latest recognition before', () => {
    expect(from({ decided: D20, stars: 3 }, { decided: D22, stars: 4 }, { decided: D24, stars: 5 })).toEqual([
      LEVELS.none,
      3,
      4,
    ]);
    expect(from({ decided: D24, stars: 5 }, { decided: D22, stars: 4 }, { decided: D20, stars: 3 })).toEqual([
      4,
      3,
      LEVELS.none,
    ]);
  });

  it('of no rating, and of none of which the day is not known', () => {
    expect(from({ decided: D20, recognised: false, stars: 4 }, { decided: D22, stars: 3 })).toEqual([
      LEVELS.none,
      LEVELS.none,
    ]);
    expect(from({ decision: 1, stars: 4 }, { decided: D22, decision: 2 })).toEqual([
      LEVELS.none,
      LEVELS.none,
    ]);
  });

  it('that all of one day agree in, or nobody knows which', () => {
    const of = (stars: 3 | 4) => from({ ...BARE, decided: D20, facts: 1 }, { ...BARE, decided: D20, facts: 2, stars }, { ...BARE, decided: D22 }); // prettier-ignore
    expect([of(3)[2], of(4)[2]]).toEqual([3, LEVELS.unknown]);
  });
});

describe('a product recognised again counts once', () => {
  it('by the latest, in whatever order they are read', () => {
    expect(inAnyOrder({ decided: D20 }, { decided: D24 }, { decided: D22 })).toEqual([again, counts, again]);
  });

  it('in each period', () => {
    expect(of({ decided: D22, window: 'before' }, { decided: D24 })).toEqual([counts, counts]);
    expect(of({ decided: D20, window: 'before' }, { decided: D22, window: 'before' })).toEqual([
      again,
      counts,
    ]);
  });

  it('and what is of no period takes nobody’s place', () => {
    expect(of({ decided: D22 }, { decided: D24, window: null })).toEqual([counts, counts]);
    expect(of({ decided: D22, window: null }, { decided: D24, window: null })).toEqual([counts, counts]);
  });

  it('a year, where years are distinguished', () => {
    const years = [{ decided: D22, year: 2022 }, { decided: D24, year: 2024 }, { decided: D24 + 1, year: 2024 }]; // prettier-ignore
    expect([...lots(years, true).of]).toEqual([counts, again, counts]);
    expect([...lots(years, false).of]).toEqual([again, again, counts]);
  });

  it('of two decisions of one day on one code, by the better told alone; by name alone each of that day', () => {
    const two = [
      { decided: D24, decision: 1 },
      { decided: D24, decision: 2, status: 'in-force' },
    ] as const;
    expect(of(...two)).toEqual([again, counts]);
    expect(of(...two.map((one) => ({ ...BARE, ...one })))).toEqual([counts, counts]);
  });
});

describe('records of one name and one producer, without a code', () => {
  const at = (commune: number, province: number, decided: number) => ({
    ...BARE,
    commune,
    province,
    decided,
  });

  it('are of one product where they are from one place', () => {
    expect(inAnyOrder(at(1, 1, D20), at(1, 1, D22))).toEqual([again, counts]);
    expect(inAnyOrder(at(1, 1, D20), at(2, 1, D22))).toEqual([counts, counts]);
    expect(inAnyOrder(at(1, 1, D20), at(1, 2, D22))).toEqual([counts, counts]);
    // A commune and a province of the numbers 1 and 12 are no other than 11 and 2, were they written without a space.
    expect(inAnyOrder(at(1, 12, D20), at(11, 2, D22))).toEqual([counts, counts]);
  });

  it('that leave it blank are of the only place that they can be of', () => {
    expect(inAnyOrder(at(1, 1, D20), at(1, 0, D22), at(0, 0, D24))).toEqual([again, again, counts]);
    expect(inAnyOrder(at(1, 1, D20), at(0, 1, D22))).toEqual([again, counts]);
    expect(inAnyOrder(at(1, 1, D20), at(2, 0, D22))).toEqual([counts, counts]);
  });

  it('that may be of two places are of neither', () => {
    expect(inAnyOrder(at(1, 1, D20), at(1, 2, D22), at(1, 0, D24))).toEqual([counts, counts, counts]);
    expect(inAnyOrder(at(1, 1, D20), at(2, 1, D22), at(0, 1, D24))).toEqual([counts, counts, counts]);
    expect(inAnyOrder(at(1, 0, D20), at(2, 0, D22), at(0, 0, D24))).toEqual([counts, counts, counts]);
  });

  it('share no code', () => {
    const { shared, productOf } = lots([at(1, 1, D20), at(2, 1, D22)]);
    expect([shared, productOf.size]).toEqual([0, 0]);
  });
});

describe('records of one code', () => {
  /** Records of this name and this producer; 0 where it is not written. */
  const products = (...marks: (readonly [firstMark: number, secondMark: number])[]) => {
    const { shared, productOf } = lots(
      marks.map(([firstMark, secondMark], at) => ({ firstMark, secondMark, decided: D20 + at })),
    );
    return shared === 0 ? 'one' : marks.map((_, at) => productOf.get(at));
  };

  it('are of one product where they share a name or a producer', () => {
    expect(products([1, 1], [1, 1])).toBe('one');
    expect(products([1, 1], [1, 2])).toBe('one');
    expect(products([1, 1], [2, 1])).toBe('one');
    expect(products([1, 1], [2, 2])).toEqual([0, 1]);
    expect(products([2, 2], [1, 1], [2, 3], [3, 1])).toEqual([0, 1, 0, 1]);
    expect(products([1, 1], [2, 2], [3, 1])).toEqual([0, 1, 0]);
  });

  it('are of one where another joins the two, whatever came first', () => {
    expect(products([1, 1], [2, 2], [1, 2])).toBe('one');
    expect(products([1, 1], [2, 2], [3, 3], [2, 1])).toEqual([0, 0, 1, 0]);
    expect(products([3, 3], [1, 1], [2, 2], [1, 2], [2, 9], [8, 2], [7, 1], [1, 7])).toEqual([
      0, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it('that say one of the two, or neither, are of the only product that they can be of', () => {
    expect(products([1, 1], [2, 0])).toBe('one');
    expect(products([1, 1], [0, 2])).toBe('one');
    expect(products([1, 1], [0, 0])).toBe('one');
    expect(products([0, 1], [0, 2])).toBe('one');
    expect(products([1, 0], [2, 0])).toBe('one');
    expect(products([0, 0], [0, 0])).toBe('one');
  });

  it('and where there are several, of one by themselves', () => {
    expect(products([1, 1], [2, 2], [0, 0], [3, 0], [0, 0])).toEqual([0, 1, 3, 2, 3]);
    expect(products([1, 1], [1, 0], [2, 2], [2, 0])).toEqual([0, 0, 1, 1]);
    expect(products([1, 1], [0, 1], [2, 2], [0, 2])).toEqual([0, 0, 1, 1]);
  });

  it('say together what each says alone: what has a name by one, and a producer by another', () => {
    expect(products([1, 0], [1, 1], [0, 2], [2, 2])).toEqual([0, 0, 1, 1]);
  });

  it('that are of several products are settled each for itself, and the code is told', () => {
    const [rice, tea] = [{ firstMark: 1, secondMark: 1 }, { firstMark: 2, secondMark: 2 }]; // prettier-ignore
    const other = { product: [2, 0, 0, 0] as const };
    const { of, shared } = lots([
      { ...rice, decided: D20 },
      { ...tea, decided: D22 },
      { ...rice, decided: D24 },
      { ...other, ...rice, decided: D20 },
      { ...other, ...tea, decided: D20 },
    ]);
    expect([[...of], shared]).toEqual([[again, counts, counts, counts, counts], 2]);
  });

  it('that say the same, the one that names a producer stays', () => {
    expect(of({ firstMark: 0, secondMark: 0, decided: D20 }, { firstMark: 0, decided: D20 })).toEqual([
      duplicate,
      counts,
    ]);
  });
});
