import type { CertificateTerm } from '../law/certificate.js';
import type { Certificate, Edition, IsoDate, WithdrawalGrounds } from '../engine/types.js';
import type { ExpiryPhase } from '../engine/expiring.js';
import type { LeftOut } from '../register/add-results.js';
import type { ExpiringList, ExpiringRecord } from '../register/expiring-list.js';
import type { RecordFindingArgs } from '../register/findings.js';
import type { PlaceFinding } from '../register/places.js';
import type { RegisterProblemArgs } from '../register/problems.js';
import type { PlaceLineArgs } from '../register/place-problems.js';
import type { RecordWords } from '../register/record-fields.js';
import type { RegisterField } from '../register/register-columns.js';
import type { Wording } from '../base/messages.js';

/** What was done to a register. */
export interface Saved {
  readonly file: string;
  /** Where the old one is kept; null where there was none, or the new one went elsewhere. */
  readonly backup: string | null;
}

/** What `ocop register` and `ocop expiring` say. */
export interface RegisterWords {
  /** Headings of a register we write; each is one that we can read. */
  readonly headings: Readonly<Record<RegisterField, string>>;
  /** What the cells say; the kinds of registration are those of the messages. */
  readonly values: Omit<RecordWords, 'kinds' | 'earlier'> & {
    /** An edition from before the first one encoded, by the instrument of that. */
    readonly earlier: (first: string) => string;
  };
  readonly problems: Wording<RegisterProblemArgs>;
  readonly findings: Wording<RecordFindingArgs>;
  readonly placeLines: Wording<PlaceLineArgs>;
  readonly place: (finding: PlaceFinding) => string;
  readonly unknownColumns: (file: string, columns: readonly string[]) => string;
  /** What is worth knowing of rows of a workbook, and how many more such notes there are. */
  readonly warned: (message: string, count: number, first: string) => string;
  readonly moreWarnings: (count: number) => string;
  readonly added: (records: number, decision: string, end: IsoDate | null) => string;
  readonly nothingAdded: string;
  readonly leftOut: (reason: LeftOut, products: readonly string[], needs: string) => string;
  readonly replaced: (product: string, line: number, by: 'code' | 'name') => string;
  /** Upgrades and re-ratings without an earlier record. */
  readonly orphans: (products: readonly string[]) => string;
  /** One that several records may come before. */
  readonly unclear: (product: string, lines: readonly number[]) => string;
  readonly blanks: (blanks: readonly (readonly [heading: string, records: number])[], of: number) => string;
  readonly imported: (records: number, rejected: number, there: number) => string;
  readonly endsComputed: (records: number, terms: readonly CertificateTerm[]) => string;
  readonly withdrawn: (product: string, line: number, ground: string, law: WithdrawalGrounds) => string;
  readonly withdrawnUndated: string;
  readonly saved: (saved: Saved) => string;
  readonly unchanged: (file: string) => string;
  readonly checked: (records: number, told: number) => string;
  /** As the edition that rules filing has them. */
  readonly phases: (law: Certificate) => Readonly<Record<ExpiryPhase, string>>;
  readonly expiring: {
    readonly title: (at: IsoDate, within: number) => string;
    readonly none: string;
    readonly columns: Readonly<
      Record<'end' | 'code' | 'product' | 'producer' | 'commune' | 'stars' | 'state', string>
    >;
    /** The columns of a CSV that no register has. */
    readonly headings: Readonly<
      Record<'windowFrom' | 'windowUntil' | 'daysLeft' | 'phase' | 'graceUntil' | 'reckoned', string>
    >;
    readonly state: (one: ExpiringRecord) => string;
    /** A last day that was reckoned, marked as such. */
    readonly reckonedEnd: (end: IsoDate) => string;
    readonly summary: (list: ExpiringList) => string;
    /** Of records whose last day the register does not give. */
    readonly reckonedNote: (records: number, terms: readonly CertificateTerm[]) => string;
    /** Of records of which it cannot even be reckoned. */
    readonly noEndNote: (records: number) => string;
    /** Of certificates in the days that the edition keeps them in force after their end (Điều 12.3). */
    readonly graceNote: (certain: number, unsure: number, law: Edition) => string;
    /** On the day asked for, the days of filing were not the law yet. */
    readonly beforeEdition: (law: Edition) => string;
    readonly calendar: {
      readonly name: string;
      readonly file: (one: ExpiringRecord) => string;
      readonly ends: (one: ExpiringRecord) => string;
      readonly graceEnds: (one: ExpiringRecord) => string;
      readonly about: (one: ExpiringRecord) => string;
    };
  };
  readonly help: RegisterHelp;
}

/** What `--help` says of both commands. */
export interface RegisterHelp {
  readonly description: string;
  readonly add: string;
  readonly import: string;
  readonly check: string;
  readonly withdraw: string;
  readonly results: string;
  readonly list: string;
  readonly registers: string;
  readonly code: string;
  readonly decision: string;
  readonly decisionOfWithdrawal: string;
  readonly date: string;
  readonly dateOfWithdrawal: string;
  readonly authority: string;
  readonly products: string;
  readonly register: string;
  readonly out: string;
  readonly force: string;
  readonly reason: string;
  readonly of: string;
  readonly format: string;
  readonly expiring: string;
  readonly within: string;
  readonly at: string;
  readonly places: string;
  readonly asOf: string;
  readonly outExpiring: string;
  /** What stands for a value. */
  readonly decisionValue: string;
  readonly authorityValue: string;
  readonly groundValue: string;
}
