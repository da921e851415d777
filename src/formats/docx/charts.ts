import { heightOf, officeChart, type OfficeChart } from '../paper/office-chart.js';
import type { BarsBlock } from '../paper/paper.js';
import { CHART_SHEET, chartXml } from './chart-xml.js';
import { escapeXml } from './escape-xml.js';
import { chartId } from './package-parts.js';

/** What a chart is in the file: its part, and the workbook that Word opens to edit its figures. */
interface ChartPart {
  readonly number: number;
  readonly xml: string;
  readonly workbook: () => Promise<Uint8Array>;
}

/** A centimetre and a twentieth of a point, in the units that drawings are measured in. */
const CM = 360_000;
const TWENTIETH = 635;

/** The charts of a document in their order: each is a part of its own, written behind the document. */
export class Charts {
  private readonly charts: OfficeChart[] = [];

  get count(): number {
    return this.charts.length;
  }

  /**
   * The run that shows a block's chart; null where there is nothing to draw.
   *
   * @param width of the text, in twentieths of a point
   */
  drawn(block: BarsBlock, width: number): string | null {
    const chart = officeChart(block);
    if (chart === null) return null;
    const number = this.charts.push(chart);
    const extent = `cx="${Math.round(width * TWENTIETH)}" cy="${Math.round(heightOf(chart) * CM)}"`;
    return (
      `<w:r><w:drawing><wp:inline ${DRAWING} distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
      `<wp:docPr id="${number}" name="Chart ${number}" descr="${escapeXml(chart.title)}"/><wp:cNvGraphicFramePr/>` +
      `<a:graphic ${MAIN}><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${chartId(number)}"/>` +
      '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    );
  }

  parts(): readonly ChartPart[] {
    return this.charts.map((chart, at) => ({
      number: at + 1,
      xml: chartXml(chart),
      workbook: () => workbookOf(chart),
    }));
  }
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** The figures in the cells that the chart's formulas name: names first, then a column a series. */
async function workbookOf({ title, head, categories, series }: OfficeChart): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../xlsx/write-workbook.js');
  return writeWorkbook({
    title,
    sheets: [
      {
        name: CHART_SHEET,
        rows: [
          [head, ...series.map(({ name }) => name)],
          ...categories.map((label, row) => [label, ...series.map(({ values }) => values[row] ?? 0)]),
        ],
        columns: [{ width: 30 }, ...series.map(() => ({ width: 14 }))],
      },
    ],
  });
}
