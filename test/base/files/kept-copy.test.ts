import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKeptCopy, keepCopy } from '../../../src/base/files/kept-copy.js';
import { testHost } from '../../support/host.js';
import { tempDir } from '../../support/temp.js';

/** Keeps a copy of so.csv in a folder where the given files are already; the copy's name. */
function kept(...there: readonly string[]): { readonly name: string | null; readonly dir: string } {
  const dir = tempDir();
  for (const name of there) writeFileSync(join(dir, name), 'trước');
  writeFileSync(join(dir, 'so.csv'), 'sổ');
  const copy = keepCopy(join(dir, 'so.csv'), testHost());
  return { name: copy === null ? null : copy.slice(dir.length + 1), dir };
}

describe('a kept copy', () => {
  it('says what the file says, and nothing else is left beside it', () => {
    const { name, dir } = kept();
    expect(name).toBe('so.csv.bak-0001');
    expect(readFileSync(join(dir, 'so.csv.bak-0001'), 'utf8')).toBe('sổ');
    expect(readdirSync(dir).toSorted()).toEqual(['so.csv', 'so.csv.bak-0001']);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['after the one there is', ['so.csv.bak-0001'], 'so.csv.bak-0002'],
    ['after the highest, where lower ones were cleared away', ['so.csv.bak-0007'], 'so.csv.bak-0008'],
    ['past what four digits can say', ['so.csv.bak-9999'], 'so.csv.bak-10000'],
    ['after copies of more digits', ['so.csv.bak-9999', 'so.csv.bak-10000'], 'so.csv.bak-10001'],
    ['whatever case the name is written in', ['SO.CSV.BAK-0003'], 'so.csv.bak-0004'],
    [
      'of its own file alone',
      ['so.csv.bak', 'so.csv.bak-5', 'xso.csv.bak-0008', 'so.csv.bak-0009x'],
      'so.csv.bak-0001',
    ],
  ])('takes the next number: %s', (_, there, name) => {
    expect(kept(...there).name).toBe(name);
  });

  it('overwrites none that is there', () => {
    const { dir } = kept('so.csv.bak-0001');
    expect(readFileSync(join(dir, 'so.csv.bak-0001'), 'utf8')).toBe('trước');
  });

  it('is made of nothing where there is no file', () => {
    const dir = tempDir();
    expect(keepCopy(join(dir, 'so.csv'), testHost())).toBeNull();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is known by its name', () => {
    const names = ['so.csv.bak-0001', 'phieu/An/SP1.yaml.bak-10000', 'so.csv', 'so.csv.bak', 'bak-0001.csv'];
    expect(names.filter(isKeptCopy)).toEqual(['so.csv.bak-0001', 'phieu/An/SP1.yaml.bak-10000']);
  });
});
