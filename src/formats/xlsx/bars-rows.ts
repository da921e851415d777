import { columnLetters } from '../../base/text/cell-name.js';
import { chartedTable } from '../paper/bars-table.js';
import { heightOf, officeChart, type OfficeChart } from '../paper/office-chart.js';
import type { BarsBlock } from '../paper/paper.js';
import { BLANK, whole } from './paper-rows.js';
import type { ChartCells, PaperSheet } from './paper-sheet.js';
import { rowHeight } from './row-height.js';
import { quotedName, type SheetChart } from './write-workbook.js';

/** A chart under its name, and the cells below that it is drawn from. */
export function putBars(sheet: PaperSheet, block: BarsBlock): void {
  const chart = officeChart(block);
  if (chart === null && block.onlyDrawn === true) return;
  const rows = chart === null ? 0 : rowsOf(chart);
  // Its name above and the head of its figures below are seen with it.
  sheet.keepWhole((rows + 4) * rowHeight([]));
  sheet.put(whole({ text: block.title, bold: true }));
  sheet.putCharted(
    chartedTable(block),
    rows,
    chart === null ? null : (cells) => sheetChart(block, chart, cells),
  );
  sheet.put(BLANK);
}

/** Points of a centimetre. */
const CM = 28.35;

function rowsOf(chart: OfficeChart): number {
  return Math.ceil((heightOf(chart) * CM) / rowHeight([]));
}

const FONT = 'Times New Roman';
const SIZE = 10;

function sheetChart(block: BarsBlock, chart: OfficeChart, cells: ChartCells): Omit<SheetChart, 'anchor'> {
  const { title, direction, categories, series, isStacked, most, numberFormat } = chart;
  const count = categories.length;
  const column = (at: number) => columnLetters((cells.columns[at] ?? 0) + 1);
  const range = (at: number) =>
    `${quotedName(cells.sheet)}!$${column(at)}$${String(cells.row + 1)}:$${column(at)}$${String(cells.row + count)}`;
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
      values: range(at < marks ? cells.columns.length - 1 : at - marks + 1),
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
        scale: { min: 0, ...(most === null ? {} : { max: most }) },
        numberFormat: { formatCode: '#,##0' },
      },
    },
  };
}
