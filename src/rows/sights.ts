import { lookAlikesIn, type LookAlike } from '../base/text/letters.js';
import type { PlainTable, TableRow } from '../tables/table.js';
import type { FilledCount, OtherKind, RowSights, ToldOnce } from './row-sights.js';
import { tableNamed, type Position } from './problems.js';
import type { RowsMessages } from './words.js';

export const NO_SIGHTS: RowSights = {
  letters: [],
  address: null,
  stamp: null,
  other: null,
  filled: [],
  told: [],
};

/** The letters of a row that only look as they should. */
export function oddLettersIn(
  { encoding }: Pick<PlainTable, 'encoding'>,
  { cells, mayBeOdd }: Pick<TableRow, 'cells' | 'mayBeOdd'>,
  isCode: (column: number) => boolean,
): readonly LookAlike[] {
  if (mayBeOdd !== true || cells === null) return NO_SIGHTS.letters;
  const found = new Set(cells.flatMap((cell, column) => lookAlikesIn(cell, isCode(column))));
  // That encoding has no other way to write them.
  if (encoding === 'windows-1258') found.delete('apart');
  return found.size === 0 ? NO_SIGHTS.letters : [...found];
}

type TableName = Pick<Position, 'file' | 'sheet'>;

interface Seen extends TableName {
  readonly letters: Map<LookAlike, number>;
  addresses: number;
  readonly others: Map<OtherKind, number>;
  readonly filled: Map<string, FilledCount>;
  firstAddress: string;
  stamps: number;
  firstStamp: string;
  readonly told: Map<ToldOnce['kind'], { count: number; readonly first: string[] }>;
}

/** As many of what was read are shown. */
const SHOWN = 3;

/** Gathers what was seen, file by file. */
export class Sights {
  private readonly tables = new Map<string, Seen>();

  add({ file, sheet }: TableName, sights: RowSights): void {
    if (sights === NO_SIGHTS) return;
    const { letters, address, stamp, other, filled, told } = sights;

    const seen = this.of({ file, sheet });
    if (stamp !== null) {
      seen.firstStamp ||= stamp;
      seen.stamps += 1;
    }
    if (address !== null) {
      seen.firstAddress ||= address;
      seen.addresses += 1;
    }
    if (other !== null) seen.others.set(other, (seen.others.get(other) ?? 0) + 1);
    for (const { field, by } of filled) {
      const key = `${by} ${field}`;
      seen.filled.set(key, { field, by, count: (seen.filled.get(key)?.count ?? 0) + 1 });
    }
    for (const { kind, read } of told) {
      const known = seen.told.get(kind) ?? { count: 0, first: [] };
      if (known.first.length < SHOWN) known.first.push(read);
      seen.told.set(kind, { ...known, count: known.count + 1 });
    }
    for (const one of letters) seen.letters.set(one, (seen.letters.get(one) ?? 0) + 1);
  }

  lines({ sights: words }: RowsMessages): readonly string[] {
    return [...this.tables.values()].flatMap(({ file, sheet, ...seen }) => [
      ...(seen.others.size === 0 ? [] : [words.others(file, sheet, [...seen.others])]),
      ...(seen.filled.size === 0 ? [] : [words.filled(file, sheet, [...seen.filled.values()])]),
      ...(seen.letters.size === 0 ? [] : [words.letters(file, sheet, [...seen.letters])]),
      ...(seen.stamps === 0 ? [] : [words.stamps(file, sheet, seen.stamps, seen.firstStamp)]),
      ...(seen.addresses === 0 ? [] : [words.addresses(file, sheet, seen.addresses, seen.firstAddress)]),
      ...[...seen.told].map(([kind, { count, first }]) => words.told[kind](file, sheet, count, first)),
    ]);
  }

  private of(table: TableName): Seen {
    const name = tableNamed(table);
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const made = {
      ...table,
      letters: new Map<LookAlike, number>(),
      addresses: 0,
      others: new Map<OtherKind, number>(),
      filled: new Map<string, FilledCount>(),
      firstAddress: '',
      stamps: 0,
      firstStamp: '',
      told: new Map<ToldOnce['kind'], { count: number; first: string[] }>(),
    };
    this.tables.set(name, made);
    return made;
  }
}
