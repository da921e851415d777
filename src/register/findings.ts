import type { EditionId, IsoDate, RegistrationKind, StarLevel, WithdrawalGrounds } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import type { Position } from '../rows/problems.js';
import type { RecordStatus } from './record.js';
import type { RegisterField } from './columns.js';

/** What is wrong with a record, though every cell can be read. */
export interface RecordFindingArgs {
  /** The same product by the same decision once more. */
  duplicate: { readonly product: string; readonly file: string; readonly line: number };
  /** What such a double says otherwise. */
  'duplicate-differs': {
    readonly field: 'stars' | 'total';
    readonly here: string;
    readonly there: string;
    readonly file: string;
    readonly line: number;
  };
  /** A record without a code, and where those with one stand that it may be: of several codes, or of one that others may be, too. */
  'code-unclear': {
    readonly product: string;
    readonly rows: readonly { readonly file: string; readonly line: number }[];
    /** How many there are besides, where they are very many. */
    readonly more?: number;
  };
  /** Several products in the cell of one. */
  'several-products': { readonly products: readonly string[] };
  /** Two records of one product, neither replaced nor withdrawn nor run out. */
  'two-current': { readonly product: string; readonly file: string; readonly line: number };
  'field-blank': { readonly field: RegisterField };
  /** It does not end after the months of its edition (Điều 4.3). */
  'certificate-length': {
    readonly end: IsoDate;
    readonly decided: IsoDate;
    readonly expected: IsoDate;
    readonly months: number;
    /** The article that says so; null where the sources hold none. */
    readonly source: string | null;
  };
  'stars-without-authority': { readonly stars: StarLevel };
  /** Recognised by another level than the law gives it to on that day. */
  'authority-differs': {
    readonly stars: StarLevel;
    readonly authority: string;
    readonly decided: IsoDate;
    readonly needs: string;
  };
  /** 1 and 2 stars are never recognised (Điều 4.1.a). */
  'stars-not-recognised': { readonly stars: StarLevel; readonly source: string | null };
  /** An upgrade or a re-rating is of a product recognised before (Điều 7.5, 7.6), and names no such record. */
  'no-predecessor': { readonly kind: 'upgrade' | 're-rating' };
  /** It names one, and the registers have none such. */
  'predecessor-missing': { readonly code: string; readonly decision: string };
  'decided-before-edition': {
    readonly edition: EditionId;
    readonly decided: IsoDate;
    readonly from: IsoDate;
  };
  /** It was rated on a day on which another edition applies. */
  'rated-by-other-edition': {
    readonly edition: EditionId;
    readonly kind: RegistrationKind | null;
    readonly filed: IsoDate | null;
    readonly rated: IsoDate;
    /** null where none does. */
    readonly applies: EditionId | null;
  };
  /** It may have been rated in time, which nothing tells: no fault, but nobody can say that it is right. */
  'rating-day-unknown': {
    readonly edition: EditionId;
    readonly decided: IsoDate;
    /** The last day of rating by the edition. */
    readonly until: IsoDate;
  };
  'withdrawn-unsaid': {
    readonly field: 'withdrawalGround' | 'withdrawalDecision';
    readonly grounds: WithdrawalGrounds | null;
  };
  /** Something is written of a withdrawal, and the status is another one. */
  'withdrawal-without-status': { readonly status: RecordStatus | null };
  'withdrawn-before-decided': { readonly withdrawn: IsoDate; readonly decided: IsoDate };
}

export type RecordFinding = Coded<RecordFindingArgs> & { readonly position: Position };
