import type { Grid, GridRow } from '../../tables/grid.js';
import type { Field } from '../columns.js';
import { isPoints, type PointColumn } from './point-columns.js';
import { fieldOfRow } from './rows-around.js';
import { factsIn, instrumentIn, signingDayIn, type Facts } from './sheet-facts.js';

/** What is said of all the columns together, and the day it was signed. */
export interface SaidOfAll {
  readonly said: Facts;
  readonly signed: string | null;
}

/** The rows about the criteria that say something of the sheets, such as their products and members. */
export class FieldRows {
  private readonly rows: readonly { readonly field: Field; readonly row: GridRow }[];
  private readonly above: readonly GridRow[];
  private readonly below: readonly GridRow[];

  constructor(
    private readonly grid: Grid,
    private readonly columns: readonly PointColumn[],
    {
      above,
      below,
      until,
    }: {
      readonly above: readonly GridRow[];
      readonly below: readonly GridRow[];
      readonly until: number;
    },
  ) {
    this.above = above;
    this.below = below;
    this.rows = [...above, ...below].flatMap((row) => {
      const field = fieldOfRow(row, until);
      return field === null ? [] : [{ field, row }];
    });
  }

  /** What is said of all the columns together. */
  facts(): SaidOfAll {
    const known = new Set(this.rows.map(({ row }) => row));
    const above = this.above.filter((row) => !known.has(row));
    const below = this.below.filter((row) => !known.has(row));
    const said = new Map(factsIn([...above, ...below]));
    const points = this.columns.filter(isPoints);
    for (const { field, row } of this.rows) {
      if (points.some(({ column }) => this.valueIn(row, column) !== '') && !this.isSharedRow(field, row))
        continue;
      const value = row.cells
        .slice(1 + row.cells.findIndex((cell) => cell !== ''))
        .find((cell) => cell !== '');
      if (value !== undefined && !said.has(field)) said.set(field, value);
    }
    const instrument = instrumentIn(above);
    if (instrument !== null && !said.has('edition')) said.set('edition', instrument);
    return { said, signed: said.has('rated') ? null : signingDayIn([...above, ...below]) };
  }

  /** What rows say of each column by itself. */
  across(own: readonly PointColumn[]): ReadonlySet<Field> {
    return new Set(
      this.rows.flatMap(({ field, row }) =>
        own.some(({ column }) => this.valueIn(row, column) !== '') && !this.isSharedRow(field, row)
          ? [field]
          : [],
      ),
    );
  }

  /** Whether a row says it of a column of points. */
  has(field: Field): boolean {
    return this.rows.some(
      (one) =>
        one.field === field &&
        this.columns.some((column) => isPoints(column) && this.valueIn(one.row, column.column) !== ''),
    );
  }

  /** Whether rows say anything of a column. */
  isOf(column: number): boolean {
    return this.rows.some(({ row }) => this.valueIn(row, column) !== '');
  }

  /** What rows say of a column. */
  of(column: number): readonly (readonly [Field, string])[] {
    return this.rows
      .map(({ field, row }) => [field, this.valueIn(row, column)] as const)
      .filter(([, value]) => value !== '');
  }

  /** A product that is named once, above members who each have a column: theirs all. */
  private isSharedRow(field: Field, row: GridRow): boolean {
    const points = this.columns.filter(isPoints);
    const members = this.rows.find((one) => one.field === 'member')?.row;
    if (field === 'member' || members === undefined || points.length < 2) return false;
    const given = points.filter(({ column }) => this.valueIn(row, column) !== '');
    const named = new Set(
      points.map(({ column }) => this.valueIn(members, column)).filter((name) => name !== ''),
    );
    return given.length === 1 && named.size > 1;
  }

  /** A value of a row, that of merged cells in each of theirs. */
  private valueIn(row: GridRow, column: number): string {
    const own = row.cells[column] ?? '';
    if (own !== '') return own;
    const span = this.grid.spans.find(
      ({ firstLine, lastLine, from, to }) =>
        firstLine <= row.line && row.line <= lastLine && from < column && column <= to,
    );
    return span === undefined ? '' : (row.cells[span.from] ?? '');
  }
}
