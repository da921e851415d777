import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keep, roundSheet } from '../support/round-sheets.js';
import { BIN, ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * A pipe that stands in a folder keeps whoever opens it until somebody writes to it, for ever where nobody does. Without a
 * refusal these tests would not fail but hang.
 */

const refused = (file: string, kind: string) =>
  `${file} không phải tệp thường mà là ${kind}; chép nội dung ra một tệp rồi nêu tệp ấy.\n`;

describe.skipIf(process.platform === 'win32')('what is no ordinary file', () => {
  function withPipe(name: string): string {
    const cwd = tempDir();
    keep(join(cwd, 'phieu'), [roundSheet('An', 'SP1')]);
    execFileSync('mkfifo', [join(cwd, name)]);
    return cwd;
  }

  it.each([
    ['rate', 'ong.csv'],
    ['rate', 'o*.csv'],
    ['tally', 'ong.csv'],
    ['register', 'check', 'ong.csv'],
    ['council', 'ong.csv'],
  ])('a pipe in place of a table is refused before it is opened: %s %s', async (...args) => {
    const { status, stderr } = await ocop(args, { cwd: withPipe('ong.csv') });
    expect([status, stderr]).toEqual([2, refused('ong.csv', 'đường ống')]);
  });

  it.each(['phieu/ong.yaml', 'phieu/phieu-Hoa.json'])('one among sheets, %s, likewise', async (name) => {
    const { status, stderr } = await ocop(['rate', 'phieu'], { cwd: withPipe(name) });
    expect([status, stderr]).toEqual([2, refused(name, 'đường ống')]);
  });

  it('a link to a device among sheets is told, and not passed over', async () => {
    const cwd = withPipe('khac');
    symlinkSync('/dev/zero', join(cwd, 'phieu', 'may.yaml'));
    const { status, stderr } = await ocop(['sheet', 'verify', 'phieu'], { cwd });
    const followed = 'Đã đọc theo 1 liên kết (symbolic link): phieu/may.yaml.\n';
    expect([status, stderr]).toEqual([2, followed + refused('phieu/may.yaml', 'thiết bị')]);
  });

  it('a socket among sheets likewise', async () => {
    const cwd = withPipe('khac');
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(cwd, 'phieu', 'o.yaml'), listening));
    const { status, stderr } = await ocop(['rate', 'phieu'], { cwd });
    server.close();
    expect([status, stderr]).toEqual([2, refused('phieu/o.yaml', 'loại khác')]);
  });

  it('what the shell has opened is read: <(...) and standard input by its name', () => {
    // A copy: the rejected rows of a table are written beside it.
    const [table, node] = [join(tempDir(), 'xa.csv'), process.execPath];
    copyFileSync(join(ROOT, 'samples', 'xa-gui-len.csv'), table);
    const shell = (line: string) => {
      const { status, stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
      return { status, rows: stdout.split('\n').length };
    };
    const rate = `'${node}' '${BIN}' rate --quiet --format csv`;
    const whole = shell(`${rate} '${table}'`);
    expect(whole.rows).toBeGreaterThan(2);
    expect(shell(`${rate} <(cat '${table}')`)).toEqual(whole);
    expect(shell(`cat '${table}' | ${rate} /dev/stdin`)).toEqual(whole);
  });
});
