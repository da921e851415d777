/**
 * The name that somebody may have meant: the nearest of those that are known, case and signs aside, where no more than
 * a third of it is written otherwise; null where none is near.
 */
export function nearest(read: string, known: readonly string[]): string | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const distances = known.map((name) => ({ name, by: distance(bare(read), bare(name)) }));
  const near = distances.filter(({ name, by }) => by <= Math.floor(name.length / 3));
  return near.toSorted((a, b) => a.by - b.by)[0]?.name ?? null;
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (b[at - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
