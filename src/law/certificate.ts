import { certificateEnd, type CertificateFacts, type RecordStatus } from '../engine/certificate.js';
import { nearestEdition, rulingEdition } from './edition-on.js';
import type { Edition, IsoDate, WithdrawalGrounds } from '../engine/types.js';

/*
 * The one rule of certificates: when one ends, and which edition says what may be filed before it does. Whatever tells,
 * counts, checks or writes an end asks here.
 */

/** What of a record its certificate's end depends on. */
export interface CertificateRecord {
  /** The edition that it names, as a register writes it; null where it names none. */
  readonly edition: string | null;
  /** The day of the decision; null where it is not known. */
  readonly decided: IsoDate | null;
  /** The last day, as the record says; null where it does not. */
  readonly certificateEnd: IsoDate | null;
  /** Whether a decision recognised the product. */
  readonly recognised: boolean;
}

/**
 * The last day of a record's certificate; null where nothing tells.
 *
 * The day that the record states is the certificate's own: it is what the authority issued, and what a check holds
 * against the law. Else it is worked out from the day of the decision (Điều 4.3 of 26/2026: "36 tháng kể từ ngày cơ quan
 * có thẩm quyền ban hành"), see `computedEnd`. A withdrawal (Điều 8) or a later recognition ends what a certificate is
 * good for and not the period it was issued for: its last day stays, and `statusOn` says what it is. A record without
 * the day of its decision has no end that could be worked out, whatever its year. What no decision has recognised, as a
 * rated sheet, has no certificate (Điều 4.1.a).
 */
export function endOfCertificate(editions: readonly Edition[], record: CertificateRecord): IsoDate | null {
  if (!record.recognised) return null;
  return record.certificateEnd ?? computedEnd(editions, record);
}

/** The last day by the law alone, whatever the record states; null without the day of the decision. */
export function computedEnd(
  editions: readonly Edition[],
  record: Pick<CertificateRecord, 'edition' | 'decided'>,
): IsoDate | null {
  if (record.decided === null) return null;
  return certificateEnd(editionOfCertificate(editions, record, record.decided).certificate, record.decided);
}

/**
 * The edition whose months hold: the one that the record goes by, since what was rated by an earlier edition in a time of
 * transition was recognised by it too (Điều 12.2); of a record that names none, the one in force on the day of the
 * decision. From before the first edition here nobody knows the text; the first one is the nearest.
 */
export function editionOfCertificate(
  editions: readonly Edition[],
  { edition }: Pick<CertificateRecord, 'edition'>,
  decided: IsoDate,
): Edition {
  return editions.find((one) => one.edition === edition) ?? nearestEdition(editions, decided);
}

/** How long a certificate holds by an edition, and the article that says so; null where the sources hold none. */
export interface CertificateTerm {
  readonly months: number;
  readonly source: string | null;
}

/**
 * The months of an edition with their article. Where the sources hold no article of its own, a later edition's that says
 * the same months is named.
 */
export function termOf(editions: readonly Edition[], edition: Edition): CertificateTerm {
  const { months, source } = edition.certificate;
  const later = editions.slice(editions.indexOf(edition));
  const said = later.find(({ certificate: one }) => one.months === months && one.source !== null);
  return { months, source: source ?? said?.certificate.source ?? null };
}

/** Every term that a record decided by a day can have, each once. */
export function termsUntil(editions: readonly Edition[], day: IsoDate): readonly CertificateTerm[] {
  const last = editions.indexOf(nearestEdition(editions, day));
  return uniqueTerms(editions.slice(0, last + 1).map((one) => termOf(editions, one)));
}

/** Terms, each once. */
export function uniqueTerms(terms: readonly CertificateTerm[]): readonly CertificateTerm[] {
  return [...new Map(terms.map((one) => [`${String(one.months)} ${String(one.source)}`, one])).values()];
}

/** What `statusOn` asks of a record; who replaces it is not for the record to say. */
export function factsOf(
  editions: readonly Edition[],
  record: CertificateRecord & {
    readonly status: RecordStatus | null;
    readonly withdrawal: { readonly date: IsoDate | null } | null;
  },
): CertificateFacts {
  return {
    status: record.status,
    certificateEnd: endOfCertificate(editions, record),
    decided: record.decided,
    withdrawnOn: record.withdrawal?.date ?? null,
    replacedOn: null,
  };
}

/**
 * The edition by which a re-rating is filed (Điều 7.6.a), and by which a certificate may go on past its end (Điều 12.3),
 * seen from a day: see `rulingEdition`. Where none rules it, the one in force, which sets no days.
 */
export function filingEdition(editions: readonly Edition[], day: IsoDate): Edition {
  const ruling = rulingEdition(editions, day, ({ certificate }) => certificate.refile !== null);
  return ruling ?? nearestEdition(editions, day);
}

/**
 * When certificates are withdrawn, seen from a day (Điều 8.1): as `rulingEdition` has it, else as the last edition that
 * said so; null where none does.
 */
export function withdrawalLaw(editions: readonly Edition[], day: IsoDate): WithdrawalGrounds | null {
  const says = ({ certificate }: Edition) => certificate.withdrawal !== null;
  const edition = rulingEdition(editions, day, says) ?? editions.findLast(says);
  return edition?.certificate.withdrawal ?? null;
}
