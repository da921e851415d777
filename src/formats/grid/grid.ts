import type { BarsBlock, Figure, Paper, TableColumn, TableRow } from '../paper/paper.js';
import type { Sink } from '../../base/files/sink.js';
import type { TableStyle } from '../terminal/table-style.js';
import { widest } from '../../base/text/width.js';
import { inGroups } from '../../base/in-groups.js';
import { csvLines } from '../../base/text/csv-lines.js';

/*
 * A table of figures before any form: what the screen, a CSV and a paper each show in their own way.
 */

export interface GridColumn {
  readonly heading: string;
  /** Figures stand on the right; names give way where a terminal is narrow. */
  readonly kind: 'name' | 'figure';
}

export interface GridCell {
  readonly shown: string;
  /** What a spreadsheet computes with; null for a text. */
  readonly value: number | null;
  readonly decimals?: number;
  /** What a spreadsheet shows with the value; one of 40 % is 40. */
  readonly as?: Figure['as'];
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** How deep it stands below the rows that sum it up. */
  readonly level: number;
  readonly strong: boolean;
}

export interface Grid {
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /**
   * On a terminal that is too narrow: its columns in several tables, each with the names again, as figures are compared
   * down a column; or its rows over several lines, as texts are read along a row.
   */
  readonly narrow: 'columns' | 'rows';
  /** Drawn where drawing is possible. */
  readonly bars: Omit<BarsBlock, 'kind' | 'onlyDrawn'> | null;
}

/** Tables of figures that are to be written, with what there is to say of them. */
export interface GridReport extends TableStyle {
  readonly sink: Sink;
  readonly title: string;
  /** Short, for the tab of a workbook. */
  readonly name: string;
  /** Made when they are written: of a hundred thousand rows nobody needs both. */
  readonly grids: () => readonly Grid[];
  /** What a CSV holds: one row a line of figures. */
  readonly list: () => readonly Grid[];
  /** JSON, in pieces as it may be long. */
  readonly json: () => string | Iterable<string>;
  /** What each line of an NDJSON is; a row of `list` by its headings where nothing better is known. */
  readonly objects?: () => Iterable<object>;
  /** What there is to say of the figures; not in a CSV or JSON. */
  readonly below: readonly string[];
  readonly delimiter: ',' | ';';
  /** Whether a CSV begins with a byte order mark, which makes Excel read Vietnamese. */
  readonly bom: boolean;
}

export const textCell = (shown: string): GridCell => ({ shown, value: null });

/** So many rows of a CSV are made at a time. */
const ROWS_AT_A_TIME = 1000;

/** Tables as CSV for people, one below the other with an empty line between; piece by piece. */
export function* gridCsv(grids: readonly Grid[], delimiter: ',' | ';'): Iterable<string> {
  for (const [index, { columns, rows }] of grids.entries()) {
    if (index > 0) yield '\r\n';
    yield csvLines([columns.map((one) => one.heading)], delimiter);
    for (const some of inGroups(rows, ROWS_AT_A_TIME)) {
      const shown = some.map(({ cells }) => cells.map((cell) => cell.shown));
      yield csvLines(shown, delimiter);
    }
  }
}

/**
 * Tables as a paper: each with its heading, its bars and what there is to say.
 *
 * @param barsOn where the bars stand: below their table, or on a sheet of their own, so that a table is nothing else
 */
export function gridPaper(
  title: string,
  name: string,
  {
    grids,
    below,
    barsOn,
  }: {
    readonly grids: readonly Grid[];
    readonly below: readonly string[];
    readonly barsOn: 'page' | 'sheet';
  },
): Paper {
  const apart = barsOn === 'sheet' ? grids.flatMap(barsOf) : [];
  return {
    title,
    sections: [
      {
        name,
        orientation: grids.some(({ columns }) => columns.length > 7) ? 'landscape' : 'portrait',
        blocks: [
          { kind: 'title', text: title.replace(/^ocop [a-z]+: /, ''), below: [] },
          ...grids.flatMap((grid) => [
            ...(grid.title === '' ? [] : [{ kind: 'heading', level: 2, text: grid.title } as const]),
            tableBlock(grid, grid.title === '' ? title : grid.title),
            ...(barsOn === 'page' ? barsOf(grid) : []),
          ]),
          ...below.map((text) => ({ kind: 'text', text }) as const),
        ],
      },
      ...(apart.length === 0
        ? []
        : [{ name: apart[0]?.title ?? name, orientation: 'portrait', blocks: apart } as const]),
    ],
  };
}

function barsOf({ bars }: Grid): readonly BarsBlock[] {
  return bars === null || bars.bars.length === 0 ? [] : [{ kind: 'bars', ...bars }];
}

/** Letters that a column is given at the least and at the most; long names take several lines. */
const LETTERS = { figure: [8, 16], name: [10, 36] } as const;
/** With more columns than these, names share what the figures leave of a page's width, in letters. */
const MANY = 10;
const ON_A_PAGE = 130;

function mostOfName(columns: readonly GridColumn[]): number {
  const [least, most] = LETTERS.name;
  if (columns.length <= MANY) return most;
  const names = columns.filter(({ kind }) => kind === 'name').length;
  const left = ON_A_PAGE - (columns.length - names) * LETTERS.figure[0];
  return Math.min(most, Math.max(least, Math.floor(left / Math.max(1, names))));
}

/** Widths in percent, by what is in the columns: a date is not to be broken beside an empty column. */
function sharesOf({ columns, rows }: Pick<Grid, 'columns' | 'rows'>): readonly number[] {
  const mostOf = { figure: LETTERS.figure[1], name: mostOfName(columns) };
  const letters = columns.map(({ heading, kind }, at) => {
    const [[least], most] = [LETTERS[kind], mostOf[kind]];
    const words = kind === 'figure' ? heading.split(/\s+/) : [heading];
    return Math.min(
      most,
      Math.max(least, widest([...words, ...rows.map(({ cells }) => cells[at]?.shown ?? '')])),
    );
  });
  const all = letters.reduce((sum, one) => sum + one, 0);
  const others = letters.slice(1).map((one) => Math.floor((one * 1000) / all) / 10);
  return [100 - others.reduce((sum, one) => sum + one, 0), ...others];
}

function tableBlock({ columns, rows }: Grid, caption: string) {
  const shares = sharesOf({ columns, rows });
  const widths: readonly TableColumn[] = columns.map(({ kind }, at) => ({
    width: shares[at] ?? 0,
    align: kind === 'figure' ? 'right' : 'left',
  }));
  const head: TableRow = {
    cells: columns.map(({ heading }) => ({ content: heading, align: 'center', bold: true })),
  };
  return {
    kind: 'table',
    caption,
    columns: widths,
    head: [head],
    rows: rows.map(({ cells, strong, level }): TableRow => ({
      cells: cells.map(({ shown, value, decimals, as }, at) => ({
        content:
          value === null
            ? '\u2003'.repeat(at === 0 ? level : 0) + shown
            : { value, shown, decimals: decimals ?? 0, ...(as === undefined ? {} : { as }) },
      })),
      ...(strong ? { tone: 'strong' } : {}),
    })),
  } as const;
}
