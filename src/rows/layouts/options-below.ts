import type { CaseId } from '../../engine/types.js';
import { fold } from '../../base/text/fold.js';
import type { Grid } from '../../tables/grid.js';
import type { CriteriaDown, CriterionRow } from './criterion-rows.js';
import { pointsIn } from './points-in.js';

/** An option of a criterion, in a row of its own below it. */
export interface OptionRow {
  /** Its place in the grid's rows. */
  readonly at: number;
  /** As it is written; null where nothing says it. */
  readonly points: string | null;
  readonly case: CaseId | null;
  /** Whether the box before its text is ticked. */
  readonly isTicked: boolean;
}

const OPEN = /^\s*(?:[□☐❑❏▢○◯]|\[\s*\]|[-–+•])\s*\S/u;
const TICKED = /^\s*(?:[☑☒■✓✔✗✘●◉]|\[\s*[xXvV]\s*\]|\(\s*[xXvV]\s*\))\s*\S/u;
/** A mark in the column of points beside an option. */
const MARK = /^(?:[xXvV×✓✔√☑☒■●]|\[\s*[xXvV]\s*\]|\(\s*[xXvV]\s*\))$/u;
/** A row of a sum, and not an option. */
const SUM = /^(?:tong|cong|diem|phan|muc)\b/;
const CASE = /^truong hop (?:(1|a)|(2|b))\b/;

export function isMark(cell: string): boolean {
  return MARK.test(cell);
}

/**
 * The options that stand between a criterion and the next one.
 *
 * @param until the first column of points: texts stand left of it
 * @param own the columns of points: a row that gives some is an option for certain only where it has a box
 * @param most the column of what an option gives, from 0; null where there is none
 */
export function optionsBelow(
  grid: Grid,
  down: CriteriaDown,
  criterion: CriterionRow,
  most: number | null,
  until: number,
  own: readonly number[],
): readonly OptionRow[] {
  const options: OptionRow[] = [];
  const ends = new Set([...down.rows.map(({ at }) => at), ...down.sections]);
  const isLast = [...ends].every((at) => at <= criterion.at);
  let chosen: CaseId | null = null;
  for (let at = criterion.at + 1; at < grid.rows.length && !ends.has(at); at += 1) {
    const cells = grid.rows[at]?.cells ?? [];
    const text = cells.slice(0, until).find((cell) => cell !== '') ?? '';
    const caseSaid = CASE.exec(fold(text));
    if (caseSaid !== null) {
      chosen = caseSaid[1] === undefined ? 'b' : 'a';
      continue;
    }
    const isTicked = TICKED.test(text);
    const points = most === null ? null : pointsIn(cells[most] ?? '');
    const isOption =
      isTicked ||
      OPEN.test(text) ||
      (text !== '' &&
        points !== null &&
        !SUM.test(fold(text)) &&
        !own.some((column) => pointsIn(cells[column] ?? '') !== null));
    // Below the last criterion stands what is no option any more, and may begin with a dash as options do.
    if (!isOption && isLast) break;
    if (!isOption) continue;
    options.push({ at, points, case: chosen, isTicked });
  }
  return options;
}
