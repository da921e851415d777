import { ownEntries } from '../base/own-entries.js';

/** Each of the names that columns go by, folded, with the column. */
export function columnsByName<Column extends string>(
  names: Readonly<Partial<Record<Column, readonly string[]>>>,
): ReadonlyMap<string, Column> {
  return new Map(
    ownEntries(names).flatMap(([column, those]) => those.map((name) => [name, column] as const)),
  );
}
