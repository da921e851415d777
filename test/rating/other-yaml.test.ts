import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

describe('a YAML file that is no sheet, named as one', () => {
  const REGULATION = 'name: Hội đồng\nmembers: []\n';
  const SEASON = 'rounds: []\n';
  const PLAN = 'name: Kế hoạch\ntargets: []\n';

  it.each([
    ['hoi-dong.yaml', REGULATION, 'là Quy chế của Hội đồng, không phải phiếu; Quy chế ghi sau --regulation'],
    ['ocop.yaml', '# chưa ghi gì\n', 'là tệp của cả mùa, không phải phiếu'],
    ['mua.yaml', SEASON, 'là tệp của cả mùa, không phải phiếu'],
    ['ke-hoach.yaml', PLAN, 'là kế hoạch, không phải phiếu; kế hoạch dùng với "ocop plan check"'],
  ])('%s is said to be what it is', async (name, text, said) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, name), text);
    for (const command of [['rate'], ['council'], ['sheet', 'list']]) {
      const { status, stderr } = await ocop([...command, name, '--no-project'], { cwd });
      expect([command, status, stderr.includes(`${name} ${said}`), stderr.split('\n').length]).toEqual([
        command,
        2,
        true,
        2,
      ]);
    }
  });

  it('is passed over in a folder of tables', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'ocop.yaml'), SEASON);
    writeFileSync(join(cwd, 'ke-hoach.yaml'), PLAN);
    writeFileSync(join(cwd, 'xa.csv'), csvOf([{}]));
    expect((await ocop(['rate', '.', '--no-project'], { cwd })).status).toBe(0);
  });
});
