import type { EditionId, IsoDate, RegistrationKind, StarLevel } from '../engine/types.js';
import type { RecordStatus } from '../engine/certificate.js';

export type { RecordStatus } from '../engine/certificate.js';

/*
 * The register (sổ sản phẩm OCOP) in memory: one record a recognition. A product that is recognised again, with more
 * stars or when its certificate has ended, gets a further record, and the one before stays, as replaced. Articles are
 * those of Quyết định 26/2026/QĐ-TTg.
 */

/**
 * A product's code as it is written, in NFC, never empty; compared by `keyOf`. Not unique: records of one product share
 * it.
 */
export type ProductCode = string & { readonly __productCode: unique symbol };

/**
 * The number of a decision that recognises or withdraws, e.g. `3981/QĐ-UBND`, in NFC, never empty; compared by `keyOf`.
 */
export type DecisionNumber = string & { readonly __decisionNumber: unique symbol };

/** A code, or a decision's number, as it is written in a cell that is not blank. */
export function asCode(written: string): ProductCode {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- not empty
  return written as ProductCode;
}

export function asDecision(written: string): DecisionNumber {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- not empty
  return written as DecisionNumber;
}

/**
 * Hundredths of a point, a whole number: 72 points are 7200, a council's average of 89,83 is 8983. No floating point.
 */
export type Hundredths = number & { readonly __hundredths: unique symbol };

/**
 * Loại hình chủ thể (Điều 2.3): hợp tác xã; tổ hợp tác; doanh nghiệp nhỏ và vừa; trang trại; hộ sản xuất, hộ gia đình
 * có đăng ký kinh doanh; for tourism also hội, hiệp hội, trung tâm điều hành. `other` is what a list itself calls
 * other.
 */
export const PRODUCER_TYPES = [
  'cooperative',
  'cooperative-group',
  'enterprise',
  'farm',
  'household',
  'association',
  'other',
] as const;

export type ProducerType = (typeof PRODUCER_TYPES)[number];

/** Of the producer's representative (người đại diện). */
export type Gender = 'female' | 'male';

/** Who recognised: the district until 05/07/2025 (148/QĐ-TTg), the province, or the ministry (Điều 4.1). */

export type AuthorityLevel = 'district' | 'province' | 'centre';

/**
 * How a record's status is written, in the order of its life; `status` says what it is on a day
 * (engine/certificate.ts).
 */
export const RECORD_STATUSES = [
  'in-force',
  'expired',
  'withdrawn',
  'replaced',
] as const satisfies readonly RecordStatus[];

/** A ground of withdrawal by its letter in the article (Điều 8.1), which an edition's data list. */
export type WithdrawalGround = string & { readonly __withdrawalGround: unique symbol };

/**
 * An edition of the criteria, or an instrument from before the first one encoded.
 */
export type RecordEdition = EditionId | 'earlier';

/** A certificate's withdrawal (thu hồi, Điều 8); what was not written is null. */
export interface Withdrawal {
  readonly ground: WithdrawalGround | null;
  readonly decision: DecisionNumber | null;
  readonly date: IsoDate | null;
}

/**
 * The earlier record that one follows: the recognition an upgrade or a re-rating takes the place of (Điều 7.5, 7.6).
 * By code and decision, as a product that keeps its code has several records; null where it is not written.
 */
interface RecordReference {
  readonly code: ProductCode | null;
  readonly decision: DecisionNumber | null;
}

/**
 * Where a product is from; names as they are written, empty where they are not. Districts are gone since 01/07/2025.
 */
export interface Place {
  readonly commune: string;
  readonly district: string;
  readonly province: string;
}

/**
 * One recognition. Texts are trimmed and in NFC, empty where the register says nothing; whatever else it does not say,
 * or says in a way that cannot be read, is null (the reading tells which).
 */
export interface RegisterRecord extends Place {
  readonly code: ProductCode | null;
  readonly name: string;
  readonly producer: string;
  readonly producerType: ProducerType | null;
  /** Of the producer's representative, as are the next two. */
  readonly gender: Gender | null;
  readonly ethnicity: string;
  readonly disability: boolean | null;
  /** Ngành and nhóm (Phụ lục I): as Phụ lục I names it where it names it, else as written; from the set where blank. */
  readonly branch: string;
  readonly group: string;
  /** Bộ sản phẩm, by its number. */
  readonly set: number | null;
  /**
   * The place as it was written, where `commune`, `district` and `province` are identified by the names of another day;
   * else null.
   */
  readonly placeWritten: Place | null;
  /** The cell of the commune where it said more than one, such as the district, and was taken apart; else null. */
  readonly addressWritten: string | null;
  /** What stood behind the producer's name in its cell, where that said where it is; else null. */
  readonly producerAddress: string | null;
  /**
   * The level recognised. The law recognises 3, 4 and 5 (Điều 4.1.a); 1 or 2 can be written, and `register check` tells
   * it.
   */
  readonly stars: StarLevel | null;
  /** Whether it is a candidate for 5 stars only, which the centre rates then (Điều 4.1.b); its stars are null. */
  readonly candidate: boolean;
  readonly total: Hundredths | null;
  readonly edition: RecordEdition | null;
  readonly kind: RegistrationKind | null;
  /** The days on which the dossier was filed and the product rated: they say which edition applies (Điều 12.2). */
  readonly filed: IsoDate | null;
  readonly rated: IsoDate | null;
  /** Quyết định công nhận: its number and the day it was issued, from which the certificate holds (Điều 4.3). */
  readonly decision: DecisionNumber | null;
  readonly decided: IsoDate | null;
  /** The year of recognition: that of `decided`, or where no day is known the one a list states by itself. */
  readonly year: number | null;
  readonly authority: string;
  readonly authorityLevel: AuthorityLevel | null;
  /** The last day the certificate holds (Điều 4.3), as written; nothing is computed where it is blank. */
  readonly certificateEnd: IsoDate | null;
  /**
   * As written; what it is on a day is for `statusOn` to say, since nobody rewrites a register the day a certificate
   * ends.
   */
  readonly status: RecordStatus | null;
  /** null where nothing is written of a withdrawal. */
  readonly withdrawal: Withdrawal | null;
  readonly follows: RecordReference | null;
  /** The day on which the province sent the product to the centre for 5 stars, which has not decided yet (Điều 4.1.b). */
  readonly sentToCentre: IsoDate | null;
  /** Whether a decision recognised it; what a result says waits for one, until it is added to a register. */
  readonly recognised: boolean;
}

/** A record while its row is read. */
export type DraftRecord = { -readonly [Key in keyof RegisterRecord]: RegisterRecord[Key] };

/** The record of a row that says nothing. */
export function blankRecord(): DraftRecord {
  return {
    code: null,
    name: '',
    producer: '',
    producerType: null,
    gender: null,
    ethnicity: '',
    disability: null,
    branch: '',
    group: '',
    set: null,
    commune: '',
    district: '',
    province: '',
    placeWritten: null,
    addressWritten: null,
    producerAddress: null,
    stars: null,
    candidate: false,
    total: null,
    edition: null,
    kind: null,
    filed: null,
    rated: null,
    decision: null,
    decided: null,
    year: null,
    authority: '',
    authorityLevel: null,
    certificateEnd: null,
    status: null,
    withdrawal: null,
    follows: null,
    sentToCentre: null,
    recognised: true,
  };
}
