/** From a number to another as one reads it; one number where they are the same. */
export function ranged([from, to]: readonly [number | string, number | string], between: string): string {
  return from === to ? String(from) : `${String(from)}${between}${String(to)}`;
}
