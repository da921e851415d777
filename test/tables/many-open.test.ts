import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openTable, sourceOf } from '../support/tables.js';

/*
 * A folder's tables are all open before the first of them is read: what each keeps until then is little, however large it is.
 */

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A table of which nothing but its head is there. */
const opened = (text: string, name?: string) =>
  openTable({ ...sourceOf(Buffer.alloc(0), 1, name), head: Buffer.from(text) });

/** So many bytes are in use once nothing is kept that nobody needs. */
function inUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const HEADER = 'Mã sản phẩm,Tên sản phẩm,Bộ sản phẩm,1.1 Nguồn gốc sản phẩm,1.2,1.3';
const MEBI = 1024 * 1024;

it('a table that is open keeps its header, and none of what stands below it', () => {
  const text = `${HEADER}\n${'SP1,Bưởi,1,1,1,1\n'.repeat(MEBI / 16)}`;
  opened(text); // what is learnt once, of any table
  const before = inUse();
  const tables = Array.from({ length: 12 }, (_, at) => opened(text, `${String(at)}.csv`));
  expect((inUse() - before) / tables.length).toBeLessThan(MEBI / 8);
  expect(tables.map(({ name }) => name)[11]).toBe('11.csv');
});

it('tables of one header keep it once, each with its own name', () => {
  const [one, other, third] = [HEADER, HEADER, `${HEADER},2.1`].map((header, at) =>
    opened(`${header}\n`, `${String(at)}.csv`),
  );
  expect(other?.header.criteria).toBe(one?.header.criteria);
  expect([one?.header.file, other?.header.file]).toEqual(['0.csv', '1.csv']);
  expect([one, third].map((table) => table?.header.criteria.length)).toEqual([3, 4]);
  // One heading less is another header, and so is one that differs.
  expect(opened(`${HEADER}\n`).header.criteria).toHaveLength(3);
  expect(opened(`${HEADER.replace('1.3', '1.4')}\n`).header.criteria.map(({ code }) => code)).toEqual([
    '1.1',
    '1.2',
    '1.4',
  ]);
});
