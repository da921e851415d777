import { cellTrimmed } from './cell-trimmed.js';
import { DELIMITERS, type HeaderLook, type OtherLook } from './find-header.js';
import { firstRows } from './first-rows.js';
import { MOST_GRID_ROWS, MOST_OF_A_GRID, MOST_OF_A_LINE } from '../base/limits.js';
import type { Grid } from './grid.js';
import type { Newline } from './newline.js';
import type { Source } from './source.js';
import type { PlainTable } from './table.js';
import { createTranscoder } from './transcoder.js';

interface LookedFor extends Pick<HeaderLook, 'isHeader'> {
  readonly otherwise: OtherLook;
}

/**
 * A text as a table that is laid out otherwise, where it is one under any of the separators; else the table as it is.
 *
 * @param table the text as it was opened, row by row
 */
export async function laidOutOtherwise(
  source: Source,
  table: PlainTable,
  { otherwise: look, isHeader }: LookedFor,
): Promise<PlainTable> {
  const bytes = await wholeOf(source);
  if (bytes === null) return table;
  const transcoder = createTranscoder(table.encoding);
  const utf8 = Buffer.concat([transcoder.toUtf8(bytes.subarray(table.bom.length)), transcoder.end()]);
  const text = utf8.toString('utf8');
  const { newline } = table.layout;
  const grids = DELIMITERS.flatMap((delimiter) => {
    const grid = gridOf(text, delimiter, newline);
    return grid === null ? [] : [{ delimiter, grid }];
  });
  // A title may have commas in it; what stands between the cells is what most rows have.
  for (const { delimiter, grid } of grids.toSorted((a, b) => parted(b.grid) - parted(a.grid))) {
    const kind = look.kindOf(grid);
    if (kind === null || (kind === 'blank' && isHeader(table.layout.cells))) continue;
    return {
      ...table,
      encoding: 'utf-8',
      bom: Buffer.alloc(0),
      layout: { ...table.layout, delimiter },
      grid,
    };
  }
  return table;
}

/** How many rows have several cells. */
function parted({ rows }: Grid): number {
  return rows.filter(({ cells }) => cells.length > 2).length;
}

/** All the bytes of a source that is small enough, and can be read once more; null for another one. */
async function wholeOf({ head, size, path, chunks }: Source): Promise<Buffer | null> {
  if (size !== null && size > MOST_OF_A_GRID) return null;
  if (size === null ? head.length < WHOLE : size <= head.length) return head;
  if (path === null) return null;
  const all: Buffer[] = [];
  for await (const chunk of chunks()) all.push(chunk);
  return Buffer.concat(all);
}

/** A head of fewer bytes than this is all there is. */
const WHOLE = 1024 * 1024;

function gridOf(text: string, delimiter: string, newline: Newline): Grid | null {
  const rows = firstRows(text, delimiter, newline, MOST_GRID_ROWS + 1);
  if (rows.length > MOST_GRID_ROWS) return null;
  // A line of that length is no row of any table, and looking for what it says takes many times as much.
  if (rows.some(({ cells }) => cells.some((cell) => cell.length > MOST_OF_A_LINE))) return null;
  return {
    rows: rows
      .map(({ cells, line }) => ({ line, cells: cells.map(cellTrimmed) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map((row) => ({ ...row, computed: row.cells })),
    unvalued: new Set(),
    spans: [],
  };
}
