import fc from 'fast-check';
import type { CaseId, CriterionCode, EditionId, RequiredLevel } from '../../src/engine/types.js';
import type { Sheet } from '../../src/engine/rate-sheet.js';
import type { AllowedPoints, CriterionRule, RatingRules } from '../../src/engine/rating-rules.js';

/** A criterion as it is made up: the points of its options beside 0, and what is particular about it. */
export interface MadeCriterion {
  readonly options: readonly number[];
  /** The options of case b, where there are cases; `options` are then those of case a. */
  readonly caseB?: readonly number[];
  /** The place of the story that it hangs on. */
  readonly story?: number;
  readonly beyondProducer?: boolean;
  /** Levels and the points they take. */
  readonly needs?: readonly (readonly [RequiredLevel, number])[];
}

const scale = (options: readonly number[]): AllowedPoints => {
  const list = [...new Set([0, ...options])].sort((a, b) => a - b);
  return { list, bits: list.reduce((bits, points) => bits | (1 << points), 0) };
};

const codeAt = (index: number): CriterionCode => `1.${String(index + 1)}` as CriterionCode;

/** A small product set, with bands from the given points: of 5 stars, of 4, of 3, of 2. */
export function madeRules(made: readonly MadeCriterion[], begins: readonly number[]): RatingRules {
  const [five = 0, four = 0, three = 0, two = 0] = begins;
  return {
    edition: '1-2000' as EditionId,
    set: 1,
    bands: [
      { star: 5, from: five },
      { star: 4, from: four },
      { star: 3, from: three },
      { star: 2, from: two },
      { star: 1, from: 0 },
    ],
    criteria: made.map(({ options, caseB, story, beyondProducer = false }, index): CriterionRule => ({
      code: codeAt(index),
      part: 'A',
      allowed: scale([...options, ...(caseB ?? [])]),
      allowedByCase: caseB ? { a: scale(options), b: scale(caseB) } : null,
      appliesWhen: story === undefined ? null : { index: story, code: codeAt(story), above: 0 },
      beyondProducer,
    })),
    requirements: made
      .flatMap(({ needs = [] }, index) => needs.map(([star, points]) => ({ star, points, index })))
      .sort((a, b) => a.star - b.star || a.index - b.index)
      .map(({ star, points, index }) => ({
        star,
        code: codeAt(index),
        index,
        needs: points,
        missed: Array.from({ length: points }, (_, has) => ({
          star,
          code: codeAt(index),
          needs: points,
          has,
        })),
      })),
    stops: [],
    disputed: null,
  };
}

const anyOptions = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 });
const anyLevel = fc.constantFrom<RequiredLevel>(3, 4, 5);

const anyCriterion = fc.record(
  {
    options: anyOptions,
    caseB: fc.option(anyOptions, { nil: undefined, freq: 4 }),
    beyondProducer: fc.constantFrom(false, false, true),
    need: fc.option(fc.tuple(anyLevel, fc.nat(2)), { nil: null }),
  },
  { requiredKeys: ['options', 'need'] },
);

/** A small set of any shape, with a story that criteria hang on, or none. */
export const anyRules: fc.Arbitrary<RatingRules> = fc
  .tuple(
    fc.array(anyCriterion, { minLength: 3, maxLength: 6 }),
    fc.constantFrom<{ story: number; hanging: readonly number[] }>(
      { story: 0, hanging: [] },
      { story: 0, hanging: [1] },
      { story: 0, hanging: [1, 2] },
      { story: 1, hanging: [2] },
      { story: 2, hanging: [0, 1] },
    ),
    fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }),
  )
  .map(([criteria, { story, hanging }, shares]) => {
    const made = criteria.map(({ need, caseB, options, ...rest }, index): MadeCriterion => {
      const sorted = options.toSorted((a, b) => a - b);
      const needed = sorted[need?.[1] ?? 0];
      const hangs = hanging.includes(index);
      return {
        ...rest,
        options: sorted,
        ...(caseB && !hangs && index > 0 && !need ? { caseB } : {}),
        ...(hangs ? { story } : {}),
        ...(need && needed !== undefined ? { needs: [[need[0], needed]] } : {}),
      };
    });
    const most = made.reduce((sum, { options, caseB = [] }) => sum + Math.max(...options, ...caseB), 0);
    const begins = shares.toSorted((a, b) => b - a).map((share) => Math.ceil((most * share) / 100));
    return madeRules(made, begins);
  });

/** A sheet in order on a set: some criteria may be open, some cases stated. */
export function anySheetOf(rules: RatingRules): fc.Arbitrary<Sheet> {
  const cells = rules.criteria.map(({ allowed, allowedByCase }) => {
    const stated = fc.constantFrom<CaseId | null>(...(allowedByCase ? (['a', 'b', null] as const) : [null]));
    return stated.chain((chosen) =>
      fc
        .option(fc.constantFrom(...(chosen && allowedByCase ? allowedByCase[chosen] : allowed).list), {
          freq: 6,
        })
        .map((points) => ({ chosen, points })),
    );
  });
  return fc.tuple(...cells).map((filled) => {
    const points = filled.map((one, index) => {
      const story = rules.criteria[index]?.appliesWhen;
      return story && filled[story.index]?.points === 0 && one.points !== null ? 0 : one.points;
    });
    const cases = new Map(
      filled.flatMap(({ chosen }, index) => (chosen === null ? [] : [[index, chosen] as const])),
    );
    return { points, cases, disqualified: null };
  });
}
