import type { CaseId, CriterionCode, RequiredLevel, StarLevel } from './types.js';
import type { Coded } from '../base/coded.js';
import type { Unmet } from './requirements.js';

/** What is requested. */
export interface AdviceQuery {
  /** The level to reach; null for the one above the present stars. */
  readonly target: StarLevel | null;
  /** As many criteria at most; null for any number. */
  readonly max: number | null;
  /** Criteria to be left as they are. */
  readonly locked: ReadonlySet<CriterionCode>;
  /** Whether criteria outside the producer's power may be raised too. */
  readonly beyondProducer: boolean;
}

/** Where a sheet stands, its open criteria counted as 0. */
export interface Standing {
  readonly total: number;
  readonly stars: StarLevel;
}

/** One criterion to improve, and to which of its options. */
export interface Step {
  readonly code: CriterionCode;
  /** The criterion's place in the set, from 0. */
  readonly index: number;
  /** The case that was chosen (set 26), null where there is none or none was stated: then an option of either does. */
  readonly case: CaseId | null;
  readonly from: number;
  readonly to: number;
  /** The criterion was left open on the sheet: `from` is the 0 that it is counted as. */
  readonly unanswered: boolean;
  /** The levels whose requirement on this criterion the step meets. */
  readonly meets: readonly RequiredLevel[];
  /** Criteria whose points count only now that there is a story, and that have points after the plan. */
  readonly opens: readonly CriterionCode[];
  /** Whether it goes higher than requirements and story take, for its points. */
  readonly forPoints: boolean;
}

/** Why a criterion cannot be raised. */
export type Closed = 'locked' | 'beyond-producer' | 'no-story' | 'no-option';

/** Why a level cannot be reached. */
export interface ObstacleArgs {
  /** A requirement on a criterion that cannot be raised as far. */
  'requirement-closed': Unmet & { readonly because: Closed };
  /** With everything raised that may be, the points still fall short of the level's band. */
  'points-short': {
    readonly target: StarLevel;
    readonly needs: number;
    readonly highest: number;
    /** What the criteria that are left out could have added. */
    readonly closed: readonly {
      readonly code: CriterionCode;
      readonly because: Closed;
      readonly points: number;
    }[];
    /** A set whose source does not add up: what all its criteria make together, as read. Null for the others. */
    readonly disputed: { readonly article: string; readonly most: number } | null;
  };
  /** It takes more criteria than were allowed. */
  'too-many-steps': { readonly fewest: number; readonly max: number };
}

export type Obstacle = Coded<ObstacleArgs>;

/** How far one can come where the level itself is out of reach: the most stars, then the most points. */
export interface Furthest extends Standing {
  /** The requirements up to the target that stay unmet even so. */
  readonly unmet: readonly Unmet[];
}

interface Situation {
  readonly now: Standing;
  /** The criteria left open, which count as 0. */
  readonly missing: readonly CriterionCode[];
}

interface PlannedAdvice extends Situation {
  readonly status: 'planned';
  readonly target: StarLevel;
  /** In the order of the sheet, at least one. */
  readonly steps: readonly Step[];
  readonly after: Standing;
}

interface ReachedAdvice extends Situation {
  readonly status: 'reached';
  /** Null where there is no star above and none was requested. */
  readonly target: StarLevel | null;
}

interface UnreachableAdvice extends Situation {
  readonly status: 'unreachable';
  readonly target: StarLevel;
  readonly obstacles: readonly Obstacle[];
  readonly furthest: Furthest;
}

/** No points help a dossier that is out (bị loại): its reason comes first. */
interface DisqualifiedAdvice extends Situation {
  readonly status: 'disqualified';
  readonly target: null;
  readonly reason: string;
}

export type Advice = PlannedAdvice | ReachedAdvice | UnreachableAdvice | DisqualifiedAdvice;
