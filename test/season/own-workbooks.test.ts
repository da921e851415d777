import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/* Results that were saved as a workbook among the sheets, where nothing names them, are no sheets. */

function folder(): string {
  const cwd = tempDir();
  mkdirSync(join(cwd, 'dot1'));
  copyFileSync(join(ROOT, 'samples/phieu-hoi-dong.csv'), join(cwd, 'dot1', 'phieu.csv'));
  copyFileSync(join(ROOT, 'samples/hoi-dong.yaml'), join(cwd, 'hd.yaml'));
  return cwd;
}

it('rates and judges a folder as if our own workbooks were not in it, and says which they are', async () => {
  const cwd = folder();
  const run = (...args: string[]) => ocop(args, { cwd });
  const judge = ['council', 'dot1', '--regulation', 'hd.yaml', '--format', 'ndjson'];
  const rate = ['rate', 'dot1', '--format', 'ndjson'];
  const before = [await run(...judge), await run(...rate)];
  await run('council', 'dot1', '--regulation', 'hd.yaml', '--out', 'dot1/a-hd.xlsx', '--quiet');
  await run('rate', 'dot1/phieu.csv', '--out', 'dot1/b-cham.xlsx', '--quiet');
  const after = [await run(...judge), await run(...rate)];
  expect(after.map(({ status, stdout }) => [status, stdout])).toEqual(
    before.map(({ status, stdout }) => [status, stdout]),
  );
  for (const { stderr } of after) {
    expect(stderr).toContain('dot1/a-hd.xlsx');
    expect(stderr).toContain('dot1/b-cham.xlsx');
  }
});

it('reads such a workbook where it is named', async () => {
  const cwd = folder();
  await ocop(['rate', 'dot1/phieu.csv', '--out', 'cham.xlsx', '--quiet'], { cwd });
  const first = await ocop(['rate', 'dot1/phieu.csv', '--format', 'ndjson'], { cwd });
  const again = await ocop(['rate', 'cham.xlsx', '--format', 'ndjson'], { cwd });
  expect(again.stdout.split('\n').length).toBe(first.stdout.split('\n').length);
});
