import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDisk, type Disk } from '../../src/base/files/disk.js';
import { withdrawing } from '../cut-off/commands.js';
import { memberFile } from '../support/member-files.js';
import { ocop, ocopProcess, type Ran } from '../support/ocop.js';
import { keep, roundSheet } from '../support/round-sheets.js';
import { tempDir } from '../support/temp.js';

/*
 * Two runs at once on one file. The first is held at one of its moments on the disk until the second, a process of its own,
 * has gone from its beginning to its end: nothing has to wait for the right moment. One of them is told, whoever it is, and
 * what either confirms is there.
 */

const NOW = new Date('2026-11-01T09:00:00+07:00');

/** A disk at whose call, as it first touches a name, something else is done before. */
function diskWith(call: 'sync' | 'copy' | 'rename', touches: string | null, work: () => void): Disk {
  let isDone = false;
  const before = (...names: readonly unknown[]) => {
    const isIt =
      touches === null || names.some((name) => typeof name === 'string' && basename(name) === touches);
    if (isDone || !isIt) return;
    isDone = true;
    work();
  };
  const held = <Args extends readonly unknown[]>(own: (...args: Args) => void) => {
    return (...args: Args): void => {
      before(...args);
      own(...args);
    };
  };
  return { ...plainDisk, [call]: held(plainDisk[call] as (...args: readonly unknown[]) => void) };
}

/** Runs the first, and at its moment the second to its end. */
async function atOnce(
  cwd: string,
  first: readonly string[],
  second: readonly string[],
  call: Parameters<typeof diskWith>[0],
  touches: string | null,
): Promise<readonly [Ran, Ran]> {
  const others: Ran[] = [];
  const disk = diskWith(call, touches, () => {
    others.push(ocopProcess(second, { cwd, env: { LANG: 'C.UTF-8' } }));
  });
  const one = await ocop(first, { cwd, disk, now: NOW });
  const [other] = others;
  if (other === undefined) throw new Error(`no ${call} of ${touches ?? 'anything'}`);
  return [one, other];
}

const HEAD = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Số sao,Số quyết định,Ngày quyết định\r\n';
const ROWS = ['KS-01,Trà,HTX,4,1/QĐ,01/02/2026', 'KS-02,Gạo,HTX,4,1/QĐ,01/02/2026'];

describe('two that withdraw from one register', () => {
  const withdrawn = (cwd: string) =>
    readFileSync(join(cwd, 'so.csv'), 'utf8')
      .split('\r\n')
      .filter((line) => line.startsWith('KS-') && line.includes('thu hồi'))
      .map((line) => line.slice(0, 5));

  function register() {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'so.csv'), `${HEAD}${ROWS.join('\r\n')}\r\n`);
    return cwd;
  }

  it('the one that is slower is told that the register has changed, and loses nothing by running again', async () => {
    const cwd = register();
    const [one, other] = await atOnce(cwd, withdrawing('KS-01'), withdrawing('KS-02'), 'sync', null);
    expect([one.status, other.status, withdrawn(cwd)]).toEqual([2, 0, ['KS-02']]);
    expect(one.stderr).toContain('vừa bị chương trình khác sửa trong lúc đọc; chưa ghi gì, chạy lại.');
    expect((await ocop(withdrawing('KS-01'), { cwd, now: NOW })).status).toBe(0);
    expect(withdrawn(cwd)).toEqual(['KS-01', 'KS-02']);
  });

  it.each(['copy', 'rename'] as const)(
    'one that comes at the last moment, the %s, is told that it is being written',
    async (call) => {
      const cwd = register();
      const [one, other] = await atOnce(cwd, withdrawing('KS-01'), withdrawing('KS-02'), call, 'so.csv');
      expect([one.status, other.status, withdrawn(cwd)]).toEqual([0, 2, ['KS-01']]);
      expect(other.stderr).toMatch(/đang được chương trình khác ở máy .+ ghi; chưa ghi gì, chạy lại\./);
      expect((await ocop(withdrawing('KS-02'), { cwd, now: NOW })).status).toBe(0);
      expect(withdrawn(cwd)).toEqual(['KS-01', 'KS-02']);
      expect(readdirSync(cwd).filter((name) => /\.tmp$|\.khoa$/.test(name))).toEqual([]);
    },
  );
});

describe('two that write one result', () => {
  const rate = (folder: string, ...more: readonly string[]) => ['rate', folder, '--out', 'kq.csv', ...more];

  function folders() {
    const cwd = tempDir();
    keep(join(cwd, 'a'), [roundSheet('An', 'SPA')]);
    keep(join(cwd, 'b'), [roundSheet('An', 'SPB')]);
    return cwd;
  }

  const LEFT =
    'kq.csv vừa được chương trình khác ghi trong lúc chạy, nên giữ nguyên, chưa ghi gì đè lên; chạy lại, hoặc chọn tên khác.';

  it('the slower finds a file where there was none, and leaves it', async () => {
    const cwd = folders();
    const [one, other] = await atOnce(cwd, rate('a'), rate('b'), 'sync', null);
    expect([one.status, other.status === 2, one.stderr.includes(LEFT)]).toEqual([2, false, true]);
    const result = readFileSync(join(cwd, 'kq.csv'), 'utf8');
    expect([result.includes('SPA'), result.includes('SPB')]).toEqual([false, true]);
  });

  it('that --force was to replace what was there before is no leave to replace another', async () => {
    const cwd = folders();
    writeFileSync(join(cwd, 'kq.csv'), 'cũ');
    const [one, other] = await atOnce(cwd, rate('a', '--force'), rate('b', '--force'), 'sync', null);
    expect([one.status, other.status === 2, one.stderr.includes(LEFT)]).toEqual([2, false, true]);
    expect(readFileSync(join(cwd, 'kq.csv'), 'utf8')).toContain('SPB');
  });
});

describe('two that put one sheet in its place', () => {
  it('the one that comes while it is being put there is told that it is open, and neither is lost', async () => {
    const cwd = tempDir();
    keep(join(cwd, 'phieu'), []);
    writeFileSync(join(cwd, 'phieu-An.json'), memberFile('An', [roundSheet('An', 'SP1')]));
    writeFileSync(join(cwd, 'lai.json'), memberFile('An', [roundSheet('An', 'SP1', { status: 'draft' })]));
    const put = (name: string) => ['sheet', 'import', name, '--dir', 'phieu', '--force'];
    const [one, other] = await atOnce(cwd, put('phieu-An.json'), put('lai.json'), 'rename', 'SP1.yaml');
    expect([one.status, other.status === 0]).toEqual([0, false]);
    const sheet = readFileSync(join(cwd, 'phieu', 'An', 'SP1.yaml'), 'utf8');
    expect(sheet).toContain('status: signed');
    expect(other.stderr).toContain(join('phieu', 'An', 'SP1.yaml'));
  });
});
