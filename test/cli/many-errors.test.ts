import { expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

it('of a thousand files with something wrong the first hundred are told, and the others counted', async () => {
  const names = Array.from({ length: 1234 }, (_, at) => `xa-${String(at)}.csv`);
  const cwd = tempDir();
  const { status, stderr } = await ocop(['rate', ...names], { cwd });
  const lines = stderr.trimEnd().split('\n');
  expect([status, lines.length]).toEqual([2, 101]);
  expect([lines[0], lines[99], lines[100]]).toEqual([
    'Không thấy tệp xa-0.csv.',
    'Không thấy tệp xa-99.csv.',
    'Còn 1.134 lỗi nữa, không kể hết ở đây.',
  ]);
  const english = await ocop(['rate', ...names, '--lang', 'en'], { cwd });
  expect(english.stderr.trimEnd().split('\n').at(-1)).toBe('And 1,134 more, not told here.');
  expect((await ocop(['rate', ...names.slice(0, 100)], { cwd })).stderr.trimEnd().split('\n')).toHaveLength(
    100,
  );
});

it('a name for rejects that no system takes is told in words', async () => {
  const name = `${'a'.repeat(4000)}.csv`;
  const { status, stderr } = await ocop(['rate', 'x.csv', '--rejects', name], { cwd: tempDir() });
  expect([status, stderr.split('\n').length]).toEqual([2, 2]);
  expect(stderr).not.toContain('    at ');
});
