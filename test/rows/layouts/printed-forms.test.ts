import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstRows } from '../../../src/tables/first-rows.js';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const SAMPLES = join(import.meta.dirname, '../../../samples');

/** What our own form does not print. */
const UNPRINTED = ['Loại hình', 'Giới tính', 'Dân tộc', 'Loại đăng ký', 'Ngày nộp', 'Lưu ý'];

/** The rows of a result, without what no form says; a set by its number alone. */
function rowsOf(path: string) {
  const [head = [], ...rows] = firstRows(
    readFileSync(path, 'utf8').replace(/^\ufeff/, ''),
    ',',
    '\n',
    Infinity,
  ).map(({ cells }) => cells);
  return rows.map((cells) =>
    Object.fromEntries(
      head.flatMap((heading, at) => {
        const cell = cells[at] ?? '';
        if (UNPRINTED.includes(heading) || cell === '') return [];
        return [[heading, heading === 'Bộ sản phẩm' ? cell.replace(/\..*$/, '') : cell]];
      }),
    ),
  );
}

const made = new Map<string, Buffer>();

/** A folder with the sheets of a sample, as `ocop report sheet` prints them; they are printed once. */
async function folderOf(name: string): Promise<string> {
  const cwd = tempDir();
  const known = made.get(name);
  if (known !== undefined) writeFileSync(join(cwd, 'phieu.xlsx'), known);
  else {
    await ocop(['report', 'sheet', join(SAMPLES, `${name}.csv`), '--out', 'phieu.xlsx'], { cwd });
    made.set(name, readFileSync(join(cwd, 'phieu.xlsx')));
  }
  return cwd;
}

describe('the sheets that `ocop report sheet` prints, read again from its workbook', () => {
  it.each(['phieu-hoi-dong', 'tinh-26-2026', 'tinh-148-2023'])(
    '%s: every point, level and reason',
    async (name) => {
      const cwd = await folderOf(name);
      const sample = join(SAMPLES, `${name}.csv`);
      await ocop(['rate', sample, '--format', 'csv', '--out', 'bang.csv'], { cwd });
      const read = await ocop(['rate', 'phieu.xlsx', '--format', 'csv', '--out', 'phieu.csv'], { cwd });
      expect(read.stderr).toContain(
        'phieu.xlsx: tiêu chí đang xếp theo hàng, theo mẫu phiếu đánh giá; đã đọc',
      );
      const known = rowsOf(join(cwd, 'bang.csv'));
      expect(known.length).toBeGreaterThan(40);
      expect(rowsOf(join(cwd, 'phieu.csv'))).toEqual(known);
    },
  );

  it('are the council’s as the table is', async () => {
    const cwd = await folderOf('phieu-hoi-dong');
    const sample = join(SAMPLES, 'phieu-hoi-dong.csv');
    const more = ['--regulation', join(SAMPLES, 'hoi-dong.yaml'), '--format', 'csv'];
    const { stdout: known } = await ocop(['council', sample, ...more], { cwd });
    const { stdout } = await ocop(['council', 'phieu.xlsx', ...more], { cwd });
    const bare = (csv: string) =>
      csv.replaceAll(/,(\d+)\. ?[^,"]*,26-2026|,"(\d+)\. [^"]*",26-2026/g, ',$1$2,26-2026');
    // A printed sheet has no room for the kind of registration and the day of filing.
    const printed = bare(known).replaceAll(',lần đầu,2026-08-15,', ',,,');
    expect(bare(stdout)).toBe(printed.replaceAll(/,(\d+),26-2026/g, ',$1,26-2026'));
  });

  it('become sheets’ files', async () => {
    const cwd = await folderOf('phieu-hoi-dong');
    const sample = join(SAMPLES, 'phieu-hoi-dong.csv');
    const { status, stderr } = await ocop(['sheet', 'import', 'phieu.xlsx', '--dir', 'tu-phieu'], { cwd });
    expect([status, stderr.includes('đã đọc 73 phiếu')]).toEqual([0, true]);
    await ocop(['sheet', 'import', sample, '--dir', 'tu-bang'], { cwd });
    const figures = async (dir: string) =>
      (await ocop(['rate', dir, '--format', 'ndjson'], { cwd })).stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const said = JSON.parse(line) as Record<string, unknown>;
          return { ...said, warnings: [] };
        });
    expect(await figures('tu-phieu')).toEqual(await figures('tu-bang'));
  });
});
