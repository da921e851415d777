import { fold } from '../../base/text/fold.js';
import type { Grid, GridRow } from '../../tables/grid.js';
import type { CriteriaDown } from './criterion-rows.js';
import { pointsIn } from './points-in.js';

/** What a column right of the criteria is. */
type ColumnRole =
  /** The most points a criterion gives, or an option's. */
  | 'most'
  /** Points, under a heading that says no more than that, of the council, or of the producer itself. */
  | 'points'
  | 'self'
  /** Points under the name of whose they are. */
  | 'named'
  /** Averages, sums and remarks. */
  | 'figure'
  | 'remark'
  /** The criteria's titles. */
  | 'title'
  | 'other';

export interface PointColumn {
  /** From 0. */
  readonly column: number;
  readonly role: ColumnRole;
  /** What its own heading says, and what the heading over that says; empty where there is none. */
  readonly leaf: string;
  readonly over: string;
}

const TITLE =
  /^(?:ten )?(?:(?:bo |cac |noi dung )?tieu chi|noi dung|chi tieu|wording|criteri)|^(?:tt|stt|so tt|so thu tu|ma|muc)$/;
const MOST =
  /^(?:so )?(?:diem )?(?:toi da|chuan|khung|tran)\b|^thang diem|^khung diem|^muc diem|^bieu diem|^barem|^max/;
const FIGURE =
  /trung binh|binh quan|\btb\b|^dtb\b|^tong|^cong\b|chenh lech|cao nhat|thap nhat|average|^total|xep hang|hang sao/;
const REMARK =
  /ghi chu|nhan xet|y kien|minh chung|bang chung|ly do|giai trinh|can cu|^notes?$|evidence|remark/;
const SELF = /tu (?:danh gia|cham)/;
const COUNCIL =
  /^(?:diem )?(?:cua )?(?:hoi dong|hd)(?: (?:danh gia|cham|cham diem|cho diem))?$|^diem (?:cham|dat|dat duoc|danh gia|duoc cham|cuoi cung|cho|so|cua thanh vien|thanh vien|nguoi cham)$|^(?:ket qua|thanh vien|nguoi)? ?(?:cham|danh gia)(?: diem)?$|^cham diem$|^so diem$|^diem$|^(?:danh dau|tich|chon|lua chon|muc chon|muc dat)(?: (?:x|v|chon|muc|o))*$/;
/** A heading that is points, or the most of them, by what else there is. */
const POINTS = 'diem';

/**
 * Tells what each column right of the criteria is: by its heading, and by what it holds in the criteria's rows.
 *
 * @param heads the rows of headings above the criteria, from the top
 */
export function pointColumns(
  grid: Grid,
  { column: label, rows }: CriteriaDown,
  heads: readonly GridRow[],
): readonly PointColumn[] {
  const width = Math.max(0, ...grid.rows.map(({ cells }) => cells.length));
  const criteria = [...new Set(rows.map(({ at }) => at))].map((at) => grid.rows[at]);
  const columns: PointColumn[] = [];
  for (let column = label + 1; column < width; column += 1) {
    const texts = heads
      .map((row, at) => headingAt(grid, heads, at, column, row))
      .filter((text) => text !== '');
    const leaf = texts.at(-1) ?? '';
    const over = texts.slice(0, -1).findLast((text) => text !== leaf) ?? '';
    const cells = criteria.map((row) => row?.computed[column] ?? '').filter((cell) => cell !== '');
    const read = cells.filter((cell) => pointsIn(cell) !== null).length;
    columns.push({ column, role: roleOf(leaf, over, cells.length, read), leaf, over });
  }
  return withPlainPoints(columns.filter(({ role, leaf }) => role !== 'other' || leaf !== ''));
}

/** A heading, that of merged cells in each of theirs; in a CSV a heading stands over the blank ones right of it. */
function headingAt(grid: Grid, heads: readonly GridRow[], at: number, column: number, row: GridRow): string {
  const own = row.cells[column] ?? '';
  if (own !== '') return own;
  const span = grid.spans.find(
    ({ firstLine, lastLine, from, to }) =>
      firstLine <= row.line && row.line <= lastLine && from < column && column <= to,
  );
  if (span !== undefined) return row.cells[span.from] ?? '';
  const isGroup = heads.slice(at + 1).some(({ cells }) => (cells[column] ?? '') !== '');
  if (!isGroup) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    if ((row.cells[left] ?? '') !== '')
      return TITLE.test(fold(row.cells[left] ?? '')) ? '' : (row.cells[left] ?? '');
  }
  return '';
}

function roleOf(leaf: string, over: string, filled: number, read: number): ColumnRole {
  const name = fold(leaf);
  if (REMARK.test(name)) return 'remark';
  if (TITLE.test(name)) return 'title';
  if (MOST.test(name)) return 'most';
  if (FIGURE.test(name) || FIGURE.test(fold(over))) return 'figure';
  if (SELF.test(name)) return 'self';
  const isText = filled > 0 && read * 2 < filled;
  if (isText) return leaf === '' ? 'title' : 'other';
  if (COUNCIL.test(name)) return 'points';
  if (leaf === '' && filled === 0) return 'other';
  return 'named';
}

/** "Điểm" beside points of the council is what a criterion gives at the most; beside such a column it is the points. */
function withPlainPoints(columns: readonly PointColumn[]): readonly PointColumn[] {
  const hasPoints = columns.some(({ role, leaf }) => role === 'points' && fold(leaf) !== POINTS);
  const hasOthers = hasPoints || columns.some(({ role }) => role === 'self' || role === 'named');
  const hasMost = columns.some(({ role }) => role === 'most');
  return columns.map((one): PointColumn => {
    if (one.role !== 'points' || fold(one.leaf) !== POINTS || one.over !== '') return one;
    return hasOthers && !hasMost ? { ...one, role: 'most' } : one;
  });
}

/** Whether a column holds points, or somebody's name over them. */
export function isPoints({ role }: PointColumn): boolean {
  return role === 'points' || role === 'named';
}
