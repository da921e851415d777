import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, placed, rightHalf } from '../../../src/formats/xlsx/column-grid.js';
import type { Block, TableBlock } from '../../../src/formats/paper/paper.js';

const table = (widths: readonly number[], filter = false): TableBlock => ({
  kind: 'table',
  caption: '',
  columns: widths.map((width) => ({ width })),
  head: [],
  rows: [],
  filter,
});
const edges = (blocks: readonly Block[]) => gridOf(blocks).map(({ to }) => to);
const LETTERHEAD: Block = { kind: 'letterhead', agency: ['A'], number: null, placeAndDate: null };

describe('the columns of a sheet', () => {
  it('are those of its only table', () => {
    expect(edges([table([10, 70, 20])])).toEqual([10, 80, 100]);
  });

  it('are the edges of all its tables, but for slivers between two that are near', () => {
    expect(edges([table([10, 70, 20]), table([11, 39, 50])])).toEqual([10, 50, 80, 100]);
  });

  it('are those of the list that is filtered, as cells over several columns cannot be sorted', () => {
    expect(edges([table([50, 50]), table([10, 70, 20], true), LETTERHEAD])).toEqual([10, 80, 100]);
  });

  it('let a head of two halves have its half', () => {
    const grid = gridOf([LETTERHEAD, table([74, 13, 13])]);
    expect(grid.map(({ to }) => to)).toEqual([45, 74, 87, 100]);
    expect(grid[rightHalf(grid)]).toEqual({ from: 45, to: 74 });
  });

  it('hold every column of every table in order, each in one of them at least', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.map((one) => (one * 100) / parts.reduce((sum, part) => sum + part, 0)));
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 4 }), (all) => {
        const tables = all.map((one) => table(one));
        const grid = gridOf(tables);
        for (const { columns } of tables) {
          if (columns.length > grid.length) continue; // slivers: all that there are
          const places = placed(columns, grid);
          expect(places.flatMap(({ from, to }) => (to < from ? ['none'] : []))).toEqual([]);
          expect(places.map(({ from }) => from)).toEqual([0, ...places.slice(0, -1).map(({ to }) => to + 1)]);
          expect(places.at(-1)?.to).toBe(grid.length - 1);
        }
      }),
    );
  });
});
