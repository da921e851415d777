/** What some digits come to. */
export interface ReadPoints {
  /** The points, where there is an option of so many; null where there is none. */
  readonly points: number | null;
  /** Whether another digit would make points that there are: 1 where there are 10. */
  readonly mayGoOn: boolean;
}

/** Reads typed digits as points. */
export function readPoints(digits: string, allowed: readonly number[]): ReadPoints {
  const points = allowed.find((one) => String(one) === digits) ?? null;
  const mayGoOn = allowed.some((one) => String(one) !== digits && String(one).startsWith(digits));
  return { points, mayGoOn };
}
