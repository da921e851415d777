import type { ExpiringRecord } from '../../register/expiring-list.js';
import type { FiledList } from '../../register/filed-list.js';

/** A certificate that runs out, and whether its dossier was handed in; null where nobody said who has. */
export interface ListedCertificate extends ExpiringRecord {
  readonly filed: boolean | null;
}

/** How many of those that may, or had to, hand in have done so. */
export interface FiledCounts {
  readonly filed: number;
  /** Within the days of filing, and not handed in. */
  readonly open: number;
  /** The days of filing are over, and nothing was handed in. */
  readonly late: number;
}

/** The certificates with what is known of their dossiers; as long as the list, and read as often. */
export function withFiled(
  found: Iterable<ExpiringRecord>,
  filed: FiledList | null,
): Iterable<ListedCertificate> {
  return {
    *[Symbol.iterator]() {
      for (const one of found) yield { ...one, filed: filed?.has(one.record) ?? null };
    },
  };
}

export function countFiled(listed: Iterable<ListedCertificate>): FiledCounts {
  const counts = { filed: 0, open: 0, late: 0 };
  for (const { filed, expiry } of listed) {
    if (filed === true) counts.filed += 1;
    else if (expiry.phase === 'open') counts.open += 1;
    else if (expiry.phase !== 'early') counts.late += 1;
  }
  return counts;
}
