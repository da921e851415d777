/*
 * npm run test:nodes: a short look at the built program on each Node that it is meant for, the oldest first. They come
 * as packages of npm, and so over the network: the gate does without.
 *
 * Of each: a rating byte for byte as this Node's, an Excel file written and read again, sheets imported and listed, a
 * paper, the law, a usage error.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODES = ['20.17.0', '20', '22', '24'];
/** What the program does not run on, and says so. */
const TOO_OLD = ['10', '12', '14', '18'];
const root = fileURLToPath(new URL('..', import.meta.url));
const sample = 'samples/tinh-26-2026.csv';

function run(node, args) {
  const [command, before] =
    node === null ? [process.execPath, []] : ['npx', ['-y', '-p', `node@${node}`, 'node']];
  const { status, stdout, stderr } = spawnSync(command, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: node !== null && process.platform === 'win32',
  });
  return { status, stdout, stderr };
}

let failed = 0;
for (const node of NODES) {
  const dir = mkdtempSync(join(tmpdir(), 'ocop-nodes-'));
  const name = run(node, ['--version']).stdout?.trim() || `node ${node} (not to be had)`;
  const alike = (...args) => {
    const [theirs, ours] = [run(node, ['bin/ocop.js', ...args]), run(null, ['bin/ocop.js', ...args])];
    return JSON.stringify(theirs) === JSON.stringify(ours);
  };
  const writes = (status, ...args) => run(node, ['bin/ocop.js', ...args]).status === status;
  const checks = {
    'rates alike': alike('rate', sample, '--format', 'ndjson', '--rejects', join(dir, 'rejects.csv')),
    'shows a table alike': alike('rate', sample, '--rejects', join(dir, 'rejects.csv')),
    'refuses alike': alike('rate', sample, '--fromat', 'csv'),
    'writes Excel': writes(0, 'template', '9', '--out', join(dir, 'mau.xlsx')),
    'reads Excel alike': alike('rate', join(dir, 'mau.xlsx'), '--rejects', join(dir, 'rejects.csv')),
    'writes Word': writes(
      0,
      'report',
      'minutes',
      'samples/phieu-hoi-dong.csv',
      '--regulation',
      'samples/hoi-dong.yaml',
      '--out',
      join(dir, 'a.docx'),
    ),
    'imports sheets': writes(0, 'sheet', 'import', 'samples/phieu-hoi-dong.csv', '--dir', join(dir, 'phieu')),
    'lists sheets alike': alike('sheet', 'list', join(dir, 'phieu')),
    'checks the law': writes(0, 'criteria', 'check'),
  };
  const wrong = Object.entries(checks).flatMap(([check, isRight]) => (isRight ? [] : [check]));
  failed += wrong.length;
  console.log(
    `${name}: ${wrong.length === 0 ? `all ${Object.keys(checks).length} well` : `NOT ${wrong.join(', ')}`}`,
  );
  rmSync(dir, { recursive: true, force: true });
}
for (const node of TOO_OLD) {
  const { status, stdout, stderr } = run(node, ['bin/ocop.js', '--version']);
  const isTold =
    status === 2 && stdout === '' && /^ocop cần Node\.js .*\nocop needs Node\.js .*\n$/.test(stderr);
  failed += isTold ? 0 : 1;
  console.log(`node ${node}: ${isTold ? 'refused in a sentence' : 'NOT refused in a sentence'}`);
}
process.exitCode = failed === 0 ? 0 : 1;
