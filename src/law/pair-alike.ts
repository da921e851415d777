/**
 * Pairs the items of two lists whose words are most alike, the most alike first; ties go to the earlier items.
 *
 * @param wordsOf an item's words, folded
 * @param least how alike two items have to be: twice their common words over all their words, 0 to 1
 */
export function pairAlike<T>(
  before: readonly T[],
  after: readonly T[],
  wordsOf: (item: T) => string,
  least: number,
): readonly (readonly [T, T])[] {
  const candidates = before.flatMap((from, i) =>
    after.map((to, j) => ({ from, to, i, j, alike: likeness(wordsOf(from), wordsOf(to)) })),
  );
  const sorted = candidates
    .filter((pair) => pair.alike >= least)
    .sort((a, b) => b.alike - a.alike || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i);
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { from, to } of sorted) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return pairs;
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}
