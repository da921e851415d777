import { fold } from '../../base/text/fold.js';
import type { GridRow } from '../../tables/grid.js';
import type { Field, Result } from '../columns.js';
import { meaningOf } from '../heading-meaning.js';
import { fieldNamed } from './sheet-facts.js';

/** The sum of a part of the criteria, `Phần A: …`. */
const PART = /^(?:tong )?(?:diem )?phan ([abc])\b/;
const PARTS: Readonly<Record<string, Result>> = { a: 'partA', b: 'partB', c: 'partC' };
const SUM = /^(?:tong|cong)\b/;

export function isPartRow(row: GridRow | undefined): boolean {
  return PART.test(fold(labelOf(row)));
}

export function isSumRow(row: GridRow): boolean {
  return SUM.test(fold(labelOf(row)));
}

export function labelOf(row: GridRow | undefined): string {
  return row?.cells.find((cell) => cell !== '') ?? '';
}

/** Then the column left of the points is headed, and not the row: `Mã | Tiêu chí | Điểm`. */
const NAMES_CRITERIA = /^(?:(?:ten |cac |bo |noi dung )?tieu chi|noi dung|chi tieu)/;

/** What stands over the columns of several products or members. */
const GROUP =
  /^(?:(?:cac|ten|diem|diem cua|diem cham cua) )?(?:thanh vien|giam khao|hoi dong|san pham)(?: \S+){0,4}$/;

/** A row of headings says several things side by side, and begins with none that a product has. */
export function isHead(row: GridRow, label: number): boolean {
  const filled = row.cells.filter((cell) => cell !== '');
  if (
    filled.some((cell) => /tieu chi|^(?:tt|stt)$|toi da|thang diem/.test(fold(cell)) && !/[:：]/u.test(cell))
  )
    return true;
  const [only, second] = filled;
  if (only !== undefined && second === undefined) {
    return (row.cells[label] ?? '') === '' && GROUP.test(fold(only)) && !/[:：]/u.test(only);
  }
  return (
    filled.length > 1 && fieldNamed(filled[0] ?? '') === null && !filled.some((cell) => /[:：]/u.test(cell))
  );
}

/** What a row says of each of the sheets beside each other; null for one that says something else. */
export function fieldOfRow(row: GridRow, until: number): Field | null {
  const at = row.cells.findIndex((cell) => cell !== '');
  if (row.cells.some((cell) => NAMES_CRITERIA.test(fold(cell)))) return null;
  if (at === -1 || at >= until || !row.cells.slice(at + 1).some((cell) => cell !== '')) return null;
  const named = row.cells.filter((cell) => cell !== '' && fieldNamed(cell) !== null);
  return named.length === 1 ? fieldNamed(row.cells[at] ?? '') : null;
}

export function resultNamed(label: string): Result | null {
  const part = PART.exec(fold(label))?.[1];
  if (part !== undefined) return PARTS[part] ?? null;
  const meaning = meaningOf(label.replace(/[:：]\s*$/u, ''));
  return meaning.kind === 'result' ? meaning.result : null;
}
