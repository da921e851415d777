import type { HeaderLook, Layout, OtherLook } from '../tables/find-header.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import type { Source } from '../tables/source.js';
import { readRows, type PlainTable, type SheetColumns, type TableHandler } from '../tables/table.js';
import { plainTablesOf } from '../tables/tables-of.js';
import { meaningOf } from './heading-meaning.js';
import { isWideHeader, kindOfGrid } from './layouts/criteria-down.js';
import { codesOfDays } from './layouts/days-as-codes.js';
import { templateForms } from './layouts/template-forms.js';
import { turnedTable } from './layouts/turned-table.js';
import { isOfSets, readHeader, type TableKind } from './header.js';
import type { Table } from './read-table.js';
import { headingsOf, saidAbove, withSaid } from './said-above.js';

export type { Table } from './read-table.js';

const CRITERIA_DOWN: OtherLook = { isCertain: isWideHeader, kindOf: kindOfGrid };

/** How the header of a table of sheets, or of products, is known. */
export function headerLook(kind: TableKind): HeaderLook {
  const look = {
    isHeader: (cells: readonly string[]) => isHeader(cells, kind),
    isKnown,
    mended: codesOfDays,
    together: templateForms,
  };
  return kind === 'sheets' ? { ...look, otherwise: CRITERIA_DOWN } : look;
}

/**
 * Opens the tables of sheets or of products in a file: the one of a text, or those of the sheets of a workbook.
 *
 * @throws {UserError} when there is none, or a header holds no criterion or no product set
 */
export async function tablesOf(
  source: Source,
  choice: SheetChoice,
  kind: TableKind = 'sheets',
): Promise<readonly Table[]> {
  return (await plainTablesOf(source, choice, headerLook(kind))).map((table) => withHeader(table, kind));
}

/**
 * A table with what its columns mean.
 *
 * @throws {UserError} when its header holds no criterion or no product set
 */
export function withHeader(table: PlainTable, kind: TableKind): Table {
  if (table.grid !== undefined) return turnedTable(table);
  const said = kind === 'sheets' ? saidAbove(table) : [];
  if (said.length > 0) {
    const of = withHeader({ ...table, layout: withColumns(table.layout, headingsOf(said)) }, kind);
    return { ...of, said, notes: [{ code: 'said-above', args: { said } }, ...(of.notes ?? [])] };
  }
  const { name, layout, sheet } = table;
  const header = readHeader(name, layout.line, layout.cells, kind, sheet?.name);
  const { cells, written } = layout;
  // The header first: to V8 an object that grows after a spread is one of a kind, and takes three times the memory.
  if (written === undefined) return { header, ...table };
  const at = cells.findIndex((cell, column) => cell !== written[column]);
  const args = { read: written[at] ?? '', code: cells[at] ?? '' };
  return { ...table, header, notes: [{ code: 'days-were-codes', args }] };
}

/** The same with more columns, for what the lines above say: those are read then. */
function withColumns({ cells, written, ...layout }: Layout, more: readonly string[]): Layout {
  const headings = { cells: [...cells, ...more], labelled: [] };
  return { ...layout, ...headings, ...(written === undefined ? {} : { written: [...written, ...more] }) };
}

/**
 * Reads the rows of a table of sheets or products in order: its points and sums as numbers, whatever they look like.
 *
 * @throws {UserError} when a line is beyond the size limit, or the file can no longer be read
 */
export function readSheetRows(table: Table, handler: TableHandler): Promise<void> {
  const { said, header } = table;
  const taker = said === undefined ? handler : withSaid(table, header, said, handler);
  return readRows(table, taker, columnsRead(table));
}

function columnsRead({ header }: Table): SheetColumns {
  const { fields, results, criteria, remarks } = header;
  const points = criteria.map(({ index }) => index);
  return {
    read: new Set([...fields.values(), ...points, ...remarks.map(({ index }) => index)]),
    computed: new Set([...points, ...results.values()]),
    // One mark over two products is one that nobody gave twice.
    spread: new Set(fields.values()),
  };
}

function isHeader(cells: readonly string[], kind: TableKind): boolean {
  const kinds = cells.map((cell) => meaningOf(cell).kind);
  if (isOneSet(cells)) return false;
  if (kind === 'sheets') return kinds.includes('field') && kinds.includes('criterion') && !isOfSets(cells);
  return kinds.filter((one) => one === 'field').length >= 2;
}

/** `Bộ sản phẩm | 7`, above a table: the number is that of the set, and heads no criterion. */
function isOneSet(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  const [label = '', number = ''] = said;
  const meaning = meaningOf(label.replace(/[:：]\s*$/u, ''));
  const isSet = meaning.kind === 'field' && meaning.field === 'set';
  return said.length === 2 && isSet && /^\d+$/.test(number.trim());
}

function isKnown(cell: string): boolean {
  return meaningOf(cell).kind !== 'unknown';
}
