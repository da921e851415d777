import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/* A name with a slip in it is asked about, and what is no name or no table is said to be none. */

describe('did you mean', () => {
  it('a member of a folder of sheets', async () => {
    const cwd = tempDir();
    await ocop(['sheet', 'import', join(ROOT, 'samples/phieu-hoi-dong.csv'), '--dir', 'phieu'], { cwd });
    const { stderr } = await ocop(['sheet', 'sign', 'phieu', '--member', 'Phạm Vn Thương', '--yes'], { cwd });
    expect(stderr).toMatch(
      /^Ở phieu không có phiếu nào của "Phạm Vn Thương"\. Có phải ý bạn là "Phạm Văn Thương"\?\n$/,
    );
  });

  it('a member of a council', async () => {
    const cwd = tempDir();
    for (const name of ['san-pham.csv', 'hoi-dong.yaml'])
      copyFileSync(join(ROOT, 'samples', name), join(cwd, name));
    const { stderr } = await ocop(
      ['form', '--products', 'san-pham.csv', '--regulation', 'hoi-dong.yaml', '--member', 'Phạm Vn Thương'],
      { cwd },
    );
    expect(stderr).toContain('Có phải ý bạn là "Phạm Văn Thương"?');
  });

  it('an edition', async () => {
    const { stderr } = await ocop(['criteria', 'list', '--edition', '26-2027']);
    expect(stderr).toContain('Không có văn bản "26-2027"; dùng một trong: 1048-2019, 148-2023, 26-2026.');
    expect(stderr).toContain('Có phải ý bạn là "26-2026"?');
  });
});

describe('a YAML file where a table is asked for', () => {
  it.each([
    ['form', '--products', 'x.yaml'],
    ['template', '--products', 'x.yaml', '--out', 'a.xlsx'],
    ['expiring', 'x.yaml'],
    ['tally', 'x.yaml'],
  ])('%s', async (...args) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.yaml'), '# Mã sản phẩm, tên sản phẩm, bộ sản phẩm\nmembers: []\n');
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, stderr]).toEqual([
      2,
      'x.yaml là tệp YAML (như Quy chế, kế hoạch, phiếu của một thành viên), không phải bảng; ở đây cần một tệp Excel hay CSV.\n',
    ]);
  });
});
