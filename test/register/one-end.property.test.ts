import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOfCertificate, factsOf } from '../../src/law/certificate.js';
import type { Library } from '../../src/law/library.js';
import type { EditionId, IsoDate } from '../../src/engine/types.js';
import { statusOn } from '../../src/engine/certificate.js';
import { addRecord } from '../../src/engine/tally-add.js';
import { settled } from '../../src/engine/tally-settle.js';
import { emptyTally } from '../../src/engine/tally-state.js';
import { tallyOf } from '../../src/engine/tally.js';
import { checkRecord } from '../../src/register/check-record.js';
import { expiringIn, type ExpiringRecord } from '../../src/register/expiring-list.js';
import { openRegister, readRegister } from '../../src/register/read-register.js';
import type { RegisterRecord } from '../../src/register/record.js';
import { orderOf } from '../../src/tally/order.js';
import { tallyBasis } from '../../src/tally/producers.js';
import { E148, E26, edition, LAW } from '../support/law.js';
import { sourceOf } from '../support/tables.js';
import { query } from '../support/tally.js';

/** Our law, with other months in each edition and a third one: what is taken from the wrong edition shows. */
const library: Library = (() => {
  const months = (id: EditionId, count: number) => {
    const one = edition(id);
    return { ...one, certificate: { ...one.certificate, months: count } };
  };
  const third = { ...months(E26, 12), edition: '30-2030' as EditionId };
  const inForce = { ...third.inForce, from: '2030-01-01' as IsoDate };
  const editions = [months(E148, 36), months(E26, 24), { ...third, inForce }];
  return { ...LAW, editions, edition: (id) => editions.find((one) => one.edition === id) };
})();

const day = fc
  .date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayOrNone = fc.oneof({ arbitrary: day, weight: 3 }, { arbitrary: fc.constant(''), weight: 1 });

const row = fc.record({
  edition: fc.constantFrom('', '148-2023', '26-2026', '30-2030', 'trước 148/QĐ-TTg'),
  decided: dayOrNone,
  end: fc.oneof(fc.constant(''), day),
  status: fc.constantFrom('', 'còn hiệu lực', 'hết hạn', 'thu hồi', 'đã thay thế'),
  withdrawn: dayOrNone,
});

const HEAD = 'Mã sản phẩm,Tên sản phẩm,Số sao,Văn bản,Ngày quyết định,Ngày hết hạn,Tình trạng,Ngày thu hồi';

const tableOf = (rows: readonly string[]) =>
  openRegister(sourceOf(Buffer.from([HEAD, ...rows, ''].join('\n')), 4096, 'so.csv'));

async function read(rows: readonly string[]): Promise<readonly RegisterRecord[]> {
  const records: RegisterRecord[] = [];
  const options = { library, places: null };
  await readRegister(tableOf(rows), options, {
    row: ({ record }) => {
      if (record !== null) records.push(record);
    },
    progress: () => Promise.resolve(),
  });
  return records;
}

async function listed(rows: readonly string[], at: IsoDate): Promise<ReadonlyMap<string, ExpiringRecord>> {
  const asked = { at, within: 10_000, library, places: null };
  const { found } = await expiringIn([tableOf(rows)], asked, {
    row: () => undefined,
    progress: () => Promise.resolve(),
  });
  return new Map([...found].map((one) => [one.record.code ?? '', one]));
}

function inForceByTally(record: RegisterRecord, at: IsoDate): boolean {
  const state = emptyTally(query({ measures: ['inForce'], day: at }), tallyBasis(library, null));
  addRecord(state, record);
  return tallyOf(state, settled(state), orderOf(library)).total.inForce === 1;
}

it('expiring, tally and register check agree on the end of any certificate, whatever its record says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), day, async (said, today) => {
      const at = today as IsoDate;
      const rows = said.map((one, index) =>
        [`M${String(index)}`, 'Tên', '3', one.edition, one.decided, one.end, one.status, one.withdrawn].join(
          ',',
        ),
      );
      const found = await listed(rows, at);
      for (const record of await read(rows)) {
        const end = endOfCertificate(library.editions, record);
        const status = statusOn(factsOf(library.editions, record), at);
        expect(inForceByTally(record, at)).toBe(status === 'in-force');

        const expiring = found.get(record.code ?? '');
        if (expiring !== undefined) {
          expect(expiring.end).toBe(end);
          expect(expiring.expiry.daysLeft >= 0).toBe(status === 'in-force');
          expect(expiring.term === null).toBe(record.certificateEnd !== null);
        }
        // What is in force and ends some day is on the list.
        if (status === 'in-force' && end !== null) expect(expiring).toBeDefined();

        const lengths = checkRecord(record, library).filter(([, { code }]) => code === 'certificate-length');
        const unsaid = endOfCertificate(library.editions, { ...record, certificateEnd: null });
        expect(lengths.map(([, { args }]) => args)).toEqual(
          unsaid === null || end === unsaid ? [] : [expect.objectContaining({ end, expected: unsaid })],
        );
      }
    }),
    { numRuns: 40 },
  );
});

it.each([
  ['the day that the record states', { end: '2027-01-01' }, '2027-01-01'],
  ['the months of the edition that it names', { edition: '148-2023', decided: '2026-06-30' }, '2029-06-30'],
  ['those of the day of the decision', { edition: '', decided: '2026-06-30' }, '2028-06-30'],
  [
    'those of the first edition where it is older',
    { edition: 'trước 148/QĐ-TTg', decided: '2020-02-29' },
    '2023-02-28',
  ],
  ['nothing without a day of decision', { decided: '' }, null],
  ['the same where it was withdrawn', { status: 'thu hồi', withdrawn: '2026-12-01' }, '2028-08-05'],
] as const)('the end is %s', async (_, change, end) => {
  const one = { edition: '26-2026', decided: '2026-08-05', end: '', status: '', withdrawn: '', ...change };
  const [record] = await read([
    ['M1', 'Tên', '3', one.edition, one.decided, one.end, one.status, one.withdrawn].join(','),
  ]);
  expect(endOfCertificate(library.editions, record!)).toBe(end);
});
