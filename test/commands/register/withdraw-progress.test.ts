import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lines, runIn } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

it('reads the register once for all that is withdrawn, and tells on a terminal how far it has come', async () => {
  const dir = tempDir();
  const codes = Array.from({ length: 40 }, (_, at) => `M${String(at)}`);
  const rows = codes.map((code) => `${code},Trà ${code},4,1/QĐ,`);
  writeFileSync(
    join(dir, 'so.csv'),
    ['Mã sản phẩm,Tên sản phẩm,Số sao,Số quyết định,Tình trạng', ...rows, ''].join('\r\n'),
  );
  let at = 0;
  // A second goes by whenever somebody looks at the clock.
  const now = () => new Date((at += 1000));
  const { status, stderr } = await runIn(
    { cwd: dir, columns: 80 },
    ['register', 'withdraw', ...codes, '--reason', 'a', '--decision', '7/QĐ', '--register', 'so.csv'],
    { now },
  );
  expect(status).toBe(0);
  expect(stderr.match(/Đang đọc… \d+ dòng/g)).toEqual(['Đang đọc… 40 dòng']);
  const withdrawn = lines(readFileSync(join(dir, 'so.csv'), 'utf8')).filter((row) =>
    row.includes('thu hồi,a,7/QĐ'),
  );
  expect(withdrawn).toHaveLength(40);
});
