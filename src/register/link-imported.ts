import type { RegisterEdit, NewRow } from './edit-register.js';
import { isCurrent, type Existing } from './existing.js';
import type { RegisterField } from './columns.js';
import { putInto } from '../engine/lists-by.js';
import { apartByNames } from '../engine/same-code.js';
import { codeNames } from './identity.js';
import type { RegisterRecord } from './record.js';
import { codeKey } from './same-record.js';
import type { RecordWords } from './values.js';

/** A row of a list with what it says. */
interface ImportedRow {
  readonly record: RegisterRecord;
  readonly row: NewRow;
}

/** What goes into the register, and how many later recognitions were linked with the one before them. */
export interface Linked {
  readonly edit: RegisterEdit;
  readonly links: number;
}

/**
 * Links the recognitions of one code that a list, or the register beside it, has: the later one follows the one before,
 * which it takes the place of (Điều 7.5, 7.6). What a list itself says of either is left as it says it; without the days
 * of both decisions nobody can tell which is the later.
 *
 * @param existing the register's records by the keys of the list's products
 */
export function linkImported(
  rows: readonly ImportedRow[],
  existing: ReadonlyMap<string, readonly Existing[]>,
  words: RecordWords,
): Linked {
  // What most rows say stays as it was read, and is held once.
  const said = new Map<number, Map<RegisterField, string>>();
  const say = (place: number, field: RegisterField, text: string): void => {
    const fields = said.get(place) ?? new Map(rows[place]?.row.fields);
    said.set(place, fields.set(field, text));
  };
  const changes = new Map<number, Map<RegisterField, string>>();
  let links = 0;
  for (const [key, places] of placesByCode(rows)) {
    const there = (existing.get(key) ?? []).filter(isCurrent).map(({ record, line }) => ({ record, line }));
    const fresh = places.map((place) => ({ record: rows[place]?.record, place }));
    const all = [...there, ...fresh].flatMap((one) => {
      const { record } = one;
      return record?.decided == null ? [] : [{ ...one, record, decided: record.decided }];
    });
    const products = apartByNames(all, ({ record }) => codeNames(record)).map((product) =>
      product.toSorted((a, b) => (a.decided < b.decided ? -1 : a.decided > b.decided ? 1 : 0)),
    );
    for (const [earlier, later] of eachAfter(products)) {
      if (earlier.decided === later.decided || !('place' in later) || later.record.kind === 'first') continue;
      if (isLinkedBy(later.record, earlier.record)) {
        say(later.place, 'followsCode', earlier.record.code ?? '');
        say(later.place, 'followsDecision', earlier.record.decision ?? '');
        links += 1;
      }
      if ('line' in earlier) changes.set(earlier.line, new Map([['status', words.statuses.replaced]]));
      else if (earlier.record.status === null) say(earlier.place, 'status', words.statuses.replaced);
    }
  }
  return { edit: { changes, added: rowsAdded(rows, said) }, links };
}

/** The rows, each made as it is asked for, with what links say of some. */
function rowsAdded(
  rows: readonly ImportedRow[],
  said: ReadonlyMap<number, NewRow['fields']>,
): RegisterEdit['added'] {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const [place, { row }] of rows.entries()) {
        yield { fields: said.get(place) ?? row.fields, extras: row.extras };
      }
    },
  };
}

/** Whether a list leaves it to us which recognition a row follows: it names none, or only its code, which both bear. */
function isLinkedBy({ follows }: RegisterRecord, { code }: RegisterRecord): boolean {
  if (follows === null) return true;
  return (
    follows.decision === null &&
    follows.code !== null &&
    code !== null &&
    codeKey(follows.code) === codeKey(code)
  );
}

/** Each of some lists with the one before it. */
function eachAfter<One>(lists: readonly (readonly One[])[]): readonly (readonly [before: One, one: One])[] {
  return lists.flatMap((list) =>
    list.flatMap((one, at) => {
      const before = list[at - 1];
      return before === undefined ? [] : [[before, one] as const];
    }),
  );
}

function placesByCode(rows: readonly ImportedRow[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { record }] of rows.entries()) {
    if (record.code !== null) putInto(places, codeKey(record.code), place);
  }
  return places;
}
