/*
 * Builds dist/ where what it is made of has changed since it was made, as after `npm ci`, which builds, and a moment later
 * `npm test`. What it is made of is known by its bytes and names; a build that was cut off is made again.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All that the build reads, and what it is run by. */
const INPUTS = [
  'bin',
  'criteria',
  'package-lock.json',
  'package.json',
  'places',
  'samples/tinh-26-2026.csv',
  'schemas',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
];

const kept = join(root, 'dist/built.sha256');
const now = digest();
if (!existsSync(kept) || readFileSync(kept, 'utf8') !== now) {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(kept, now);
}

function digest() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of INPUTS.flatMap(filesUnder)) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file} ${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} name @returns {string[]} files by their path from the root, in an order of their own */
function filesUnder(name) {
  if (!statSync(join(root, name)).isDirectory()) return [name];
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(root.length))
    .sort();
}
