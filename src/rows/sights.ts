import { lookAlikesIn, type LookAlike } from '../base/text/letters.js';
import type { PlainTable, TableRow } from '../tables/table.js';
import { tableNamed, type Position } from './problems.js';
import type { RowsMessages } from './words.js';

/** What there is to see in a row that is worth a line on its file, once. */
export interface RowSights {
  /** Letters that were read as those they look like. */
  readonly letters: readonly LookAlike[];
  /** The cell of a commune that says where it lies, too, and was taken apart. */
  readonly address: string | null;
}

export const NO_SIGHTS: RowSights = { letters: [], address: null };

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
  firstAddress: string;
}

/** Gathers what was seen, file by file. */
export class Sights {
  private readonly tables = new Map<string, Seen>();

  add({ file, sheet }: TableName, { letters, address }: RowSights): void {
    if (letters.length === 0 && address === null) return;
    const seen = this.of({ file, sheet });
    if (address !== null) {
      seen.firstAddress ||= address;
      seen.addresses += 1;
    }
    for (const one of letters) seen.letters.set(one, (seen.letters.get(one) ?? 0) + 1);
  }

  lines({ sights: words }: RowsMessages): readonly string[] {
    return [...this.tables.values()].flatMap(({ file, sheet, letters, addresses, firstAddress }) => [
      ...(letters.size === 0 ? [] : [words.letters(file, sheet, [...letters])]),
      ...(addresses === 0 ? [] : [words.addresses(file, sheet, addresses, firstAddress)]),
    ]);
  }

  private of(table: TableName): Seen {
    const name = tableNamed(table);
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const made = { ...table, letters: new Map<LookAlike, number>(), addresses: 0, firstAddress: '' };
    this.tables.set(name, made);
    return made;
  }
}
