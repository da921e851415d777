import { ownKeys } from '../base/own-entries.js';
import type { Library } from '../law/library.js';
import { fatal } from './errors.js';
import { cellText } from '../rows/submission.js';
import { createTranscoder } from '../tables/transcoder.js';
import { csvCell } from '../base/text/csv-lines.js';
import type { Sink } from '../base/files/sink.js';
import { plain } from '../base/text/fold.js';
import { readRegister, type RegisterTable } from './read-register.js';
import type { RegisterField } from './columns.js';
import { fieldsWith } from './register-columns.js';
import { splitLineEnd, writtenCells } from './row-text.js';

/** What a row is to say: by field, and by heading for columns that are nobody's but their owner's. */
export interface NewRow {
  readonly fields: ReadonlyMap<RegisterField, string>;
  readonly extras: ReadonlyMap<string, string>;
}

/** What is to become of a register. Nothing else in it is touched. */
export interface RegisterEdit {
  /** Cells to change, by the line their row begins on. */
  readonly changes: ReadonlyMap<number, ReadonlyMap<RegisterField, string>>;
  /** Rows to add below. */
  readonly added: NewRows;
}

/** Rows one after another, each time anew: of a quarter of a million, what they say takes more than all else of them. */
export interface NewRows extends Iterable<NewRow> {
  readonly length: number;
}

/** How the register's columns are headed in the user's language. */
export type RegisterHeadings = Readonly<Record<RegisterField, string>>;

/** Writes a register that is not there yet. */
export function writeNewRegister(
  added: NewRows,
  headings: RegisterHeadings,
  delimiter: string,
  sink: Sink,
): void {
  const extras = extraHeadings(added, []);
  const said = new Set<RegisterField>();
  for (const row of added) for (const field of row.fields.keys()) said.add(field);
  // A column that is none of ours is written where a list had it.
  const fields = fieldsWith(({ field, write }) => write !== null || said.has(field));
  const line = (cells: readonly string[]) =>
    sink.write(`${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`);
  sink.write('\ufeff');
  line([...fields.map((field) => headings[field]), ...extras]);
  for (const row of added) {
    line([
      ...fields.map((field) => row.fields.get(field) ?? ''),
      ...extras.map((heading) => row.extras.get(heading) ?? ''),
    ]);
  }
}

/**
 * Writes a register anew with some cells changed and some rows added, in its own encoding, separator and line ends.
 * What is not changed stays to the byte; a column that is needed and not there is added behind the last one.
 *
 * @throws {UserError} when the register's encoding has no such letter
 */
export async function editRegister(
  table: RegisterTable,
  edit: RegisterEdit,
  headings: RegisterHeadings,
  library: Library,
  sink: Sink,
): Promise<void> {
  const { columns, layout, encoding, bom } = table;
  const { delimiter } = layout;
  const transcoder = createTranscoder(encoding);
  const newFields = missingFields(edit, table, headings);
  const ownHeadings = columns.unknown.map((index) => cellText(columns.headings[index]));
  const newExtras = extraHeadings(edit.added, ownHeadings);
  const more = newFields.length + newExtras.length;
  const lineEnds = { last: '\r\n', ended: true };

  const encode = (text: string): Buffer => {
    const bytes = transcoder.fromUtf8(Buffer.from(text, 'utf8'));
    if (encoding !== 'utf-8' && decode(bytes) !== text) {
      throw fatal('letter-unwritable', { file: table.name, text: text.trim(), encoding });
    }
    return bytes;
  };
  const decode = (bytes: Buffer): string => {
    const one = createTranscoder(encoding);
    return Buffer.concat([one.toUtf8(bytes), one.end()]).toString('utf8');
  };
  const written = (cell: string) => csvCell(cell, delimiter);
  /** Writes a row with what is changed in it, and what is added behind it. */
  const put = (bytes: Buffer, change: (cells: string[]) => void, behind: readonly string[]) => {
    const [text, lineEnd] = splitLineEnd(decode(bytes));
    const cells = writtenCells(text, delimiter);
    change(cells);
    lineEnds.ended = lineEnd !== '';
    if (lineEnds.ended) lineEnds.last = lineEnd;
    sink.writeBytes(encode([...cells, ...behind.map(written)].join(delimiter) + lineEnd));
  };
  const unchanged = () => undefined;

  // A workbook has none, and what is made of it is opened by Excel, which takes a CSV without it for another encoding.
  sink.writeBytes(Buffer.from(table.sheet === null ? bom : '\ufeff'));
  await readRegister(
    table,
    { library, places: null },
    {
      above: (bytes) => sink.writeBytes(bytes),
      header(bytes) {
        put(bytes, unchanged, [...newFields.map((field) => headings[field]), ...newExtras]);
      },
      row(row) {
        const changes = edit.changes.get(row.line);
        const fits = row.cells?.length === columns.headings.length;
        if (changes === undefined && (more === 0 || !fits)) {
          const bytes = row.bytes();
          const last = bytes.toString('latin1', Math.max(0, bytes.length - 4));
          lineEnds.ended = /[\r\n]\0?$/.test(last);
          sink.writeBytes(Buffer.from(bytes));
          return;
        }
        const change = (cells: string[]) => {
          for (const [field, text] of changes ?? []) {
            const place = columns.places.get(field);
            if (place !== undefined) cells[place] = written(text);
          }
        };
        const behind = [...newFields.map((field) => changes?.get(field) ?? ''), ...newExtras.map(() => '')];
        put(row.bytes(), change, behind);
      },
      progress: () => sink.flush(),
    },
  );
  if (edit.added.length > 0 && !lineEnds.ended) sink.writeBytes(encode(lineEnds.last));
  for (const row of edit.added) {
    const met = new Set<string>();
    const cells = columns.headings.map((heading, index) => {
      const field = fieldAt(table, index);
      if (field !== null) return row.fields.get(field) ?? '';
      const key = cellText(heading);
      if (met.has(key)) return ''; // the second of two columns of one name
      met.add(key);
      return row.extras.get(extraNamed(row, key)) ?? '';
    });
    const behind = [
      ...newFields.map((field) => row.fields.get(field) ?? ''),
      ...newExtras.map((heading) => row.extras.get(heading) ?? ''),
    ];
    sink.writeBytes(encode([...cells, ...behind].map(written).join(delimiter) + lineEnds.last));
  }
}

function fieldAt({ columns }: RegisterTable, index: number): RegisterField | null {
  for (const [field, place] of columns.places) if (place === index) return field;
  return null;
}

/** Fields that something is to be said in, and that the register has no column for. */
function missingFields(
  { changes, added }: RegisterEdit,
  { columns }: RegisterTable,
  headings: RegisterHeadings,
): readonly RegisterField[] {
  const said = new Set<RegisterField>();
  const say = (fields: ReadonlyMap<RegisterField, string>) => {
    for (const [field, text] of fields) if (text !== '') said.add(field);
  };
  for (const change of changes.values()) say(change);
  for (const { fields } of added) say(fields);
  return ownKeys(headings).filter((field) => said.has(field) && !columns.places.has(field));
}

/** Headings of extra columns that are not among those there are; case and spaces do not distinguish them. */
function extraHeadings(added: NewRows, there: readonly string[]): readonly string[] {
  const met = new Set(there.map(plain));
  const headings: string[] = [];
  for (const { extras } of added) {
    for (const heading of extras.keys()) {
      if (met.has(plain(heading))) continue;
      met.add(plain(heading));
      headings.push(heading);
    }
  }
  return headings;
}

function extraNamed({ extras }: NewRow, heading: string): string {
  for (const name of extras.keys()) if (plain(name) === plain(heading)) return name;
  return heading;
}
