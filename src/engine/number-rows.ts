/*
 * Rows of whole numbers of 32 bits. A register of a million records kept as objects takes a gigabyte; kept so, what a
 * tally needs of it takes less than a tenth of that.
 */

export interface NumberRows {
  /** How many numbers a row has. */
  readonly width: number;
  size: number;
  /** Pages, so that growing copies nothing but the first, which begins small: a plan has a tally for each of its places. */
  readonly pages: Int32Array[];
}

const PAGE_BITS = 12;
const PAGE = 2 ** PAGE_BITS;
const FIRST = 16;

export function noRows(width: number): NumberRows {
  return { width, size: 0, pages: [] };
}

/** Whether a row can hold a number as it is: a whole one of 32 bits. */
export function isWord(value: number): boolean {
  return value === (value | 0);
}

/** Adds a row, and gives its place. */
export function addRow(rows: NumberRows, numbers: readonly number[]): number {
  const { width, size, pages } = rows;
  if (numbers.length !== width) throw new RangeError(`a row of ${numbers.length} for ${width}`);
  if (size % PAGE === 0) pages.push(new Int32Array((size === 0 ? FIRST : PAGE) * width));
  else if (size * width === pages[0]?.length) pages[0] = grown(pages[0]);
  pages.at(-1)?.set(numbers, (size % PAGE) * width);
  rows.size += 1;
  return size;
}

function grown(page: Int32Array): Int32Array {
  const larger = new Int32Array(page.length * 2);
  larger.set(page);
  return larger;
}

export function cellAt({ width, pages }: NumberRows, row: number, column: number): number {
  return pages[row >>> PAGE_BITS]?.[(row & (PAGE - 1)) * width + column] ?? 0;
}

/** The numbers of a row. */
export function rowAt({ width, pages }: NumberRows, row: number): Int32Array {
  const from = (row & (PAGE - 1)) * width;
  return pages[row >>> PAGE_BITS]?.subarray(from, from + width) ?? new Int32Array(width);
}

/** Compares two rows number by number, from one column on to before another. */
export function compareCells(rows: NumberRows, a: number, b: number, from: number, to: number): number {
  for (let column = from; column < to; column += 1) {
    const order = cellAt(rows, a, column) - cellAt(rows, b, column);
    if (order !== 0) return order;
  }
  return 0;
}
