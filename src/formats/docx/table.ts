import { plainText, shownText } from '../paper/inline.js';
import type { TableBlock, TableColumn, TableRow } from '../paper/paper.js';
import { placeCells, type PlacedCell } from '../paper/place-cells.js';
import { tableType } from '../paper/table-type.js';
import { escapeXml } from './escape-xml.js';
import { paragraph, runs } from './paragraph.js';
import type { StyleId } from './styles.js';
import { widthOf } from './text-width.js';

/** What the cells of one table have in common. */
interface Grid {
  readonly columns: readonly TableColumn[];
  /** Where each column begins, and where the last one ends. */
  readonly edges: readonly number[];
  readonly style: StyleId;
}

const STYLES = { 12: 'Cell', 11: 'SmallCell', 10: 'SmallestCell' } as const satisfies Record<number, StyleId>;

/** How high a row has to be for names that are written upwards, which Word does not work out; null where there are none. */
function heightOf(cells: readonly PlacedCell[], size: number): number | null {
  const turned = cells.filter(({ cell, above }) => cell.turned === true && !above);
  if (turned.length === 0) return null;
  const lines = turned.flatMap(({ cell }) => plainText(shownText(cell.content)).split('\n'));
  return Math.max(...lines.map((line) => widthOf(line, size))) + 160;
}

/**
 * A table with its head on every page and rows that do not break, as wide as the text.
 *
 * @param keepNext its last row stays on one page with what follows
 */
export function writeTable(
  table: TableBlock,
  width: number,
  keepNext: boolean,
  emit: (xml: string) => void,
): void {
  const { caption, columns, head, rows } = table;
  const { size, margin } = tableType(table);
  const grid: Grid = {
    columns,
    edges: edgesOf(columns, width),
    style: STYLES[size],
  };
  emit(`<w:tbl>${properties(caption, width, margin * 20)}${gridColumns(grid)}`);
  for (const [at, cells] of placeCells(head, columns.length).entries()) {
    emit(
      tableRow(cells, head[at]?.tone, grid, {
        head: true,
        keepNext: true,
        height: heightOf(cells, size * 2),
      }),
    );
  }
  // The last row is known by no other coming after it.
  let held: TableRow | null = null;
  for (const row of rows) {
    if (held !== null) emit(bodyRow(held, grid, false));
    held = row;
  }
  if (held !== null) emit(bodyRow(held, grid, keepNext));
  else if (head.length === 0) emit(bodyRow({ cells: [] }, grid, keepNext)); // Word knows no table without a row
  emit('</w:tbl>');
}

/** Every edge is rounded by itself, so that the columns add up to the width. */
function edgesOf(columns: readonly TableColumn[], width: number): readonly number[] {
  const edges = [0];
  let percent = 0;
  for (const column of columns) edges.push(Math.round((width * (percent += column.width)) / 100));
  return edges;
}

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`;

/** In the schema's order (CT_TblPrBase). */
function properties(caption: string, width: number, margin: number): string {
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>`
  );
}

function gridColumns({ columns, edges }: Grid): string {
  return `<w:tblGrid>${columns.map((_, at) => `<w:gridCol w:w="${between(edges, at, 1)}"/>`).join('')}</w:tblGrid>`;
}

function between(edges: readonly number[], column: number, span: number): number {
  return (edges[column + span] ?? 0) - (edges[column] ?? 0);
}

function bodyRow(row: TableRow, grid: Grid, keepNext: boolean): string {
  const [cells = []] = placeCells([row], grid.columns.length);
  return tableRow(cells, row.tone, grid, { head: false, keepNext, height: null });
}

interface RowPlace {
  readonly head: boolean;
  readonly keepNext: boolean;
  /** At the least, in twentieths of a point; null for what its text takes. */
  readonly height: number | null;
}

function tableRow(cells: readonly PlacedCell[], tone: TableRow['tone'], grid: Grid, place: RowPlace): string {
  const laid = cells.map((placed) => tableCell(placed, tone, grid, place)).join('');
  const height = place.height === null ? '' : `<w:trHeight w:val="${place.height}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${height}${place.head ? '<w:tblHeader/>' : ''}</w:trPr>${laid}</w:tr>`;
}

/** Light enough to be read on paper from any printer. */
const SHADES = { strong: 'EDEDED', warned: 'FBE4D5' } as const;

function tableCell(
  { cell, column, span, rows, above }: PlacedCell,
  tone: TableRow['tone'],
  { columns, edges, style }: Grid,
  { head, keepNext }: RowPlace,
): string {
  const merge = above ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const bold = head || tone === 'strong' || cell.bold === true;
  const align = cell.align ?? (head ? 'center' : columns[column]?.align);
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${between(edges, column, span)}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    merge +
    (tone === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${SHADES[tone]}"/>`) +
    (cell.turned === true ? '<w:textDirection w:val="btLr"/>' : '') +
    '<w:vAlign w:val="center"/></w:tcPr>' +
    paragraph({ style, align, keepNext }, above ? '' : runs(shownText(cell.content), { bold })) +
    '</w:tc>'
  );
}
