import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/engine/band.js';
import { judgeProduct } from '../../src/engine/council.js';
import { DEFAULT_RULES } from '../../src/engine/council-rules.js';
import { counted, judge, rollOf } from '../support/council.js';
import { edition } from '../support/law.js';
import { anySheet, ratingOf, sheet } from '../support/sheets.js';

/** One to nine sheets of one set, near each other or not. */
const anyCouncil = anySheet.chain(({ rules, points }) => {
  const another = fc
    .array(fc.tuple(fc.nat(points.length - 1), fc.nat(30)), { maxLength: 12 })
    .map((changes) => {
      const changed = [...points];
      for (const [index, which] of changes) {
        const list = rules.criteria[index]?.allowed.list ?? [0];
        changed[index] = list[which % list.length] ?? 0;
      }
      return rules.criteria.map(({ appliesWhen }, index) =>
        appliesWhen && (changed[appliesWhen.index] ?? 0) <= appliesWhen.above ? 0 : (changed[index] ?? 0),
      );
    });
  return fc
    .array(another, { minLength: 1, maxLength: 9 })
    .map((all) => ({ rules, sheets: all.map((one) => sheet(one)) }));
});

describe('of every council', () => {
  it('members who agree come to what each of them says', () => {
    fc.assert(
      fc.property(anySheet, fc.integer({ min: 1, max: 9 }), ({ rules, points }, members) => {
        const one = ratingOf(rules, sheet(points));
        for (const requirements of ['majority', 'all', 'average'] as const) {
          const result = judge(
            rules,
            Array.from({ length: members }, () => sheet(points)),
            { requirements },
          );
          expect([result.stars, result.pointStars]).toEqual([one.stars, one.pointStars]);
          expect(result.average).toEqual({ sum: one.total * members, count: members });
          expect(result.spread?.pairs).toEqual([]);
          const unmet = result.requirements.filter(({ passed }) => !passed);
          expect(unmet.map(({ star, code }) => [star, code])).toEqual(
            one.unmet.map(({ star, code }) => [star, code]),
          );
        }
      }),
    );
  });

  it('it does not matter in which order the sheets come', () => {
    fc.assert(
      fc.property(
        anyCouncil,
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        ({ rules, sheets }, order) => {
          const given = sheets.map((one, index) => counted(rules, one, index));
          const shuffled = given
            .map((one, index) => ({ one, key: order[index] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
          for (const roll of [null, rollOf(9).toReversed()]) {
            const result = (of: typeof given) =>
              judgeProduct(
                { edition: edition(rules.edition), rules, sheets: of, rated: null },
                DEFAULT_RULES,
                roll,
              );
            expect(result(shuffled)).toEqual(result(given));
          }
        },
      ),
    );
  });

  it('the average is between the lowest and the highest sheet, and its parts and criteria add up to it', () => {
    fc.assert(
      fc.property(anyCouncil, ({ rules, sheets }) => {
        const { average, parts, criteria, spread, pointStars } = judge(rules, sheets);
        const sum = average?.sum ?? 0;
        expect(sum).toBeGreaterThanOrEqual((spread?.min ?? 0) * sheets.length);
        expect(sum).toBeLessThanOrEqual((spread?.max ?? 0) * sheets.length);
        expect((parts?.A.sum ?? 0) + (parts?.B.sum ?? 0) + (parts?.C.sum ?? 0)).toBe(sum);
        expect(criteria.reduce((all, one) => all + one.average.sum, 0)).toBe(sum);
        expect(pointStars).toBe(bandOf(rules.bands, sum, sheets.length));
      }),
    );
  });

  it('all asks for more than the majority, which asks for more than any', () => {
    fc.assert(
      fc.property(anyCouncil, ({ rules, sheets }) => {
        const by = (requirements: 'majority' | 'all') => judge(rules, sheets, { requirements });
        const [majority, all] = [by('majority'), by('all')];
        for (const [index, one] of majority.requirements.entries()) {
          if (all.requirements[index]?.passed) expect(one.passed).toBe(true);
          if (one.passed) expect(one.met).toBeGreaterThan(0);
          expect(one.passed).toBe(one.met > sheets.length - one.met);
        }
        expect(all.stars ?? 0).toBeLessThanOrEqual(majority.stars ?? 0);
      }),
    );
  });

  it('every pair beyond the limit is named, and the differences of its criteria add up to it', () => {
    fc.assert(
      fc.property(anyCouncil, fc.nat(20), ({ rules, sheets }, limit) => {
        const { spread, sheets: ordered } = judge(rules, sheets, { spread: limit });
        const totals = ordered.map(({ rating }) => rating.total);
        const apart = totals.flatMap((a, at) =>
          totals.slice(at + 1).flatMap((b) => (Math.abs(a - b) > limit ? [Math.abs(a - b)] : [])),
        );
        expect(spread?.pairs.map(({ by }) => by)).toEqual(apart.toSorted((a, b) => b - a));
        // Each criterion's part of every pair's difference, summed the long way.
        const made = rules.criteria.map((_, index) =>
          ordered.reduce(
            (sum, one, at) =>
              ordered.slice(at + 1).reduce((within, other) => {
                const by = one.rating.total - other.rating.total;
                const on = (one.sheet.points[index] ?? 0) - (other.sheet.points[index] ?? 0);
                return within + (Math.abs(by) > limit ? on * Math.sign(by) : 0);
              }, sum),
            0,
          ),
        );
        expect(made.reduce((sum, by) => sum + by, 0)).toBe(apart.reduce((sum, by) => sum + by, 0));
        expect(spread?.criteria.map(({ by }) => by)).toEqual(
          made
            .filter((by) => by > 0)
            .toSorted((a, b) => b - a)
            .slice(0, 5),
        );
      }),
    );
  });
});
