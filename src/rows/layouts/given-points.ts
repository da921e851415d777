import { gridPlace, type Grid } from '../../tables/grid.js';
import { keyOf, type CriterionRow } from './criterion-rows.js';
import type { GivenPoints } from './down.js';
import { isMark, type OptionRow } from './options-below.js';
import { pointsIn } from './points-in.js';

/** What reading a column of points needs of its grid. */
export interface PointsOf {
  readonly grid: Grid;
  readonly rows: readonly CriterionRow[];
  readonly options: ReadonlyMap<CriterionRow, readonly OptionRow[]>;
}

/** The points of one column, and how many of them have a word behind them. */
export interface ReadPoints {
  readonly points: ReadonlyMap<string, GivenPoints>;
  readonly worded: number;
}

/**
 * What a column gives for each criterion: in its own row, by a tick beside an option, or both where they agree. Where
 * two say two things, both stand in what is read, which then is no points.
 *
 * @param isForm whether boxes before the options are this sheet's
 */
export function givenPoints(of: PointsOf, column: number, isForm: boolean): ReadPoints {
  const points = new Map<string, GivenPoints>();
  let worded = 0;
  for (const row of of.rows) {
    const { given, isWorded } = givenIn(of, row, column, isForm);
    if (isWorded) worded += 1;
    const key = given.case === null || row.case !== null ? keyOf(row) : `${row.code}${given.case}`;
    const known = points.get(key);
    if (known === undefined || known.text === '') points.set(key, given);
    else if (given.text !== '' && given.text !== known.text) {
      points.set(key, { ...known, text: `${known.text} ≠ ${given.text}` });
    }
  }
  return { points, worded };
}

function givenIn({ grid, options }: PointsOf, row: CriterionRow, column: number, isForm: boolean) {
  const own = grid.rows[row.at];
  const line = own?.line ?? 1;
  const unvalued = grid.unvalued.has(gridPlace(line, column));
  const cell = own?.computed[column] ?? '';
  const said = pointsIn(cell) ?? cell;
  const isWorded = said !== cell;
  const given = (text: string, chosen: OptionRow['case'] = null) => ({
    given: { text, line, unvalued, case: chosen },
    isWorded,
  });
  const ticked = (options.get(row) ?? []).filter(
    (option) => (isForm && option.isTicked) || isTickedAt(grid, option, column),
  );
  const [first, second] = ticked;
  if (first === undefined) return given(said);
  if (second === undefined) {
    // Without what the options give, a tick says no more than the points do.
    const isSame = first.points === null ? said !== '' : said !== '' && Number(first.points) === Number(said);
    if (isSame) return given(said, first.case);
    if (said === '' && first.points !== null) return given(first.points, first.case);
  }
  return given(`${said === '' ? '?' : said} ≠ ☑ ${ticked.map(({ points }) => points ?? '?').join(' + ')}`);
}

function isTickedAt({ rows }: Grid, { at, points }: OptionRow, column: number): boolean {
  const cell = rows[at]?.computed[column] ?? '';
  return isMark(cell) || (points !== null && pointsIn(cell) !== null);
}
