import { describe, expect, it } from 'vitest';
import { gatherSheets } from '../../src/council/gather.js';
import type { MemberSheet, SheetProduct } from '../../src/council/member-sheet.js';
import { ROW } from '../support/council.js';
import { day, E26, rules } from '../support/law.js';
import { fullSheet } from '../support/sheets.js';

/* A member writes the product's code, another leaves it out: whose points are averaged, and what is told of it. */

const GAO: SheetProduct = {
  code: 'SP1',
  name: 'Gạo',
  producer: 'HTX Một',
  commune: 'xã An',
  district: '',
  province: '',
};

function sheets(...said: readonly (readonly [member: string, product: Partial<SheetProduct>])[]) {
  const read = said.map(([member, product], at): MemberSheet => ({
    member,
    role: null,
    signed: true,
    product: { ...GAO, ...product },
    edition: E26,
    set: 1,
    rated: day('2026-10-12'),
    sheet: fullSheet(rules(E26, 1)),
    ...ROW,
    from: `dòng ${String(at + 2)}`,
  }));
  const gathered = gatherSheets(
    { sheets: read, rejected: [] },
    { regulation: null, drafts: false, rulesOf: rules },
  );
  return {
    products: gathered.products.map(({ product, counted, held }) => [
      product.code,
      counted.map(({ member }) => member).join(' '),
      ...held.map(({ code }) => code),
    ]),
    joined: gathered.joined.map(({ code, sheets: count, from }) => [code, count, from]),
    may: gathered.problems.map(({ args }) =>
      'may' in args ? args.may.map(({ code, from }) => `${code} ${from}`) : null,
    ),
  };
}

const BARE = { code: '' };

describe('a sheet without a code', () => {
  it('counts for the product of its name, producer and commune, however they are written, and that is told', () => {
    const written = { code: '', name: 'GẠO', producer: 'Hợp tác xã Một', commune: 'An' };
    expect(sheets(['An', {}], ['Bình', written], ['Chi', { ...BARE, province: 'Cam' }])).toEqual({
      products: [['SP1', 'An Bình Chi']],
      joined: [['SP1', 2, 'dòng 3']],
      may: [],
    });
  });

  it('is of another product where the commune or the producer is another', () => {
    const other = { ...BARE, commune: 'xã Bình' };
    expect(sheets(['An', {}], ['Bình', other], ['Chi', { ...BARE, producer: 'HTX Hai' }])).toEqual({
      products: [
        ['SP1', 'An'],
        ['', 'Bình'],
        ['', 'Chi'],
      ],
      joined: [],
      may: [],
    });
  });

  it.each([
    ['leaves out the commune', { ...BARE, commune: '' }],
    ['leaves out the producer', { ...BARE, producer: '' }],
  ])('is not averaged where it %s: nobody can tell whose it is', (_, said) => {
    expect(sheets(['An', {}], ['Bình', said])).toEqual({
      products: [
        ['SP1', 'An'],
        ['', 'Bình', 'code-unclear'],
      ],
      joined: [],
      may: [['SP1 dòng 2']],
    });
  });

  it('is not averaged where two codes bear its names', () => {
    expect(sheets(['An', {}], ['An', { code: 'SP2' }], ['Bình', BARE])).toEqual({
      products: [
        ['SP1', 'An'],
        ['SP2', 'An'],
        ['', 'Bình', 'code-unclear'],
      ],
      joined: [],
      may: [['SP1 dòng 2', 'SP2 dòng 3']],
    });
  });

  it('is not joined with one that leaves its commune out, and both are told', () => {
    expect(sheets(['An', BARE], ['Bình', { ...BARE, commune: '' }])).toEqual({
      products: [
        ['', 'An', 'code-unclear'],
        ['', 'Bình', 'code-unclear'],
      ],
      joined: [],
      may: [[' dòng 3'], [' dòng 2']],
    });
  });

  it('counts once beside its copy that has the code', () => {
    expect(sheets(['An', {}], ['An', BARE]).products).toEqual([['SP1', 'An']]);
  });
});

it('under one code, sheets of other products of other producers are not averaged', () => {
  const other = { name: 'Mật ong', producer: 'HTX Hai', commune: 'xã Bình' };
  expect(sheets(['An', {}], ['Bình', other]).products).toEqual([['SP1', 'An Bình', 'code-of-several']]);
  expect(sheets(['An', {}], ['Bình', { name: 'Gạo ST25' }]).products).toEqual([['SP1', 'An Bình']]);
});
