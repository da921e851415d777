import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--silent'], { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

it('the package works where it is installed, without a network', () => {
  const dir = tempDir();
  // What npm ci has built is packed as it is: building it again would pull it from under the other tests.
  const tarball =
    npm(['pack', '--ignore-scripts', '--pack-destination', dir], ROOT).trim().split('\n').at(-1) ?? '';
  writeFileSync(join(dir, 'package.json'), '{ "private": true }');
  npm(['install', '--offline', '--no-audit', '--no-fund', join(dir, tarball)], dir);

  const installed = join(dir, 'node_modules', 'ocop');
  expect(readdirSync(installed).toSorted()).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'bin',
    'criteria',
    'dist',
    'docs',
    'node_modules',
    'package.json',
    'places',
    'samples',
    'schemas',
  ]);
  expect(existsSync(join(installed, 'criteria/26-2026/26-du-lich.yaml'))).toBe(true);

  writeFileSync(join(dir, 'x.csv'), csvOf([{}]));
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(installed, 'bin/ocop.js'), ...args], { cwd: dir, encoding: 'utf8' });
  expect(run('rate', 'x.csv')).toContain('100  ★★★★★');
  expect(run('criteria', 'show', '26', '--format', 'json')).toContain('"set": 26');
  expect(run('criteria', 'check')).toContain('chưa rõ');

  writeFileSync(
    join(dir, 'engine.mjs'),
    "import { bandOf } from 'ocop'; console.log(bandOf([{ star: 5, from: 90 }], 90));",
  );
  expect(execFileSync(process.execPath, ['engine.mjs'], { cwd: dir, encoding: 'utf8' })).toBe('5\n');
});
