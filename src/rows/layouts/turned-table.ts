import { csvLines } from '../../base/text/csv-lines.js';
import { COLUMN_NAMES, FIELDS, RESULTS, type Field, type Result } from '../columns.js';
import { fatal } from '../errors.js';
import { readHeader } from '../header.js';
import type { Table } from '../read-table.js';
import type { CellFault, CellPlace } from '../../tables/row-place.js';
import type { PlainTable, TableRow } from '../../tables/table.js';
import type { LayoutNote } from './layout-notes.js';
import type { Down, DownRecord } from './down.js';
import { readDown } from './read-down.js';

/** A column of the table that is made, and what it says of a sheet. */
interface MadeColumn {
  readonly heading: string;
  readonly cellOf: (record: DownRecord) => string;
  /** The criterion it is of. */
  readonly criterion: string | null;
}

/**
 * The table of rows that a grid with its criteria down the rows makes: a sheet a row, as if it had been written so.
 *
 * @throws {UserError} where nobody can say with certainty what its columns are
 */
export function turnedTable(table: PlainTable): Table {
  const { grid, ...plain } = table;
  const { name: file, sheet: { name: sheet } = {} } = { name: table.name, sheet: table.sheet ?? undefined };
  const reading = grid === undefined ? null : readDown(grid);
  if (reading === null) throw new RangeError('not a table with its criteria down the rows');
  if (reading.down === null) {
    const { line, unclear, columns } = reading;
    throw fatal('criteria-down', { file, sheet, line, unclear, columns });
  }
  const { down } = reading;
  const columns = columnsOf(down);
  const cells = columns.map(({ heading }) => heading);
  const header = readHeader(file, down.line, cells, 'sheets', sheet);
  return {
    ...plain,
    layout: { ...table.layout, above: 0, line: down.line, cells },
    made: down.records.map((record) => madeRow(record, columns, down, table.layout.delimiter)),
    header: { ...header, titles: down.criteria, most: down.most },
    notes: notesOf(down),
  };
}

/** Named as the tables are that we ask for, so that a rejected row can be mended and rated. */
function columnsOf({ records, criteria }: Down): readonly MadeColumn[] {
  const isSaid = (field: Field) => field === 'set' || records.some(({ fields }) => fields.has(field));
  const isStated = (result: Result) => records.some(({ results }) => results.has(result));
  return [
    ...FIELDS.filter(isSaid).map((field) => ({
      heading: columnName(field),
      cellOf: ({ fields }: DownRecord) => fields.get(field) ?? '',
      criterion: null,
    })),
    ...[...criteria.keys()].map((key) => ({
      heading: key,
      cellOf: ({ points }: DownRecord) => points.get(key)?.text ?? '',
      criterion: key,
    })),
    ...RESULTS.filter(isStated).map((result) => ({
      heading: columnName(result),
      cellOf: ({ results }: DownRecord) => results.get(result) ?? '',
      criterion: null,
    })),
  ];
}

function columnName(column: Field | Result): string {
  return (COLUMN_NAMES[column][0] ?? column).replaceAll(' ', '_');
}

function madeRow(
  record: DownRecord,
  columns: readonly MadeColumn[],
  { line, criteria }: Down,
  delimiter: string,
): TableRow {
  const cells = columns.map(({ cellOf }) => cellOf(record));
  const { column, heading, points } = record;
  const faults = columns.flatMap(({ criterion }, at): readonly CellFault[] =>
    criterion !== null && points.get(criterion)?.unvalued === true ? [{ column: at, read: null }] : [],
  );
  const cellAt = (at: number): CellPlace => {
    const criterion = columns[at]?.criterion ?? null;
    const given = criterion === null ? undefined : points.get(criterion);
    if (criterion === null || given === undefined) return { line, column, heading };
    return { line: given.line, column, heading: criteria.get(criterion) ?? criterion };
  };
  return {
    line,
    sheetRow: line,
    cells,
    quote: null,
    faults,
    cellAt,
    bytes: () => Buffer.from(csvLines([cells], delimiter)),
  };
}

function notesOf(down: Down): readonly LayoutNote[] {
  const { across, records, unreadColumns, unreadRows, selfColumns, worded, signed, reread } = down;
  return [
    { code: 'criteria-down', args: { across, sheets: records.length } },
    ...(reread === null ? [] : [rereadNote(reread)]),
    ...(selfColumns.length > 0 ? [{ code: 'self-unread', args: { columns: selfColumns } } as const] : []),
    ...(unreadColumns.length > 0
      ? [{ code: 'columns-unread', args: { columns: unreadColumns } } as const]
      : []),
    ...(unreadRows.length > 0 ? [{ code: 'rows-unread', args: { rows: unreadRows } } as const] : []),
    ...(worded > 0 ? [{ code: 'points-worded', args: { cells: worded } } as const] : []),
    ...(signed !== null ? [{ code: 'signed-days', args: { days: [signed] } } as const] : []),
  ];
}

function rereadNote({ how, read, code }: NonNullable<Down['reread']>): LayoutNote {
  const args = { read: read.slice(0, 40), code };
  return how === 'letters' ? { code: 'letters-as-codes', args } : { code: 'days-were-codes', args };
}
