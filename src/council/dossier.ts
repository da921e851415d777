import type { IsoDate } from '../engine/types.js';
import { readListDay } from '../rows/cells.js';
import type { ProductField } from '../sheets/sheet-file.js';
import type { MemberSheet } from './member-sheet.js';

/**
 * What the sheets of a product say of its dossier beside its names, which whoever counts the results, or takes them into
 * a register, goes by: for each thing the first sheet that says it. Empty, or null, where none does.
 */
export interface Dossier {
  readonly producerType: string;
  readonly gender: string;
  readonly ethnicity: string;
  readonly district: string;
  readonly province: string;
  /** As it is written: `lần đầu`, `nâng hạng`. */
  readonly kind: string;
  readonly filed: IsoDate | null;
  /** When the last member had rated it. */
  readonly rated: IsoDate | null;
}

/** @param counted those whose sheet counts, which say when the product was rated */
export function dossierOf(sheets: readonly MemberSheet[], counted: readonly MemberSheet[]): Dossier {
  const first = (field: ProductField): string => {
    for (const { said } of sheets) {
      const text = said(field).trim();
      if (text !== '') return text;
    }
    return '';
  };
  return {
    producerType: first('producerType'),
    gender: first('gender'),
    ethnicity: first('ethnicity'),
    district: first('district'),
    province: first('province'),
    kind: first('kind'),
    filed: readListDay(first('filed')),
    rated: lastDay(counted.map(({ rated }) => rated)),
  };
}

/** A council has rated a product when its last member has. */
export function lastDay(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
