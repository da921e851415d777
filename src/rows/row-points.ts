import type { CaseId } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import { excelDay, readDate, readPoints } from './cells.js';
import { criterionHeading } from './header.js';
import type { RecordWarning, RowProblemArgs } from './problems.js';
import { criteriaWithin, type RowPlan } from './row-plan.js';
import { cellText } from './submission.js';

/** Where a problem of a row goes, with the column it is in, from 0. */
export type Report = (column: number, problem: Coded<RowProblemArgs>) => void;

export interface RowPoints {
  readonly points: readonly (number | null)[];
  readonly cases: ReadonlyMap<number, CaseId>;
}

const NO_CASES: ReadonlyMap<number, CaseId> = new Map();

/**
 * Reads the points of a row. Cells that hold none, and points for criteria that the set does not have, are reported.
 *
 * @param blankAsZero whether a blank cell is a 0, and not an open criterion
 */
export function readRowPoints(
  plan: RowPlan,
  cells: readonly string[],
  blankAsZero: boolean,
  report: Report,
  warnings: RecordWarning[],
): RowPoints {
  const blank = blankAsZero ? 0 : null;
  const { columns } = plan;
  const points = new Array<number | null>(columns.length);
  for (let criterion = 0; criterion < columns.length; criterion += 1) {
    const column = columns[criterion] ?? -1;
    const cell = column === -1 ? '' : (cells[column] ?? '');
    const read = cell === '' ? null : readPoints(cell);
    const given = read === 'unreadable' ? readOdd(plan, criterion, cell, column, report, warnings) : read;
    points[criterion] = read === 'unreadable' ? given : (given ?? blank);
  }
  const cases = plan.caseColumns.length === 0 ? NO_CASES : readCases(plan, cells, points, report, warnings);
  readForeign(plan, cells, points, report, warnings);
  if (plan.absent.length > 0) {
    warnings.push({ code: blankAsZero ? 'no-column-zero' : 'no-column', args: { criteria: plan.absent } });
  }
  return { points, cases };
}

/** `3/5`: what was given, of the most there is. */
const OF_MOST = /^(\d{1,3})\s*\/\s*(\d{1,3})(?:\s*(?:điểm|diem|đ|points?))?$/iu;
/** `03-May`, `3-Thg5`: a day as a spreadsheet shows it where its year goes without saying. */
const DAY_SHOWN = /^\d{1,2}[-\s](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg\s?\d{1,2})$/i;

/** Points that are not a number alone: those with the criterion's own most behind them; null where it is reported. */
function readOdd(
  { rules }: RowPlan,
  criterion: number,
  cell: string,
  column: number,
  report: Report,
  warnings: RecordWarning[],
): number | null {
  const rule = rules.criteria[criterion];
  if (rule === undefined) return null;
  const read = cellText(cell);
  const allowed = rule.allowed.list;
  const [, given, most] = OF_MOST.exec(read) ?? [];
  if (given !== undefined && most !== undefined) {
    const own = Math.max(...allowed);
    if (Number(most) !== own) {
      report(column, { code: 'points-of-other', args: { criterion: rule.code, read, most: own } });
      return null;
    }
    if (!warnings.some(({ code }) => code === 'points-of-most'))
      warnings.push({ code: 'points-of-most', args: {} });
    return Number(given);
  }
  const isDay = (readDate(read) ?? excelDay(read)) !== null || DAY_SHOWN.test(read);
  const args = { criterion: rule.code, read, allowed };
  report(column, isDay ? { code: 'points-day', args } : { code: 'points-unreadable', args });
  return null;
}

/** Points in the column of a case choose it; points in two columns are two answers to one question. */
function readCases(
  plan: RowPlan,
  cells: readonly string[],
  points: (number | null)[],
  report: Report,
  warnings: RecordWarning[],
): ReadonlyMap<number, CaseId> {
  const chosen = new Map<number, CaseId>();
  for (const { criterion, columns } of plan.caseColumns) {
    const given: { case: CaseId | null; points: number; column: number }[] = [];
    const own = plan.columns[criterion] ?? -1;
    const ownPoints = own === -1 ? null : (points[criterion] ?? null);
    if (ownPoints !== null) given.push({ case: null, points: ownPoints, column: own });
    for (const { case: id, index } of columns) {
      const cell = cells[index] ?? '';
      const plainly = readPoints(cell);
      const read =
        plainly === 'unreadable' ? readOdd(plan, criterion, cell, index, report, warnings) : plainly;
      if (read !== null) given.push({ case: id, points: read, column: index });
    }
    const scored = given.filter((one) => one.points > 0);
    const [first, second] = scored;
    const rule = plan.rules.criteria[criterion];
    if (second && rule) {
      const args = { criterion: rule.code, cases: columns.map((column) => column.case) };
      report(second.column, { code: 'two-cases', args });
    }
    points[criterion] = first?.points ?? given[0]?.points ?? points[criterion] ?? null;
    if (first && first.case !== null) chosen.set(criterion, first.case);
  }
  return chosen;
}

/**
 * A 0 for a criterion that the set does not have says nothing; points for it say that something is wrong. The sum of a
 * section under the section's own number is neither: it says what its criteria say.
 */
function readForeign(
  plan: RowPlan,
  cells: readonly string[],
  points: readonly (number | null)[],
  report: Report,
  warnings: RecordWarning[],
): void {
  const { edition, set } = plan.rules;
  for (const column of plan.foreign) {
    const cell = cells[column.index] ?? '';
    if (cell === '') continue;
    const read = readPoints(cell);
    if (read === null) continue;
    const heading = criterionHeading(column);
    if (column.case === null && read === sectionSum(plan, column.code, points)) continue;
    if (read === 0) {
      warnings.push({ code: 'zero-not-in-set', args: { criterion: heading, set } });
    } else {
      const within = column.case === null ? criteriaWithin(plan.rules, column.code) : [];
      const args = { heading, read: cellText(cell), edition, set, within };
      report(column.index, { code: 'criterion-not-in-set', args });
    }
  }
}

/**
 * The points of a section, all of whose criteria are answered; null for what is not a section, or is not yet answered.
 */
function sectionSum({ rules }: RowPlan, code: string, points: readonly (number | null)[]): number | null {
  const within = rules.criteria.flatMap((rule, index) =>
    rule.code.startsWith(`${code}.`) ? [points[index] ?? null] : [],
  );
  if (within.length === 0) return null;
  return within.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
