import { plainText } from '../paper/inline.js';
import type {
  Align,
  Block,
  Figure,
  Inline,
  PaperSection,
  TableBlock,
  TableCell,
  TableRow,
} from '../paper/paper.js';
import { columnLetters } from '../../base/text/cell-name.js';
import { GRID, HEAD, STRONG, WARNED } from './cell-styles.js';
import { styledRuns, type PaperRow, type PlacedText } from './paper-rows.js';
import { rowHeight } from './row-height.js';
import { cellKey, type Cell, type CellStyle, type WriteSheet } from './write-workbook.js';

/** The width of a page of A4 in letters of 12 points, within the margins of official papers. */
const PAGE_WIDTH = { portrait: 88, landscape: 132 } as const;
/** Where no table says how a sheet is divided. */
const NO_TABLE = [25, 25, 25, 25];
/** Excel's longest text of a cell. */
const LONGEST = 32_767;
/** More rows than these, frozen, would leave nothing to scroll on a small screen. */
const MOST_FROZEN = 14;

type Merge = NonNullable<WriteSheet['merges']>[number];

/** The sheet of one section of a paper, filled from its top down. */
export class PaperSheet {
  private readonly widths: readonly number[];
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly merges: Merge[] = [];
  private readonly rowDefs = new Map<number, { height: number }>();
  private row = 0;
  /** The head of the first table: its first row, and the row below it. */
  private tables = 0;
  private head: readonly [number, number] | null = null;
  private filter: string | null = null;

  constructor(
    private readonly name: string,
    private readonly orientation: PaperSection['orientation'],
    blocks: readonly Block[],
  ) {
    const shares = blocks.reduce<readonly number[]>((most, block) => {
      const own = block.kind === 'table' ? block.columns.map(({ width }) => width) : [];
      return own.length > most.length ? own : most;
    }, []);
    // A head of two halves takes two columns at least.
    const divided = shares.length < 2 ? NO_TABLE : shares;
    this.widths = divided.map((share) => (share * PAGE_WIDTH[orientation]) / 100);
  }

  put(row: PaperRow): void {
    if (row.kind === 'cells') this.putCells(row.cells, { isHead: row.isHead, tone: undefined, aligns: [] });
    else {
      const texts = row.texts.map((text) => this.putText(text));
      this.rowDefs.set(this.row, { height: Math.max(rowHeight([]), ...texts) });
      this.row += 1;
    }
  }

  putTable({ columns, head, rows, filter }: TableBlock): void {
    const first = this.row;
    const aligns = columns.map(({ align }) => align);
    const open: { column: number; until: number }[] = [];
    for (const { cells } of head) this.putCells(cells, { isHead: true, tone: undefined, aligns: [], open });
    const below = this.row;
    for (const { cells, tone } of rows) this.putCells(cells, { isHead: false, tone, aligns });
    if (head.length > 0) this.head ??= [first, below];
    this.tables += 1;
    if (filter === true && head.length > 0 && this.row > below) {
      this.filter ??= `A${String(below)}:${this.lastColumn()}${String(this.row)}`;
    }
  }

  made(): WriteSheet {
    const { name, orientation, cells, merges, rowDefs, head, filter, row } = this;
    // With several tables the first one's head would stand above another's rows.
    const [top, below] = this.tables === 1 ? (head ?? [0, 0]) : [0, 0];
    return {
      name,
      rows: Array.from({ length: row }, () => this.widths.map(() => null)),
      cells,
      merges,
      rowDefs,
      columns: this.widths.map((width) => ({ width })),
      ...(below > 0 && below <= MOST_FROZEN ? { freezePane: { rows: below } } : {}),
      ...(filter === null ? {} : { autoFilter: { range: filter } }),
      pageSetup: {
        paperSize: 'a4',
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printArea: `$A$1:$${this.lastColumn()}$${String(Math.max(1, row))}`,
        ...(below > 0 ? { printTitlesRow: `$${String(top + 1)}:$${String(below)}` } : {}),
        margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.3, footer: 0.3 },
      },
      headerFooter: { differentFirst: true, oddHeader: '&C&P' },
    };
  }

  private lastColumn(): string {
    return columnLetters(this.widths.length);
  }

  /** Gives the height it takes. */
  private putText({ place, text, align, bold, italic, indent, size }: PlacedText): number {
    const count = this.widths.length;
    const half = Math.ceil(count / 2);
    const [from, to] =
      place === 'whole' ? [0, count - 1] : place === 'left' ? [0, half - 1] : [half, count - 1];
    const style: CellStyle = {
      font: { bold: bold === true, italic: italic === true, ...(size === undefined ? {} : { size }) },
      alignment: {
        horizontal: align ?? 'left',
        vertical: 'top',
        wrapText: true,
        ...(indent ? { indent: indent * 2 } : {}),
      },
    };
    this.cells.set(cellKey(this.row, from), { ...contentOf(text), style });
    this.merge(this.row, from, this.row, to);
    return rowHeight([{ text: plainText(text), width: this.widthOf(from, to) }], size);
  }

  private putCells(
    cells: readonly TableCell[],
    look: {
      readonly isHead: boolean;
      readonly tone: TableRow['tone'];
      readonly aligns: readonly (Align | undefined)[];
      /** Cells of the head that reach down from rows above. */
      readonly open?: { column: number; until: number }[];
    },
  ): void {
    const { isHead, tone, aligns, open = [] } = look;
    const base = isHead ? HEAD : tone === 'strong' ? STRONG : tone === 'warned' ? WARNED : GRID;
    const texts: { text: string; width: number }[] = [];
    const isOpen = (at: number) => open.some(({ column, until }) => column === at && until > this.row);
    const last = this.widths.length - 1;
    let column = 0;
    cells.forEach((cell, index) => {
      while (isOpen(column)) column += 1;
      if (column > last) return;
      const { content, align, bold, span = 1, rows = 1 } = cell;
      // A table of fewer columns than the sheet has takes its width all the same.
      const isLast = index === cells.length - 1 && open.length === 0;
      const to = isLast && rows === 1 ? last : Math.min(last, column + span - 1);
      const horizontal =
        align ?? aligns[column] ?? (isHead ? 'center' : isFigure(content) ? 'right' : 'left');
      const style: CellStyle = {
        ...base,
        ...(isFigure(content) ? { numFmt: formatOf(content) } : {}),
        font: { bold: bold ?? (isHead || tone === 'strong') },
        alignment: { horizontal, vertical: isHead ? 'center' : 'top', wrapText: true },
      };
      for (let row = this.row; row < this.row + rows; row += 1) {
        for (let at = column; at <= to; at += 1) this.cells.set(cellKey(row, at), { style });
      }
      this.cells.set(cellKey(this.row, column), { ...contentOf(content), style });
      this.merge(this.row, column, this.row + rows - 1, to);
      if (rows > 1) {
        for (let at = column; at <= to; at += 1) open.push({ column: at, until: this.row + rows });
      } else {
        const text = isFigure(content) || content === null ? '' : plainText(content);
        texts.push({ text, width: this.widthOf(column, to) * (isHead ? 0.85 : 1) });
      }
      column = to + 1;
    });
    this.rowDefs.set(this.row, { height: rowHeight(texts) });
    this.row += 1;
  }

  private widthOf(from: number, to: number): number {
    return this.widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  }

  private merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow !== endRow || startCol !== endCol) this.merges.push({ startRow, startCol, endRow, endCol });
  }
}

function isFigure(content: TableCell['content']): content is Figure {
  return typeof content === 'object' && content !== null && 'shown' in content;
}

function formatOf({ decimals, as }: Figure): string {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const number = as?.percent === true ? `0${digits}%` : `#,##0${digits}`;
  return as?.before === undefined ? number : `"${as.before.replaceAll('"', '')}" ${number}`;
}

/** A figure is the number that is shown: cut, as the design has it, where Excel by itself would round it up. */
function numberOf({ value, shown, decimals, as }: Figure): number {
  const read = Number(shown.replaceAll('.', '').replace(',', '.'));
  const number = Math.abs(read - value) * 10 ** decimals < 1 ? read : value;
  // Excel keeps 40 % as 0.4; dividing by 100 would leave 33.3 % a hair off.
  return as?.percent === true ? Number(`${String(number)}e-2`) : number;
}

function contentOf(content: TableCell['content'] | Inline): Partial<Cell> {
  if (content === null) return { value: null };
  if (isFigure(content)) return { value: numberOf(content) };
  const text = plainText(content).slice(0, LONGEST);
  const runs = styledRuns(content);
  if (runs === null || text.length === LONGEST) return { value: text === '' ? null : text };
  return {
    value: text,
    richText: runs.map(({ text: piece, bold, italic, underline }) => ({
      text: piece,
      font: {
        name: 'Times New Roman',
        size: 12,
        bold: bold === true,
        italic: italic === true,
        underline: underline === true,
      },
    })),
  };
}
