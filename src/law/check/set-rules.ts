import type { Criterion, Edition, Option, ProductSet, Section } from '../../engine/types.js';
import type { Path } from '../../base/yaml-file.js';
import { found, type FoundAt } from './findings.js';

/** A named rule of sense: what it finds wrong in a set whose shape is right. */
export type SetRule = (set: ProductSet, edition: Edition) => readonly FoundAt[];

/** Parts A, B, C are worth what the edition says, together 100 (Điều 3.1 of 26/2026). */
export const partsAreTheEditions: SetRule = (set, edition) => {
  const findings = set.parts.flatMap((part, index) => {
    const expected = edition.parts[index];
    if (expected?.part === part.part && expected.max === part.max) return [];
    const args = { part: part.part, max: part.max, edition: expected?.max ?? 0 };
    return [found('part-max', args, ['parts', index, 'max'])];
  });
  const sum = total(set.parts);
  return sum === 100 ? findings : [...findings, found('parts-sum', { sum }, ['parts'])];
};

export const sectionsAddUpToTheirPart: SetRule = (set) =>
  set.parts.flatMap(({ part, max, sections }, index) => {
    const sum = total(sections);
    return sum === max ? [] : [found('sections-sum', { part, sum, max }, ['parts', index, 'max'])];
  });

export const criteriaAddUpToTheirSection: SetRule = (set) =>
  sectionsOf(set).flatMap(({ section, path }) => {
    const sum = total(section.criteria);
    if (sum === section.max) return [];
    return [found('criteria-sum', { section: section.no, sum, max: section.max }, [...path, 'max'])];
  });

/** The highest option is worth the whole criterion, and that of each case what the case is worth; one is worth it all. */
export const topOptionIsTheMaximum: SetRule = (set) =>
  scalesOf(set).flatMap(({ criterion, chosen, options, path }) => {
    const top = Math.max(...options.map((option) => option.points));
    const max = criterion.cases?.find((one) => one.case === chosen)?.max ?? criterion.max;
    const isAll = criterion.cases?.some((one) => one.max === criterion.max) ?? true;
    if (top === max && isAll) return [];
    const args = { criterion: criterion.code, case: chosen, top, max: isAll ? max : criterion.max };
    return [found('top-option', args, path)];
  });

export const pointsRise: SetRule = (set) =>
  scalesOf(set).flatMap(({ criterion, options, path }) => {
    const points = options.map((option) => option.points);
    return rises(points) ? [] : [found('points-not-rising', { criterion: criterion.code, points }, path)];
  });

/** A higher level never asks for fewer points of a criterion. */
export const starsRiseWithPoints: SetRule = (set) =>
  scalesOf(set).flatMap(({ criterion, options, path }) => {
    const stars = options.map((option) => option.star).filter((star) => star !== null);
    return rises(stars) ? [] : [found('stars-not-rising', { criterion: criterion.code }, path)];
  });

/** A requirement names a criterion, not one case of it: what a sheet of the other case would owe is not law. */
export const noStarInCases: SetRule = (set) =>
  scalesOf(set).flatMap(({ criterion, chosen, options, path }) =>
    chosen !== null && options.some((option) => option.star !== null)
      ? [found('star-in-case', { criterion: criterion.code }, path)]
      : [],
  );

export const codesAreUnique: SetRule = (set) => {
  const seen = new Set<string>();
  return criteriaOf(set).flatMap(({ criterion, path }) => {
    const twice = seen.has(criterion.code);
    seen.add(criterion.code);
    return twice ? [found('code-twice', { criterion: criterion.code }, path)] : [];
  });
};

export const codesBelongToTheirSection: SetRule = (set) =>
  criteriaOf(set).flatMap(({ criterion, section, path }) =>
    criterion.code === String(section.no) || criterion.code.startsWith(`${String(section.no)}.`)
      ? []
      : [found('code-outside-section', { criterion: criterion.code, section: section.no }, path)],
  );

/** What a condition or a stop names is there to be asked. */
export const namedCriteriaExist: SetRule = (set) => {
  const codes = new Set(criteriaOf(set).map(({ criterion }) => criterion.code));
  return criteriaOf(set).flatMap(({ criterion, path }) => {
    const named = [...(criterion.knockout?.zeroIn ?? []), criterion.appliesWhen?.criterion ?? criterion.code];
    return named
      .filter((code) => !codes.has(code))
      .map((code) => found('criterion-unknown', { criterion: code, at: criterion.code }, path));
  });
};

export const SET_RULES: readonly SetRule[] = [
  partsAreTheEditions,
  sectionsAddUpToTheirPart,
  criteriaAddUpToTheirSection,
  topOptionIsTheMaximum,
  pointsRise,
  starsRiseWithPoints,
  noStarInCases,
  codesAreUnique,
  codesBelongToTheirSection,
  namedCriteriaExist,
];

function total(items: readonly { readonly max: number }[]): number {
  return items.reduce((sum, item) => sum + item.max, 0);
}

function rises(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

function sectionsOf(set: ProductSet): readonly { section: Section; path: Path }[] {
  return set.parts.flatMap((part, p) =>
    part.sections.map((section, s) => ({ section, path: ['parts', p, 'sections', s] })),
  );
}

/** Every criterion with its place in the file: a section scored directly is its own criterion there. */
export function criteriaOf(
  set: ProductSet,
): readonly { criterion: Criterion; section: Section; path: Path }[] {
  return sectionsOf(set).flatMap(({ section, path }) =>
    section.criteria.map((criterion, index) => {
      const direct = criterion.code === String(section.no);
      return { criterion, section, path: direct ? path : [...path, 'criteria', index] };
    }),
  );
}

interface Scale {
  readonly criterion: Criterion;
  readonly chosen: 'a' | 'b' | null;
  readonly options: readonly Option[];
  readonly path: Path;
}

/** Every list of options: one a criterion, or one a case. */
function scalesOf(set: ProductSet): readonly Scale[] {
  return criteriaOf(set).flatMap(({ criterion, path }): readonly Scale[] =>
    criterion.options
      ? [{ criterion, chosen: null, options: criterion.options, path: [...path, 'options'] }]
      : criterion.cases.map((one, index) => ({
          criterion,
          chosen: one.case,
          options: one.options,
          path: [...path, 'cases', index, 'options'],
        })),
  );
}
