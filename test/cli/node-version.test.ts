import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { BIN, lines, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  engines: { node: string };
};

/** Starts the program on this Node, which says that it is another one. */
function startOn(node: string) {
  const preload = join(tempDir(), 'node.cjs');
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: { node: '${node}' } });`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', preload, BIN, '--version'], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it.each(['0.12.18', '12.22.12', '18.20.8', '20.9.0', '20.16.0'])(
  'on Node %s, which is too old, a start says so in a sentence',
  (node) => {
    const { status, stdout, stderr } = startOn(node);
    expect([status, stdout, lines(stderr)]).toEqual([
      2,
      '',
      [
        `ocop cần Node.js 20.17 trở lên; máy này đang có ${node}. Tải bản mới ở https://nodejs.org rồi chạy lại.`,
        `ocop needs Node.js 20.17 or later, and this is ${node}. Get a newer one at https://nodejs.org and run this again.`,
      ],
    ]);
    expect(engines.node).toBe('>=20.17');
  },
);

it.each(['20.17.0', '20.20.2', '22.0.0', '100.1.0'])('on Node %s it starts', (node) => {
  expect(startOn(node)).toMatchObject({ status: 0, stderr: '' });
});

it('what is read before that is a script as well as a module, as old Nodes know no modules', () => {
  expect(() => new Script(readFileSync(BIN, 'utf8').replace(/^#!.*/, ''))).not.toThrow();
});
