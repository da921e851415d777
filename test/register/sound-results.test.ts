import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeWords } from '../../src/register/outcome-words.js';
import { recordOfResult } from '../../src/register/add-results.js';
import { readResults } from '../../src/register/results.js';
import { E26, LAW, rules } from '../support/law.js';
import { ocop } from '../support/ocop.js';
import { csvOf, sourceOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const read = recordOfResult(LAW);

/** Whether each result is one, with what a register would take of it. */
async function readBack(text: string) {
  const rows = [];
  for await (const row of readResults({ json: sourceOf(Buffer.from(text)) }, outcomeWords())) {
    rows.push({ known: row.outcome !== null, record: read(row) });
  }
  return rows;
}

const RATED = {
  product: { code: 'A', name: 'Trà', producer: 'HTX A', commune: 'Xã A' },
  ...{ edition: '26-2026', set: 1, total: 72, stars: 4, status: 'rated' },
};
const JUDGED = {
  product: RATED.product,
  ...{ edition: '26-2026', set: 1, average: { sum: '271', count: 3, shown: '90,33' }, stars: 5 },
  outcome: 'candidate-5',
};

describe('a result', () => {
  it.each([
    ['as it is written', RATED],
    ['of fewer stars than its points make', { ...RATED, total: 95, stars: 3 }],
    ['that is disqualified', { ...RATED, stars: null, status: 'disqualified' }],
    ['of a candidate', JUDGED],
    ['of an older file, without sum and count', { ...JUDGED, average: { shown: '90,33' } }],
    ['of an older file, without a total', { ...RATED, total: undefined }],
    [
      'whose average is cut, and not rounded',
      { ...JUDGED, average: { sum: '299', count: 9, shown: '33,22' }, stars: 2 },
    ],
    ['of an edition that is none of ours', { ...RATED, edition: '2030', total: 40, stars: 5 }],
  ])('%s is taken', async (_, result) => {
    const [row] = await readBack(JSON.stringify(result));
    expect(row?.known).toBe(true);
    if (result.edition !== '2030') expect(row?.record).not.toBeNull();
  });

  it.each([
    ['5 stars of 40 points', { ...RATED, total: 40, stars: 5 }],
    ['stars below the lowest', { ...RATED, stars: -1 }],
    [
      'an average that is not its sum by its count',
      { ...JUDGED, average: { sum: '200', count: 3, shown: '90,33' } },
    ],
    ['an average of nobody', { ...JUDGED, average: { sum: '0', count: 0, shown: '90,33' } }],
    ['a sum that is no number', { ...JUDGED, average: { sum: 'NaN', count: 3, shown: '90,33' } }],
    ['5 stars of an average below 90', { ...JUDGED, average: { sum: '269', count: 3, shown: '89,66' } }],
  ])('with %s is not', async (_, result) => {
    const [row] = await readBack(JSON.stringify(result));
    expect(row !== undefined && row.known && row.record !== null).toBe(false);
  });

  it('whose figures do not fit is told by "register add" and "tally", and the others are taken', async () => {
    const cwd = tempDir();
    const other = { ...RATED, total: 40, stars: 5, product: { ...RATED.product, code: 'B', name: 'Chè' } };
    writeFileSync(join(cwd, 'kq.ndjson'), `${JSON.stringify(RATED)}\n${JSON.stringify(other)}\n`);
    const decided = ['--register', 'so.csv', '--decision', '1/QĐ-UBND', '--date', '2026-10-01'];
    const added = await ocop(['register', 'add', 'kq.ndjson', ...decided], { cwd });
    expect([added.status, added.stderr]).toEqual([
      1,
      expect.stringContaining(
        'Không ghi 1 sản phẩm, không đọc được kết quả, hoặc các số ở đó không khớp nhau',
      ),
    ]);
    const counted = await ocop(['tally', 'kq.ndjson', '--format', 'json'], { cwd });
    expect(counted.stdout + counted.stderr).toMatch(/unreadable|không đọc được/);
  });
});

describe('every result that the program writes', () => {
  const { criteria } = rules(E26, 1);
  const points = fc.record(
    Object.fromEntries(criteria.map(({ code, allowed }) => [code, fc.constantFrom(...allowed.list)])),
  );
  const [low = {}, ...sheets] = fc.sample(points, { numRuns: 150, seed: 26 });

  it('is read back without objection: of "rate"', async () => {
    const cwd = tempDir();
    // Full marks but for a criterion or two, so that every level is met.
    const high = sheets.map((sheet, at) => Object.fromEntries(Object.entries(sheet).slice(0, at % 30)));
    writeFileSync(join(cwd, 'phieu.csv'), csvOf([low, ...sheets, ...high, {}]));
    const { stdout } = await ocop(['rate', 'phieu.csv', '--format', 'ndjson', '--quiet'], { cwd });
    const rows = await readBack(stdout);
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.every(({ known, record }) => known && record !== null)).toBe(true);
    expect(new Set(rows.map(({ record }) => record?.stars)).size).toBeGreaterThan(3);
  });

  it('is read back without objection: of "council"', async () => {
    const cwd = tempDir();
    const members = ['An', 'Bình', 'Chi'];
    const votes = sheets.flatMap((sheet, at) =>
      members.map((member, no) => ({
        ma_san_pham: `SP${String(at)}`,
        thanh_vien: member,
        ...Object.fromEntries(Object.entries(sheet).slice(0, no + (at % 30))),
      })),
    );
    writeFileSync(join(cwd, 'phieu.csv'), csvOf(votes));
    const { stdout } = await ocop(['council', 'phieu.csv', '--format', 'ndjson', '--quiet'], { cwd });
    const rows = await readBack(stdout);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every(({ known, record }) => known && record !== null)).toBe(true);
  });
});
