import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAverages, reaches, shownAverage } from '../../src/engine/average.js';

describe('an average', () => {
  it.each([
    [433, 6, '72,16'],
    [89996, 1000, '89,99'],
    [630, 7, '90,00'],
    [629, 7, '89,85'],
    [1, 3, '0,33'],
    [2, 300, '0,00'],
    [7, 100, '0,07'],
    [700, 7, '100,00'],
  ])('%i over %i sheets reads %s: cut, never rounded up', (sum, count, text) => {
    expect(shownAverage({ sum, count })).toBe(text);
  });

  const any = fc.record({ sum: fc.nat(100_000), count: fc.integer({ min: 1, max: 1000 }) });

  it('is never shown above what it is, nor a hundredth below', () => {
    fc.assert(
      fc.property(any, (average) => {
        const hundredths = BigInt(shownAverage(average).replace(',', ''));
        const exact = BigInt(average.sum) * 100n;
        expect(hundredths * BigInt(average.count) <= exact).toBe(true);
        expect((hundredths + 1n) * BigInt(average.count) > exact).toBe(true);
      }),
    );
  });

  it('reaches the points it is not below, and no others', () => {
    expect(reaches({ sum: 89996, count: 1000 }, 90)).toBe(false);
    expect(reaches({ sum: 90000, count: 1000 }, 90)).toBe(true);
  });

  it('is as large as another of the same value', () => {
    expect(compareAverages({ sum: 10, count: 3 }, { sum: 20, count: 6 })).toBe(0);
    expect(compareAverages({ sum: 10, count: 3 }, { sum: 21, count: 6 })).toBeLessThan(0);
    expect(compareAverages({ sum: 11, count: 3 }, { sum: 21, count: 6 })).toBeGreaterThan(0);
  });
});
