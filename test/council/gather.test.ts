import { describe, expect, it } from 'vitest';
import { gatherSheets } from '../../src/council/gather.js';
import { judgeProducts } from '../../src/council/judge.js';
import type { LoadedSheets, MemberSheet } from '../../src/council/member-sheet.js';
import { DEFAULT_RULES } from '../../src/engine/council-rules.js';
import { judgeProduct } from '../../src/engine/council.js';
import { checkRegulation } from '../../src/council/read-regulation.js';
import type { Regulation } from '../../src/council/regulation.js';
import { day, E148, E26, edition, rules } from '../support/law.js';
import { ROW } from '../support/council.js';
import { fullSheet } from '../support/sheets.js';

const { regulation: COUNCIL } = checkRegulation(
  'name: X\nlevel: province\nmembers: [{ name: An, role: chair }, { name: Bình }, { name: Chi }]\n',
);

const less = fullSheet(rules(E26, 1), { '1.2': 0 });

let line = 1;
function member(name: string, changed: Partial<MemberSheet> = {}): MemberSheet {
  line += 1;
  const { edition: id = E26, set = 1 } = changed;
  return {
    member: name,
    role: null,
    signed: true,
    product: { code: 'SP1', name: 'Dâu', producer: 'HTX', commune: 'Xã A', district: '', province: '' },
    edition: id,
    set,
    rated: day('2026-10-12'),
    sheet: fullSheet(rules(id, set)),
    ...ROW,
    from: `x.csv, dòng ${String(line)}`,
    ...changed,
  };
}

const gather = (
  sheets: readonly MemberSheet[],
  {
    regulation = COUNCIL,
    drafts = false,
    rejected = [],
  }: { regulation?: Regulation | null; drafts?: boolean; rejected?: LoadedSheets['rejected'] } = {},
) => gatherSheets({ sheets, rejected }, { regulation, drafts, rulesOf: rules });

/** The one product of some sheets: who counts, who does not and why, and why it is held back. */
function product(...args: Parameters<typeof gather>) {
  const { products, problems } = gather(...args);
  expect(products).toHaveLength(1);
  return {
    counted: products[0]?.counted.map((one) => one.member),
    leftOut: products[0]?.leftOut.map((one) => `${one.member}: ${one.reason}`),
    held: products[0]?.held.map(({ code }) => code),
    problems: problems.map(({ code }) => code),
  };
}

describe('a sheet counts', () => {
  it('of a member, under the name and the role that the regulation gives', () => {
    const { products } = gather([member(' AN'), member('Bi\u0300nh')]);
    expect(products[0]?.counted.map(({ member: name, role }) => [name, role])).toEqual([
      ['An', 'chair'],
      ['Bình', 'member'],
    ]);
  });

  it("whatever Word makes of the apostrophe in K'Brih", () => {
    const { regulation } = checkRegulation(
      'name: X\nlevel: province\nmembers: [{ name: "K\'Brih", role: chair }]\n',
    );
    expect(product([member('K\u2019Brih')], { regulation }).counted).toEqual(["K'Brih"]);
  });

  it('of nobody else, who is named with the place of the sheet', () => {
    expect(product([member('An'), member('Người Lạ', { from: 'y.csv, dòng 7' })])).toEqual({
      counted: ['An'],
      leftOut: ['Người Lạ: no-member'],
      held: [],
      problems: ['no-member'],
    });
    expect(gather([member('Người Lạ', { from: 'y.csv, dòng 7' })]).problems).toEqual([
      {
        code: 'no-member',
        args: { member: 'Người Lạ', sheets: 1, product: 'SP1', from: 'y.csv, dòng 7', alike: [] },
      },
    ]);
  });

  it('of one whose name is misspelt, who is asked for once, however many sheets there are', () => {
    const of = (code: string) => ({ ...member('An').product, code });
    const sheets = ['A', 'B', 'C'].map((code) => member('Binh ', { product: of(code), from: `${code}.csv` }));
    expect(gather(sheets).problems).toEqual([
      {
        code: 'no-member',
        args: { member: 'Binh ', sheets: 3, product: 'A', from: 'A.csv', alike: ['Bình'] },
      },
    ]);
  });

  it('of anybody, where no regulation says who is a member', () => {
    expect(product([member('Người Lạ')], { regulation: null }).counted).toEqual(['Người Lạ']);
  });

  it('when it is signed, or with --drafts', () => {
    const sheets = [member('An'), member('Bình', { signed: false })];
    expect(product(sheets)).toMatchObject({ counted: ['An'], leftOut: ['Bình: draft'], problems: [] });
    expect(product(sheets, { drafts: true }).counted).toEqual(['An', 'Bình']);
  });

  it("never as the producer's own, though a member had signed it", () => {
    const own = member('An', { role: 'producer' });
    expect(product([own], { drafts: true })).toMatchObject({
      counted: [],
      leftOut: ['An: self-assessment'],
      problems: [],
    });
  });

  it('when its points are points of the law', () => {
    const sheet = fullSheet(rules(E26, 1), { '1.1': 9 });
    expect(product([member('An', { sheet })])).toMatchObject({
      counted: [],
      leftOut: ['An: points-wrong'],
      problems: ['points-wrong'],
    });
  });
});

describe('a sheet that is there twice', () => {
  const twice = [member('An', { from: 'a' }), member('an ', { from: 'b' })];

  it('alike counts once, and both places are named', () => {
    expect(product(twice)).toEqual({ counted: ['An'], leftOut: ['An: copy'], held: [], problems: [] });
    expect(gather(twice).copies).toEqual([{ member: 'An', product: 'SP1', first: 'a', second: 'b' }]);
    expect(gather(twice).products[0]?.leftOut).toEqual([
      { member: 'An', reason: 'copy', from: 'b', first: 'a' },
    ]);
  });

  it.each<Partial<MemberSheet>>([
    { sheet: less },
    { sheet: { ...less, disqualified: 'x' } },
    { rated: null },
    { role: 'chair' },
    { product: { code: 'SP1', name: 'Dâu', producer: 'HTX', commune: 'Xã B', district: '', province: '' } },
  ])('is no copy where it says anything else: %j', (changed) => {
    expect(product([member('An', { from: 'a' }), member('An', changed)]).held).toEqual(['member-twice']);
  });

  it('is a copy of the one it repeats, be that the second of two', () => {
    const three = [
      ...twice.slice(0, 1),
      member('An', { from: 'b', sheet: less }),
      member('An', { sheet: less }),
    ];
    expect(product(three)).toMatchObject({ held: ['member-twice'], leftOut: ['An: copy'] });
    expect(gather(three).copies[0]?.first).toBe('b');
  });

  it('is a copy though its case without points is not kept', () => {
    const nothing = fullSheet(rules(E26, 26), { '8': 0 });
    const [one, other] = [[0, 'a'] as const, [0, 'b'] as const].map(([, chosen]) => {
      const index = rules(E26, 26).criteria.findIndex(({ code }) => code === '8');
      return member('An', { set: 26, sheet: { ...nothing, cases: new Map([[index, chosen]]) } });
    });
    expect(one && other && product([one, other]).leftOut).toContain('An: copy');
  });
});

describe('a product is not averaged', () => {
  it('with two sheets of one member, which are named with their places', () => {
    const sheets = [member('An', { from: 'a' }), member('Bình'), member('an', { from: 'b', sheet: less })];
    expect(product(sheets)).toMatchObject({ held: ['member-twice'], problems: ['member-twice'] });
    expect(gather(sheets).problems[0]?.args).toEqual({
      member: 'An',
      product: 'SP1',
      round: 1,
      first: 'a',
      second: 'b',
    });
  });

  it('though one of two sheets is a draft, it is: only the signed one counts', () => {
    expect(product([member('An'), member('An', { signed: false })])).toMatchObject({
      held: [],
      counted: ['An'],
    });
  });

  it('though no regulation says that `An` and `AN` are one member: names are compared alike', () => {
    const sheets = [member('An'), member('AN', { sheet: less })];
    expect(product(sheets, { regulation: null })).toMatchObject({ held: ['member-twice'] });
  });

  it('with a draft beside a signed sheet that says something else, where drafts count', () => {
    const sheets = [member('An'), member('An', { signed: false, sheet: less })];
    expect(product(sheets, { drafts: true }).held).toEqual(['member-twice']);
  });

  it('but it is, with two sheets of somebody whose sheets do not count', () => {
    const strangers = [member('Người Lạ'), member('Người Lạ', { sheet: less })];
    expect(product([member('An'), ...strangers])).toMatchObject({
      held: [],
      leftOut: ['Người Lạ: no-member', 'Người Lạ: no-member'],
    });
  });

  it('with sheets of two editions, or of two sets', () => {
    expect(product([member('An'), member('Bình', { edition: E148 })]).held).toEqual(['editions-differ']);
    expect(
      product([member('An'), member('Bình', { set: 2 }), member('Chi', { set: 2, from: 'c' })]),
    ).toMatchObject({ held: ['sets-differ'], problems: ['sets-differ'] });
  });

  it('but it is, where only a sheet that does not count is at odds', () => {
    expect(product([member('An'), member('Người Lạ', { set: 2 })]).held).toEqual([]);
    const { products } = gather([member('An', { role: 'producer', set: 2 }), member('Bình')]);
    expect(products[0]?.set).toBe(1);
  });
});

describe('sheets are on one product', () => {
  const codes = (sheets: readonly MemberSheet[]) =>
    gather(sheets).products.map(
      ({ product: { code, name }, counted }) => `${code || name} ${String(counted.length)}`,
    );
  const of = (code: string, name: string) => ({
    code,
    name,
    producer: '',
    commune: '',
    district: '',
    province: '',
  });

  it('by its code, case and spaces aside; by its name where there is no code', () => {
    expect(
      codes([
        member('An', { product: of('sp1', 'Dâu') }),
        member('Bình', { product: of('SP1 ', 'Dâu tây') }),
        member('An', { product: of('', 'Dâu') }),
        member('Bình', { product: of('', 'dâu') }),
        member('Bình', { product: of('', 'Dầu') }),
      ]),
    ).toEqual(['sp1 2', 'Dâu 2', 'Dầu 1']);
  });

  it('which misses a row that was rejected, unless the member has put it right', () => {
    const row = { member: 'Bình', product: member('An').product, from: 'b' };
    expect(product([member('An')], { rejected: [row] }).leftOut).toEqual(['Bình: rejected']);
    expect(product([member('An'), member('Bình')], { rejected: [row] }).leftOut).toEqual([]);
    expect(gather([], { rejected: [row] }).products).toEqual([]);
  });
});

it('a council has rated a product on the day its last member has', () => {
  const under148 = { edition: E148, sheet: fullSheet(rules(E148, 1), { '3.6': 0 }) };
  const authority = (...days: readonly (string | null)[]) => {
    const sheets = days.map((one, index) =>
      member(['An', 'Bình', 'Chi'][index] ?? '', { ...under148, rated: one === null ? null : day(one) }),
    );
    return judgeProducts(gather(sheets).products, COUNCIL, edition).products[0]?.result.authority;
  };
  expect(authority('2025-07-05', '2025-07-01')).toBe('UBND cấp huyện');
  expect(authority('2025-07-05', '2025-07-06', null)).toBe('UBND cấp tỉnh');
  expect(authority(null, null)).toBeNull();
});

it('the figures that are worked out later are those that judging it gives at once', () => {
  for (const requirements of ['majority', 'all', 'average'] as const) {
    const regulation = COUNCIL && { ...COUNCIL, rules: { ...COUNCIL.rules, requirements } };
    for (const third of [{ '3.5': 0 }, { '1.2': null }]) {
      const { products } = gather(
        [member('An'), member('Bình'), member('Chi', { sheet: fullSheet(rules(E26, 1), third) })],
        {
          regulation,
        },
      );
      const [judged] = judgeProducts(products, regulation, edition).products;
      const sheets = products[0]?.counted ?? [];
      const council = { ...DEFAULT_RULES, requirements };
      const roll = regulation?.members ?? null;
      const one = { edition: edition(E26), rules: rules(E26, 1), sheets, rated: day('2026-10-12') };
      expect({ ...judged?.result, ...judged?.detail() }).toEqual(judgeProduct(one, council, roll));
    }
  }
});
