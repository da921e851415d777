import { columnLetters } from '../../base/text/cell-name.js';
import type { OfficeChart, OfficeSeries } from '../paper/office-chart.js';
import { escapeXml } from './escape-xml.js';
import { XML } from './namespaces.js';

/*
 * A chart as DrawingML has it (ECMA-376, part 1, 21.2), its elements in the schema's order. What is drawn is kept in it;
 * Word edits the figures in the workbook beside it.
 */

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The worksheet of a chart's figures, which its formulas name. */
export const CHART_SHEET = 'Sheet1';
/** How a chart's own relationships call the workbook beside it. */
export const WORKBOOK_ID = 'rId1';

const AXES = { names: 1001, figures: 1002 } as const;

/** Small type, as the papers have it, in hundredths of a point. */
const SIZE = 1000;
const HAIR = 'd5dade';

/** The part of a chart. */
export function chartXml(chart: OfficeChart): string {
  const { direction, series, isStacked } = chart;
  return (
    `${XML}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>` +
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.map((one, at) => seriesXml(chart, one, at)).join('') +
    `<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="${AXES.names}"/><c:axId val="${AXES.figures}"/></c:barChart>` +
    axesXml(chart) +
    '</c:plotArea>' +
    (series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${NONE}<a:ln>${NONE}</a:ln></c:spPr>${textLook()}` +
    `<c:externalData r:id="${WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

const NONE = '<a:noFill/>';

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.toUpperCase()}"/></a:solidFill>`;
}

function textLook(colour = '1a1c1e', bold = false): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE}" b="${bold ? 1 : 0}">${solid(colour)}` +
    '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr></a:pPr>' +
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
  );
}

/** A series is a column of the workbook behind that of the names. */
function seriesXml(chart: OfficeChart, { name, values, fill, text }: OfficeSeries, at: number): string {
  const { categories, isStacked, numberFormat } = chart;
  const column = columnLetters(at + 2);
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
    `<c:tx>${strings(`${CHART_SHEET}!$${column}$1`, [name])}</c:tx>` +
    `<c:spPr>${solid(fill)}</c:spPr><c:invertIfNegative val="0"/>` +
    labelsXml(text, isStacked ? 'ctr' : 'outEnd', numberFormat) +
    `<c:cat>${strings(rangeOf('A', categories.length), categories)}</c:cat>` +
    `<c:val><c:numRef><c:f>${rangeOf(column, values.length)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points(values.map(String))}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function rangeOf(column: string, count: number): string {
  return `${CHART_SHEET}!$${column}$2:$${column}$${count + 1}`;
}

function strings(formula: string, texts: readonly string[]): string {
  return (
    `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${texts.length}"/>` +
    `${points(texts.map(escapeXml))}</c:strCache></c:strRef>`
  );
}

function points(values: readonly string[]): string {
  return values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('');
}

function labelsXml(text: string | null, place: 'ctr' | 'outEnd', numberFormat: string): string {
  const shows = (value: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  if (text === null) return `<c:dLbls>${shows(0)}</c:dLbls>`;
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:spPr>${NONE}<a:ln>${NONE}</a:ln></c:spPr>` +
    `${textLook(text, place === 'outEnd')}<c:dLblPos val="${place}"/>${shows(1)}</c:dLbls>`
  );
}

/** Bars below one another are read from the top, and their axis of figures is left out: each has its own figure. */
function axesXml({ direction, most }: OfficeChart): string {
  const lies = direction === 'bar';
  return (
    `<c:catAx><c:axId val="${AXES.names}"/><c:scaling><c:orientation val="${lies ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid(HAIR)}</a:ln></c:spPr>${textLook()}` +
    `<c:crossAx val="${AXES.figures}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${AXES.figures}"/><c:scaling><c:orientation val="minMax"/>` +
    `${most === null ? '' : `<c:max val="${most}"/>`}<c:min val="0"/></c:scaling>` +
    `<c:delete val="${lies ? 1 : 0}"/><c:axPos val="${lies ? 't' : 'l'}"/>` +
    (lies
      ? ''
      : `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(HAIR)}</a:ln></c:spPr></c:majorGridlines>`) +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln>${NONE}</a:ln></c:spPr>${textLook()}` +
    `<c:crossAx val="${AXES.names}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}
