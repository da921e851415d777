import { chartedTable } from '../paper/bars-table.js';
import type { Block, TableBlock, TableColumn } from '../paper/paper.js';

/** A column by where it begins and ends, in percent of the sheet's width. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

/** Where no table says how a sheet is divided: a head of two halves takes two columns at least. */
const NO_TABLE = [0, 25, 50, 75, 100];
/** Edges of two tables that are nearer than this, in percent, are one: no column is a sliver. */
const NEAR = 1.5;

/**
 * The columns of a sheet with several tables on it: all their edges together. A list that is filtered stands in columns
 * of its own, as cells that reach over several cannot be sorted; other tables go by those.
 */
export function gridOf(blocks: readonly Block[]): readonly Share[] {
  const tables = blocks.flatMap(tableOf);
  const filtered = tables.find(({ filter }) => filter === true);
  const all = (filtered === undefined ? tables : [filtered]).map(({ columns }) => edgesOf(columns));
  if (filtered === undefined && blocks.some(hasHalves) && !all.flat().some(isMiddle)) all.push([MIDDLE]);
  const edges = all
    .toSorted((a, b) => b.length - a.length)
    .reduce<readonly number[]>(
      (known, more) => [
        ...known,
        ...more.filter((edge) => known.every((one) => Math.abs(one - edge) >= NEAR)),
      ],
      [],
    )
    .toSorted((a, b) => a - b);
  const divided = edges.length < 3 ? NO_TABLE : edges;
  return divided.slice(1).map((to, at) => ({ from: divided[at] ?? 0, to }));
}

/** What of a block is divided into columns: a table, and the figures of a chart. */
function tableOf(block: Block): readonly Pick<TableBlock, 'columns' | 'filter'>[] {
  if (block.kind === 'table') return [block];
  return block.kind === 'bars' ? [chartedTable(block)] : [];
}

/** Who issues a paper and who signs it on the left take less than the nation's name and the date on the right. */
const MIDDLE = 45;

function isMiddle(edge: number): boolean {
  return Math.abs(edge - MIDDLE) <= 4;
}

/** What stands in two halves of a line. */
function hasHalves({ kind }: Block): boolean {
  return kind === 'letterhead' || kind === 'signatures';
}

/** The column that the right half of a line begins in. */
export function rightHalf(grid: readonly Share[]): number {
  const away = grid.map(({ from }) => Math.abs(from - MIDDLE));
  return Math.max(1, away.indexOf(Math.min(...away)));
}

/** Which columns of the sheet each column of a table takes, from the first to the last; every one takes one at least. */
export function placed(
  columns: readonly TableColumn[],
  grid: readonly Share[],
): readonly { readonly from: number; readonly to: number }[] {
  const edges = edgesOf(columns);
  let from = 0;
  return columns.map((_, at) => {
    const left = columns.length - 1 - at;
    const most = grid.length - 1 - left;
    const to =
      left === 0 ? grid.length - 1 : Math.max(from, Math.min(most, nearest(edges[at + 1] ?? 100, grid)));
    const place = { from: Math.min(from, to), to };
    from = to + 1;
    return place;
  });
}

/** The column that ends nearest to a place. */
function nearest(edge: number, grid: readonly Share[]): number {
  const away = grid.map(({ to }) => Math.abs(to - edge));
  return away.indexOf(Math.min(...away));
}

/** In tenths of a percent, so that sums of shares are told apart by what they mean and not by their last binary digit. */
function edgesOf(columns: readonly TableColumn[]): readonly number[] {
  const edges = [0];
  let sum = 0;
  for (const { width } of columns) edges.push(Math.round((sum += width) * 10) / 10);
  return edges;
}
