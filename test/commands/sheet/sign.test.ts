import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isLock, takeLock } from '../../../src/base/lock.js';
import { sealOf, sealState } from '../../../src/sheets/digest.js';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import type { SheetFile } from '../../../src/sheets/sheet-file.js';
import { testHost } from '../../support/host.js';
import { LAW } from '../../support/law.js';
import { lines, ocop, runIn } from '../../support/ocop.js';
import { keep, roundSheet, textOf } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

const draft = (member: string, code: string, more: Parameters<typeof roundSheet>[2] = {}) =>
  roundSheet(member, code, { status: 'draft', ...more });

const OPEN = draft('An', 'SP3', { answers: new Map() });

function kept(...sheets: readonly SheetFile[]): string {
  const cwd = tempDir();
  keep(join(cwd, 'phieu'), sheets);
  return cwd;
}

const read = (cwd: string, ...names: string[]) => readFileSync(join(cwd, 'phieu', ...names), 'utf8');
const sign = (cwd: string, ...more: string[]) =>
  ocop(['sheet', 'sign', 'phieu', '--member', ' an', ...more], { cwd });

describe('ocop sheet sign', () => {
  it('signs all finished drafts of a member, and of nobody else', async () => {
    const cwd = kept(
      draft('An', 'SP1'),
      draft('An', 'SP2', { disqualified: 'Giả mạo' }),
      draft('Bình', 'SP1'),
    );
    const { status, stdout, stderr } = await sign(cwd, '--yes');
    expect([status, stderr]).toEqual([0, 'Đã ký 2 phiếu.\n']);
    expect(stdout).toContain('SP1');
    expect(stdout).toContain('100  ★★★★★');
    for (const name of ['SP1.yaml', 'SP2.yaml']) {
      expect(sealState(read(cwd, 'An', name))).toBe('intact');
      expect(readSheet(read(cwd, 'An', name), LAW)).toMatchObject({
        problems: [],
        sheet: { status: 'signed' },
      });
    }
    expect(read(cwd, 'Bình', 'SP1.yaml')).toContain('status: draft');
  });

  it('names those with open criteria, and leaves them', async () => {
    const cwd = kept(draft('An', 'SP1'), OPEN);
    const { status, stderr } = await sign(cwd, '--yes');
    expect(status).toBe(1);
    expect(lines(stderr)[0]).toMatch(/SP3\.yaml: chưa chấm 1\.1, 1\.2, .*; để lại, chưa ký\.$/);
    expect(lines(stderr)[1]).toBe('Đã ký 1 phiếu.');
    expect(read(cwd, 'An', 'SP3.yaml')).toBe(textOf(OPEN));
  });

  it('does nothing where all is signed, and to a sheet that is not in order', async () => {
    const cwd = kept(roundSheet('An', 'SP1'));
    expect(await sign(cwd, '--yes')).toMatchObject({
      status: 0,
      stderr: 'Không có phiếu nào của an chờ ký.\n',
    });
    writeFileSync(join(cwd, 'phieu', 'An', 'SP2.yaml'), 'ocop: sheet/1\n');
    expect((await sign(cwd, '--yes')).status).toBe(1);
    expect((await ocop(['sheet', 'sign', 'phieu', '--member', 'Lạ', '--yes'], { cwd })).stderr).toBe(
      'Ở phieu không có phiếu nào của "Lạ".\n',
    );
  });

  it('leaves a sheet that somebody has open', async () => {
    const cwd = kept(draft('An', 'SP1'), draft('An', 'SP2'));
    const lock = takeLock(join(cwd, 'phieu', 'An', 'SP1.yaml'), testHost());
    const { status, stderr } = await sign(cwd, '--yes');
    if (isLock(lock)) lock.release();
    expect([status, lines(stderr).at(-1)]).toEqual([1, 'Đã ký 1 phiếu.']);
    expect(read(cwd, 'An', 'SP1.yaml')).toContain('status: draft');
  });

  it.each([
    ['có\n', 0, 'signed'],
    ['\n', 1, 'draft'],
    ['không\n', 1, 'draft'],
    [null, 1, 'draft'],
  ])('asks on a terminal: %j', async (typed, status, state) => {
    const cwd = kept(draft('An', 'SP1'));
    const [stdin, stdout] = [new PassThrough(), new PassThrough()].map((one) =>
      Object.assign(one, { isTTY: true }),
    );
    stdout?.on('data', (text: Buffer) => {
      if (!text.toString().includes('Ký 1 phiếu này với tên an?')) return;
      if (typed === null) stdin?.end();
      else stdin?.write(typed);
    });
    const streams = { ...(stdin ? { stdin } : {}), ...(stdout ? { stdout } : {}) };
    const ran = await runIn({ cwd }, ['sheet', 'sign', 'phieu', '--member', 'an'], streams);
    expect(ran.status).toBe(status);
    expect(read(cwd, 'An', 'SP1.yaml')).toContain(`status: ${state}`);
  });

  it('asks for a terminal where there is none', async () => {
    expect(await sign(kept(draft('An', 'SP1')))).toMatchObject({
      status: 2,
      stderr: 'Ký cần người trả lời trên màn hình; chạy trong cửa sổ dòng lệnh, hoặc thêm --yes.\n',
    });
  });
});

describe('ocop sheet rename', () => {
  const rename = (cwd: string, ...more: string[]) =>
    ocop(['sheet', 'rename', 'phieu', '--from', 'Nguyễn An', '--to', 'Nguyễn Văn An', ...more], { cwd });
  const mine = (code: string, more: Parameters<typeof roundSheet>[2] = {}) =>
    roundSheet('Nguyễn An', code, more);

  it('mends the name on drafts, of either round, and moves them to the right folder', async () => {
    const first = mine('SP1', { status: 'draft' });
    const cwd = kept(first, mine('SP1', { status: 'draft', after: mine('SP1') }));
    expect(await rename(cwd)).toMatchObject({
      status: 0,
      stderr: 'Đã đổi tên người chấm ở 2 phiếu từ Nguyễn An thành Nguyễn Văn An.\n',
    });
    expect(readdirSync(join(cwd, 'phieu'))).toEqual(['Nguyễn Văn An']);
    expect(readdirSync(join(cwd, 'phieu', 'Nguyễn Văn An')).sort()).toEqual(['SP1.vong-2.yaml', 'SP1.yaml']);
    expect(read(cwd, 'Nguyễn Văn An', 'SP1.yaml')).toBe(textOf({ ...first, member: 'Nguyễn Văn An' }));
  });

  it('opens a signed sheet again with a reason, and keeps what was signed', async () => {
    const cwd = kept(mine('SP1'));
    expect(await rename(cwd)).toMatchObject({
      status: 2,
      stderr: '1 phiếu mang tên ấy đã ký; đổi tên là mở lại để ký lại, cần ghi lý do bằng --reason.\n',
    });
    expect(read(cwd, 'Nguyễn An', 'SP1.yaml')).toBe(textOf(mine('SP1')));
    const { status, stderr } = await rename(cwd, '--reason', 'thiếu chữ đệm');
    expect([status, stderr]).toEqual([
      0,
      'Đã đổi tên người chấm ở 1 phiếu từ Nguyễn An thành Nguyễn Văn An; 1 phiếu đã ký được mở lại, Nguyễn Văn An phải ký lại (ocop sheet sign).\n',
    ]);
    const { sheet, problems } = readSheet(read(cwd, 'Nguyễn Văn An', 'SP1.yaml'), LAW);
    expect([problems, sheet?.status, sheet?.history.map(({ event }) => event)]).toEqual([
      [],
      'draft',
      ['signed', 'reopened'],
    ]);
    expect(sheet?.history.at(-1)).toMatchObject({
      reason: 'thiếu chữ đệm',
      digest: sealOf(textOf(mine('SP1'))),
    });
    expect(
      (await ocop(['sheet', 'sign', 'phieu', '--member', 'Nguyễn Văn An', '--yes'], { cwd })).status,
    ).toBe(0);
  });

  it('writes over no sheet that is there, and takes none that is open', async () => {
    const there = roundSheet('Nguyễn Văn An', 'SP1', { status: 'draft', less: { '1.1': 1 } });
    const cwd = kept(
      mine('SP1', { status: 'draft' }),
      mine('SP2', { status: 'draft' }),
      mine('SP3', { status: 'draft' }),
      there,
    );
    const lock = takeLock(join(cwd, 'phieu', 'Nguyễn An', 'SP2.yaml'), testHost());
    const { status, stderr } = await rename(cwd);
    if (isLock(lock)) lock.release();
    expect([status, lines(stderr).at(-1)]).toEqual([
      1,
      'Đã đổi tên người chấm ở 1 phiếu từ Nguyễn An thành Nguyễn Văn An.',
    ]);
    expect(stderr).toContain('để lại, không ghi đè.');
    expect(read(cwd, 'Nguyễn Văn An', 'SP1.yaml')).toBe(textOf(there));
    expect(readdirSync(join(cwd, 'phieu', 'Nguyễn An')).sort()).toEqual(['SP1.yaml', 'SP2.yaml']);
    expect(existsSync(join(cwd, 'phieu', 'Nguyễn Văn An', 'SP3.yaml'))).toBe(true);
  });

  it('mends letters that differ only by their case', async () => {
    const cwd = kept(roundSheet('nguyễn an', 'SP1', { status: 'draft' }));
    await ocop(['sheet', 'rename', 'phieu', '--from', 'NGUYỄN AN', '--to', 'Nguyễn An'], { cwd });
    expect(read(cwd, 'Nguyễn An', 'SP1.yaml')).toContain('\nmember: Nguyễn An\n');
  });

  it('takes no blank name', async () => {
    const { status, stderr } = await ocop(['sheet', 'rename', 'phieu', '--from', 'An', '--to', ' '], {
      cwd: kept(draft('An', 'SP1')),
    });
    expect([status, stderr]).toEqual([2, '--to không được để trống.\n']);
  });
});
