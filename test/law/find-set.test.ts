import { describe, expect, it } from 'vitest';
import { findSet, setNumber } from '../../src/law/find-set.js';
import { E148, E26, LAW } from '../support/law.js';

const SETS = LAW.sets(E26);

function find(asked: string): number | number[] {
  const { set, candidates } = findSet(SETS, asked);
  return set ? set.set : candidates.map((one) => one.set);
}

describe('a set is found', () => {
  it.each([
    ['1', 1],
    ['07', 7],
    [' 26 ', 26],
    ['Bộ 3', 3],
    ['bộ sản phẩm số 12', 12],
    ['set 5', 5],
    ['7. Chế biến từ rau, củ, quả, hạt', 7],
    ['7 - che bien tu rau', 7],
    ['Rau, củ, quả, hạt tươi', 1],
    ['rau cu qua hat tuoi', 1],
    ['RAU, CỦ, QUẢ, HẠT TƯƠI', 1],
    ['nước mắm', 9],
    ['nuoc mam', 9],
    ['du lịch', 26],
    ['Hoa', 23],
    ['chè', 11],
    ['Chè'.normalize('NFD'), 11],
    ['may', 22],
    ['cà phê', 13],
  ])('by %s: %i', (asked, set) => {
    expect(find(asked)).toBe(set);
  });

  it.each([
    ['NaN', 'words', []],
    ['NaN', 'letters', [18]],
    ['nước', 'words', [9, 16]],
    ['-1', 'words', []],
    ['1?', 'words', []],
    ['9,0', 'words', [9]],
    ['9.00', 'words', [9]],
  ] as const)('by %j, of which %s count: %j', (asked, least, sets) => {
    const { set, candidates } = findSet(SETS, asked, least);
    expect((set ? [set] : candidates).map((one) => one.set)).toEqual(sets);
  });

  it('and every set of both editions is found by its number and by its name', () => {
    for (const id of [E148, E26]) {
      for (const set of LAW.sets(id)) {
        for (const asked of [String(set.set), set.name, set.name.normalize('NFD').toUpperCase()]) {
          expect(findSet(LAW.sets(id), asked).set).toBe(set);
        }
      }
    }
  });
});

describe('a set is not guessed at', () => {
  it.each([
    ['che', [3, 6, 7, 8, 11]],
    ['rau', [1, 7]],
    ['rượu và trà', []],
    ['27', []],
    ['0', []],
    ['', []],
    ['--', []],
  ])('%s may be %j', (asked, candidates) => {
    expect(find(asked)).toEqual(candidates);
  });

  it('where the number says one thing and the name another, both are named', () => {
    expect(find('7. Hoa')).toEqual([7, 23]);
    expect(find('9 cà phê')).toEqual([9, 13]);
  });
});

it('a number alone needs no names', () => {
  expect([setNumber('7'), setNumber('Bộ 07'), setNumber('7. Hoa'), setNumber('hoa')]).toEqual([
    7,
    7,
    null,
    null,
  ]);
});
