import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRows } from '../../src/tables/first-rows.js';
import { LineTooLong, RecordReader } from '../../src/tables/record-reader.js';
import { runs } from '../support/runs.js';

interface Met {
  readonly cells: readonly string[] | null;
  readonly line: number;
  readonly raw: string;
  readonly quote: string | null;
}

/** Reads a text in chunks of the given sizes, over and over. */
function read(text: string | Buffer, sizes: readonly number[] = [65536], delimiter = ','): Met[] {
  const bytes = Buffer.from(text);
  const met: Met[] = [];
  const reader = new RecordReader(delimiter, bytes.includes(10) ? '\n' : '\r', (record, raw) => {
    const quote = record.cells === null ? (record.quote?.kind ?? 'none') : null;
    const { start, end } = record;
    const own = raw();
    // Of many thousand records: what compares any two values takes longer over them than the reader.
    if (!own.equals(bytes.subarray(start, end))) expect(own).toEqual(bytes.subarray(start, end));
    met.push({ cells: record.cells, line: record.line, raw: own.toString('latin1'), quote });
  });
  let turn = 0;
  for (let at = 0; at < bytes.length;) {
    const size = sizes[turn % sizes.length] ?? 1;
    reader.write(bytes.subarray(at, at + size));
    at += size;
    turn += 1;
  }
  reader.end();
  return met;
}

const lines = (met: readonly Met[]) => met.map(({ line, cells, quote }) => [line, cells ?? quote]);

const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', '3', 'Mắm', 'a,b', 'x"y', '"', 'hai\ndòng', 'hai\r\ndòng', ' ', ';', 'é'),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });
const chunks = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('records', () => {
  it('come with their cells, their line and their bytes', () => {
    expect(read('a,b\r\n"1\r\n2",3\r\n\r\nx,y')).toEqual([
      { cells: ['a', 'b'], line: 1, raw: 'a,b\r\n', quote: null },
      { cells: ['1\r\n2', '3'], line: 2, raw: '"1\r\n2",3\r\n', quote: null },
      { cells: [''], line: 4, raw: '\r\n', quote: null },
      { cells: ['x', 'y'], line: 5, raw: 'x,y', quote: null },
    ]);
  });

  it('end in \\n or \\r\\n in one file, or in \\r alone', () => {
    expect(lines(read('a,b\n1,2\r\n3,4\n'))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['3', '4']],
    ]);
    expect(lines(read('a,b\r1,2\r'))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ]);
  });

  it('are the same however the file comes in, and their bytes are the file', () => {
    fc.assert(
      fc.property(table, chunks, fc.constantFrom('\n', '\r\n'), (rows, sizes, newline) => {
        const text = stringify(rows, { record_delimiter: newline, quoted_match: /[\r\n]/ });
        const whole = read(text);
        expect(whole.map((met) => met.cells)).toEqual(rows);
        expect(read(text, sizes)).toEqual(whole);
        expect(whole.map((met) => met.raw).join('')).toBe(Buffer.from(text).toString('latin1'));
      }),
    );
  });

  it('of any bytes at all: nothing is lost, nothing is reported twice', () => {
    const bytes = fc.array(fc.constantFrom(...Buffer.from('",\n\r;ab3\u1ea5')), { maxLength: 60 });
    fc.assert(
      fc.property(bytes, chunks, (content, sizes) => {
        const text = Buffer.from(content);
        const met = read(text, sizes);
        expect(met.map(({ raw }) => raw).join('')).toBe(text.toString('latin1'));
        let line = 1;
        for (const one of met) {
          expect(one.line).toBe(line);
          line += one.raw.split(text.includes(10) ? '\n' : '\r').length - 1;
        }
      }),
      runs(2000),
    );
  });
});

describe('csv-parse, which reads CSV as RFC 4180 has it,', () => {
  /** What csv-parse makes of a text; null where a quote is out of place. */
  function parsed(bytes: Buffer, delimiter: string): string[][] | null {
    const record_delimiter = bytes.includes(10) ? ['\r\n', '\n'] : ['\r'];
    try {
      return parse(bytes, { delimiter, record_delimiter, relax_column_count: true });
    } catch {
      return null;
    }
  }

  it('finds the same records in any bytes, and stumbles where we do', () => {
    const bytes = fc.array(fc.constantFrom(...Buffer.from('"",,\n\n\r;ab31\t\u1ea5\u0111')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(bytes, chunks, fc.constantFrom(',', ';', '\t'), (content, sizes, delimiter) => {
        const text = Buffer.from(content);
        const met = read(text, sizes, delimiter).map(({ cells }) => cells);
        expect(met.includes(null) ? null : met).toEqual(parsed(text, delimiter));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the same records in tables with quotes', () => {
    fc.assert(
      fc.property(table, chunks, fc.boolean(), (rows, sizes, quoted) => {
        const text = Buffer.from(stringify(rows, { quoted, quoted_match: /[\r\n]/ }));
        expect(read(text, sizes).map(({ cells }) => cells)).toEqual(parsed(text, ','));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a quote out of place costs its own line, and the others are read', () => {
  it('one that is never closed', () => {
    const met = read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(lines(met)).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, 'open'],
      [4, ['5', '6']],
      [5, ['7', '8']],
    ]);
    expect(met[2]?.raw).toBe('3,"4\n');
  });

  it('one that the quote of a later row would close', () => {
    expect(lines(read('a,b\n1,"2\n3,4\n5,"6"\n7,8\n'))).toEqual([
      [1, ['a', 'b']],
      [2, 'text-after'],
      [3, ['3', '4']],
      [4, ['5', '6']],
      [5, ['7', '8']],
    ]);
  });

  it('one inside a cell that is not quoted', () => {
    expect(lines(read('a,b\nkẹo 12" hộp,2\n3,4\n'))).toEqual([
      [1, ['a', 'b']],
      [2, 'inside'],
      [3, ['3', '4']],
    ]);
  });

  it('one that swallows more than a megabyte', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `${String(index)},một hàng dài hơn chút,x`);
    const met = read(['a,b,c', 'x,"y,z', ...rows].join('\n'));
    expect(met[1]?.quote).toBe('open');
    expect(met.slice(2).map(({ cells }) => cells?.[0])).toEqual(rows.map((_, index) => String(index)));
  });

  it('and where each of many lines has one, each is reported', () => {
    const met = read(Array(200).fill('x,"y').join('\n'), [7, 30]);
    expect(met.map(({ raw }) => raw).join('')).toBe(Array(200).fill('x,"y').join('\n'));
    expect(met.every(({ cells }) => cells === null)).toBe(true);
  });

  it('one that a lone carriage return follows, which ends no line of the others', () => {
    const met = read('a,b\r\n1,"2"\rx\r\n3,4\r\n');
    expect(lines(met)).toEqual([
      [1, ['a', 'b']],
      [2, 'text-after'],
      [3, ['3', '4']],
    ]);
    // Each would look through all that follows it, were it not seen on its own line.
    const many = Array(100_000).fill('x,"y"\rz').join('\n');
    expect(read(many, [65_536]).every(({ quote }) => quote === 'text-after')).toBe(true);
  });
});

it('a line beyond all measure is not a line of a table', () => {
  expect(() => read(`a,b\n${'x'.repeat(5 * 1024 * 1024)}`)).toThrow(LineTooLong);
});

describe('the first rows, for finding the header', () => {
  it('are those that are read', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
        const text = stringify(rows, { record_delimiter: newline, quoted_match: /[\r\n]/ });
        const found = firstRows(text, ',', '\n', 100);
        const parsed = read(text);
        expect(found.map(({ cells, line }) => ({ cells, line }))).toEqual(
          parsed.map(({ cells, line }) => ({ cells, line })),
        );
      }),
    );
  });
});
