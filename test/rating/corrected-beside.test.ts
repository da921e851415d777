import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { lines, ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, readdirSync: vi.fn(real.readdirSync) };
});

it('the folder of many tables is looked through for rejects once, not once for each of them', async () => {
  const timesFor = async (files: number) => {
    const cwd = tempDir();
    const folder = join(cwd, 'dot1');
    mkdirSync(folder);
    for (let at = 0; at < files; at += 1) {
      writeFileSync(join(folder, `xa-${String(at)}.csv`), csvOf([{ ma_san_pham: `SP-${String(at)}` }]));
    }
    writeFileSync(join(cwd, 'ocop.yaml'), 'rounds: [{ name: Đợt 1, files: dot1 }]\n');
    vi.mocked(readdirSync).mockClear();
    const { status, stdout } = await ocop(['rate', '--format', 'ndjson'], { cwd });
    expect([status, lines(stdout).filter((line) => line !== '')]).toEqual([0, expect.objectContaining({ length: files })]); // prettier-ignore
    return vi.mocked(readdirSync).mock.calls.filter(([path]) => String(path).endsWith('dot1')).length;
  };
  expect(await timesFor(9)).toBe(await timesFor(2));
});
