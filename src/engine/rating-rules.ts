import type {
  Band,
  CaseId,
  CriterionCase,
  CriterionCode,
  Dispute,
  Edition,
  EditionId,
  PartId,
  ProductSet,
} from './types.js';
import { criteriaByPart } from './criteria-of.js';
import { requirementsOf, type Requirement } from './requirements.js';

/** The points a sheet can give a criterion: those of an option, or 0 when no box is ticked. */
export interface AllowedPoints {
  /** Rising, 0 first. */
  readonly list: readonly number[];
  /** The same as bits: bit 3 stands for 3 points. No criterion has more than 30 (the schema of a set). */
  readonly bits: number;
}

/** Whether a sheet can give these points. */
export function allows({ bits }: AllowedPoints, points: number): boolean {
  // Bits alone would take 0.5 for 0, and -1 for 31.
  return (points | 0) === points && points >= 0 && points <= 30 && ((bits >>> points) & 1) === 1;
}

/** What rating takes of one criterion. */
export interface CriterionRule {
  readonly code: CriterionCode;
  readonly part: PartId;
  readonly allowed: AllowedPoints;
  /** The same by case, where the criterion offers cases. */
  readonly allowedByCase: Readonly<Record<CaseId, AllowedPoints>> | null;
  /** The story: this criterion counts only when the one at `index` has more than `above` points. */
  readonly appliesWhen: {
    readonly index: number;
    readonly code: CriterionCode;
    readonly above: number;
  } | null;
  /** Outside the producer's power; advice leaves it out unless asked, rating takes no notice. */
  readonly beyondProducer: boolean;
}

/** A note whose condition can be known from points alone: one of these criteria has 0 points. */
interface StopRule {
  readonly criterion: CriterionCode;
  readonly when: string;
  readonly zeroIn: readonly number[];
}

/** What a product set says to rating: flat, in the order of the sheet. */
export interface SetRules {
  readonly edition: EditionId;
  readonly set: number;
  readonly criteria: readonly CriterionRule[];
  readonly requirements: readonly Requirement[];
  readonly stops: readonly StopRule[];
  readonly disputed: Dispute | null;
}

/** The same with the bands of its edition: all that rating goes by. */
export interface RatingRules extends SetRules {
  readonly bands: readonly Band[];
}

function allowedPoints(options: readonly { readonly points: number }[]): AllowedPoints {
  const list = [...new Set([0, ...options.map((option) => option.points)])].sort((a, b) => a - b);
  return { list, bits: list.reduce((bits, points) => bits | (1 << points), 0) };
}

function allowedIn(cases: readonly CriterionCase[], id: CaseId): AllowedPoints {
  return allowedPoints(cases.flatMap((one) => (one.case === id ? one.options : [])));
}

/** Makes a set ready for rating. The set is one that `ocop criteria check` passes. */
export function ratingRules({ bands }: Pick<Edition, 'bands'>, set: ProductSet): RatingRules {
  return { ...setRules(set), bands };
}

/** What a set says to rating, whatever the bands of its edition. */
export function setRules(set: ProductSet): SetRules {
  const flat = criteriaByPart(set);
  const placeOf = (code: CriterionCode): number => flat.findIndex(({ criterion }) => criterion.code === code);

  const criteria = flat.map(({ part: { part }, criterion }): CriterionRule => {
    const { code, cases, appliesWhen, beyondProducer } = criterion;
    return {
      code,
      part,
      allowed: allowedPoints(criterion.options ?? criterion.cases.flatMap((one) => one.options)),
      allowedByCase: cases && { a: allowedIn(cases, 'a'), b: allowedIn(cases, 'b') },
      appliesWhen: appliesWhen && {
        index: placeOf(appliesWhen.criterion),
        code: appliesWhen.criterion,
        above: appliesWhen.above,
      },
      beyondProducer,
    };
  });
  const stops = flat.flatMap(({ criterion: { code, knockout } }) =>
    knockout && knockout.zeroIn.length > 0
      ? [{ criterion: code, when: knockout.when, zeroIn: knockout.zeroIn.map(placeOf) }]
      : [],
  );
  return {
    edition: set.edition,
    set: set.set,
    criteria,
    requirements: requirementsOf(set),
    stops,
    disputed: set.disputed,
  };
}
