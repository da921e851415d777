import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

it.each([
  ['Rau củ quả hạt tuoii', ' Có phải ý bạn là "Rau, củ, quả, hạt tươi"?'],
  ['xe máy', ''],
])('a set written %s is none, and the one that may be meant is asked for', async (read, guess) => {
  const cwd = tempDir();
  writeFileSync(join(cwd, 'a.csv'), csvOf([{}, { bo_san_pham: read }]));
  const { stderr } = await ocop(['rate', 'a.csv'], { cwd });
  const told = stderr.replaceAll(/\s+/g, ' ');
  const words = 'ghi số của bộ hoặc tên như trong "ocop criteria list".';
  expect(told).toContain(`${words}${guess} `);
});
