import { describe, expect, it } from 'vitest';
import { producerParts } from '../../src/register/identity.js';
import { asCode, asDecision } from '../../src/register/record.js';
import type { ComparedRecord } from '../../src/register/same-record.js';
import { SeenRecords } from '../../src/register/seen-records.js';

/*
 * Many records under one name, or one code, are looked up by what they must share; few are held against each other. What
 * is found is the same.
 */

const SAID: ComparedRecord = {
  ...{ code: null, name: 'Gạo', producer: 'HTX A', commune: '', province: '', set: 1, stars: 3, total: null },
  ...{ decision: asDecision('1/QĐ'), decided: null, year: 2024 },
};

/** What is found of the last of some records; the others stand on lines 1, 2, 3, … */
function found(before: readonly Partial<ComparedRecord>[], last: Partial<ComparedRecord>) {
  const seen = new SeenRecords(producerParts);
  const take = (said: Partial<ComparedRecord>, at: number) =>
    seen.take({ ...SAID, ...said }, { table: 0, line: at + 1, sheetRow: null });
  for (const [at, said] of before.entries()) take(said, at);
  const { entry, twin, others } = take(last, before.length);
  const lines: number[] = [];
  others.each((one) => lines.push(one + 1));
  expect(others.count).toBe(lines.length);
  return { twin: twin?.line ?? null, others: lines, several: seen.hasSeveral(entry) };
}

const coded = (code: string | null) => ({ code: code === null ? null : asCode(code) });

/** As many in places of their own, two to each province. */
const inPlaces = (count: number, codeOf: (at: number) => string | null) =>
  Array.from({ length: count }, (_, at) => ({ ...coded(codeOf(at)), commune: `xã Số ${String(at)}`, province: `tỉnh Số ${String(at >> 1)}` })); // prettier-ignore

describe.each([8, 90])('of %i records of one name', (count) => {
  const withCodes = inPlaces(count, (at) => `M${String(at)}`);
  const bare = inPlaces(count, () => null);

  it.each<[string, Partial<ComparedRecord>, readonly number[], boolean]>([
    ['of its place', { commune: 'xã Số 5', province: 'tỉnh Số 2' }, [6], false],
    ['of its commune, where no province is written', { commune: 'xã Số 5' }, [6], false],
    ['of its province, where no commune is written', { province: 'tỉnh Số 2' }, [5, 6], true],
    ['none, from elsewhere', { commune: 'xã Số 5', province: 'tỉnh Số 3' }, [], false],
    ['of any place, where none is written', {}, withCodes.map((_, at) => at + 1), true],
  ])('with codes one without may be that %s', (_, said, others, several) => {
    expect(found(withCodes, said)).toEqual({ twin: null, others, several });
  });

  it('without codes another is the one of its place, and where several may be meant none', () => {
    const twin = (said: Partial<ComparedRecord>) => found(bare, said).twin;
    expect(twin({ commune: 'xã Số 7', province: 'tỉnh Số 3' })).toBe(8);
    expect([twin({ commune: 'xã Số 7' }), twin({ province: 'tỉnh Số 3' }), twin({})]).toEqual([8, null, null]); // prettier-ignore
    expect(twin({ commune: 'xã Số 7', province: 'tỉnh Số 2' })).toBeNull();
  });

  it('of two codes in a place two are known, and no third', () => {
    const third = [...withCodes, ...['N1', 'N2'].map((code) => ({ ...withCodes[5], ...coded(code) }))];
    expect(found(third, { ...withCodes[5], code: null }).others).toEqual([6, count + 1]);
  });
});

describe.each([8, 90])('of %i products of one code', (count) => {
  const named = Array.from({ length: count }, (_, at) => ({ ...coded('1'), name: `Gạo số ${String(at)}x`, producer: `HTX ${String(at)}y` })); // prettier-ignore
  const twin = (said: Partial<ComparedRecord>) => found(named, { ...coded('1'), ...said }).twin;

  it('another is the first that bears its name, or its producer', () => {
    expect(twin({ name: 'Gạo số 6x', producer: 'HTX 4y' })).toBe(5);
    expect(twin({ name: 'Gạo số 6x', producer: 'HTX khác' })).toBe(7);
    expect(twin({ name: 'Chè', producer: 'HTX khác' })).toBeNull();
  });

  it('what says no name, or no producer, is the first', () => {
    expect([twin({ name: '', producer: '' }), twin({ name: 'Chè', producer: '' })]).toEqual([1, 1]);
  });
});
