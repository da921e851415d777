import type { CaseId, CriterionCode } from '../engine/types.js';
import { fatal } from './errors.js';
import { fold } from '../base/text/fold.js';
import { printable } from '../base/text/width.js';
import { lossIn } from '../tables/lost-text.js';
import type { Field, Result } from './columns.js';
import { LoneNumbers, meaningOf, type CriterionColumn, type Remark } from './heading-meaning.js';

/** What a table holds: sheets with their points, or products alone. */
export type TableKind = 'sheets' | 'products';

/** How the first column of a rejects file is headed, in any of our languages, folded. */
const REASONS: ReadonlySet<string> = new Set(['ly do', 'reason']);

/** A column with its place in the row, from 0. */
export interface PlacedCriterion extends CriterionColumn {
  readonly index: number;
}

/** A column of remarks on one criterion, with its place in the row, from 0. */
interface PlacedRemark {
  readonly what: Remark;
  readonly code: CriterionCode;
  readonly index: number;
}

/** The columns of one table. */
export interface Header {
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The headings as they are in the file. */
  readonly cells: readonly string[];
  readonly fields: ReadonlyMap<Field, number>;
  readonly results: ReadonlyMap<Result, number>;
  readonly criteria: readonly PlacedCriterion[];
  /** Columns with a heading that is not known: kept, and reported once. */
  readonly unknown: readonly number[];
  /** What members wrote beside criteria: kept, and no part of a rating. */
  readonly remarks: readonly PlacedRemark[];
  /** Whether its first column is that of a rejects file, with why each row was rejected. */
  readonly hasReasons?: boolean;
  /** What a table with its criteria down the rows calls each, and the most points it says each gives. */
  readonly titles?: ReadonlyMap<string, string>;
  readonly most?: ReadonlyMap<string, string>;
}

/** `1.1`, or `8a` where the column is for one case: the heading we write ourselves. */
export function criterionHeading(column: { readonly code: string; readonly case: CaseId | null }): string {
  return `${column.code}${column.case ?? ''}`;
}

/**
 * Reads a table's headings.
 *
 * @throws {UserError} when no column holds criterion points, no column names the product set, or two columns mean the
 * same
 */
export function readHeader(
  file: string,
  line: number,
  cells: readonly string[],
  kind: TableKind,
  sheet?: string,
): Header {
  const isDown = isOfSets(cells) || cells.slice(0, 3).some((cell) => NAMES_OF_CRITERIA.test(fold(cell)));
  const read = printable(cells.join(' | ').slice(0, 120));
  if (kind === 'sheets' && isOfSets(cells))
    throw fatal('no-criterion-column', { file, sheet, read, isDown, loss: lossIn(cells) });
  const header = columnsIn(file, line, cells, sheet);
  const { fields, criteria } = header;
  // Numbers alone may look like criteria; without a single name beside them they are a row, and no header.
  if (kind === 'products') {
    if (!fields.has('code')) throw fatal('no-code-column', { file, sheet, read });
  } else if (criteria.length === 0 || fields.size === 0) {
    const totals = totalsIn(header);
    if (criteria.length === 0 && (fields.has('code') || fields.has('name')) && totals.length > 0)
      throw fatal('totals-only', { file, sheet, columns: totals });
    throw fatal('no-criterion-column', { file, sheet, read, isDown, loss: lossIn(cells) });
  }
  if (!fields.has('set')) throw fatal('no-set-column', { file, sheet, line, loss: lossIn(cells) });
  return header;
}

/** `Bộ sản phẩm | 9 | 9 | 7`: numbers of sets beside each other, which criteria of one number look like. */
export function isOfSets(cells: readonly string[]): boolean {
  const criteria = cells.map((cell) => cell.trim()).filter((cell) => meaningOf(cell).kind === 'criterion');
  return criteria.every((cell) => /^\d+$/.test(cell)) && new Set(criteria).size < criteria.length;
}

/** Over the names of criteria that stand down the rows. */
const NAMES_OF_CRITERIA = /^(?:cac |ten |noi dung )*(?:tieu chi|chi tieu)(?: danh gia| cham diem)?$/;

/** `GK 1`, `Thành viên 2`, `Điểm TB`: what one member gave in all, or the council. */
const TOTAL =
  /^(?:diem )?(?:gk|tv|giam khao|thanh vien|uy vien|nguoi cham) ?\d{1,2}$|^diem(?: tb| trung binh| binh quan| tong ket| danh gia)?$|^dtb$|^tong (?:so )?diem\b/;

/** Headings of totals. */
function totalsIn({ cells, results }: Header): readonly string[] {
  const columns = (['total', 'average', 'partA', 'partB', 'partC'] as const).map((result) =>
    results.get(result),
  );
  return cells
    .filter((cell, at) => columns.includes(at) || TOTAL.test(fold(cell)))
    .map((cell) => printable(cell.trim()));
}

/**
 * What the columns of a table are, whether it has those that a sheet takes or not.
 *
 * @throws {UserError} when two columns mean the same
 */
export function columnsIn(file: string, line: number, cells: readonly string[], sheet?: string): Header {
  const isLast = cells.length === last?.cells.length && cells.every((cell, at) => cell === last?.cells[at]);
  const columns = isLast && last !== null ? last : newColumns(file, line, cells, sheet);
  last = columns;
  return { file, sheet, ...columns };
}

type Columns = Omit<Header, 'file' | 'sheet'>;

/** Those of the last table: most of the tables of a folder have one header, which is kept once for all of them. */
let last: Columns | null = null;

function newColumns(file: string, line: number, cells: readonly string[], sheet?: string): Columns {
  const fields = new Map<Field, number>();
  const results = new Map<Result, number>();
  const criteria: PlacedCriterion[] = [];
  const unknown: number[] = [];
  const remarks: PlacedRemark[] = [];
  const seen = new Map<string, number>();
  const lone = new LoneNumbers(cells);

  const hasReasons = REASONS.has(fold(cells[0] ?? ''));
  for (const [index, cell] of cells.entries()) {
    if (hasReasons && index === 0) continue;
    const own = meaningOf(cell);
    const meaning = own.kind === 'unknown' ? lone.meaningOf(cell) : own;
    if (meaning.kind === 'field') fields.set(meaning.field, index);
    else if (meaning.kind === 'criterion') criteria.push({ ...meaning.criterion, index });
    else if (meaning.kind === 'result') results.set(meaning.result, index);
    else if (meaning.kind === 'remark') remarks.push({ what: meaning.what, code: meaning.code, index });
    else unknown.push(index);
    if (meaning.kind === 'field' || meaning.kind === 'criterion') {
      const key = meaning.kind === 'field' ? meaning.field : criterionHeading(meaning.criterion);
      const first = seen.get(key);
      if (first !== undefined) {
        const name = printable(cell.trim());
        throw fatal('column-twice', { file, sheet, line, name, first: first + 1, second: index + 1 });
      }
      seen.set(key, index);
    }
  }
  const columns = { cells, fields, results, criteria, unknown, remarks };
  return hasReasons ? { ...columns, hasReasons } : columns;
}
