import type { EditionId, IsoDate } from '../engine/types.js';
import type { Role } from '../engine/council-rules.js';
import type { Sheet } from '../engine/rate-sheet.js';
import type { ProductField, SheetFile } from '../sheets/sheet-file.js';

/** What a sheet says of the product it is on; each empty where it says nothing. */
export interface SheetProduct {
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
}

/** One member's sheet on one product, wherever it was read: from a row of a table, or from a file of its own. */
export interface MemberSheet {
  readonly member: string;
  /** null where the sheet does not say. A regulation that names the member knows better. */
  readonly role: Role | null;
  readonly signed: boolean;
  readonly product: SheetProduct;
  readonly edition: EditionId;
  readonly set: number;
  /** The day of rating, where it is given. */
  readonly rated: IsoDate | null;
  readonly sheet: Sheet;
  /** Of the scoring, from 1. */
  readonly round: number;
  /** Whether it is a row of a table, which says by a column only that somebody has signed it. */
  readonly isRow: boolean;
  /** `sha256:…`; null where there is none. */
  readonly seal: string | null;
  /** What its file says of the product, or would; empty where it says nothing. */
  readonly said: (field: ProductField) => string;
  /** All that it says, as its file would. */
  readonly whole: () => SheetFile;
  /** The file, and the line where it has one, in words for messages. */
  readonly from: string;
}

/** A row that was told and rejected where it was read; the product may miss it. */
export interface RejectedSheet {
  readonly member: string;
  readonly product: SheetProduct;
  readonly from: string;
}

/** All that was read, from whatever files. */
export interface LoadedSheets {
  readonly sheets: readonly MemberSheet[];
  readonly rejected: readonly RejectedSheet[];
}
