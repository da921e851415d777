import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import { asCriterionCode } from '../../src/engine/criterion-code.js';
import { allows, ratingRules } from '../../src/engine/rating-rules.js';
import { requirementsOf } from '../../src/engine/requirements.js';
import type { Criterion, Option, ProductSet, RequiredLevel } from '../../src/engine/types.js';
import { E148, E26, edition, productSet } from '../support/law.js';

const option = (points: number, star: RequiredLevel | null = null): Option => ({ points, star, text: '' });

/** A set of these criteria, all else as set 26 has it. */
function setOf(...criteria: readonly Partial<Criterion>[]): ProductSet {
  const set = productSet(E26, 26);
  const [part] = set.parts;
  const [section] = part?.sections ?? [];
  const [plain] = section?.criteria ?? [];
  if (!part || !section || !plain) throw new Error('set 26 is empty');
  const made = criteria.map((one) => ({ ...plain, star: null, ...one }) as Criterion);
  return { ...set, parts: [{ ...part, sections: [{ ...section, criteria: made }] }] };
}

describe('the points that a sheet can give a criterion', () => {
  const thirty = { list: [0, 30], bits: 1 | (1 << 30) };

  it.each([
    [0, true],
    [30, true],
    [29, false],
    [-1, false],
    // -2 and 30 are the same to what counts bits.
    [-2, false],
    [32, false],
    [0.5, false],
  ])('0 or 30, of which %d is one: %s', (points, is) => {
    expect(allows(thirty, points)).toBe(is);
  });

  it('rise from 0, whatever the order of the options, and each stands once', () => {
    const set = setOf({ options: [option(10), option(0), option(2), option(2)] });
    expect(ratingRules(edition(E26), set).criteria[0]?.allowed).toEqual({
      list: [0, 2, 10],
      bits: 1 + 4 + 1024,
    });
  });

  it('are those of a case where there are cases, and of any of them together', () => {
    const cases = [
      { case: 'b' as const, title: '', max: 4, options: [option(4)] },
      { case: 'a' as const, title: '', max: 3, options: [option(1), option(3)] },
    ];
    expect(ratingRules(edition(E26), setOf({ options: null, cases })).criteria[0]).toMatchObject({
      allowed: { list: [0, 1, 3, 4] },
      allowedByCase: { a: { list: [0, 1, 3], bits: 11 }, b: { list: [0, 4], bits: 17 } },
    });
  });
});

describe('a set made ready', () => {
  it('26/2026, set 1: the content of the story counts when 5.1 has more than 0 points', () => {
    const { criteria } = ratingRules(edition(E26), productSet(E26, 1));
    const at = criteria.findIndex(({ code }) => code === '5.2');
    expect(criteria[at]).toEqual({
      code: '5.2',
      part: 'B',
      allowed: { list: [0, 1, 2], bits: 7 },
      allowedByCase: null,
      appliesWhen: { index: at - 1, code: '5.1', above: 0 },
      beyondProducer: false,
    });
  });

  it('26/2026, set 16: only 6.4 has a stop that points alone tell, by the criteria its note names', () => {
    const set = productSet(E26, 16);
    const { stops, criteria } = ratingRules(edition(E26), set);
    expect(stops).toHaveLength(1);
    const [stop] = stops;
    const noted = set.parts
      .flatMap(({ sections }) => sections.flatMap((one) => one.criteria))
      .find(({ code }) => code === '6.4');
    expect(stop?.zeroIn.map((at) => criteria[at]?.code)).toEqual(noted?.knockout?.zeroIn);
  });

  it('takes a code as it stands', () => {
    expect(asCriterionCode('6.2.3')).toBe('6.2.3');
  });
});

describe('the requirements of a set', () => {
  const listed = (set: ProductSet) =>
    requirementsOf(set).map(({ star, code, needs }) => `${'*'.repeat(star)} ${code}: ${String(needs)}`);

  it('26/2026, set 1: by level, then in the order of the sheet', () => {
    expect(listed(productSet(E26, 1))).toEqual([
      ...['*** 2.2: 2', '*** 2.3: 1', '*** 3.5: 1', '*** 4.1: 2', '*** 5.3: 1', '*** 9: 2', '*** 10: 1'],
      ...['**** 1.5: 2', '**** 1.6: 1', '**** 2.1: 3', '**** 2.3: 3', '**** 3.4: 2', '**** 3.5: 2'],
      ...['**** 4.1: 3', '**** 5.1: 5', '**** 6.1: 2', '**** 6.2: 3', '**** 8: 3', '**** 10: 3'],
      ...['***** 1.3: 3', '***** 1.5: 3', '***** 4.1: 5'],
    ]);
  });

  it('148/QĐ-TTg, set 1: the star on 3.6 itself takes its least option', () => {
    expect(listed(productSet(E148, 1))).toContain('**** 3.6: 1');
  });

  it('a star on a criterion with an option of 0 points takes the least above it', () => {
    expect(listed(setOf({ star: 4, options: [option(0), option(2), option(3, 5)] }))).toEqual([
      '**** 1.1: 2',
      '***** 1.1: 3',
    ]);
  });

  it('knows of each that misses it what it has', () => {
    expect(requirementsOf(setOf({ options: [option(2, 3)] }))[0]).toEqual({
      star: 3,
      code: '1.1',
      index: 0,
      needs: 2,
      missed: [
        { star: 3, code: '1.1', needs: 2, has: 0 },
        { star: 3, code: '1.1', needs: 2, has: 1 },
      ],
    });
  });
});

it('the criteria of a set are in the order of the sheet, and worked out once', () => {
  const set = productSet(E26, 1);
  const bySection = set.parts.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria));
  expect(criteriaOf(set)).toEqual(bySection);
  expect(criteriaOf(set)).toBe(criteriaOf(set));
});
