/** Each of the names that columns go by, folded, with the column. */
export function columnsByName<Column extends string>(
  names: Readonly<Partial<Record<Column, readonly string[]>>>,
): ReadonlyMap<string, Column> {
  const entries = Object.entries(names) as [Column, readonly string[]][]; // its own keys
  return new Map(entries.flatMap(([column, those]) => those.map((name) => [name, column] as const)));
}
