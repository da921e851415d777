/*
 * npm run portable: the program as a folder that runs on Windows without installing anything, as one zip. Made on any
 * system, from packages of npm alone, and the same bytes each time; looked at before it is called made.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { portableFiles } from './portable/app-files.js';
import { NODE, NoNode, fetchNode } from './portable/fetch-node.js';
import { quickChecks } from './portable/quick-checks.js';
import { zipOf } from './portable/write-zip.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const NAME = 'dist-portable/ocop-win-x64.zip';

try {
  const node = fetchNode();
  const files = await portableFiles();
  files.set('app/node.exe', node);
  const zip = zipOf(files);
  mkdirSync(`${root}/dist-portable`, { recursive: true });
  writeFileSync(`${root}/${NAME}`, zip);
  const digest = createHash('sha256').update(zip).digest('hex');
  const megabytes = (zip.length / 1e6).toFixed(1);
  console.log(`${NAME}: ${megabytes} MB, ${files.size} files, Node ${NODE.version}\nSHA-256 ${digest}`);
  const failed = quickChecks(zip);
  for (const one of failed) console.log(`NOT ${one}`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof NoNode)) throw error;
  console.error(`The portable folder was not made. ${error.message}`);
  process.exitCode = 1;
}
