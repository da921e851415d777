import {
  computedEnd,
  editionOfCertificate,
  termOf,
  uniqueTerms,
  type CertificateTerm,
} from '../law/certificate.js';
import type { Library } from '../law/library.js';
import { fold } from '../base/text/fold.js';
import { partPlace } from '../base/text/whole-place.js';
import { mayBeOneFact } from '../engine/tally-same.js';
import type { Edition } from '../engine/types.js';
import { cellText } from '../rows/submission.js';
import { isNumberHeading } from '../rows/unknown-columns.js';
import type { NewRow } from './edit-register.js';
import type { Existing } from './existing.js';
import { comparedPlace, ofThisPlace } from './identity.js';
import { recordsOfProduct } from './predecessor.js';
import { ListedCells } from './listed-cells.js';
import { codeKey, isByNames, recordKeys } from './same-record.js';
import type { RegisterProblem } from './problems.js';
import { readRegister, type RegisterRow, type RegisterTable } from './read-register.js';
import type { RegisterField } from './columns.js';
import { fieldsOf } from './record-fields.js';
import type { RegisterRecord } from './record.js';
import { fieldsWith } from './register-columns.js';
import { namesBranch, type RecordWords } from './values.js';

/** A list of recognitions as somebody else keeps it, read to be taken into a register. */
export interface ImportedList {
  readonly rows: readonly { readonly record: RegisterRecord; readonly row: NewRow }[];
  /**
   * What could not be placed: a cell that cannot be read is kept as it is written, a row that is not a record is not.
   */
  readonly problems: readonly RegisterProblem[];
  readonly rejected: number;
  /** Certificates whose end was worked out. */
  readonly ends: number;
  /** The terms by which they were. */
  readonly terms: readonly CertificateTerm[];
  /** Columns of the tables that only count the rows of a list: a register is in no list's order, and has none of them. */
  readonly counting: ReadonlyMap<RegisterTable, readonly number[]>;
}

/**
 * Reads a list, which may be several tables, and puts every cell in the column of the register it belongs in; columns
 * we do not know are kept.
 *
 * @param note is given every row as it is read
 * @param progress is told how many bytes of a table have been read
 */
export async function readList(
  tables: readonly RegisterTable[],
  library: Library,
  words: RecordWords,
  note: (row: RegisterRow) => void,
  progress: (bytesRead: number) => void,
): Promise<ImportedList> {
  const lists: ImportedList[] = [];
  for (const table of tables) lists.push(await readTable(table, library, words, note, progress));
  const sum = (of: (list: ImportedList) => number) => lists.reduce((all, list) => all + of(list), 0);
  return {
    rows: lists.flatMap(({ rows }) => rows),
    problems: lists.flatMap(({ problems }) => problems),
    rejected: sum(({ rejected }) => rejected),
    ends: sum(({ ends }) => ends),
    terms: uniqueTerms(lists.flatMap(({ terms }) => terms)),
    counting: new Map(lists.flatMap(({ counting }) => [...counting])),
  };
}

async function readTable(
  table: RegisterTable,
  library: Library,
  words: RecordWords,
  note: (row: RegisterRow) => void,
  progress: (bytesRead: number) => void,
): Promise<ImportedList> {
  const rows: { readonly record: RegisterRecord; readonly row: ListedCells }[] = [];
  const problems: RegisterProblem[] = [];
  const extras = extraNames(table);
  const { editions } = library;
  const by = new Set<Edition>();
  let [rejected, ends] = [0, 0];
  await readRegister(
    table,
    { library, places: null },
    {
      progress(bytes) {
        progress(bytes);
        return undefined;
      },
      row(row) {
        note(row);
        problems.push(...row.problems);
        if (row.record === null) {
          if (row.problems.length > 0 || row.other !== null) rejected += 1;
          return;
        }
        const fields = fieldsOf(row.record, words);
        keepAsWritten(fields, row, table);
        if (fields.get('certificateEnd') === '') {
          const end = computedEnd(editions, row.record);
          fields.set('certificateEnd', end ?? '');
          if (end !== null && row.record.decided !== null) {
            ends += 1;
            by.add(editionOfCertificate(editions, row.record, row.record.decided));
          }
        }
        // Of columns that have no heading, of which a spreadsheet may have thousands, only what somebody wrote.
        const said = extras.flatMap(([index, name]) => {
          const text = cellText(row.cells?.[index]);
          return text === '' && cellText(table.columns.headings[index]) === '' ? [] : [[name, text] as const];
        });
        const more = [...said, ...addressOf(row.record, words)];
        rows.push({ record: row.record, row: new ListedCells(row.record, words, fields, more) });
      },
    },
  );
  const counting = extras.filter(
    ([index, name]) =>
      isCounting(cellText(table.columns.headings[index])) &&
      rows.every(({ row }) => COUNT.test(row.extras.get(name) ?? '')),
  );
  const left = new Set(counting.map(([, name]) => name));
  return {
    rows: left.size === 0 ? rows : rows.map(({ record, row }) => ({ record, row: row.without(left) })),
    problems,
    rejected,
    ends,
    terms: uniqueTerms([...by].map((one) => termOf(editions, one))),
    counting: new Map([[table, counting.map(([index]) => index)]]),
  };
}

/** Under "Số" alone may stand a decision's number. */
function isCounting(heading: string): boolean {
  return isNumberHeading(heading) && !/^(?:so|no|nr)$/.test(fold(heading));
}

/** "12", "3.", "1.2", "IV", or nothing: where a row stands in a list. */
const COUNT = /^(?:\d+(?:\.\d+)*\.?|[ivxlc]+\.?)?$/i;

type ListedRow = ImportedList['rows'][number];

/** What of a list a register does not have yet. */
export interface FreshRows {
  readonly rows: readonly ListedRow[];
  /** Rows of the register without a code that several codes may be, so that none of these was taken for there. */
  readonly unclear: readonly number[];
  /** Rows of the register that say other stars or another total than the list does of the same recognition. */
  readonly differing: readonly number[];
}

/** Finds out what a register has already: by its code, or by its names where one of the two has no code. */
export function freshRows(
  rows: readonly ListedRow[],
  existing: ReadonlyMap<string, readonly Existing[]>,
): FreshRows {
  if (existing.size === 0) return { rows, unclear: [], differing: [] };
  const found = rows.map(({ record }) => ({ record, ...foundIn(record, existing) }));
  const codes = new Map<Existing, Set<string>>();
  for (const { record, ofCode, byNames } of found) {
    if (ofCode.length > 0 || record.code === null) continue;
    for (const one of byNames) {
      const others = foundIn(one.record, existing).byNames.map((other) => other.record.code);
      const known = codes.get(one) ?? new Set(others.filter((code) => code !== null).map(codeKey));
      codes.set(one, known.add(codeKey(record.code)));
    }
  }
  const isOfSeveral = (one: Existing) => (codes.get(one)?.size ?? 0) > 1;
  const fresh: ListedRow[] = [];
  const differing = new Set<number>();
  for (const [at, { record, ofCode, byNames }] of found.entries()) {
    const there =
      ofCode.length > 0 || record.code === null
        ? [...ofCode, ...byNames]
        : byNames.filter((one) => !isOfSeveral(one));
    const row = rows[at];
    if (there.length === 0 && row !== undefined) fresh.push(row);
    if (there.some((one) => mayBeOneFact(factsIn(one.record), factsIn(record)))) continue;
    for (const { line } of there) differing.add(line);
  }
  return {
    rows: fresh,
    unclear: [...codes.keys()].filter(isOfSeveral).map(({ line }) => line),
    differing: [...differing].sort((a, b) => a - b),
  };
}

/** The rows of a register that are a record: by its code, and by its names. */
function foundIn(
  record: RegisterRecord,
  existing: ReadonlyMap<string, readonly Existing[]>,
): { readonly ofCode: readonly Existing[]; readonly byNames: readonly Existing[] } {
  const { looked } = recordKeys(record);
  const alike = recordsOfProduct(record, existing);
  const sharing = (isMeant: (key: string) => boolean) =>
    alike.filter((one) => recordKeys(one.record).kept.some((key) => isMeant(key) && looked.includes(key)));
  const ofCode = sharing((key) => !isByNames(key));
  if (ofCode.length > 0) return { ofCode, byNames: [] };
  // Of one name and one producer, what says other stars or points is another product, as it is where they are counted.
  const byNames = sharing(isByNames).filter(
    (one) =>
      record.code !== null || one.record.code !== null || mayBeOneFact(factsIn(one.record), factsIn(record)),
  );
  return { ofCode, byNames: ofThisPlace(comparedPlace(record), byNames, (one) => comparedPlace(one.record)) };
}

function factsIn({ set, stars, total }: RegisterRecord): Parameters<typeof mayBeOneFact>[0] {
  return { facts: set ?? 0, stars, total };
}

/** An address that was taken apart is kept whole beside it, where a part of it has no column of its own. */
function addressOf(
  { addressWritten, producerAddress }: RegisterRecord,
  { address }: RecordWords,
): readonly (readonly [string, string])[] {
  if (producerAddress !== null) {
    return [[address, [producerAddress, addressWritten].filter((one) => one !== null).join('; ')]];
  }
  if (addressWritten === null || (partPlace(addressWritten, ANYWHERE)?.rest ?? '') === '') return [];
  return [[address, addressWritten]];
}

const ANYWHERE = { district: '', province: '' };

/** Names as the list writes them, and what could not be read: nothing of it is lost or reworded. */
function keepAsWritten(
  fields: Map<RegisterField, string>,
  row: RegisterRow,
  { columns }: RegisterTable,
): void {
  const unread = new Set(row.problems.map((one) => (one.position.column?.number ?? 0) - 1));
  for (const [field, index] of columns.places) {
    const text = cellText(row.cells?.[index]);
    if (text === '') continue;
    if (unread.has(index) || field === 'branch') fields.set(field, text);
    // A branch that stands in a column of groups goes into its own.
    if (field === 'group') {
      const isBranch = row.record !== null && namesBranch(text, row.record);
      const branch = cellText(row.cells?.[columns.places.get('branch') ?? -1]);
      if (!isBranch) fields.set(field, text);
      else if (branch === '') fields.set('branch', text);
    }
    if (field === 'year') fields.set(field, text);
    if (field === 'stars' && row.record?.candidate === true) fields.set(field, text);
  }
}

/** The extra columns, each under a name of its own: two that are headed alike are kept apart. */
function extraNames({ columns }: RegisterTable): readonly (readonly [index: number, name: string])[] {
  const met = new Map<string, number>();
  return columns.unknown.map((index) => {
    const heading = cellText(columns.headings[index]) || `(${String(index + 1)})`;
    const times = (met.get(heading) ?? 0) + 1;
    met.set(heading, times);
    return [index, times === 1 ? heading : `${heading} (${String(times)})`] as const;
  });
}

/** How many records say nothing in a column of the register. */
export function blanksOf({ rows }: ImportedList): ReadonlyMap<RegisterField, number> {
  const asked = fieldsWith(({ missed }) => missed !== undefined);
  const counts = new Map(asked.map((field) => [field, 0]));
  for (const { row } of rows) {
    const { fields } = row;
    for (const field of asked) if (fields.get(field) === '') counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}
