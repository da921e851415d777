/** Whether there is time for all that can be tried: `npm run test:long`. */
export const LONG = process.env.OCOP_TEST_LONG === '1';

/**
 * How often a property is tried: so often where there is time; in the gate a tenth of that, and never less than
 * fast-check's own hundred, unless it is said how often.
 */
export function runs(long: number, short = Math.min(long, Math.max(100, long / 10))): { numRuns: number } {
  return { numRuns: LONG ? long : short };
}
