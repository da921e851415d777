import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/engine/types.js';
import { MEASURES, type Measure } from '../../src/engine/tally-measures.js';
import {
  DIMENSIONS,
  LEFT_OUT_REASONS,
  type TallyQuery,
  type TallyRecord,
} from '../../src/engine/tally-query.js';
import { jsonOf, mergedJson, record, stateOf, tallied, type Read } from '../support/tally.js';
import { runs } from '../support/runs.js';

const day = fc
  .tuple(
    fc.integer({ min: 2022, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as IsoDate);

/** Few values, so that records meet: the same product, producer and place, spelt in several ways. */
const aRecord = fc
  .record({
    code: fc.constantFrom(null, 'M1', 'm1', 'M2', 'M3'),
    name: fc.constantFrom('', 'Gạo Hoà', 'gạo  HÒA', 'Chè'),
    producer: fc.constantFrom(
      '',
      'HTX Hoà Bình',
      'Hợp tác xã  HÒA BÌNH',
      'Công ty TNHH A',
      'CTY TNHH A',
      'HTX Hoa Binh',
    ),
    producerType: fc.constantFrom(null, 'cooperative', 'enterprise'),
    branch: fc.constantFrom('', 'Thực phẩm', 'THỰC PHẨM', 'Đồ uống'),
    set: fc.constantFrom(null, 9, 10, 1),
    commune: fc.constantFrom('', 'xã An', 'Xã An', 'xã Bình'),
    district: fc.constantFrom('', 'huyện X'),
    province: fc.constantFrom('', 'Lâm Đồng'),
    stars: fc.constantFrom(null, 1 as const, 3 as const, 4 as const, 5 as const, 'candidate-5' as const),
    total: fc.option(fc.integer({ min: 0, max: 10_000 })),
    kind: fc.constantFrom(null, 'first' as const, 'upgrade' as const, 're-rating' as const),
    decision: fc.constantFrom(null, '1/QĐ', '2/QĐ'),
    decided: fc.option(day),
    year: fc.constantFrom(null, 2024, 2025),
    certificateEnd: fc.option(day),
    status: fc.constantFrom(
      null,
      'in-force' as const,
      'expired' as const,
      'withdrawn' as const,
      'replaced' as const,
    ),
    recognised: fc.boolean(),
    withdrawal: fc.option(fc.record({ date: fc.option(day) })),
    follows: fc.option(
      fc.record({ code: fc.constantFrom(null, 'M1', 'M2'), decision: fc.constantFrom(null, '1/QĐ', '2/QĐ') }),
    ),
  })
  .map((said) =>
    record({ ...said, year: said.decided === null ? said.year : Number(said.decided.slice(0, 4)) }),
  );

const aRead: fc.Arbitrary<Read> = fc.oneof(
  { weight: 8, arbitrary: aRecord },
  { weight: 1, arbitrary: fc.constantFrom(...LEFT_OUT_REASONS.slice(0, 7)) },
);

/** Any tally that can be requested: what is of a day has one, growth a period. */
const aQuery: fc.Arbitrary<TallyQuery> = fc
  .record({
    by: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 1, maxLength: 3 }),
    measures: fc.shuffledSubarray<Measure>([...MEASURES], { minLength: 1 }),
    period: fc.option(fc.tuple(day, day)),
    asOf: day,
  })
  .map(({ by, measures, period, asOf }) => {
    const [from, to] = period === null ? [null, null] : [...period].sort();
    return { by, measures, from: from ?? null, to: to ?? null, day: asOf };
  });

describe('a tally of any register', () => {
  it('reconciles: every record that was read is counted once, or left out for one reason', () => {
    fc.assert(
      fc.property(aQuery, fc.array(aRead, { maxLength: 40 }), (query, reads) => {
        const { rows, columns, total, read, leftOut } = tallied(query, reads);
        expect(read).toBe(reads.length);
        expect(total.products + leftOut.reduce((sum, one) => sum + one.records, 0)).toBe(read);
        for (let level = 1; level <= query.by.length; level += 1) {
          const those = rows.filter(({ key }) => key.length === level);
          expect(those.reduce((sum, { figures }) => sum + figures.products, 0)).toBe(total.products);
          for (const { figures } of those) expect(figures.producers).toBeLessThanOrEqual(figures.products);
        }
        if (query.by.length === 2) {
          expect(columns.reduce((sum, { figures }) => sum + figures.products, 0)).toBe(total.products);
        }
      }),
      runs(500),
    );
  });

  it('is the same with every record read twice, which are left out as said again', () => {
    const isKnown = ({ code, name, producer }: TallyRecord) =>
      code !== null || (name !== '' && producer !== '');
    const known = aRecord.filter(isKnown);
    fc.assert(
      fc.property(aQuery, fc.array(known, { maxLength: 20 }), (query, reads) => {
        const [once, twice] = [tallied(query, reads), tallied(query, [...reads, ...reads])];
        expect([twice.rows, twice.columns, twice.total]).toEqual([once.rows, once.columns, once.total]);
      }),
      runs(500),
    );
  });

  it('is the same, byte for byte, added up from any parts in any order', () => {
    fc.assert(
      fc.property(
        aQuery,
        fc.array(fc.tuple(aRead, fc.integer({ min: 0, max: 3 })), { maxLength: 30 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (query, reads, order) => {
          const whole = jsonOf(
            stateOf(
              query,
              reads.map(([read]) => read),
            ),
          );
          const parts = order.map((part) =>
            jsonOf(
              stateOf(
                query,
                reads.filter(([, of]) => of === part).map(([read]) => read),
              ),
            ),
          );
          expect(mergedJson(query, parts)).toBe(whole);
          const [first = '', second = '', ...rest] = parts;
          expect(mergedJson(query, [mergedJson(query, [first, second]), ...rest])).toBe(whole);
        },
      ),
      runs(500),
    );
  });
});
