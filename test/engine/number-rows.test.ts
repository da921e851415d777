import { describe, expect, it } from 'vitest';
import { addRow, cellAt, compareCells, noRows, rowAt } from '../../src/engine/number-rows.js';

/** Rows of `7n, 7n + 1, 7n + 2`. */
function rowsUpTo(size: number) {
  const rows = noRows(3);
  for (let at = 0; at < size; at += 1) addRow(rows, [7 * at, 7 * at + 1, 7 * at + 2]);
  return rows;
}

describe('rows of numbers', () => {
  it('are as they were added, over several pages', () => {
    const rows = rowsUpTo(9000);
    expect(rows.size).toBe(9000);
    for (const at of [0, 15, 16, 17, 100, 4095, 4096, 4097, 8191, 8192, 8999]) {
      const numbers = [7 * at, 7 * at + 1, 7 * at + 2];
      expect([0, 1, 2].map((column) => cellAt(rows, at, column))).toEqual(numbers);
      expect([...rowAt(rows, at)]).toEqual(numbers);
    }
  });

  it('have their places by number, from 0', () => {
    const rows = noRows(1);
    expect([addRow(rows, [5]), addRow(rows, [5])]).toEqual([0, 1]);
  });

  it('take little where there are few, as a plan has a tally for each of its places', () => {
    const pages = (size: number) => rowsUpTo(size).pages.map(({ length }) => length / 3);
    expect([pages(0), pages(1), pages(16)]).toEqual([[], [16], [16]]);
    expect([pages(17), pages(33), pages(4096)]).toEqual([[32], [64], [4096]]);
    expect([pages(4097), pages(8193)]).toEqual([
      [4096, 4096],
      [4096, 4096, 4096],
    ]);
  });

  it('are zeros where none was added', () => {
    expect([cellAt(noRows(2), 0, 1), [...rowAt(noRows(2), 5000)]]).toEqual([0, [0, 0]]);
  });

  it('have a width', () => {
    expect(() => addRow(noRows(2), [1, 2, 3])).toThrow('a row of 3 for 2');
  });
});

it('two rows are compared number by number, in the columns that are named', () => {
  const rows = noRows(4);
  for (const row of [
    [1, 2, 3, 9],
    [2, 2, 3, 4],
    [0, 2, 5, 4],
  ]) {
    addRow(rows, row);
  }
  const signs = (a: number, b: number, from: number, to: number) =>
    Math.sign(compareCells(rows, a, b, from, to));
  expect([signs(0, 1, 0, 4), signs(1, 0, 0, 4)]).toEqual([-1, 1]);
  expect([signs(0, 1, 1, 3), signs(0, 1, 1, 4), signs(0, 2, 1, 3)]).toEqual([0, 1, -1]);
});
