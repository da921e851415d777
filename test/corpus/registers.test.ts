import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstRows } from '../../src/tables/first-rows.js';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/** What a list becomes in a register; beside each file, under its name and `.yaml`. */
interface Expected {
  readonly told: readonly string[];
  readonly records: readonly Readonly<Record<string, string>>[];
}

const FOLDER = join(import.meta.dirname, 'registers');
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.yaml'));

describe('lists as `register import` takes them', () => {
  it.each(files)('%s', async (file) => {
    const { told, records } = parse(readFileSync(join(FOLDER, `${file}.yaml`), 'utf8')) as Expected;
    const cwd = tempDir();
    copyFileSync(join(FOLDER, file), join(cwd, file));
    const { stderr, stdout } = await ocop(['register', 'import', file, '--register', 'so.csv'], { cwd });
    expect(lines(`${stdout}${stderr}`).filter((line) => line.startsWith('Lưu ý'))).toEqual(told);
    const [head = [], ...rows] = firstRows(
      readFileSync(join(cwd, 'so.csv'), 'utf8').replace(/^\ufeff/, ''),
      ',',
      '\n',
      Infinity,
    ).map(({ cells }) => cells);
    const read = rows.map((cells, at) =>
      Object.fromEntries(Object.keys(records[at] ?? {}).map((key) => [key, cells[head.indexOf(key)]])),
    );
    expect(read).toEqual(records);
    const tally = await ocop(['tally', file, '--by', 'commune', '--format', 'csv'], { cwd });
    expect([tally.status, tally.stdout.includes(`,${String(records.length)},`)]).toEqual([0, true]);
  });
});
