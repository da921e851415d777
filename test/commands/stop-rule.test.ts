import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import { E26, productSet } from '../support/law.js';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const SAID = '6.4: "được 0 điểm tại một trong các chỉ tiêu trên" thì không đánh giá các bước tiếp theo';

/** Three members' full points on a bottled water (set 16), but for one criterion that has none. */
function sheets(): string {
  const cwd = tempDir();
  const criteria = criteriaOf(productSet(E26, 16)).map(({ code, options }) => {
    return [code, code === '6.2' ? 0 : Math.max(...(options ?? []).map(({ points }) => points))] as const;
  });
  const head = ['thanh_vien', 'ma_san_pham', 'ten_san_pham', 'chu_the', 'bo', 'ngay_danh_gia'];
  const rows = ['An', 'Bình', 'Chi'].map((member) =>
    [member, 'N1', 'Nước', 'Cty Nước', '16', '10/08/2026', ...criteria.map(([, points]) => points)].join(),
  );
  writeFileSync(
    join(cwd, 'cham.csv'),
    `${[[...head, ...criteria.map(([code]) => code)].join(), ...rows].join('\n')}\n`,
  );
  return cwd;
}

it('a 0 that stops the assessment is said by every command, of tables as of sheets', async () => {
  const cwd = sheets();
  const saidBy = async (...args: string[]) => {
    const { stdout, stderr } = await ocop(args, { cwd });
    return (stdout + stderr).includes(SAID);
  };
  expect((await ocop(['sheet', 'import', 'cham.csv'], { cwd })).status).toBe(0);
  const said = [
    await saidBy('rate', 'cham.csv'),
    await saidBy('rate', 'phieu'),
    await saidBy('council', 'cham.csv'),
    await saidBy('council', 'phieu', '--drafts'),
    await saidBy('sheet', 'verify', 'phieu'),
    await saidBy('sheet', 'show', 'phieu/An/N1.yaml'),
  ];
  expect(said).toEqual([true, true, true, true, true, true]);
});
