import { listsBy } from '../../engine/lists-by.js';
import { samePlace } from '../../register/identity.js';
import type { ListedCertificate } from './filed.js';

/** The certificates of one commune. */
export interface OfCommune {
  /** As it is written first; empty where no commune is. */
  readonly commune: string;
  readonly listed: readonly ListedCertificate[];
}

/** Commune by commune, in the order that they are met. Two of one name in two provinces, or a xã and a phường, are two. */
export function byCommune(listed: Iterable<ListedCertificate>): readonly OfCommune[] {
  const groups = listsBy(listed, ({ record: { commune, district, province } }) =>
    [commune, district, province]
      .map(samePlace)
      .map(({ kind, name }) => `${kind} ${name}`)
      .join('\u0001'),
  );
  return [...groups.values()].map((those) => ({ commune: those[0]?.record.commune ?? '', listed: those }));
}
