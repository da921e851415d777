import { plainText } from '../paper/inline.js';
import type {
  Align,
  Block,
  PaperSection,
  TableBlock,
  TableCell,
  TableColumn,
  TableRow,
} from '../paper/paper.js';
import { columnLetters } from '../../base/text/cell-name.js';
import { GRID, HEAD, STRONG, WARNED } from './cell-styles.js';
import { contentOf, formatOf, isBold, isFigure } from './cell-content.js';
import type { PaperRow, PlacedText } from './paper-rows.js';
import { textWidth } from '../paper/text-measure.js';
import { gridOf, placed, rightHalf, type Share } from './column-grid.js';
import { roomOf, rowHeight, type CellText } from './row-height.js';
import { cellKey, type Cell, type CellStyle, type SheetChart, type WriteSheet } from './write-workbook.js';

/** The width of a page of A4 in letters of 12 points, within the margins of official papers. */
const PAGE_WIDTH = { portrait: 88, landscape: 132 } as const;
/** In percent, what makes a sheet as wide as the text of a page. */
const SCALE = 86;
/** What a page has for rows at that scale, in points; a little less, as programs measure differently. */
const PAGE_HEIGHT = { portrait: 820, landscape: 540 } as const;
/** More rows than these, frozen, would leave nothing to scroll on a small screen. */
const MOST_FROZEN = 14;

/** What a step of indenting takes, in letters. */
const INDENT = 3;

/** A cell of the head that reaches down from a row above. */
interface OpenCell {
  readonly column: number;
  readonly first: number;
  readonly until: number;
  /** What its text takes, in points. */
  readonly height: number;
}

interface RowLook {
  readonly isHead: boolean;
  readonly tone: TableRow['tone'];
  readonly aligns: readonly (Align | undefined)[];
  /** The columns of the sheet that each column of the table takes. */
  readonly places: readonly { readonly from: number; readonly to: number }[];
  readonly open?: OpenCell[];
}

/** Where the cells of a chart stand, without their head: what its ranges are made of. */
export interface ChartCells {
  readonly sheet: string;
  readonly row: number;
  readonly columns: readonly number[];
}

type Merge = NonNullable<WriteSheet['merges']>[number];

/** The sheet of one section of a paper, filled from its top down. */
export class PaperSheet {
  private readonly grid: readonly Share[];
  private readonly widths: readonly number[];
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly merges: Merge[] = [];
  private readonly breaks: number[] = [];
  private readonly rowDefs = new Map<number, { height: number }>();
  private readonly charts: SheetChart[] = [];
  private row = 0;
  /** The head of the first table: its first row, and the row below it. */
  private tables = 0;
  private head: readonly [number, number] | null = null;
  private filter: string | null = null;

  constructor(
    private readonly name: string,
    private readonly orientation: PaperSection['orientation'],
    private readonly onePage: boolean,
    blocks: readonly Block[],
  ) {
    this.grid = gridOf(blocks);
    this.widths = this.grid.map(({ from, to }) => ((to - from) * PAGE_WIDTH[orientation]) / 100);
  }

  /** What a line over the whole sheet has, in points. */
  get room(): number {
    return roomOf(PAGE_WIDTH[this.orientation]);
  }

  put({ texts }: PaperRow): void {
    const heights = texts.map((text) => this.putText(text));
    this.rowDefs.set(this.row, { height: Math.max(rowHeight([]), ...heights) });
    this.row += 1;
  }

  /** What follows begins a page where so many points of it would be torn apart by a page's end. */
  keepWhole(height: number): void {
    const page = PAGE_HEIGHT[this.orientation];
    let used = 0;
    for (let row = (this.breaks.at(-1) ?? -1) + 1; row < this.row; row += 1) {
      const own = this.rowDefs.get(row)?.height ?? rowHeight([]);
      used = used + own > page ? own : used + own;
    }
    if (used + height > page && height <= page) this.breakPage();
  }

  /**
   * A table of figures that a chart is drawn from, and the chart in rows left free above it.
   *
   * @param chart is given where the table's rows stand, from 0, and where each of its columns begins
   */
  putCharted(
    { columns, head, rows }: TableBlock,
    free: number,
    chart: ((cells: ChartCells) => Omit<SheetChart, 'anchor'>) | null,
  ): void {
    const look = this.lookOf(columns);
    const from = { row: this.row, col: 0 };
    for (; this.row < from.row + free; this.row += 1) this.rowDefs.set(this.row, { height: rowHeight([]) });
    const cells = {
      sheet: this.name,
      row: this.row + head.length,
      columns: look.places.map((one) => one.from),
    };
    if (chart !== null) {
      this.charts.push({ ...chart(cells), anchor: { from, to: { row: this.row, col: this.widths.length } } });
    }
    for (const row of head) this.putCells(row.cells, { ...look, isHead: true, aligns: [] });
    for (const row of rows) this.putCells(row.cells, look);
  }

  /** What follows begins a page. */
  breakPage(): void {
    if (this.row > 0) this.breaks.push(this.row - 1);
  }

  putTable({ columns, head, rows, filter }: TableBlock): void {
    const first = this.row;
    const look = this.lookOf(columns);
    const open: OpenCell[] = [];
    for (const { cells } of head) this.putCells(cells, { ...look, isHead: true, aligns: [], open });
    this.raiseHead(open);
    const below = this.row;
    for (const { cells, tone } of rows) this.putCells(cells, { ...look, tone });
    if (head.length > 0) this.head ??= [first, below];
    this.tables += 1;
    if (filter === true && head.length > 0 && this.row > below) {
      this.filter ??= `A${String(below)}:${this.lastColumn()}${String(this.row)}`;
    }
  }

  made(): WriteSheet {
    const { name, orientation, onePage, cells, merges, breaks, rowDefs, charts, head, filter, row } = this;
    // With several tables the first one's head would stand above another's rows.
    const [top, below] = this.tables === 1 ? (head ?? [0, 0]) : [0, 0];
    return {
      name,
      rows: Array.from({ length: row }, () => this.widths.map(() => null)),
      cells,
      merges,
      rowDefs,
      ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
      ...(charts.length > 0 ? { charts } : {}),
      columns: this.widths.map((width) => ({ width })),
      ...(below > 0 && below <= MOST_FROZEN ? { freezePane: { rows: below } } : {}),
      ...(filter === null ? {} : { autoFilter: { range: filter } }),
      pageSetup: {
        paperSize: 'a4',
        orientation,
        // Excel breaks no page where it is told to, as long as it fits a sheet to pages.
        ...(breaks.length > 0
          ? { scale: SCALE }
          : { fitToPage: true, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 }),
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

  private lookOf(columns: readonly TableColumn[]): RowLook {
    return {
      isHead: false,
      tone: undefined,
      aligns: columns.map(({ align }) => align),
      places: placed(columns, this.grid),
    };
  }

  /** Gives the height it takes. */
  private putText({ place, text, align, bold, italic, indent = 0, size }: PlacedText): number {
    const [from, to] = this.reach(place);
    const style: CellStyle = {
      font: { bold: bold === true, italic: italic === true, ...(size === undefined ? {} : { size }) },
      alignment: {
        horizontal: align ?? 'left',
        vertical: 'top',
        wrapText: true,
        ...(indent > 0 ? { indent: indent * 2 } : {}),
      },
    };
    this.cells.set(cellKey(this.row, from), { ...contentOf(text), style });
    this.merge(this.row, from, this.row, to);
    const width = this.widthOf(from, to) - indent * INDENT;
    return rowHeight([{ text: plainText(text), width, bold: bold === true || isBold(text) }], size);
  }

  /** The columns of a text. */
  private reach(place: PlacedText['place']): readonly [number, number] {
    const last = this.widths.length - 1;
    const half = rightHalf(this.grid);
    return place === 'whole' ? [0, last] : place === 'left' ? [0, half - 1] : [half, last];
  }

  private putCells(cells: readonly TableCell[], { isHead, tone, aligns, places, open = [] }: RowLook): void {
    const base = isHead ? HEAD : tone === 'strong' ? STRONG : tone === 'warned' ? WARNED : GRID;
    const texts: CellText[] = [];
    let tallest = 0;
    const isOpen = (at: number) => open.some(({ column, until }) => column === at && until > this.row);
    let at = 0;
    for (const [index, cell] of cells.entries()) {
      while (isOpen(at)) at += 1;
      if (at >= places.length) break;
      const { content, align, span = 1, rows = 1, turned = false } = cell;
      // The last cell of a row takes what is left of the table.
      const isLast = index === cells.length - 1 && open.length === 0 && rows === 1;
      const end = isLast ? places.length - 1 : Math.min(places.length - 1, at + span - 1);
      const [from, to] = [places[at]?.from ?? 0, places[end]?.to ?? 0];
      const horizontal = align ?? aligns[at] ?? (isHead ? 'center' : isFigure(content) ? 'right' : 'left');
      const bold = cell.bold ?? (isHead || tone === 'strong');
      const text = content === null ? '' : isFigure(content) ? content.shown : plainText(content);
      const style: CellStyle = {
        ...base,
        ...(isFigure(content) ? { numFmt: formatOf(content) } : {}),
        font: { bold },
        alignment: {
          horizontal,
          vertical: isHead ? 'center' : 'top',
          // A name that is written upwards has its lines, and no others.
          wrapText: !turned || text.includes('\n'),
          ...(turned ? { textRotation: 90 } : {}),
        },
      };
      for (let row = this.row; row < this.row + rows; row += 1) {
        for (let column = from; column <= to; column += 1) this.cells.set(cellKey(row, column), { style });
      }
      this.cells.set(cellKey(this.row, from), { ...contentOf(content), style });
      this.merge(this.row, from, this.row + rows - 1, to);
      if (turned) {
        tallest = Math.max(tallest, ...text.split('\n').map((line) => textWidth(line, 12, true) * 1.03 + 8));
      }
      const measured: CellText = {
        text: isFigure(content) ? '' : text,
        width: this.widthOf(from, to),
        bold: bold || isBold(content),
      };
      if (rows > 1) {
        for (let column = at; column <= end; column += 1)
          open.push({ column, until: this.row + rows, first: this.row, height: rowHeight([measured]) });
      } else if (!turned) texts.push(measured);
      at = end + 1;
    }
    this.rowDefs.set(this.row, { height: Math.max(rowHeight(texts), tallest) });
    this.row += 1;
  }

  /** Makes the last row of a head as high as the cells need that reach down to it. */
  private raiseHead(open: readonly OpenCell[]): void {
    for (const { first, until, height } of open) {
      let sum = 0;
      for (let row = first; row < until; row += 1) sum += this.rowDefs.get(row)?.height ?? 0;
      const last = this.rowDefs.get(until - 1);
      if (last !== undefined && sum < height)
        this.rowDefs.set(until - 1, { height: last.height + height - sum });
    }
  }

  private widthOf(from: number, to: number): number {
    return this.widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  }

  private merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow !== endRow || startCol !== endCol) this.merges.push({ startRow, startCol, endRow, endCol });
  }
}
