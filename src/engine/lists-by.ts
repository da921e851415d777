/** Some things in lists, those of one key together. */
export function listsBy<One, Key>(
  some: Iterable<One>,
  keyOf: (one: One) => Key,
): ReadonlyMap<Key, readonly One[]> {
  const lists = new Map<Key, One[]>();
  for (const one of some) putInto(lists, keyOf(one), one);
  return lists;
}

/** Puts one more thing into the list of its key. */
export function putInto<One, Key>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Before how many of some numbers in order there is none as great as another: the place of the first that is. */
export function placeOf(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
