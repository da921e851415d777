import { describe, expect, it } from 'vitest';
import { meetingOf, namesOf, OpenProducts } from '../../src/engine/tally-joins.js';
import { lotsOf, LOTS } from '../../src/engine/tally-products.js';
import { recordAt, viewOf, type Held } from '../../src/engine/tally-records.js';
import { heldRows } from '../support/tally-rows.js';

type Said = Partial<Held>;

const { counts, again, duplicate } = LOTS;
const [D20, D22, D24] = [20200301, 20220301, 20240301];

/** Of the code with this number: the name 7 of the producer 8. */
const coded = (code: number, said: Said = {}): Said => ({
  ...{ product: [code, 0, 0, 0], firstMark: 1, secondMark: 1, facts: 7, whose: 8, decided: D20 },
  ...said,
});
/** Of the same name and producer, without a code. */
const bare = (said: Said = {}): Said => ({
  ...{ product: [99, 0, 0, 0], coded: false, firstMark: 7, secondMark: 8, facts: 1, decided: D20 },
  ...said,
});

const lots = (...said: readonly Said[]) => {
  const { records, order } = heldRows(said);
  const { of, joined, unclear, conflicts } = lotsOf(records, order, false);
  return { of: [...of], joined: [...joined], unclear, conflicts };
};

describe('names may meet', () => {
  const meeting = (...said: Said[]) => meetingOf(heldRows(said).records);
  const MET = [7, 8] as const;

  it('where some of them stand beside a code, and some without', () => {
    expect(meeting(coded(1), bare())?.has(MET)).toBe(true);
    expect(meeting(bare(), coded(1))?.has(MET)).toBe(true);
    expect(meeting(coded(1), bare())?.has([0, 0])).toBe(false);
    expect(meeting(coded(1), bare({ firstMark: 9 }), bare())?.has(MET)).toBe(true);
  });

  it('and nothing without a name, whosever it is', () => {
    const met = meeting(coded(1), bare());
    const nameless = Array.from({ length: 100 }, (_, whose) => met?.has([0, whose]));
    expect(new Set(nameless)).toEqual(new Set([false]));
  });

  it.each<[string, readonly Said[]]>([
    ['there is nothing', []],
    ['all have a code', [coded(1), coded(2)]],
    ['none has one', [bare(), bare()]],
    ['the names are others', [coded(1), bare({ firstMark: 9 })]],
    ['the producers are others', [coded(1), bare({ secondMark: 9 })]],
    ['what has a code has no name', [coded(1, { facts: 0, whose: 0 }), bare()]],
    ['nobody can tell of what those without are', [coded(1, { facts: 0, whose: 0 }), bare({ known: false })]],
    [
      'neither says a name, and a third says another',
      [coded(1, { facts: 0, whose: 0 }), bare({ known: false }), bare({ firstMark: 9 })],
    ],
  ])('and cannot where %s', (_, said) => {
    expect(meeting(...said)).toBeNull();
  });

  it('of many, each for itself', () => {
    const said = Array.from({ length: 200 }, (_, at) => [
      coded(at + 1, { facts: at + 1, whose: at % 7 }),
      bare({ product: [at + 1000, 0, 0, 0], firstMark: at + 1, secondMark: at % 7 }),
    ]).flat();
    const met = meeting(...said);
    for (let at = 0; at < 200; at += 1) expect(met?.has([at + 1, at % 7])).toBe(true);
    const missed = Array.from({ length: 200 }, (_, at) => met?.has([at + 5000, 3]) === true);
    // Some that never meet are taken for such that do; that is for the few, and not for most.
    expect(missed.filter(Boolean).length).toBeLessThan(100);
  });

  it('by the letter, of whatever is told apart by names', () => {
    const names = (said: Said) => {
      const { records } = heldRows([said]);
      return namesOf(Object.assign(viewOf(records), { row: 0 }));
    };
    expect([names(coded(1)), names(bare()), names(bare({ known: false }))]).toEqual([[7, 8], [7, 8], [0, 0]]); // prettier-ignore
  });
});

describe('a record without a code', () => {
  it('is of the only product with one that bears its names', () => {
    expect(lots(coded(1), bare())).toMatchObject({ of: [counts, duplicate], joined: [[1, 0]], unclear: 0 });
    expect(lots(coded(1), bare({ decided: D22 }))).toMatchObject({
      of: [again, counts],
      joined: [[1, 0]],
    });
    // One code has two records, of which one alone bears the names.
    expect(lots(coded(1, { decided: D24 }), coded(1, { facts: 9 }), bare({ decided: D22 })).of).toEqual([
      counts,
      again,
      again,
    ]);
  });

  it('shares no code by that', () => {
    const { records, order } = heldRows([coded(1), bare()]);
    expect([...lotsOf(records, order, false).productOf]).toEqual([]);
  });

  it('leaves nothing of its own behind, and without a name is of no code without one', () => {
    const joined = (...said: readonly Said[]) => {
      const { records } = heldRows(said);
      const open = new OpenProducts();
      for (const at of said.keys()) open.add([recordAt(viewOf(records), at)]);
      return open.join(records);
    };
    expect(joined(coded(1), bare()).products).toEqual([[0, 1]]);
    const nameless = [coded(1, { facts: 0, whose: 0 }), bare({ known: false })];
    expect(joined(...nameless).products).toEqual([[0], [1]]);
  });

  it('of two decisions of one day is of one product, which counts once', () => {
    expect(lots(coded(1, { decision: 1 }), bare({ decision: 2 })).of).toEqual([counts, again]);
  });

  it('is told where it says other stars than the code', () => {
    expect(lots(coded(1), bare({ stars: 4 }))).toMatchObject({ of: [counts, duplicate], conflicts: 1 });
  });

  it('is by itself where none bears its names, or is from another place', () => {
    expect(lots(coded(1), bare({ secondMark: 9 }), coded(2, { facts: 5 }), bare({ product: [98, 0, 0, 0], firstMark: 5 })).joined).toEqual([[3, 2]]); // prettier-ignore
    expect(lots(coded(1, { commune: 1 }), bare({ commune: 2 }))).toEqual({
      ...{ of: [counts, counts], joined: [], unclear: 0, conflicts: 0 },
    });
    expect(lots(coded(1, { province: 1 }), bare({ province: 2 })).joined).toEqual([]);
    expect(lots(coded(1, { commune: 1, province: 1 }), bare({ commune: 1 })).joined).toEqual([[1, 0]]);
    // A commune and a province of the numbers 1 and 12 are no other than 11 and 2, were they written without a space.
    const there = bare({ commune: 11, province: 2, decided: D22 });
    expect(lots(coded(1, { commune: 1, province: 12 }), there, bare({ commune: 1, province: 12 })).joined).toEqual([[2, 0]]); // prettier-ignore
  });

  it('and others of its place are of no code from elsewhere, though one of them says less of where it is from', () => {
    const [here, less] = [bare({ commune: 1, province: 1 }), bare({ commune: 1, decided: D22 })];
    expect(lots(coded(1, { commune: 1, province: 2 }), here, less).joined).toEqual([]);
    expect(lots(coded(1, { commune: 1, province: 1 }), here, less).joined).toEqual([[1, 0], [2, 0]]); // prettier-ignore
  });

  it('of a code that several products share is of the one that bears its names', () => {
    const [rice, tea] = [coded(1), coded(1, { firstMark: 2, secondMark: 2, facts: 17, whose: 18 })];
    const productsOf = (...said: Said[]) => {
      const { records, order } = heldRows(said);
      return [...lotsOf(records, order, false).productOf].toSorted();
    };
    const cha = bare({ product: [98, 0, 0, 0], firstMark: 17, secondMark: 18 });
    expect(productsOf(rice, tea, bare())).toEqual([[0, 0], [1, 1], [2, 0]]); // prettier-ignore
    expect(productsOf(rice, tea, cha)).toEqual([[0, 0], [1, 1], [2, 1]]); // prettier-ignore
    expect(productsOf(rice, cha)).toEqual([]);
  });

  it('of two codes is of neither, and told where it is of the period', () => {
    const { of, joined, unclear } = lots(coded(1), coded(2), bare());
    expect([of, joined, unclear]).toEqual([[counts, counts, counts], [], 1]);
    expect(lots(coded(1), coded(2), bare({ window: null })).unclear).toBe(0);
    expect(lots(coded(1), coded(2), bare({ window: 'before' })).unclear).toBe(0);
  });

  it('of two codes is of that whose decision it names, or whose day', () => {
    const two = [coded(1, { decision: 1 }), coded(2, { decision: 2, decided: D22 })];
    expect(lots(...two, bare({ decision: 2, decided: D22 }))).toMatchObject({ joined: [[2, 1]], unclear: 0 });
    expect(lots(...two, bare({ decision: 1 }))).toMatchObject({ joined: [[2, 0]], unclear: 0 });
    expect(lots(...two, bare({ decided: D22 }))).toMatchObject({ joined: [[2, 1]], unclear: 0 });
    expect(lots(...two, bare({ decision: 3, decided: D24 }))).toMatchObject({ joined: [], unclear: 1 });
    const oneDay = [coded(1, { decision: 1 }), coded(2, { decision: 2 })];
    expect(lots(...oneDay, bare())).toMatchObject({ joined: [], unclear: 1 });
  });

  it('of two codes is of that whose decision it names, though another code is of its day, or its day is not written', () => {
    const oneDay = [coded(1, { decision: 1 }), coded(2, { decision: 2 })];
    expect(lots(...oneDay, bare({ decision: 2 }))).toMatchObject({ joined: [[2, 1]], unclear: 0 });
    const dayless = [coded(1, { decision: 1, decided: 0 }), coded(2, { decision: 2, decided: D22 })];
    expect(lots(...dayless, bare({ decision: 1 }))).toMatchObject({ joined: [[2, 0]], unclear: 0 });
  });

  it('of two codes joins the first record of the one it is of, in the order they were read', () => {
    const some = [coded(1), coded(1, { decision: 1 }), coded(2, { decided: D22 })];
    expect(lots(...some, bare({ decision: 1 })).joined).toEqual([[3, 0]]);
  });

  it('told twice of one occasion, with its decision and without, is one for the code still', () => {
    const two = [coded(1, { decision: 1 }), coded(2, { decision: 2, decided: D22 })];
    expect(lots(...two, bare({ decision: 1 }), bare())).toMatchObject({ joined: [[2, 0], [3, 0]], unclear: 0 }); // prettier-ignore
  });

  it('of several occasions is settled occasion by occasion', () => {
    const two = [coded(1, { decision: 1 }), coded(2, { decision: 2, decided: D22 })];
    const three = [
      bare({ decision: 1 }),
      bare({ decision: 2, decided: D22 }),
      bare({ decision: 3, decided: D24 }),
    ];
    expect(lots(...two, ...three)).toMatchObject({ joined: [[2, 0], [3, 1]], unclear: 1 }); // prettier-ignore
  });
});

describe('a code of which no place is written', () => {
  const [here, there] = [bare({ commune: 1 }), bare({ commune: 2, product: [99, 0, 0, 0] })];

  it('is of the one place that has its names', () => {
    expect(lots(coded(1), here)).toMatchObject({ joined: [[1, 0]], unclear: 0 });
  });

  it('is of no place where two have them, unless one of them has its occasion', () => {
    expect(lots(coded(1), here, there)).toMatchObject({ joined: [], unclear: 2 });
    expect(lots(coded(1), here, { ...there, decided: D22 })).toMatchObject({
      joined: [[1, 0]],
      unclear: 1,
    });
  });

  it('is of one place where another record of the code says which', () => {
    const said = coded(1, { decided: D22, commune: 1 });
    expect(lots(coded(1), said, here, there)).toMatchObject({ joined: [[2, 0]], unclear: 1 });
  });

  it('is of that place on one occasion, too, where another code bears the names on another', () => {
    const [anywhere, said] = [coded(1), coded(1, { commune: 1 })];
    expect(lots(anywhere, said, coded(2, { decided: D22 }), here, there)).toMatchObject({
      joined: [[3, 0]],
      unclear: 1,
    });
  });
});

describe('where one decision names several products alike', () => {
  const three = { decision: 1, facts: 3, stars: 3, total: 60 } as const;
  const four = { decision: 1, facts: 4, stars: 4, total: 80 } as const;

  it('the code is that of the one which says what is said of it', () => {
    const code = coded(1, { decision: 1, stars: 4, total: 80 });
    expect(lots(code, bare(three), bare(four))).toMatchObject({ joined: [[2, 0]], unclear: 0 });
    expect(lots(coded(1, { decision: 1, stars: 4 }), bare(three), bare(four))).toMatchObject({
      joined: [[2, 0]],
      unclear: 0,
    });
    expect(lots(code, bare(three), bare({ ...three, facts: 5, total: 61 }))).toMatchObject({
      joined: [],
      unclear: 2,
    });
  });

  it('by the points, where the stars are one', () => {
    const other = { ...three, facts: 5, total: 61 };
    expect(lots(coded(1, { decision: 1, total: 61 }), bare(three), bare(other))).toMatchObject({
      joined: [[2, 0]],
      unclear: 0,
    });
    // Nothing says which of the two.
    expect(lots(coded(1, { decision: 1 }), bare(three), bare(other))).toMatchObject({
      joined: [],
      unclear: 2,
    });
  });

  it('by the stars alone, where no points are written', () => {
    const [one, other] = [
      { ...three, total: null },
      { ...four, total: null },
    ];
    expect(lots(coded(1, { decision: 1, stars: 4 }), bare(one), bare(other))).toMatchObject({
      joined: [[2, 0]],
      unclear: 0,
    });
  });

  it('and what the code, or another, was given on another occasion says nothing of it', () => {
    const elsewhere = [
      coded(1, { decision: 3, decided: D24, stars: 4, total: 80 }),
      coded(2, { decision: 2, decided: D22, stars: 4, total: 80 }),
    ];
    expect(lots(coded(1, { decision: 1, total: 60 }), ...elsewhere, bare(three), bare(four))).toMatchObject({
      joined: [[3, 0]],
      unclear: 0,
    });
  });

  it('of nobody where none, or two that differ, say it', () => {
    expect(lots(coded(1, { decision: 1, stars: 5 }), bare(three), bare(four))).toMatchObject({
      joined: [],
      unclear: 2,
    });
  });

  it('all are unclear where two codes are of it, though one says what is said of one of them', () => {
    const codes = [coded(1, { decision: 1, total: 60 }), coded(2, { decision: 1, stars: 5 })];
    expect(lots(...codes, bare(three), bare(four))).toMatchObject({ joined: [], unclear: 2 });
  });

  it('each is one by itself where the code is from elsewhere', () => {
    const there = { commune: 2 };
    expect(lots(coded(1, { decision: 1, commune: 1 }), bare({ ...three, ...there }), bare({ ...four, ...there }))).toEqual({
      ...{ of: [counts, counts, counts], joined: [], unclear: 0, conflicts: 0 },
    }); // prettier-ignore
  });

  it('and one that has no total may be any of its stars', () => {
    const blank = { ...three, facts: 6, total: null };
    expect(lots(coded(1, { decision: 1, total: 60 }), bare(three), bare(blank))).toMatchObject({
      joined: [[1, 0], [2, 0]],
    }); // prettier-ignore
  });

  it('another decision names others', () => {
    const later = { ...four, decision: 2, decided: D22 };
    expect(lots(coded(1, { decision: 1, total: 60 }), bare(three), bare(later))).toMatchObject({
      joined: [[1, 0], [2, 0]],
      unclear: 0,
    }); // prettier-ignore
  });

  it('and the code of another product says nothing of it', () => {
    const other = coded(2, { decision: 1, stars: 4, total: 80, commune: 2 });
    const here = { commune: 1 };
    expect(
      lots(coded(1, { decision: 1, total: 60, ...here }), other, bare({ ...three, ...here }), bare({ ...four, ...here })),
    ).toMatchObject({ joined: [[2, 0]], unclear: 0 }); // prettier-ignore
  });
});
