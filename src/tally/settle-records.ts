import { addRecord } from '../engine/tally-add.js';
import { LOTS } from '../engine/tally-products.js';
import type { TallyBasis, TallyRecord } from '../engine/tally-query.js';
import { settled } from '../engine/tally-settle.js';
import { emptyTally } from '../engine/tally-state.js';
import type { IsoDate } from '../engine/types.js';

/**
 * What a record is among others: the last recognition of its product, an earlier one, what another says too, or none
 * that counts by the day.
 */
export type RecordLot = 'last' | 'earlier' | 'duplicate' | 'none';

/**
 * What becomes of each record, as a tally has it.
 *
 * @param until recognitions after this day are none yet; null for no limit
 */
export function lotsOfRecords(
  records: readonly TallyRecord[],
  until: IsoDate | null,
  basis: TallyBasis,
): readonly RecordLot[] {
  const state = emptyTally({ by: [], measures: ['products'], from: null, to: until, day: null }, basis);
  const placed = records.map((record) => addRecord(state, record));
  const { lots } = settled(state);
  return placed.map(({ row, reason }) => {
    if (row === -1 || reason !== null) return 'none';
    const lot = lots[row];
    return lot === LOTS.duplicate ? 'duplicate' : lot === LOTS.again ? 'earlier' : 'last';
  });
}
