/**
 * An average that is kept as what it is made of: a sum and a count, both whole. It is never divided to be compared,
 * so that 89.996 stays below 90 (Điều 3.3 of 26/2026: "từ 70 đến dưới 90 điểm").
 */
export interface Average {
  readonly sum: number;
  /** Of the sheets, 1 or more. */
  readonly count: number;
}

/**
 * The average as people read it: two decimals behind a comma, cut and never rounded up. 89.996 reads 89,99.
 */
export function shownAverage({ sum, count }: Average): string {
  const scaled = sum * 100;
  // Whole before it is divided, so that no floating point decides the last digit.
  const hundredths = (scaled - (scaled % count)) / count;
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Whether an average reaches so many points. */
export function reaches({ sum, count }: Average, points: number): boolean {
  return sum >= points * count;
}

/** Orders averages from low to high, exactly. */
export function compareAverages(a: Average, b: Average): number {
  return a.sum * b.count - b.sum * a.count;
}
