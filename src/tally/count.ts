import type { IsoDate } from '../engine/types.js';
import { addRecord, leaveOut, type Placed } from '../engine/tally-add.js';
import type { TallyQuery, TallyRecord, TallyStars } from '../engine/tally-query.js';
import { emptyTally, type TallyState } from '../engine/tally-state.js';
import type { Aliases } from './alias.js';
import type { TallyInput } from './open-inputs.js';
import { tallyBasis } from './producers.js';
import { readInputs, type InputOptions, type RecordPlace } from './read-inputs.js';

/** A record that was read, with what became of it; settled once the tally is. */
export interface Traced extends RecordPlace {
  readonly placed: Placed;
  readonly producer: string;
  readonly stars: TallyStars | null;
  readonly decided: IsoDate | null;
}

export interface Counted {
  /** Not settled yet. */
  readonly state: TallyState;
  /** Cells that could not be read, and rows that were rejected. */
  readonly unreadable: number;
}

/**
 * Reads and counts every record.
 *
 * @param isAsked whether a record is to be counted
 * @param trace is given each record, for whoever wants to see what stands behind a figure; null for nobody
 */
export async function countInputs(
  inputs: readonly TallyInput[],
  query: TallyQuery,
  options: InputOptions & { readonly aliases: Aliases | null },
  isAsked: (record: TallyRecord) => boolean,
  trace: ((record: Traced) => void) | null,
): Promise<Counted> {
  const state = emptyTally(query, tallyBasis(options.library, options.aliases));
  let unreadable = 0;
  await readInputs(inputs, options, {
    record(record, place) {
      const placed = addRecord(state, record, isAsked(record));
      const { producer, stars, decided } = record;
      trace?.({ ...place, placed, producer, stars, decided });
    },
    leftOut(reason, place) {
      const placed = leaveOut(state, reason);
      trace?.({ ...place, placed, producer: '', stars: null, decided: null });
    },
    registerProblems(problems) {
      unreadable += problems.length;
    },
    rowProblems(problems) {
      unreadable += problems.length;
    },
  });
  return { state, unreadable };
}
