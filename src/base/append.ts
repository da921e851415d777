/**
 * Adds some to a list, one by one: `push(...)` takes them all as arguments, which a list of some hundred thousand, as long as
 * the file it comes from, has no room for.
 */
export function append<One>(list: One[], more: Iterable<One>): void {
  for (const one of more) list.push(one);
}
