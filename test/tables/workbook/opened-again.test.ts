import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { tablesOf } from '../../../src/rows/open-table.js';
import type { Source } from '../../../src/tables/source.js';
import { outcomesOf, sourceOf } from '../../support/tables.js';
import { workbook } from '../../support/workbook.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const HEADER = ['Mã sản phẩm', 'Tên sản phẩm', 'Bộ sản phẩm', '1.1 Nguồn gốc sản phẩm', '1.2', '1.3'];

/** A file on disk of so many sheets of one product each, and how often it has been read from its beginning. */
function counted(sheets: number, texts: readonly string[] = []): { source: Source; times: () => number } {
  const names = Array.from({ length: sheets }, (_, at) => `Xã ${String(at)}`);
  const bytes = workbook(
    names.map((name, at) => ({ name, rows: { 1: HEADER, 2: [`SP${String(at)}`, 'Bưởi', '1', 1, 1, 1] } })),
    { strings: texts.map((text) => `<si><t>${text}</t></si>`) },
  );
  const plain = sourceOf(bytes, bytes.length, 'xa.xlsx');
  let times = 0;
  const chunks = () => {
    times += 1;
    return plain.chunks();
  };
  return { source: { ...plain, path: 'xa.xlsx', chunks }, times: () => times };
}

it('a workbook of forty-five sheets is unpacked once to find their headers, and once to read them all', async () => {
  const { source, times } = counted(45);
  const tables = await tablesOf(source, ['*']);
  expect([tables.length, times()]).toEqual([45, 1]);
  for (const table of tables) expect(await outcomesOf(table)).toHaveLength(1);
  expect(times()).toBe(2);
});

it('one whose tables are open, or have been read, is not in memory', async () => {
  const inUse = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const long = Array.from({ length: 400 }, (_, at) => String(at).repeat(4000));
  const opened = async () => tablesOf(counted(2, long).source, ['*']);
  await opened(); // what is learnt once, of any workbook
  const before = inUse();
  const files = await Promise.all(Array.from({ length: 8 }, opened));
  expect(inUse() - before).toBeLessThan(2_000_000);
  for (const table of files.flat()) await outcomesOf(table);
  expect(inUse() - before).toBeLessThan(2_000_000);
  expect(files).toHaveLength(8);
});
