import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenSheets } from '../../src/rows/seen-sheets.js';

describe('sheets seen', () => {
  it('are known again by product and member, with the place of the first', () => {
    const seen = new SeenSheets();
    expect(seen.add('SP1', 'An', 0, 2)).toBeNull();
    expect(seen.add('SP1', 'Bình', 0, 3)).toBeNull();
    expect(seen.add('SP1An', '', 0, 4)).toBeNull();
    expect(seen.add('SP1', 'An', 1, 9)).toEqual({ file: 0, line: 2 });
  });

  it('are known whatever the case and the spaces of their code', () => {
    const seen = new SeenSheets();
    seen.add('Q1 A', 'An', 0, 2);
    expect(seen.add('q1  a', 'AN', 0, 3)).toEqual({ file: 0, line: 2 });
    expect(seen.add('Q1A', 'An', 0, 4)).toBeNull();
  });

  it('that were rejected hold their place in their own file, and give it to their correction in another', () => {
    const seen = new SeenSheets();
    seen.add('SP1', '', 0, 2);
    seen.reject();
    expect(seen.add('SP1', '', 0, 3)).toEqual({ file: 0, line: 2 });
    expect(seen.add('SP1', '', 1, 9)).toBeNull();
    expect(seen.add('SP1', '', 0, 4)).toEqual({ file: 1, line: 9 });
    expect(seen.add('SP1', '', 2, 5)).toEqual({ file: 1, line: 9 });
  });

  it('are kept exactly, as a Map keeps them', () => {
    const key = fc.string({ unit: 'grapheme', maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key), { maxLength: 4000 }), (sheets) => {
        const seen = new SeenSheets();
        const first = new Map<string, number>();
        sheets.forEach(([product, member], index) => {
          const line = index + 1;
          const id = JSON.stringify([product, member].map((one) => one.toLowerCase().replace(/\s+/g, ' ')));
          const known = first.get(id);
          const expected = known === undefined ? null : { file: 0, line: known };
          expect(seen.add(product, member, 0, line)).toEqual(expected);
          if (known === undefined) first.set(id, line);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are many: a hundred thousand, and each is found', () => {
    const seen = new SeenSheets();
    for (let line = 1; line <= 100_000; line += 1) seen.add(`68-${String(line)}-2026`, '', line % 7, line);
    const wrong = Array.from({ length: 100_000 }, (_, index) => index + 1).filter((line) => {
      const first = seen.add(`68-${String(line)}-2026`, '', 0, -1);
      return first?.line !== line || first.file !== line % 7;
    });
    expect(wrong).toEqual([]);
  });
});
