import type { EditionId, IsoDate } from '../engine/types.js';
import {
  fromWrittenAnswers,
  PRODUCT_FIELDS,
  type SheetEvent,
  type SheetFile,
  type SheetProduct,
  type WrittenAnswers,
} from './sheet-file.js';

/** A sheet as it is written, of the shape that `schemas/sheet.schema.json` asks for. */
export interface WrittenSheet {
  readonly ocop: 'sheet/1';
  readonly edition: EditionId;
  readonly set: number;
  readonly product: SheetProduct;
  readonly member: string;
  readonly role: SheetFile['role'];
  readonly rated?: IsoDate;
  readonly status: SheetFile['status'];
  /** From 2; a sheet of the first round does not say so. */
  readonly round?: number;
  readonly follows?: string;
  readonly answers: WrittenAnswers;
  readonly disqualified?: string;
  readonly history: readonly SheetEvent[];
  readonly digest?: string;
}

/** A sheet as it is written, its answers aside. */
export function toWritten(sheet: SheetFile): WrittenSheet {
  const { edition, set, product, member, role, rated, status, disqualified, history } = sheet;
  const { round, follows } = sheet;
  const fields = PRODUCT_FIELDS.flatMap((field) => (product[field] ? [[field, product[field]]] : []));
  return {
    ocop: 'sheet/1',
    edition,
    set,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `code` is one of the fields
    product: Object.fromEntries(fields) as SheetProduct,
    member,
    role,
    ...(rated === null ? {} : { rated }),
    status,
    ...(round === 1 ? {} : { round }),
    ...(follows === null ? {} : { follows }),
    answers: {},
    ...(disqualified === null ? {} : { disqualified }),
    history,
  };
}

/** A sheet of the right shape as the program knows it. */
export function fromWritten(written: WrittenSheet): SheetFile {
  const { edition, set, product, member, role, status, history } = written;
  return {
    edition,
    set,
    product,
    member,
    role,
    rated: written.rated ?? null,
    status,
    round: written.round ?? 1,
    follows: written.follows ?? null,
    ...fromWrittenAnswers(written.answers),
    disqualified: written.disqualified ?? null,
    history,
  };
}
