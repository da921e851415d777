import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

it.skipIf(process.platform === 'win32').each([
  ['a folder', (path: string) => mkdirSync(path), 'Không đọc được tệp ocop.yaml: đó là thư mục.\n'],
  [
    'a pipe',
    (path: string) => execFileSync('mkfifo', [path]),
    'ocop.yaml không phải tệp thường mà là đường ống; chép nội dung ra một tệp rồi nêu tệp ấy.\n',
  ],
  [
    'a link to itself',
    (path: string) => symlinkSync('ocop.yaml', path),
    'Không đọc được tệp ocop.yaml: liên kết vòng tròn.\n',
  ],
  [
    'a link to nowhere',
    (path: string) => symlinkSync('khong-co.yaml', path),
    'ocop.yaml là liên kết (symbolic link) tới khong-co.yaml, mà ở đó không có gì; nêu thẳng tệp cần đọc.\n',
  ],
])('an ocop.yaml that is %s is told as what it is', async (_, make, told) => {
  const cwd = tempDir();
  make(join(cwd, 'ocop.yaml'));
  const { status, stderr } = await ocop(['status'], { cwd });
  expect([status, stderr]).toEqual([2, told]);
  const without = await ocop(['criteria', 'list', '--no-project'], { cwd });
  expect(without.status).toBe(0);
});
