import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * node.exe as its makers signed it, from the npm package that has nothing else. It is no dependency, as it says that it is
 * for Windows alone and breaks `npm ci` anywhere else: it is fetched when a folder is made, and kept for the next time.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(root, 'dist-portable/node');

/** Which Node goes out, and the digest of its program. */
export const NODE = JSON.parse(readFileSync(new URL('node.json', import.meta.url), 'utf8'));

/** Why there is no Node, to be said in a sentence. */
export class NoNode extends Error {}

/**
 * @returns node.exe, with the digest that is written down for it
 * @throws {NoNode} where it cannot be had, or is another than was looked at
 */
export function fetchNode() {
  const kept = join(CACHE, NODE.version, 'node.exe');
  if (!existsSync(kept)) fetchTo(kept);
  const bytes = readFileSync(kept);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== NODE.sha256)
    throw new NoNode(`${kept}: its SHA-256 is ${digest}, and node.json says ${NODE.sha256}.`);
  return bytes;
}

function fetchTo(kept) {
  const { package: name, version } = NODE;
  mkdirSync(CACHE, { recursive: true });
  const own = mkdtempSync(join(CACHE, 'fetch-'));
  try {
    run('npm', ['pack', `${name}@${version}`, '--pack-destination', own, '--silent']);
    const tarball = readdirSync(own).find((one) => one.endsWith('.tgz'));
    if (tarball === undefined) throw new NoNode(`npm pack ${name}@${version} gave no file.`);
    run('tar', ['-xzf', join(own, tarball), '-C', own]);
    mkdirSync(dirname(kept), { recursive: true });
    renameSync(join(own, NODE.from), kept);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: CACHE });
  if (status === 0) return;
  const why = (error?.message ?? stderr).trim().split('\n')[0];
  throw new NoNode(
    `${NODE.package}@${NODE.version} is not to be had from the npm registry (is there a network?): ${why}`,
  );
}
