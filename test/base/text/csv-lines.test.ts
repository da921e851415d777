import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, csvLines, linesAsTheyAre } from '../../../src/base/text/csv-lines.js';
import { neutralise } from '../../../src/base/text/spreadsheet-text.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(fc.constantFrom(...Array.from('",;\t\r\n=+-@\'a1 ắ＝')), { maxLength: 5 })
    .map((chars) => chars.join('')),
);
const rows = fc.array(fc.array(fc.oneof(text, fc.integer()), { minLength: 1, maxLength: 5 }), {
  maxLength: 5,
});
const delimiters = fc.constantFrom(',', ';', '\t', '|');

describe('lines of a CSV', () => {
  it('are those that csv-stringify writes of cells made harmless', () => {
    fc.assert(
      fc.property(rows, delimiters, (cells, delimiter) => {
        const harmless = cells.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)),
        );
        const options = { record_delimiter: '\r\n', delimiter, quoted_match: /[\r\n]/ };
        expect(csvLines(cells, delimiter)).toBe(stringify(harmless, options));
        expect(cells.map((row) => csvLine(row, delimiter)).join('')).toBe(stringify(harmless, options));
        expect(linesAsTheyAre(cells, delimiter)).toBe(stringify(cells, options));
      }),
      { numRuns: 2000 },
    );
  });

  it('run nothing in a spreadsheet, and quote what they have to', () => {
    expect(csvCell('=1+1', ',')).toBe("'=1+1");
    expect(csvCell('a,b', ';')).toBe('a,b');
    expect(csvCell('a "b"', ',')).toBe('"a ""b"""');
    expect(csvLine(['x', 3, '', 'hai\ndòng'], ';')).toBe('x;3;;"hai\ndòng"\r\n');
  });
});
