import type { Edition, Option, ProductSet } from '../../engine/types.js';
import { readDate } from '../../rows/cells.js';
import {
  CLIPPED,
  CODE,
  DAY,
  HEAD,
  POINTS,
  RECKONED,
  SEEN,
  TEXT,
  WRONG,
} from '../../formats/xlsx/cell-styles.js';
import {
  cellKey,
  type Cell,
  type CellStyle,
  type CellValue,
  type WriteSheet,
} from '../../formats/xlsx/write-workbook.js';
import { columnLetters } from '../../base/text/cell-name.js';
import { POINTS_COLUMN, type PointsRows } from './criteria-sheet.js';
import { fitLines, fitText, LONGEST_TITLE } from './fit-text.js';
import {
  codeOf,
  criterionTitle,
  headingOf,
  type CriterionFormColumn,
  type FormColumn,
} from './form-columns.js';
import type { FormRow } from './form-rows.js';
import { HEADING_SIZE, rowHeights, widthOf } from './form-sizes.js';
import type { TemplateCommandMessages } from './words.js';

/** Rows to fill in where no products are named. */
export const BLANK_ROWS = 30;
/** Rows below the last one that take the same points, for products that come in late. */
const SPARE_ROWS = 200;
export interface Form {
  readonly name: string;
  readonly set: ProductSet;
  readonly edition: Edition;
  readonly columns: readonly FormColumn[];
  /** Empty for a form without products. */
  readonly rows: readonly FormRow[];
  /** Whether each cell says what the member gave before, where that is known. */
  readonly showsBefore: boolean;
  /** The sheet with the criteria in full, and where on it the points of each stand. */
  readonly criteria: { readonly name: string; readonly points: ReadonlyMap<string, PointsRows> };
}

/** The sheet that a member or an officer fills in: a row a product, a column a criterion. */
export function formSheet(form: Form, messages: TemplateCommandMessages): WriteSheet {
  const { name, columns, rows } = form;
  const count = rows.length === 0 ? BLANK_ROWS : rows.length;
  const cells = new Map<string, Partial<Cell>>();
  const table: CellValue[][] = [columns.map((column) => headingOf(column, messages.headings))];
  columns.forEach((_, at) => cells.set(cellKey(0, at), { style: SMALL_HEAD }));
  for (let index = 0; index < count; index += 1) {
    const row = index + 1;
    table.push(columns.map(() => null));
    columns.forEach((column, at) =>
      cells.set(cellKey(row, at), cellOf(form, column, rows[index], row + 1, messages)),
    );
  }
  const letters = (at: number) => columnLetters(at + 1);
  const lastRow = count + 1;
  const criteria = columns.flatMap((column, at) => (column.kind === 'criterion' ? [{ column, at }] : []));
  const ranges = criteria.map(({ column, at }) => ({
    column,
    range: `${letters(at)}2:${letters(at)}${String(lastRow + SPARE_ROWS)}`,
    only: onlyWhen(form, column),
  }));
  return {
    name,
    rows: table,
    cells,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    rowDefs: rowHeights(columns, table, cells),
    freezePane: { rows: 1, columns: 2 },
    dataValidations: ranges.map(({ column, range, only }) => ({
      type: 'list' as const,
      ...(only === null ? { values: column.allowed.map(String) } : { formula1: only.list }),
      range,
      allowBlank: true,
      showInputMessage: true,
      inputTitle: fitText(criterionTitle(column), LONGEST_TITLE),
      inputMessage: inputMessage(column, form.criteria.name, messages),
      showErrorMessage: true,
      errorStyle: 'stop' as const,
      errorTitle: fitText(messages.template.wrongTitle, LONGEST_TITLE),
      errorMessage: messages.template.wrong(codeOf(column), column.allowed, form.criteria.name),
    })),
    // Points that were right when they were chosen, and are not any more.
    conditionalRules: ranges.flatMap(({ range, only }, index) =>
      only === null
        ? []
        : [{ type: 'expression' as const, priority: index + 1, formula: only.wrong, style: WRONG, range }],
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 2,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      printTitlesColumn: '$A:$B',
      printArea: `$A$1:$${letters(columns.length - 1)}$${String(lastRow)}`,
      margins: { top: 0.79, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: pageWords(form, messages),
  };
}

const SMALL_HEAD: CellStyle = { ...HEAD, font: { bold: true, size: HEADING_SIZE } };

/** @param row as Excel numbers it */
function cellOf(
  form: Form,
  column: FormColumn,
  filled: FormRow | undefined,
  row: number,
  { template }: TemplateCommandMessages,
): Partial<Cell> {
  switch (column.kind) {
    case 'criterion': {
      const { code } = column.criterion;
      const before = form.showsBefore ? filled?.again?.before?.get(code) : undefined;
      return {
        style: filled?.again?.divergent.has(code) === true ? SEEN : POINTS,
        ...(before === undefined ? {} : { comment: { author: 'ocop', text: template.before(before) } }),
      };
    }
    case 'note':
      return { value: filled?.fields.get(column.result) ?? null, style: TEXT };
    case 'sum':
      return { ...sumOf(form.columns, column.part, row), style: RECKONED };
    case 'field':
      return fieldOf(form, column.field, filled, row);
  }
}

/** The sum of a part, or of all: nothing where nothing is scored yet, so that a row left blank stays one. */
function sumOf(columns: readonly FormColumn[], part: string | null, row: number): Partial<Cell> {
  const ranges = (wanted: string | null) => {
    const places = columns.flatMap((column, at) =>
      column.kind === 'criterion' && (wanted === null || column.part === wanted) ? [at] : [],
    );
    const [first = 0, last = 0] = [places[0], places.at(-1)];
    return `${columnLetters(first + 1)}${String(row)}:${columnLetters(last + 1)}${String(row)}`;
  };
  return {
    value: null,
    formula: `IF(COUNT(${ranges(null)})=0,"",SUM(${ranges(part)}))`,
    formulaResult: '',
  };
}

type FieldOf = Extract<FormColumn, { kind: 'field' }>['field'];

function fieldOf(
  { columns, set, edition }: Form,
  field: FieldOf,
  filled: FormRow | undefined,
  row: number,
): Partial<Cell> {
  if (field === 'set' || field === 'edition') {
    const value = field === 'set' ? set.set : edition.instrument.number;
    const style = field === 'set' ? POINTS : TEXT;
    if (filled !== undefined) return { value, style };
    // A row without a product says nothing: it would be a sheet on nobody's product.
    const [code, name] = (['code', 'name'] as const).map((one) => {
      const at = columns.findIndex((column) => column.kind === 'field' && column.field === one);
      return `${columnLetters(at + 1)}${String(row)}`;
    });
    const shown = typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
    return {
      value: null,
      formula: `IF(${code ?? ''}&${name ?? ''}="","",${shown})`,
      formulaResult: '',
      style,
    };
  }
  const text = filled?.fields.get(field) ?? null;
  if (field === 'follows') return { value: text, style: CLIPPED };
  if (field === 'round') return { value: text === null ? null : Number(text), style: POINTS };
  if (field !== 'rated' && field !== 'filed') return { value: text, style: field === 'code' ? CODE : TEXT };
  const day = text === null ? null : readDate(text);
  return { value: day === null ? text : new Date(`${day}T00:00:00Z`), style: DAY };
}

/** Points that a criterion takes in some rows only: the list of them, and what tells that a row has wrong ones. */
interface OnlyWhen {
  readonly list: string;
  readonly wrong: string;
}

/**
 * The story's content and structure are scored where there is a story (5.1), and of two cases only one is: where they
 * are not, the list has a 0 and nothing else.
 */
function onlyWhen({ columns, criteria }: Form, column: CriterionFormColumn): OnlyWhen | null {
  const rows = criteria.points.get(codeOf(column));
  if (rows === undefined) return null;
  const sheet = `'${criteria.name.replaceAll("'", "''")}'`;
  const place = (row: number) => `$${POINTS_COLUMN}$${String(row)}`;
  const all = `${sheet}!${place(rows.first)}:${place(rows.last)}`;
  const zero = `${sheet}!${place(rows.first)}:${place(rows.first)}`;
  const cellIn = (wanted: (other: CriterionFormColumn) => boolean) => {
    const at = columns.findIndex((other) => other.kind === 'criterion' && wanted(other));
    return at === -1 ? null : `$${columnLetters(at + 1)}2`;
  };
  const own = `N(${cellIn((other) => other === column) ?? ''})`;
  const { criterion, case: chosen } = column;
  if (chosen !== null) {
    const other = cellIn((one) => one.criterion === criterion && one.case !== chosen);
    if (other === null) return null;
    return { list: `IF(N(${other})>0,${zero},${all})`, wrong: `AND(${own}>0,N(${other})>0)` };
  }
  const { appliesWhen } = criterion;
  if (appliesWhen === null) return null;
  const story = cellIn((other) => other.criterion.code === appliesWhen.criterion);
  if (story === null) return null;
  const above = String(appliesWhen.above);
  return { list: `IF(N(${story})>${above},${all},${zero})`, wrong: `AND(${own}>0,N(${story})<=${above})` };
}

/** What Excel shows beside a cell that is chosen: the options with their stars, as far as there is room. */
function inputMessage(
  column: CriterionFormColumn,
  sheet: string,
  { template }: TemplateCommandMessages,
): string {
  const { criterion, case: chosen } = column;
  const options: readonly Option[] = chosen?.options ?? criterion.options ?? [];
  const first = options[0]?.points === 0 ? [] : [{ head: '0: ', text: template.noBox }];
  const lines = options.map(({ points, star, text }) => ({
    head: `${String(points)}${star === null ? '' : ` ${'★'.repeat(star)}`}: `,
    text: text.replace(/\s+/g, ' ').trim(),
  }));
  const only = [
    ...(criterion.appliesWhen === null ? [] : [template.onlyWithStory(criterion.appliesWhen.criterion)]),
    ...(chosen === null ? [] : [template.onlyOneCase]),
  ].map((head) => ({ head, text: '' }));
  const where = template.whereInFull(sheet, criterion.code);
  return fitLines([...only, ...first, ...lines], { whole: '', cut: where });
}

/** `&` begins an order to Excel in a page's header. */
function pageWords(
  { set, edition }: Form,
  { criteria, template }: TemplateCommandMessages,
): NonNullable<WriteSheet['headerFooter']> {
  const disputed = set.disputed === null ? '' : ` (${criteria.disputedMark})`;
  const title = `${criteria.set(set.set, set.name)}${disputed} – ${edition.instrument.number}`;
  return {
    oddHeader: `&L&B${title.replaceAll('&', '&&').slice(0, 200)}`,
    oddFooter: `&R${template.page} &P/&N`,
  };
}
