import { listsBy } from '../engine/lists-by.js';
import type { IsoDate } from '../engine/types.js';
import type { ListedRecord } from './listed.js';
import type { DecisionNumber } from './record.js';
import { decisionKey } from './same-record.js';
import { sameCode } from './identity.js';

/** A decision that recognises products, with those it names. */
export interface RecognitionDecision {
  /** null where the register gives none. */
  readonly number: DecisionNumber | null;
  readonly decided: IsoDate | null;
  readonly authority: string;
  readonly records: readonly ListedRecord[];
}

/** The decisions of some records, in the order of their days; numbers begin anew each year. */
export function decisionsOf(listed: readonly ListedRecord[]): readonly RecognitionDecision[] {
  const groups = listsBy(
    listed,
    ({ record: { decision, decided, year } }) =>
      `${decision === null ? '' : decisionKey(decision, year)} ${decided ?? ''}`,
  );
  return [...groups.values()]
    .map((records): RecognitionDecision => {
      const first = records[0]?.record;
      return {
        number: first?.decision ?? null,
        decided: first?.decided ?? null,
        authority: records.find(({ record }) => record.authority !== '')?.record.authority ?? '',
        records,
      };
    })
    .sort((a, b) => compareDays(a.decided, b.decided));
}

/**
 * Those of some decisions that bear a number, as whoever asks writes it.
 *
 * @param day of the decision, where the number alone does not tell; null for any
 */
export function decisionsNumbered(
  decisions: readonly RecognitionDecision[],
  number: string,
  day: IsoDate | null,
): readonly RecognitionDecision[] {
  const wanted = sameCode(number);
  const found = decisions.filter((one) => one.number !== null && sameCode(one.number) === wanted);
  return found.length > 1 && day !== null ? found.filter(({ decided }) => decided === day) : found;
}

/** What has no day comes last. */
function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
