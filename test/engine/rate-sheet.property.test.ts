import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../support/law.js';
import { anySheet, fullSheet, ratingOf, sheet } from '../support/sheets.js';
import { runs } from '../support/runs.js';

describe('of all sets', () => {
  it('there are 78', () => {
    expect(ALL_RULES).toHaveLength(78);
  });

  it.each(ALL_RULES.map((rules) => [rules.edition, rules.set, rules] as const))(
    '%s, set %i: full marks are 5 stars, zero is 1',
    (_edition, _set, rules) => {
      expect(ratingOf(rules, fullSheet(rules)).stars).toBe(5);
      expect(ratingOf(rules, sheet(rules.criteria.map(() => 0))).stars).toBe(1);
    },
  );
});

it('the sheets made up for these laws reach every level, by stars and by points', () => {
  const ratings = fc.sample(anySheet, 2000).map(({ rules, points }) => ratingOf(rules, sheet(points)));
  for (const level of ['stars', 'pointStars'] as const) {
    expect([...new Set(ratings.map((rating) => rating[level]))].toSorted()).toEqual([1, 2, 3, 4, 5]);
  }
});

describe('of every sheet', () => {
  it('the total is the sum of its parts, and of its points', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const { total, parts } = ratingOf(rules, sheet(points));
        expect(total).toBe(parts.A + parts.B + parts.C);
        expect(total).toBe(points.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('more points never give fewer stars', () => {
    fc.assert(
      fc.property(anySheet, fc.nat(), ({ rules, points }, which) => {
        const index = which % points.length;
        const rule = rules.criteria[index];
        const before = points[index] ?? 0;
        const more = rule?.allowed.list.find((one) => one > before);
        const open = rule?.appliesWhen && (points[rule.appliesWhen.index] ?? 0) <= rule.appliesWhen.above;
        fc.pre(more !== undefined && !open);
        const raised = points.map((one, at) => (at === index ? more : one));
        const stars = ratingOf(rules, sheet(points)).stars ?? 0;
        expect(ratingOf(rules, sheet(raised)).stars).toBeGreaterThanOrEqual(stars);
      }),
      runs(2000),
    );
  });

  it('stars are never more than the points say', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const { stars, pointStars } = ratingOf(rules, sheet(points));
        expect(stars).toBeLessThanOrEqual(pointStars ?? 0);
      }),
    );
  });

  it('a sheet that misses a requirement of level N never gets N, nor more', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const { stars, unmet } = ratingOf(rules, sheet(points));
        for (const { star } of unmet) expect(stars).toBeLessThan(star);
      }),
      runs(500),
    );
  });

  it('a requirement is missed if and only if the points of its criterion are too few', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const expected = rules.requirements
          .filter(({ index, needs }) => (points[index] ?? 0) < needs)
          .map(({ star, code, needs, index }) => ({ star, code, needs, has: points[index] }));
        expect(ratingOf(rules, sheet(points)).unmet).toEqual(expected);
      }),
    );
  });

  it('with every requirement met, stars are what the points say', () => {
    fc.assert(
      fc.property(anySheet, ({ rules, points }) => {
        const met = points.map((one, index) =>
          Math.max(one, ...rules.requirements.filter((it) => it.index === index).map((it) => it.needs)),
        );
        // A story that some requirement asks for is told.
        const story = rules.criteria.findIndex(({ code }) => code === '5.1');
        met[story] = Math.max(met[story] ?? 0, 1);
        const { stars, pointStars, unmet } = ratingOf(rules, sheet(met));
        expect(unmet).toEqual([]);
        expect(stars).toBe(pointStars);
      }),
    );
  });

  it('open criteria are reported, each of them, and give no stars', () => {
    fc.assert(
      fc.property(anySheet, fc.nat(), ({ rules, points }, which) => {
        const index = which % points.length;
        fc.pre(rules.criteria[index]?.appliesWhen === null);
        const open = points.map((one, at) => (at === index ? null : one));
        const { status, stars, missing } = ratingOf(rules, sheet(open));
        expect([status, stars, missing]).toEqual(['incomplete', null, [rules.criteria[index].code]]);
      }),
    );
  });
});
