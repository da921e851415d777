import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../../src/sheets/digest.js';
import { reopenedSheet, signedSheet } from '../../../src/sheets/signing.js';
import type { SheetFile } from '../../../src/sheets/sheet-file.js';
import { lines, ocop } from '../../support/ocop.js';
import { answersOf, keep, roundSheet, textOf } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

const AN = roundSheet('An', 'SP1');
const AN_2 = roundSheet('An', 'SP1', { less: { '1.1': 1, '4.3': 1 }, after: AN });

/** Opened again, other points given, and signed again. */
function again(sheet: SheetFile, minute: string, reason: string, changed: Partial<SheetFile>): SheetFile {
  const opened = reopenedSheet(sheet, `2026-10-12T10:${minute}:00+07:00`, reason, sealOf(textOf(sheet)));
  return signedSheet({ ...opened, ...changed }, `2026-10-12T10:${minute}:30+07:00`);
}

const TWICE = again(again(AN, '05', 'nhầm mức', { answers: answersOf({ '1.1': 1 }) }), '20', 'thiếu giấy', {
  answers: answersOf({ '1.1': 1, '9': 1 }),
  disqualified: 'Giả mạo hồ sơ',
});

function kept(...sheets: readonly SheetFile[]): string {
  const cwd = tempDir();
  keep(join(cwd, 'phieu'), sheets);
  return cwd;
}

const PATH = { one: join('phieu', 'An', 'SP1.yaml'), two: join('phieu', 'An', 'SP1.vong-2.yaml') };
const ROUND = `vòng 2, chấm lại ${PATH.one}: 1.1: 3 → 1; 4.3: 5 → 0`;
const FIRST = 'mở lại 12/10/2026 10:05, lý do: nhầm mức; so với khi đã ký: 1.1: 3 → 1';
const SECOND =
  'mở lại 12/10/2026 10:20, lý do: thiếu giấy; so với khi đã ký: 9: 5 → 2; bị loại: không → Giả mạo hồ sơ';

describe('what a sheet has come from', () => {
  it('is shown with it: its round, and each time it was opened again', async () => {
    const two = await ocop(['sheet', 'show', PATH.two], { cwd: kept(AN, AN_2) });
    expect(two.stdout).toContain(`Trước đó:       ${ROUND}\n`);
    const { stdout } = await ocop(['sheet', 'show', PATH.one], { cwd: kept(TWICE) });
    expect(stdout).toContain(`Trước đó:       ${FIRST}\nTrước đó:       ${SECOND}\n`);
    expect((await ocop(['sheet', 'show', PATH.one], { cwd: kept(AN) })).stdout).not.toContain('Trước đó');
  });

  it('is listed below it', async () => {
    const { stdout } = await ocop(['sheet', 'list', 'phieu'], { cwd: kept(TWICE, AN_2) });
    const listed = lines(stdout);
    expect(listed[1]).toMatch(/đã ký, vòng 2$/);
    expect([listed[2], ...listed.slice(4)]).toEqual([`  ${ROUND}`, `  ${FIRST}`, `  ${SECOND}`]);
  });

  it('is in JSON', async () => {
    const { stdout } = await ocop(['sheet', 'list', 'phieu', '--format', 'json'], { cwd: kept(TWICE, AN_2) });
    expect(JSON.parse(stdout)).toMatchObject([
      { round: 2, follows: AN_2.follows, reopened: [] },
      {
        ...{ round: 1, follows: null },
        reopened: [
          {
            reason: 'nhầm mức',
            digest: sealOf(textOf(AN)),
            changes: { points: [{ code: '1.1', from: 3, to: 1 }] },
          },
          { reason: 'thiếu giấy', changes: { points: [{ code: '9', from: 5, to: 2 }] } },
        ],
      },
    ]);
  });

  it('is told where the sheets are verified', async () => {
    const { status, stdout } = await ocop(['sheet', 'verify', 'phieu'], { cwd: kept(AN, AN_2) });
    expect([status, lines(stdout)]).toEqual([
      0,
      [
        `${PATH.two}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
        `  ${ROUND}`,
        `${PATH.one}: niêm phong nguyên vẹn, điểm đúng văn bản.`,
      ],
    ]);
  });

  it('is known also where the first sheet was opened again since', async () => {
    const { status, stdout } = await ocop(['sheet', 'verify', 'phieu'], { cwd: kept(TWICE, AN_2) });
    expect([status, lines(stdout)[1]]).toEqual([0, `  ${ROUND}`]);
  });

  it('is wrong where another sheet stands in the place of the first', async () => {
    const other = roundSheet('An', 'SP1', { less: { '9': 1 } });
    const { status, stdout } = await ocop(['sheet', 'verify', 'phieu'], { cwd: kept(other, AN_2) });
    expect([status, lines(stdout).slice(0, 2)]).toEqual([
      1,
      [
        `${PATH.two}: phiếu vòng trước ở ${PATH.one} không còn là phiếu mà phiếu này chấm lại (niêm phong khác); hỏi lại người chấm.`,
        '  vòng 2',
      ],
    ]);
  });

  it('of before says that it was opened again, and not what had been signed', async () => {
    const cwd = kept(TWICE);
    const path = join(cwd, PATH.one);
    const draft = readFileSync(path, 'utf8')
      .replace('\nstatus: signed', '\nstatus: draft')
      .replace(
        /\nhistory:[\s\S]*/,
        "\nhistory:\n  - at: '2026-10-12T10:05:00+07:00'\n    event: reopened\n    reason: nhầm\n",
      );
    writeFileSync(path, draft);
    const { status, stdout } = await ocop(['sheet', 'verify', 'phieu'], { cwd });
    expect([status, lines(stdout)[1]]).toEqual([
      0,
      '  mở lại 12/10/2026 10:05, lý do: nhầm; so với khi đã ký: phiếu không ghi lại điểm đã ký',
    ]);
  });
});
