import { columnLetters } from '../../base/text/cell-name.js';
import { fold } from '../../base/text/fold.js';
import type { Grid, GridRow } from '../../tables/grid.js';
import type { Field, Result } from '../columns.js';
import { FieldRows, type SaidOfAll } from './field-rows.js';
import { criteriaDown, keyOf, type CriteriaDown, type CriterionRow } from './criterion-rows.js';
import type { Across, DownReading, DownRecord, Unclear } from './down.js';
import { givenPoints } from './given-points.js';
import { isMark, optionsBelow, type OptionRow } from './options-below.js';
import { isPoints, pointColumns, type PointColumn } from './point-columns.js';
import { acrossOf, isProductCode, nameOf } from './whose-columns.js';
import { isHead, isPartRow, isSumRow, labelOf, resultNamed } from './rows-around.js';
import { pointsIn } from './points-in.js';
import { sheetStateIn, signerIn, withPlaces } from './sheet-facts.js';

/** A grid is asked what it is when its table is looked for, and read when it is found. */
const readings = new WeakMap<Grid, DownReading | null>();

/** Reads a grid with its criteria down the rows; null for any other. */
export function readDown(grid: Grid): DownReading | null {
  const known = readings.get(grid);
  if (known !== undefined) return known;
  const down = criteriaDown(grid);
  const reading = down === null ? null : new DownReader(grid, down).read();
  readings.set(grid, reading);
  return reading;
}

class DownReader {
  private readonly firstAt: number;
  private readonly lastAt: number;
  private readonly heads: readonly GridRow[];
  private readonly said: FieldRows;
  private readonly columns: readonly PointColumn[];
  private readonly options = new Map<CriterionRow, readonly OptionRow[]>();
  private readonly most: number | null;
  private worded = 0;

  constructor(
    private readonly grid: Grid,
    private readonly down: CriteriaDown,
  ) {
    const criteria = [...down.rows.map(({ at }) => at), ...down.sections];
    let first = Math.min(...criteria);
    while (first > 0 && isPartRow(grid.rows[first - 1])) first -= 1;
    this.firstAt = first;
    const above = grid.rows.slice(0, first);
    this.heads = above.filter((row) => isHead(row, down.column));
    this.columns = pointColumns(grid, down, this.heads);
    this.most = this.columns.find(({ role }) => role === 'most')?.column ?? null;
    const points = this.columns.filter(isPoints).map(({ column }) => column);
    const until = Math.min(...points, this.most ?? Infinity);
    for (const row of down.rows)
      this.options.set(row, optionsBelow(grid, down, row, this.most, until, points));
    this.lastAt = Math.max(...criteria, ...[...this.options.values()].flat().map(({ at }) => at));
    this.said = new FieldRows(grid, this.columns, { above, below: grid.rows.slice(this.lastAt + 1), until });
  }

  read(): DownReading {
    const { grid, down, columns } = this;
    const line = this.heads.at(-1)?.line ?? grid.rows[this.firstAt]?.line ?? 1;
    const own = this.ownColumns();
    const refused = (unclear: Unclear): DownReading => ({
      down: null,
      unclear,
      line: grid.rows[down.rows[0]?.at ?? 0]?.line ?? 1,
      columns: own.map(({ leaf, column }) => leaf || columnLetters(column + 1)),
      criteria: down.rows.length,
    });
    if (down.isStacked) return refused('stacked');
    if (own.length === 0) return refused('no-points');
    if (this.isMostAlone(own)) return refused('most-or-points');
    const facts = this.said.facts();
    const across = acrossOf(own, this.said.across(own), facts.said);
    // A list of the criteria with all their options, as `ocop template` adds one, has columns of its own.
    if (across === null)
      return refused(own.some(({ column }) => this.hasPoints(column)) ? 'whose' : 'no-points');
    const records = own.map((column) => this.recordOf(column, across, facts));
    const read = new Set([...own, ...columns.filter(({ role }) => role !== 'named' && role !== 'other')]);
    return {
      unclear: null,
      down: {
        across,
        line,
        criteria: this.criteria(),
        most: this.mosts(),
        records,
        unreadColumns: columns.filter((one) => !read.has(one) && one.leaf !== '').map(({ leaf }) => leaf),
        unreadRows: this.unreadRows(own),
        selfColumns: columns
          .filter(({ role, column }) => role === 'self' && this.hasPoints(column))
          .map(({ leaf }) => leaf),
        worded: this.worded,
        reread: down.reread,
        signed: facts.signed,
      },
    };
  }

  /** The columns that each hold a sheet: the council's beside the producer's own. */
  private ownColumns(): readonly PointColumn[] {
    const points = this.columns.filter(({ role }) => role === 'points');
    const named = this.columns.filter(
      ({ role, column, leaf }) =>
        role === 'named' && (leaf !== '' || this.said.isOf(column) || this.hasPoints(column)),
    );
    return points.length > 0 && named.every(({ column }) => !this.hasPoints(column))
      ? points
      : [...points, ...named];
  }

  private hasPoints(column: number): boolean {
    return this.down.rows.some(({ at }) => (this.grid.rows[at]?.cells[column] ?? '') !== '');
  }

  /** One column of points that come to all there are: a form that nobody filled in, or a product without a fault. */
  private isMostAlone(own: readonly PointColumn[]): boolean {
    const [only, second] = own;
    if (only === undefined || second !== undefined || this.most !== null) return false;
    if (fold(only.leaf) !== 'diem' || only.over !== '') return false;
    const cells = this.down.rows.map(({ at }) => pointsIn(this.grid.rows[at]?.computed[only.column] ?? ''));
    return cells.reduce((sum, one) => sum + Number.parseInt(one ?? '0', 10), 0) >= 100;
  }

  private recordOf(column: PointColumn, across: Across, { said, signed }: SaidOfAll): DownRecord {
    const fields = new Map(said);
    const heading = nameOf(column) || column.leaf;
    const name = nameOf(column);
    for (const [field, value] of this.said.of(column.column)) fields.set(field, value);
    if (across === 'members' && name !== '' && !this.said.has('member')) fields.set('member', name);
    if (across === 'products' && name !== '') {
      const isCode = isProductCode(name);
      if (!this.said.has(isCode ? 'code' : 'name')) fields.set(isCode ? 'code' : 'name', name);
    }
    if (across === 'one') this.addSigner(fields);
    if (signed !== null && !fields.has('rated')) fields.set('rated', signed);
    const { points, worded } = givenPoints(
      { grid: this.grid, rows: this.down.rows, options: this.options },
      column.column,
      across === 'one',
    );
    this.worded += worded;
    return {
      column: column.column,
      heading,
      fields: withPlaces(fields),
      results: this.resultsOf(column.column),
      points,
    };
  }

  private addSigner(fields: Map<Field, string>): void {
    const below = this.grid.rows.slice(this.lastAt + 1);
    for (const [field, text] of sheetStateIn(below)) fields.set(field, text);
    const signer = signerIn(below);
    if (signer === null) return;
    if (!fields.has('member')) fields.set('member', signer.name);
    if (!fields.has('role') && signer.role !== '') fields.set('role', signer.role);
  }

  private criteria(): ReadonlyMap<string, string> {
    const criteria = new Map<string, string>();
    for (const row of this.down.rows) {
      const cells = this.grid.rows[row.at]?.cells ?? [];
      const own = cells[this.down.column] ?? '';
      const title = this.columns.find(({ role }) => role === 'title')?.column;
      const label = title === undefined ? own : `${own} ${cells[title] ?? ''}`.trim();
      criteria.set(keyOf(row), label);
      for (const { case: id } of this.options.get(row) ?? []) {
        if (id !== null && row.case === null) criteria.set(`${row.code}${id}`, label);
      }
    }
    return criteria;
  }

  private mosts(): ReadonlyMap<string, string> {
    const { most } = this;
    if (most === null) return new Map();
    return new Map(
      this.down.rows.flatMap((row) => {
        const points = pointsIn(this.grid.rows[row.at]?.computed[most] ?? '');
        return points === null ? [] : [[keyOf(row), points] as const];
      }),
    );
  }

  private resultsOf(column: number): ReadonlyMap<Result, string> {
    const results = new Map<Result, string>();
    for (const [at, row] of this.grid.rows.entries()) {
      if (at < this.firstAt) continue;
      const result = resultNamed(labelOf(row));
      const value = row.computed[column] ?? '';
      if (result !== null && value !== '' && !results.has(result)) results.set(result, value);
    }
    return results;
  }

  /** Whether something stands beside an option that is neither a tick nor points, and says nothing is chosen. */
  private isUnreadMark({ at, isTicked }: OptionRow, column: number): boolean {
    const cell = this.grid.rows[at]?.cells[column] ?? '';
    return !isTicked && /[\p{L}\d]/u.test(cell) && !isMark(cell) && pointsIn(cell) === null;
  }

  /** Rows among the criteria that hold something in the columns that are read, and are nothing that is known. */
  private unreadRows(own: readonly PointColumn[]): readonly string[] {
    const known = new Set([...this.down.rows.map(({ at }) => at), ...this.down.sections]);
    for (const option of [...this.options.values()].flat()) {
      if (!own.some(({ column }) => this.isUnreadMark(option, column))) known.add(option.at);
    }
    return this.grid.rows.flatMap((row, at) => {
      if (at < this.firstAt || at > this.lastAt || known.has(at)) return [];
      const label = labelOf(row);
      const hasSomething = own.some(({ column }) => (row.cells[column] ?? '') !== '');
      return hasSomething && resultNamed(label) === null && !isSumRow(row) ? [label || '?'] : [];
    });
  }
}
