import { csvLines } from '../base/text/csv-lines.js';
import { isNameInFull } from '../base/text/person-name.js';
import { createTranscoder } from '../tables/transcoder.js';
import type { PlainTable, TableHandler, TableRow } from '../tables/table.js';
import { readListDay } from './cells.js';
import { COLUMN_NAMES, type Field } from './columns.js';
import { columnsIn, type Header } from './header.js';
import { factsIn, fieldNamed, withPlaces } from './layouts/sheet-facts.js';
import { isNoSheetLabel } from './no-sheet-row.js';
import { cellText } from './submission.js';
import { isNumberHeading } from './unknown-columns.js';

/*
 * What the lines above a table of sheets say of all of it: `Sản phẩm: Gạo ST25` over the rows of the members, `Bộ sản
 * phẩm: 3` or `Thành viên: Nguyễn Văn A` over those of the products. It stands in each row then, as if it had a column.
 */

/** A field that the lines above say, and what they say. */
export type SaidAbove = readonly (readonly [Field, string])[];

/** What may be said of all the rows of members, and of all the rows of products. */
const OF_A_PRODUCT: ReadonlySet<Field> = new Set([
  ...(['code', 'name', 'producer', 'producerType', 'commune', 'district', 'province'] as const),
  ...(['set', 'kind', 'filed', 'rated'] as const),
]);
const OF_PRODUCTS: ReadonlySet<Field> = new Set(['set', 'rated', 'member']);

/** What the lines above say that no column does; nothing where the table says it all itself. */
export function saidAbove(table: PlainTable): SaidAbove {
  const { layout } = table;
  const lines = layout.labelled;
  if (lines === undefined) return [];
  const { fields, criteria } = columnsIn(table.name, layout.line, layout.cells, table.sheet?.name);
  const isOfProducts = fields.has('code') || fields.has('name');
  if (criteria.length === 0 || (!isOfProducts && !fields.has('member'))) return [];
  const rows = lines.map((cells) => ({ cells: withColon(cells) }));
  const wanted = isOfProducts ? OF_PRODUCTS : OF_A_PRODUCT;
  const facts = withPlaces(factsIn(rows));
  const isNamed = isOfProducts || facts.has('name') || facts.has('code');
  if (!isNamed) return [];
  return [...facts].filter(
    ([field, text]) => wanted.has(field) && !fields.has(field) && isSensible(field, text),
  );
}

/** A label and its value in two cells of a line, with no colon between. */
function withColon(cells: readonly string[]): readonly string[] {
  const said = cells.filter((cell) => cell.trim() !== '');
  const [label = '', value] = said;
  const isLabel =
    value !== undefined && said.length === 2 && !label.includes(':') && fieldNamed(label) !== null;
  return isLabel ? [`${label}: ${value}`] : cells;
}

/** A line of dots for a day is none, and a list of the council is no member. */
function isSensible(field: Field, text: string): boolean {
  if (field === 'rated' || field === 'filed') return readListDay(text) !== null;
  return field !== 'member' || isNameInFull(text);
}

/** The headings of the columns that the lines above stand for. */
export function headingsOf(said: SaidAbove): readonly string[] {
  return said.map(([field]) => (COLUMN_NAMES[field][0] ?? field).replaceAll(' ', '_'));
}

/** Takes the rows of a table as if each said what stands above it: those that are sheets. */
export function withSaid(
  { encoding, layout }: PlainTable,
  header: Header,
  said: SaidAbove,
  handler: TableHandler,
): TableHandler {
  const transcoder = createTranscoder(encoding);
  const line = (cells: readonly string[]) =>
    transcoder.fromUtf8(Buffer.from(csvLines([cells], layout.delimiter)));
  const isSheet = sheetTest(header, header.cells.length - said.length);
  const values = said.map(([, text]) => text);
  const blanks = said.map(() => '');
  const rowOf = (row: TableRow): TableRow => {
    if (row.cells === null) return row;
    const cells = [...row.cells, ...(isSheet(row.cells) ? values : blanks)];
    return { ...row, cells, bytes: () => line(cells) };
  };
  return {
    header: () => {
      handler.header(line(header.cells));
    },
    row: (row) => {
      handler.row(rowOf(row));
    },
    progress: (bytesRead) => handler.progress(bytesRead),
  };
}

/** Whether a row is one of a member, or of a product, and no sum, title or signature. */
function sheetTest(
  { cells: headings, fields, criteria }: Header,
  width: number,
): (row: readonly string[]) => boolean {
  const number = headings.findIndex(isNumberHeading);
  const own = (['code', 'name', 'member'] as const).map((field) => fields.get(field) ?? width);
  const names = own.filter((column) => column < width);
  return (row) => {
    const label = row.map(cellText).find((cell) => /\p{L}/u.test(cell)) ?? '';
    if (isNoSheetLabel(label) || names.every((column) => cellText(row[column]) === '')) return false;
    const isNumbered = number !== -1 && /^\d+\.?$/.test(cellText(row[number]));
    return isNumbered || criteria.some(({ index }) => /^\d/.test(cellText(row[index])));
  };
}
