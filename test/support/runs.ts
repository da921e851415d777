/** Whether there is time for all that can be tried: `npm run test:long`. */
export const LONG = process.env.OCOP_TEST_LONG === '1';

/**
 * How often a property is tried: so often where there is time; in the gate a tenth of that, and never less than
 * fast-check's own hundred.
 */
export function runs(long: number): { readonly numRuns: number } {
  return { numRuns: LONG ? long : Math.min(long, Math.max(100, Math.round(long / 10))) };
}
