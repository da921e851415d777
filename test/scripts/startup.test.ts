import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/ocop.js';
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

describe('what the build keeps of the start', () => {
  const parts = ['bin', 'package.json', 'criteria', 'schemas', 'places', 'dist/chunks', 'dist/law'];
  const kept = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cache'));
  const file = join('dist', kept[0] ?? '');

  /** A package whose kept part is as given, and what it makes of a sheet. */
  function rated(change: (dir: string) => void): string {
    const dir = packageWith([...parts, file]);
    symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
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

  test.each([0, 5, 8, 4_000, 300_000])('is left alone where a bit of it is flipped, at byte %s', (at) => {
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
