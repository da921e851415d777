import { join } from 'node:path';
import { expect, it } from 'vitest';
import { besideEach } from '../../src/rating/corrected-beside.js';

it('a folder is looked through for rejects once, not once for each of its tables', () => {
  const looked: string[] = [];
  const names = ['a.csv', 'a.tu-choi-2.csv', 'a.tu-choi.csv', 'b.csv', 'b.tu-choi.xlsx', 'b.tu-choi.yaml', 'ab.tu-choi.csv']; // prettier-ignore
  const beside = besideEach((folder) => {
    looked.push(folder);
    return folder === 'dot1' ? names : [];
  });
  const of = (...path: string[]) => beside(join(...path));
  const inFolder = (...some: string[]) => some.map((name) => join('dot1', name));
  expect(of('dot1', 'a.csv')).toEqual(inFolder('a.tu-choi.csv', 'a.tu-choi-2.csv'));
  expect(of('dot1', 'b.csv')).toEqual(inFolder('b.tu-choi.xlsx'));
  expect([of('dot1', 'c.csv'), of('dot2', 'a.csv'), of('dot2', 'b.csv')]).toEqual([[], [], []]);
  expect(looked).toEqual(['dot1', 'dot2']);
});
