/** A part of a whole, kept as what it is made of. */
export interface Ratio {
  readonly num: number;
  /** Above 0. */
  readonly den: number;
}

/**
 * A ratio in percent with one decimal, cut and never rounded, as authorities print it: 72 of 31 reads 232,2 (it is
 * 232,258…). Exact: whole numbers are divided with their rest. A negative one is cut towards 0.
 */
export function shownPercent({ num, den }: Ratio): string {
  const size = Math.abs(num);
  const rest = size % den;
  const whole = (size - rest) / den;
  // The rest is below the whole, so that it can be scaled without losing a digit.
  const tenths = whole * 1000 + (rest * 1000 - ((rest * 1000) % den)) / den;
  const digits = String(tenths).padStart(2, '0');
  const sign = num < 0 && tenths > 0 ? '-' : '';
  return `${sign}${digits.slice(0, -1)},${digits.slice(-1)}`;
}

/** Whether a ratio reaches so many percent, given in tenths of a percent. */
export function reachesPercent({ num, den }: Ratio, tenths: number): boolean {
  return num * 1000 >= tenths * den;
}
