import type { IsoDate, RegistrationKind, StarLevel } from './types.js';
import type { RecordStatus } from './certificate.js';
import type { Measure } from './tally-measures.js';

/** What a tally can be counted by. */
export const DIMENSIONS = [
  'stars',
  'branch',
  'group',
  'set',
  'producerType',
  'commune',
  'district',
  'province',
  'year',
  'edition',
  'kind',
  'gender',
  'ethnicity',
  'authority',
  'status',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** What is counted, and how. Days are the first and the last one, both included; null for no limit. */
export interface TallyQuery {
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The day on which certificates are in force, expired, withdrawn or lost; null where none is requested. */
  readonly day: IsoDate | null;
  /** What alone is counted, as `commune=xã An`, where that is not everything; only told, and held against other parts. */
  readonly where?: readonly string[];
}

/** What a tally takes from outside: what names and places are compared by, and the law's rule of certificates. */
export interface TallyBasis {
  readonly textKey: (text: string) => string;
  readonly codeKey: (text: string) => string;
  /** A text as a number that does not tell case, accents, spaces or signs apart; 0 for none. */
  readonly looseMark: (text: string) => number;
  /** A text as a number that tells apart whatever its `textKey` does; 0 for none. */
  readonly exactMark: (text: string) => number;
  /** A place's name, and the kind before it, as they are compared; the kind is empty where none is written. */
  readonly placeParts: (text: string) => { readonly kind: string; readonly name: string };
  /** A text as 16 characters below 256, others for any other text. */
  readonly digest: (text: string) => string;
  /** What two spellings of one producer share. */
  readonly producerKey: (name: string, commune: string, province: string) => string;
  /**
   * The same in parts, by which products without a code are told apart: whose they are, and where from. A producer that
   * a human settled is one wherever it is.
   */
  readonly producerParts: (of: ProducerPlace) => ProducerPlace;
  /** By what a record's product set is counted, as each edition numbers its sets for itself. */
  readonly setCounted: (record: TallyRecord) => TallyValue;
  /** The last day of a record's certificate, by the one rule there is; null where nothing tells. */
  readonly certificateEnd: (record: TallyRecord) => IsoDate | null;
}

/** A producer's name, and where it is. */
export type ProducerPlace = Pick<TallyRecord, 'producer' | 'commune' | 'province'>;

/** A council's 90 points and more make a candidate for 5 stars, which the centre then rates (Điều 4.1.b). */
export type TallyStars = StarLevel | 'candidate-5';

/** One recognition, or one product's result: what a tally needs of it. A text is empty where nothing is written. */
export interface TallyRecord {
  readonly code: string | null;
  readonly name: string;
  readonly producer: string;
  readonly producerType: string | null;
  readonly gender: string | null;
  readonly ethnicity: string;
  readonly branch: string;
  readonly group: string;
  readonly set: number | null;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly stars: TallyStars | null;
  /** In hundredths of a point. */
  readonly total: number | null;
  readonly edition: string | null;
  readonly kind: RegistrationKind | null;
  readonly decision: string | null;
  readonly decided: IsoDate | null;
  readonly year: number | null;
  readonly authority: string;
  readonly certificateEnd: IsoDate | null;
  readonly status: RecordStatus | null;
  readonly withdrawal: { readonly date: IsoDate | null } | null;
  readonly follows: { readonly code: string | null; readonly decision: string | null } | null;
  /** Whether a decision recognised it; a rated sheet, or what a council came to, waits for one. */
  readonly recognised: boolean;
}

/** Why a record that was read is not counted. */
export const LEFT_OUT_REASONS = [
  /** A row that is not a record, or no sheet that can be rated. */
  'unreadable',
  /** The title of a group, a sum, a note, a signature. */
  'not-product',
  /** One member's sheet: a product's result is its council's. */
  'member-sheet',
  'incomplete',
  'disqualified',
  're-score',
  'unsettled',
  'no-quorum',
  /** A council's product that could not be averaged. */
  'held',
  /** 1 or 2 stars are never recognised (Điều 4.1.a). */
  'below-3-stars',
  /** A period is requested, and nothing tells whether the record is of it. */
  'no-day',
  'outside-period',
  /** Only some values of a dimension are requested, and it has another. */
  'not-asked',
  /** Recognised again in the same period, and counted there. */
  'recognised-again',
  /** Said by another record that was read, and counted there. */
  'duplicate',
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A value of a dimension: a name, a code, a number; null where nothing is written. */
export type TallyValue = string | number | null;

/** What stands between a place's name and those of the places it lies in. */
export const WITHIN = '\u0001';
