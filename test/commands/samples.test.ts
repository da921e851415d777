import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop, ROOT } from '../support/ocop.js';

interface Record {
  readonly edition: string;
  readonly set: number;
  readonly stars: number | null;
  readonly pointStars: number | null;
  readonly status: string;
}

/** Rates a sample as standard input, so that nothing is written beside it. */
const rate = (sample: string) =>
  ocop(['rate', '-', '--format', 'ndjson'], { input: readFileSync(join(ROOT, 'samples', sample)) });

const rated = async (sample: string): Promise<Record[]> =>
  lines((await rate(sample)).stdout).map((line) => JSON.parse(line) as Record);

it('there are ten tables', () => {
  expect(readdirSync(join(ROOT, 'samples')).filter((name) => /(?<!\.tu-choi)\.csv$/.test(name))).toEqual([
    'cong-nhan-lam-dong.csv',
    'dia-danh.csv',
    'phieu-hoi-dong.csv',
    'san-pham.csv',
    'so-ha-tinh-2020.csv',
    'so-khanh-hoa-2018-2020.csv',
    'so-khanh-son-2024.csv',
    'tinh-148-2023.csv',
    'tinh-26-2026.csv',
    'xa-gui-len.csv',
  ]);
});

describe.each(['148-2023', '26-2026'])('the batch of a province under %s', async (edition) => {
  const records = await rated(`tinh-${edition}.csv`);

  it('has forty products or more, of all 26 sets', () => {
    expect(records.length).toBeGreaterThanOrEqual(40);
    expect(new Set(records.map((one) => one.edition))).toEqual(new Set([edition]));
    expect(new Set(records.map((one) => one.set)).size).toBe(26);
  });

  it('has every level, requirements missed, one disqualified, one incomplete', () => {
    expect(new Set(records.map((one) => one.stars))).toEqual(new Set([1, 2, 3, 4, 5, null]));
    expect(records.filter((one) => (one.pointStars ?? 0) > (one.stars ?? 9)).length).toBeGreaterThan(3);
    expect(records.filter((one) => one.status === 'disqualified')).toHaveLength(1);
    expect(records.filter((one) => one.status === 'incomplete')).toHaveLength(1);
  });
});

it('what a commune sends has three mistakes, and the rest is rated', async () => {
  const { status, stderr } = await rate('xa-gui-len.csv');
  expect(status).toBe(1);
  expect(
    lines(stderr)
      .filter((line) => /, dòng (\d+), cột/.test(line))
      .map((line) => /dòng (\d+)/.exec(line)?.[1]),
  ).toEqual(['5', '9', '9', '11']);
  expect(await rated('xa-gui-len.csv')).toHaveLength(9);
});

it('the council has seven members and products of every outcome', async () => {
  const { status, stdout, stderr } = await ocop(
    ['council', '-', '--regulation', 'samples/hoi-dong.yaml', '--format', 'ndjson', '--quiet'],
    { input: readFileSync(join(ROOT, 'samples', 'phieu-hoi-dong.csv')) },
  );
  const results = lines(stdout).map((line) => JSON.parse(line) as { outcome: string; sheets: unknown[] });
  expect([status, stderr]).toEqual([1, '']);
  expect(results.length).toBeGreaterThanOrEqual(8);
  expect(Math.max(...results.map(({ sheets }) => sheets.length))).toBe(7);
  expect([...new Set(results.map(({ outcome }) => outcome))]).toEqual([
    'candidate-5',
    'recognised-level',
    'below',
    're-score',
    'no-quorum',
    'incomplete',
    'disqualified',
  ]);
});
