import { columnLetters } from '../../base/text/cell-name.js';
import { barsCells } from '../paper/bars-table.js';
import { heightOf, officeChart, type OfficeChart } from '../paper/office-chart.js';
import type { BarsBlock, TableCell } from '../paper/paper.js';
import { BLANK, whole } from './paper-rows.js';
import type { CellsBelow, PaperSheet } from './paper-sheet.js';
import { rowHeight } from './row-height.js';
import { quotedName, type SheetChart } from './write-workbook.js';

/** A chart under its name, and the cells that it is drawn from below. */
export function putBars(sheet: PaperSheet, block: BarsBlock): void {
  const chart = officeChart(block);
  if (chart === null && block.onlyDrawn === true) return;
  const [head = [], ...rows] = cellsOf(block);
  sheet.put(whole({ text: block.title, bold: true }));
  if (chart !== null) {
    sheet.draw(rowsOf(chart), head.length, (below) => sheetChart(block, chart, below));
  }
  sheet.put({ kind: 'cells', cells: head.map((cell) => ({ ...cell, bold: true })), isHead: true });
  for (const cells of rows) sheet.put({ kind: 'cells', cells, isHead: false });
  sheet.put(BLANK);
}

/** With what bars are held against, as Excel draws what its cells say. */
function cellsOf(block: BarsBlock): readonly (readonly TableCell[])[] {
  const { mark } = block;
  if (mark === undefined) return barsCells(block);
  const content = { value: mark.value, shown: String(mark.value), decimals: 0 };
  return barsCells(block).map((cells, at) => [...cells, { content: at === 0 ? mark.label : content }]);
}

/** Points of a centimetre. */
const CM = 28.35;

function rowsOf(chart: OfficeChart): number {
  return Math.ceil((heightOf(chart) * CM) / rowHeight([]));
}

const FONT = 'Times New Roman';
const SIZE = 10;

function sheetChart(block: BarsBlock, chart: OfficeChart, below: CellsBelow): Omit<SheetChart, 'anchor'> {
  const { title, direction, categories, series, isStacked, numberFormat } = chart;
  const count = categories.length;
  const column = (at: number) => columnLetters((below.columns[at] ?? 0) + 1);
  // The first row below is the head.
  const range = (at: number) =>
    `${quotedName(below.sheet)}!$${column(at)}$${String(below.row + 2)}:$${column(at)}$${String(below.row + 1 + count)}`;
  const marks = block.mark === undefined ? 0 : 1;
  const lies = direction === 'bar';
  const labels = { labelFontFamily: FONT, labelFontSize: SIZE, majorTickMark: 'none' } as const;
  return {
    type: lies ? 'bar' : 'column',
    altText: title,
    showTitle: false,
    barGrouping: isStacked ? 'stacked' : 'clustered',
    overlap: 100,
    gapWidth: 45,
    legend: series.length > 1 ? 'bottom' : false,
    legendFontFamily: FONT,
    legendFontSize: SIZE,
    chartSpaceBorderColor: 'D5DADE',
    lang: 'vi-VN',
    series: series.map(({ name, fill, text }, at) => ({
      name,
      color: fill,
      categories: range(0),
      // What they are held against is drawn first, behind them, and stands in the last column.
      values: range(at < marks ? below.columns.length - 1 : at - marks + 1),
      dataLabels:
        text === null
          ? false
          : {
              showValue: true,
              position: isStacked ? 'ctr' : 'outEnd',
              numberFormat: { formatCode: numberFormat },
              fontColor: text,
              fontFamily: FONT,
              fontSize: SIZE,
            },
    })),
    axes: {
      // Bars below one another are read from the top, each with its own figure.
      x: { ...labels, reverse: lies, auto: false, noMultiLvlLbl: true },
      y: {
        ...labels,
        hidden: lies,
        gridlines: { major: !lies },
        scale: { min: 0 },
        numberFormat: { formatCode: '#,##0' },
      },
    },
  };
}
