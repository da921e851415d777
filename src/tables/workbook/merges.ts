import { type WorkbookSheet } from './open-workbook.js';
import { SHEET } from './sheet-rows.js';
import { MOST_MERGES, MOST_MERGES_OF_A_ROW } from '../../base/limits.js';
import { unpack } from './zip.js';

/** Cells that are shown as one; what they say is in the first of them. Rows from 1, columns from 0. */
export interface Merge {
  /** `A5:A9` */
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const MERGE = /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Longer than any of them. */
const CARRIED = 128;

/**
 * Finds the merged cells of a sheet, in the order of their rows. They stand behind the rows, so that the sheet streams
 * by once more for them.
 */
export async function mergesIn({ part }: WorkbookSheet): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  for await (const { bytes } of unpack(part, SHEET)) {
    if (rest === '' && !bytes.includes('mergeCell')) {
      rest = tailOf(bytes.toString('latin1', Math.max(0, bytes.length - CARRIED)));
      continue;
    }
    const text = rest + bytes.toString('latin1');
    for (const [, fromColumn = '', fromRow, toColumn = '', toRow] of text.matchAll(MERGE)) {
      if (merges.length === MOST_MERGES) break;
      merges.push({
        name: `${fromColumn}${String(fromRow)}:${toColumn}${String(toRow)}`,
        firstRow: Number(fromRow),
        lastRow: Number(toRow),
        firstColumn: columnIndex(fromColumn),
        lastColumn: columnIndex(toColumn),
      });
    }
    rest = tailOf(text);
  }
  return merges.toSorted((a, b) => a.firstRow - b.firstRow);
}

/** What may be the beginning of one that goes on in the next stretch. */
function tailOf(text: string): string {
  const tag = text.lastIndexOf('<');
  return tag !== -1 && !text.includes('>', tag) ? text.slice(Math.max(tag, text.length - CARRIED)) : '';
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Tells which merged cells a row is in; rows are requested in their order. */
export class MergesByRow {
  private next = 0;
  private open: readonly Merge[] = [];

  constructor(private readonly merges: readonly Merge[]) {}

  at(row: number): readonly Merge[] {
    let { next } = this;
    if (this.open.length === 0 && (this.merges[next]?.firstRow ?? Infinity) > row) return NONE;
    while ((this.merges[next]?.firstRow ?? Infinity) <= row) next += 1;
    const begun = this.merges.slice(this.next, next);
    this.next = next;
    // Cells of a row are in few; where a file says otherwise, the first of them stand for all.
    this.open = [
      ...this.open,
      ...begun.filter(({ lastRow }) => lastRow >= row).slice(0, MOST_MERGES_OF_A_ROW),
    ]
      .filter(({ lastRow }) => lastRow >= row)
      .slice(0, MOST_MERGES_OF_A_ROW);
    return this.open;
  }
}

const NONE: readonly Merge[] = [];
