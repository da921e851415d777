/**
 * The name that somebody may have meant: the nearest of those that are known, case and signs aside, where no more than
 * a third of it is written otherwise; null where none is near.
 */
export function nearest(read: string, known: readonly string[]): string | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const asked = bare(read);
  const mostOf = (name: string) => Math.floor(name.length / 3);
  const near = known
    // Texts differ by no less than their lengths do; and what was read may be as long as a file.
    .filter((name) => Math.abs(asked.length - bare(name).length) <= mostOf(name))
    .map((name) => ({ name, by: distance(asked, bare(name)) }))
    .filter(({ name, by }) => by <= mostOf(name));
  return near.toSorted((a, b) => a.by - b.by)[0]?.name ?? null;
}

/**
 * All names that somebody may have typed in a hurry: the nearest of those that are known, by up to three slips, and
 * more than two fifths of it right; in the order of the alphabet.
 */
export function alike(read: string, known: readonly string[]): readonly string[] {
  const bare = (text: string) => text.replace(/^--/, '');
  const near = [...new Set(known)]
    .map((name) => ({ name, by: distance(bare(read), bare(name)), of: bare(name).length }))
    .filter(({ by, of }) => of > 1 && by <= 3 && by / Math.max(of, bare(read).length) < 0.6);
  const least = Math.min(...near.map(({ by }) => by));
  return near
    .filter(({ by }) => by === least)
    .map(({ name }) => name)
    .sort();
}

/** Whether two texts are one but for a single slip of the hand. */
export function isSlip(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 1 && distance(one, other) <= 1;
}

/** How many letters have to be put in, left out, changed, or swapped with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let index = 0; index < a.length; index += 1) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (b[at - 1] === a[index] ? 0 : 1);
      const isSwapped = index > 0 && at > 1 && a[index] === b[at - 2] && a[index - 1] === b[at - 1];
      const swapped = isSwapped ? (before[at - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
