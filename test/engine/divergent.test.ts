import { describe, expect, it } from 'vitest';
import { divergentCriteria } from '../../src/engine/divergent.js';
import { spreadOf, type Scored } from '../../src/engine/spread.js';
import { E26, rules } from '../support/law.js';
import { fullSheet, ratingOf } from '../support/sheets.js';

const set1 = rules(E26, 1);

function scored(member: string, changed: Readonly<Record<string, number>>): Scored {
  const sheet = fullSheet(set1, changed);
  return { member, sheet, total: ratingOf(set1, sheet).total };
}

const found = (sheets: readonly Scored[], limit: number) =>
  divergentCriteria(set1.criteria, sheets, spreadOf(set1.criteria, sheets, limit).pairs).map(
    ({ code, by, given }) => `${code}: ${String(by)} (${given.join(', ')})`,
  );

describe('what members are furthest apart on', () => {
  const an = scored('An', { '7': 0 });
  const binh = scored('Bình', { '4.3': 0, '1.1': 1, '2.1': 1, '1.4': 1, '1.2': 0 });

  it('counts also where the one who gives fewer points in all gives more, and stands as the statute has it', () => {
    expect(found([an, binh], 5)).toEqual([
      '4.3: 5 (0, 5)',
      '7: 3 (0, 3)',
      '1.1: 2 (1, 3)',
      '1.2: 2 (0, 2)',
      '1.4: 2 (1, 3)',
    ]);
  });

  it('adds up over all pairs beyond the spread, and shows what anybody gives', () => {
    const chi = scored('Chi', { '4.3': 3 });
    const dung = scored('Dung', {});
    expect(found([an, binh, chi, dung], 9)).toEqual([
      '4.3: 13 (0, 3, 5)',
      '1.1: 6 (1, 3)',
      '1.2: 6 (0, 2)',
      '1.4: 6 (1, 3)',
      '2.1: 6 (1, 3)',
    ]);
  });

  it('is from the lowest to the highest where no two are beyond the spread', () => {
    expect(found([an, scored('Bình', { '4.3': 3 })], 10)).toEqual(['7: 3 (0, 3)', '4.3: 2 (3, 5)']);
  });

  it('is from the lowest to the highest of all, whatever lies between them', () => {
    const three = [scored('An', { '4.3': 5 }), scored('Bình', { '4.3': 3 }), scored('Chi', { '4.3': 0 })];
    expect(found(three, 10)).toEqual(['4.3: 5 (0, 3, 5)']);
  });

  it('is nothing where all give the same', () => {
    expect(found([an, { ...an, member: 'Bình' }], 10)).toEqual([]);
  });
});
