import type { Rating } from '../engine/rate-sheet.js';
import type { RecordWarning } from '../rows/problems.js';
import type { Submission } from '../rows/submission.js';

/** A row that was rated: what is written of it, whatever the format. */
export interface RatedRow {
  readonly submission: Submission;
  readonly rating: Rating;
  /** Who recognises the product, null for nobody or where it cannot be told. */
  readonly authority: string | null;
  readonly warnings: readonly RecordWarning[];
  /** The group it is counted in, null without `--group-by`. */
  readonly group: string | null;
}
