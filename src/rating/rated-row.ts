import type { Rating } from '../engine/rate-sheet.js';
import type { RecordWarning } from '../rows/problems.js';
import type { Submission } from '../rows/submission.js';

/** A row that was rated: what is written of it, whatever the format. */
export interface RatedRow {
  readonly submission: Submission;
  readonly rating: Rating;
  /** Who recognises the product, null for nobody or where it cannot be known. */
  readonly authority: string | null;
  readonly warnings: readonly RecordWarning[];
  /** The group it is counted in, null without `--group-by`. */
  readonly group: string | null;
}

/** What a ranking shows of a row, and JSON says of it. */
export interface ShownRow extends Pick<RatedRow, 'rating' | 'authority' | 'warnings' | 'group'> {
  readonly submission: Pick<
    Submission,
    'code' | 'name' | 'producer' | 'commune' | 'member' | 'edition' | 'set'
  >;
}

/** The same without the rest, where many rows are kept. */
export function shownOf({ submission, rating, authority, warnings, group }: RatedRow): ShownRow {
  const { code, name, producer, commune, member, edition, set } = submission;
  return {
    submission: { code, name, producer, commune, member, edition, set },
    rating,
    authority,
    warnings,
    group,
  };
}
