import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop } from '../../support/ocop.js';
import { keep, roundSheet } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

const AN = roundSheet('An', 'SP1');
const AN_2 = roundSheet('An', 'SP1', { less: { '1.1': 1 }, after: AN });

const read = (cwd: string, ...names: string[]) => readFileSync(join(cwd, ...names), 'utf8');

function kept(...sheets: readonly (typeof AN)[]): string {
  const cwd = tempDir();
  keep(join(cwd, 'phieu'), sheets);
  return cwd;
}

describe('sheets of two rounds', () => {
  it('go to a table and back to the byte, each to its own file', async () => {
    const cwd = kept(AN, AN_2);
    await ocop(['sheet', 'export', 'phieu', '--out', 'phieu.csv'], { cwd });
    const head = lines(read(cwd, 'phieu.csv').slice(1))[0];
    expect(head).toContain('Thành viên,Vòng,Bị loại');
    expect(head).toContain('Niêm phong,Niêm phong vòng trước');
    expect((await ocop(['sheet', 'import', 'phieu.csv', '--dir', 'lai'], { cwd })).stderr).toBe(
      'Đã ghi 2 phiếu vào lai.\n',
    );
    expect(readdirSync(join(cwd, 'lai', 'An')).sort()).toEqual(['SP1.vong-2.yaml', 'SP1.yaml']);
    for (const name of ['SP1.vong-2.yaml', 'SP1.yaml']) {
      expect(read(cwd, 'lai', 'An', name)).toBe(read(cwd, 'phieu', 'An', name));
    }
  });

  it('of the first round alone go to a table as ever', async () => {
    const { stdout } = await ocop(['sheet', 'export', 'phieu'], { cwd: kept(AN) });
    expect(stdout).not.toMatch(/Vòng|vòng trước/);
  });

  it.each([
    ['2', 'hai'],
    [AN_2.follows?.slice(7) ?? '', 'abc'],
  ])('with %j as %j in a table are rejected', async (from, to) => {
    const cwd = kept(AN_2);
    await ocop(['sheet', 'export', 'phieu', '--out', 'phieu.csv'], { cwd });
    const cells = read(cwd, 'phieu.csv').split(',');
    writeFileSync(join(cwd, 'phieu.csv'), cells.map((cell) => (cell.trim() === from ? to : cell)).join(','));
    const { status, stderr } = await ocop(['sheet', 'import', 'phieu.csv', '--dir', 'lai'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain(`đọc được "${to}"`);
  });

  it('are two sheets, and none is a duplicate of the other', async () => {
    const cwd = kept(AN, AN_2);
    await ocop(['sheet', 'export', 'phieu', '--out', 'phieu.csv'], { cwd });
    for (const path of ['phieu', 'phieu.csv']) {
      const { status, stdout } = await ocop(['rate', path, '--format', 'ndjson'], { cwd });
      expect([status, lines(stdout).length]).toEqual([0, 2]);
    }
  });
});
