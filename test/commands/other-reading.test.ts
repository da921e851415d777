import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { E148 } from '../support/law.js';
import { ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

/*
 * A set in doubt: 148/QĐ-TTg, set 7, whose top option of 6.4 is 3 points as read and may be 4. SP1 has 89 points with it,
 * so that the doubt decides between 4 and 5 stars; SP2 has 99, and nothing changes.
 */
const LESS = { '1.1': 1, '1.2': 1, '3.5': 0, '4.1': 2 } as const;
const DATED = { ngay_danh_gia: '01/03/2024' };
const SAID = 'Đọc cách kia thì được 90 điểm, 5 sao';

let cwd = '';
const seen = async (...args: string[]) => {
  const { stdout, stderr } = await ocop(args, { cwd });
  return stdout + stderr;
};
const times = (text: string, part: string) => text.replaceAll(/\s+/g, ' ').split(part).length - 1;

beforeEach(async () => {
  cwd = tempDir();
  const of = (...rows: Parameters<typeof csvOf>[0]) => csvOf(rows, { set: 7, edition: E148 });
  writeFileSync(join(cwd, 'cham.csv'), of({ ...DATED, ...LESS }, DATED));
  const by = ['An', 'Bình', 'Chi'].flatMap((thanh_vien) => [
    { ...DATED, ...LESS, ma_san_pham: 'SP1', thanh_vien },
    { ...DATED, ma_san_pham: 'SP2', thanh_vien },
  ]);
  writeFileSync(join(cwd, 'hoi-dong.csv'), of(...by));
  expect((await ocop(['sheet', 'import', 'hoi-dong.csv'], { cwd })).status).toBe(0);
});

describe('what the other reading would give is said where it is other stars', () => {
  it('by the ranking: below the product, once; of the set once', async () => {
    const text = await seen('rate', 'cham.csv');
    expect([times(text, SAID), times(text, 'Bộ 7 của 148-2023 còn chỗ chưa rõ')]).toEqual([1, 1]);
  });

  it('in JSON, behind the keys of the contract, and in words once a product', async () => {
    const { stdout } = await ocop(['rate', 'cham.csv', '--format', 'ndjson'], { cwd });
    const [one, other] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(Object.keys(one!).slice(10)).toEqual(['warnings', 'otherwise']);
    expect([one!.total, one!.stars, one!.otherwise]).toEqual([89, 4, { totals: [90, 90], stars: [5, 5] }]);
    expect(times(JSON.stringify(one!.warnings), SAID)).toBe(1);
    expect(other).not.toHaveProperty('otherwise');
    expect(times(JSON.stringify(other!.warnings), 'đọc cách kia số sao cũng vậy')).toBe(1);
  });

  it('in CSV, among the notes on the sheet', async () => {
    const rows = (await ocop(['rate', 'cham.csv', '--format', 'csv'], { cwd })).stdout.trim().split('\n');
    expect(rows.map((row) => [times(row, SAID), times(row, 'số sao cũng vậy')])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it('by a sheet, on the screen and on paper, in short too', async () => {
    const show = (code: string) => seen('sheet', 'show', `phieu/An/${code}.yaml`);
    expect(times(await show('SP1'), SAID)).toBe(1);
    expect(times(await show('SP2'), 'đọc cách kia số sao cũng vậy')).toBe(1);
    const paper = async (...more: string[]) => {
      const ran = await ocop(['report', 'sheet', 'cham.csv', '--out', 'phieu.md', '--force', ...more], {
        cwd,
      });
      return { screen: ran.stderr, text: readFileSync(join(cwd, 'phieu.md'), 'utf8') };
    };
    for (const short of [[], ['--short']]) {
      const { screen, text } = await paper(...short);
      expect([times(text, 'ọc cách kia'), times(text, 'chưa rõ'), times(screen, SAID)]).toEqual([0, 0, 1]);
      const noted = await paper(...short, '--footnotes');
      expect(times(noted.text, 'ọc cách kia thì được 90 điểm, 5 sao')).toBe(1);
      expect(times(noted.text, 'ọc cách kia số sao cũng vậy')).toBe(1);
    }
  });

  it('beside the paper of the ranking, which does not carry it, and by a footnote where that is asked for', async () => {
    const args = ['report', 'ranking', 'cham.csv', '--out', 'xep-hang.md', '--force'];
    const { stderr } = await ocop(args, { cwd });
    const text = () => readFileSync(join(cwd, 'xep-hang.md'), 'utf8');
    expect([times(stderr, SAID), times(text(), 'ọc cách kia'), times(text(), 'chưa rõ')]).toEqual([1, 0, 0]);
    await ocop([...args, '--footnotes'], { cwd });
    expect(times(text(), 'chưa rõ trong nguồn')).toBe(1);
  });

  it('by the council, which says once that the others keep their stars', async () => {
    const text = await seen('council', 'hoi-dong.csv');
    expect(times(text, 'Đọc cách kia thì được 90,00 điểm, 5 sao')).toBe(1);
    expect(
      times(text, 'Chỗ chưa rõ trong nguồn không làm khác số sao của 1 sản phẩm chấm theo những bộ ấy.'),
    ).toBe(1);
    const { stdout } = await ocop(['council', 'hoi-dong.csv', '--format', 'ndjson'], { cwd });
    const [other, one] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(Object.keys(one!).slice(-2)).toEqual(['otherwise', 'dossier']);
    const shown = { sum: '270', count: 3, shown: '90,00' };
    expect(one!.otherwise).toEqual({ averages: [shown, shown], stars: [5, 5] });
    expect(other).not.toHaveProperty('otherwise');
    const csv = (await ocop(['council', 'hoi-dong.csv', '--format', 'csv'], { cwd })).stdout
      .trim()
      .split('\n');
    expect(csv.map((line) => times(line, 'Đọc cách kia'))).toEqual([0, 0, 1]);
    expect(csv[2]).toContain('"Đọc cách kia thì được 90,00 điểm, 5 sao"');
  });

  it('beside the minutes, which do not carry it, and by a footnote where that is asked for', async () => {
    writeFileSync(
      join(cwd, 'quy-che.yaml'),
      'name: Hội đồng\nlevel: province\nmembers:\n  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi }\n',
    );
    const args = [
      'report',
      'minutes',
      'hoi-dong.csv',
      '--regulation',
      'quy-che.yaml',
      '--out',
      'bien-ban.md',
    ];
    const { status, stderr } = await ocop(args, { cwd });
    const said = 'Đọc cách kia thì được 90,00 điểm, 5 sao';
    const text = () => readFileSync(join(cwd, 'bien-ban.md'), 'utf8');
    expect([status, times(stderr, said), times(text(), said)]).toEqual([0, 1, 0]);
    await ocop([...args, '--force', '--footnotes'], { cwd });
    expect(times(text(), said)).toBe(1);
  });

  it('in English too', async () => {
    expect(
      times(await seen('rate', 'cham.csv', '--lang', 'en'), 'The other reading gives 90 points, 5 stars'),
    ).toBe(1);
  });
});
