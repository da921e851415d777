import type { Criterion, Edition, Option, ProductSet } from '../../engine/types.js';
import { criterionHeading } from '../../rows/header.js';
import { HEAD, POINTS, STRONG, TEXT } from '../../formats/xlsx/cell-styles.js';
import { rowHeight } from '../../formats/xlsx/row-height.js';
import {
  cellKey,
  type Cell,
  type CellStyle,
  type CellValue,
  type WriteSheet,
} from '../../formats/xlsx/write-workbook.js';
import type { TemplateCommandMessages } from './words.js';

/** Where the points of a criterion, or of one of its cases, stand: in the rows of one column, 0 first; rows from 1. */
export interface PointsRows {
  readonly first: number;
  readonly last: number;
}

export interface CriteriaSheet {
  readonly sheet: WriteSheet;
  /** By `1.1` or `8a`. */
  readonly points: ReadonlyMap<string, PointsRows>;
}

/** The column of points, as a formula names it. */
export const POINTS_COLUMN = 'C';
const WIDTHS = [11, 84, 10, 12];
const PLAIN: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** A set's criteria in the statute's own words, with every option: what a form's messages have no room for. */
export function criteriaSheet(
  name: string,
  set: ProductSet,
  edition: Edition,
  { criteria: words, template }: TemplateCommandMessages,
): CriteriaSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const points = new Map<string, PointsRows>();
  const rowDefs = new Map<number, { height: number }>();
  const put = (row: readonly CellValue[], style: CellStyle) => {
    WIDTHS.forEach((_, column) => {
      const isNumber = typeof row[column] === 'number';
      cells.set(cellKey(rows.length, column), { style: isNumber ? { ...style, ...CENTRED } : style });
    });
    const texts = WIDTHS.map((width, column) => ({ text: String(row[column] ?? ''), width }));
    rowDefs.set(rows.length, { height: rowHeight(texts, style.font?.size) });
    rows.push(WIDTHS.map((_, column) => row[column] ?? null));
  };
  const say = (text: string, style: CellStyle = PLAIN) => {
    put([null, text], style);
  };

  say(words.set(set.set, set.name), { ...PLAIN, font: { bold: true, size: 14 } });
  say(words.edition(edition.instrument.number, edition.instrument.date));
  if (set.disputed) say(words.disputed(set.disputed), DISPUTED);
  say(template.howTo);
  say(template.filledIn);
  if (set.disqualifiers.length > 0) {
    say(template.disqualifiersTitle, { ...PLAIN, font: { bold: true } });
    for (const text of set.disqualifiers) say(text);
  }
  put(template.columns, HEAD);
  const head = rows.length;
  for (const part of set.parts) {
    const title = edition.parts.find((one) => one.part === part.part)?.title ?? null;
    put([null, words.part(part.part, part.max, title)], STRONG);
    for (const section of part.sections) {
      put([null, words.section(section.no, section.title, section.max)], STRONG);
      for (const criterion of section.criteria) putCriterion(criterion);
    }
  }
  const sheet: WriteSheet = {
    name,
    rows,
    cells,
    rowDefs,
    columns: WIDTHS.map((width) => ({ width })),
    freezePane: { rows: head },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${String(head)}:$${String(head)}`,
      margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${template.page} &P/&N` },
  };
  return { sheet, points };

  function putCriterion(criterion: Criterion): void {
    const { code, title, max, note, star, appliesWhen, knockout, options, cases } = criterion;
    put([code, `${title} ${words.max(max)}`], { ...TEXT, font: { bold: true } });
    const remarks = [
      note,
      star === null ? null : words.criterionStar(star),
      appliesWhen && words.appliesWhen(appliesWhen.criterion, appliesWhen.above),
      knockout && note === null ? words.knockout[knockout.effect](knockout.when) : null,
    ];
    for (const remark of remarks) {
      if (remark !== null) put([null, remark], { ...TEXT, font: { italic: true } });
    }
    if (options) putOptions(code, options);
    for (const one of cases ?? []) {
      const worth = one.max === max ? '' : ` ${words.max(one.max)}`;
      put([null, `${one.case}) ${one.title}${worth}`], TEXT);
      putOptions(criterionHeading({ code, case: one.case }), one.options);
    }
  }

  /** 0 stands first, so that the points are one range; an option of 0 points of its own takes its place. */
  function putOptions(code: string, options: readonly Option[]): void {
    const first = rows.length + 1;
    if (options[0]?.points !== 0) put([null, template.noBox, 0], TEXT);
    for (const { points: given, star, text } of options) {
      put([null, text, given, star === null ? null : '★'.repeat(star)], TEXT);
    }
    points.set(code, { first, last: rows.length });
  }
}

const CENTRED: CellStyle = { alignment: POINTS.alignment ?? {} };
const DISPUTED: CellStyle = { ...PLAIN, font: { bold: true, color: { rgb: '9C0006' } } };
