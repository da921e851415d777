import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/** The package as it lies on a disk, with some of its parts. */
function packageWith(parts: readonly string[]): string {
  const dir = tempDir();
  for (const part of parts) cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  return dir;
}

const run = (dir: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [join(dir, 'bin/ocop.js'), ...args], { cwd: dir, encoding: 'utf8' });

test('the version is told without loading what the commands need', () => {
  const dir = packageWith(['bin', 'package.json']);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(run(dir, '--version')).toBe(`${version}\n`);
});

test.each([
  ['rate', 'samples/tinh-148-2023.csv'],
  ['rate', 'samples/tinh-26-2026.csv', '--by', 'commune'],
  ['council', 'samples/phieu-hoi-dong.csv', '--regulation', 'samples/hoi-dong.yaml'],
  ['tally', 'samples/so-ha-tinh-2020.csv', '--by', 'district,stars'],
  ['register', 'check', 'samples/so-khanh-son-2024.csv'],
  ['rate', 'samples/khong-co.csv'],
])('%s %s: built says what the source says', async (...line) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/ocop.js', ...line], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const source = await ocop(line, { cwd: ROOT });
  expect({ status, stdout, stderr }).toEqual({
    status: source.status,
    stdout: source.stdout,
    stderr: source.stderr,
  });
});

test('the start’s script is in letters of one byte', () => {
  const bytes = readFileSync(join(ROOT, 'dist/chunks/startup.cjs'));
  expect(bytes.filter((byte) => byte > 0x7f)).toHaveLength(0);
});

describe('what the build keeps of the start', () => {
  const asTheyAre = ['criteria', 'schemas', 'places', 'dist/law', 'node_modules'];
  const kept = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cache'));
  const file = join('dist', kept[0] ?? '');

  /** A package whose kept part is as given, and what it makes of a sheet. */
  function rated(change: (dir: string) => void): string {
    const dir = packageWith(['bin', 'package.json', 'dist/chunks', file]);
    for (const part of asTheyAre) symlinkSync(join(ROOT, part), join(dir, part));
    writeFileSync(join(dir, 'x.csv'), csvOf([{}]));
    change(dir);
    return run(dir, 'rate', 'x.csv');
  }

  let asItIs = '';
  beforeAll(() => {
    const dir = mkdtempSync(join(tmpdir(), 'ocop-'));
    writeFileSync(join(dir, 'x.csv'), csvOf([{}]));
    asItIs = run(ROOT, 'rate', join(dir, 'x.csv'));
    rmSync(dir, { recursive: true });
  });

  test('is there, for this Node alone', () => {
    expect(kept).toEqual([`startup-${process.version}-${process.platform}-${process.arch}.cache`]);
    expect(asItIs).toContain('100  ★★★★★');
  });

  test('is not needed', () => {
    expect(rated((dir) => rmSync(join(dir, file)))).toBe(asItIs);
  });

  test.each([0, 5, 300_000])('is left alone where a bit of it is flipped, at byte %s', (at) => {
    const broken = rated((dir) => {
      const bytes = readFileSync(join(dir, file));
      bytes[at] = (bytes[at] ?? 0) ^ 0b100;
      writeFileSync(join(dir, file), bytes);
    });
    expect(broken).toBe(asItIs);
  });

  test('is left alone where it is cut off', () => {
    const cut = rated((dir) => writeFileSync(join(dir, file), readFileSync(join(dir, file)).subarray(0, 6)));
    expect(cut).toBe(asItIs);
  });

  test('does not stand for a script that was changed, and is as long as before', () => {
    const changed = rated((dir) => {
      const script = join(dir, 'dist/chunks/startup.cjs');
      const text = readFileSync(script, 'utf8');
      writeFileSync(script, text.replaceAll('Ch\\u1EE7 th\\u1EC3', 'Ch\\u1EE9 th\\u1EC3'));
    });
    expect([asItIs.includes('Chủ thể'), changed.includes('Chứ thể')]).toEqual([true, true]);
  });
});
