import type { TallyPart } from '../engine/tally-part.js';
import { viewOf } from '../engine/tally-records.js';
import type { Settled } from '../engine/tally-settle.js';
import type { TallyState } from '../engine/tally-state.js';
import { keysOf } from '../engine/tally.js';
import { isBehind, lateReason, type Opened } from './why.js';

/** How many of the records behind a figure a part has. */
export interface PartBehind {
  readonly file: string;
  readonly records: number;
}

/**
 * What each part has behind a figure of their sum. A part does not carry names and lines along: which records those
 * are is for the files to say that it was counted from.
 *
 * @param state the parts added up, in this order
 */
export function partsBehind(
  opened: Opened,
  parts: readonly {
    readonly file: string;
    readonly records: number;
    readonly leftOut: TallyPart['leftOut'];
  }[],
  state: TallyState,
  { lots }: Settled,
): readonly PartBehind[] {
  const { keys } = keysOf(state);
  const record = viewOf(state.records);
  let from = 0;
  return parts.flatMap(({ file, records, leftOut }) => {
    let count = opened.kind === 'left-out' ? (leftOut[opened.reason] ?? 0) : 0;
    for (let row = from; row < from + records; row += 1) {
      record.row = row;
      const { group, window } = record;
      const reason = window === 'now' ? lateReason(lots, row) : null;
      if (opened.kind === 'left-out') {
        if (reason === opened.reason) count += 1;
      } else if (window === 'now' && reason === null && isBehind(opened, keys[group])) count += 1;
    }
    from += records;
    return count === 0 ? [] : [{ file, records: count }];
  });
}
