/** Below 0 where a criterion's code stands before another's: 2.1 before 10, 6.1 before 6.1.1. */
export function compareCodes(one: string, other: string): number {
  const [a, b] = [one, other].map((code) => code.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
