import type { Context } from '../base/context.js';
import type { SheetProduct } from '../council/member-sheet.js';
import type { CouncilMessages } from '../council/words.js';
import type { Rating } from '../engine/rate-sheet.js';
import type { TakeBroken } from '../rating/open-inputs.js';
import type { RatedRow } from '../rating/rated-row.js';
import type { Header } from '../rows/header.js';
import { saidOfProduct } from '../rows/said-of-product.js';
import { cellText } from '../rows/submission.js';
import type { TableRow } from '../tables/table.js';

/* What was sent in for a round: what was rated, and what cannot be taken, rows or whole files. */

/** A row or a file of a sheet that was rated. */
export interface RatedAt {
  readonly row: RatedRow;
  readonly status: Rating['status'];
}

/** A row that cannot be taken as it is. */
export interface RejectedAt extends SheetProduct {
  readonly file: string;
  readonly line: number | null;
  /** What is wrong with it, as it is told. */
  readonly why: readonly string[];
}

/** A file of which nothing could be taken. */
export interface RejectedFile {
  readonly file: string;
  /** How many rows it has, all of them rejected; null where it cannot be read at all. */
  readonly rows: number | null;
  readonly why: readonly string[];
}

/** What a file that is no sheet says of its product. */
export const NOTHING_SAID = {
  code: '',
  name: '',
  producer: '',
  commune: '',
  district: '',
  province: '',
} as const;

export function rejectedAt(
  { cells, line }: TableRow,
  { file, fields }: Header,
  why: readonly string[],
): RejectedAt {
  const said = saidOfProduct((field) => {
    const at = fields.get(field);
    return at === undefined ? '' : cellText(cells?.[at]);
  });
  return { ...said, file, line, why };
}

/** Keeps the files that cannot be read, with why, as it is told. */
export function takeBroken({ wordError }: Context<CouncilMessages>): {
  readonly broken: TakeBroken;
  readonly files: readonly RejectedFile[];
} {
  const files: RejectedFile[] = [];
  const broken: TakeBroken = (file, problems) => {
    files.push({ file, rows: null, why: problems.map((one) => wordError(one)) });
  };
  return { broken, files };
}

/** The files all of whose rows were rejected. */
export function whollyRejected(
  rated: readonly RatedAt[],
  rejected: readonly RejectedAt[],
): readonly RejectedFile[] {
  const taken = new Set(rated.map(({ row: { submission } }) => submission.file));
  const rows = new Map<string, number>();
  for (const { file } of rejected) {
    if (file !== '' && !taken.has(file)) rows.set(file, (rows.get(file) ?? 0) + 1);
  }
  return [...rows].map(([file, count]) => ({ file, rows: count, why: [] }));
}
