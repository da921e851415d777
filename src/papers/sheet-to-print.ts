import type { Role } from '../engine/council-rules.js';
import type { Rating } from '../engine/rate-sheet.js';
import type { CriterionCode, Edition, IsoDate, ProductSet } from '../engine/types.js';
import type { Answer, Remarks, SheetEvent, SheetProduct } from '../sheets/sheet-file.js';

/** A sheet to be printed: a member's, or a row of a table. */
export interface PrintedSheet {
  readonly product: SheetProduct;
  readonly set: ProductSet;
  readonly edition: Edition;
  readonly answers: ReadonlyMap<CriterionCode, Answer>;
  readonly remarks: ReadonlyMap<CriterionCode, Remarks>;
  readonly rating: Rating;
  /** Empty where the table has no column of members. */
  readonly member: string;
  readonly rated: IsoDate | null;
  /** What the member is on the council; null where nothing says it. */
  readonly role: Role | null;
  /** Of the scoring, from 1. */
  readonly round: number;
  /** Whether nobody has signed it; null where a table does not say. */
  readonly isDraft: boolean | null;
  /** `sha256:…` of the signed sheet, and of the one of the round before; null where they are not there. */
  readonly seal: string | null;
  readonly follows: string | null;
  readonly history: readonly SheetEvent[];
}
