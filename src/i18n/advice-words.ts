import type { StarLevel } from '../engine/types.js';
import type { Advice, Furthest, ObstacleArgs, Standing, Step } from '../engine/advice.js';
import type { OptionWording } from '../commands/advise/option-wording.js';
import type { Wording } from '../base/messages.js';

/** How many products of a batch were advised how. */
export interface AdviceCounts {
  readonly rows: number;
  readonly advised: Readonly<Record<Advice['status'], number>>;
  readonly rejected: number;
}

/** What `ocop advise` says. */
export interface AdviceWords {
  /** Stands above the blocks. */
  readonly title: string;
  readonly nothing: string;
  readonly standing: (standing: Standing) => string;
  readonly planned: (target: StarLevel, steps: number) => string;
  /** `1.3: 1 → 3 điểm: Ứng dụng công nghệ…` */
  readonly step: (step: Step, options: readonly OptionWording[]) => string;
  /** `yêu cầu 5★`, `thêm điểm` */
  readonly why: (step: Step) => string;
  readonly after: (standing: Standing) => string;
  readonly reached: (target: StarLevel | null) => string;
  readonly disqualified: (reason: string) => string;
  readonly unreachable: (target: StarLevel) => string;
  readonly obstacles: Wording<ObstacleArgs>;
  readonly furthest: (furthest: Furthest) => string;
  readonly missing: (codes: readonly string[]) => string;
  readonly summary: (counts: AdviceCounts) => string;
  readonly severalMembers: string;
  /** Criteria named with `--lock` that no set of the batch has. */
  readonly lockUnknown: (codes: readonly string[]) => string;
}
