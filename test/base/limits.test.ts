import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/base/files/read-text.js';
import { MOST_LEVELS, MOST_OF_YAML } from '../../src/base/limits.js';
import { parseJson, TooDeep } from '../../src/base/nested.js';
import { safeName } from '../../src/base/safe-name.js';
import { UserError } from '../../src/base/user-error.js';
import { parseYamlFile } from '../../src/base/yaml-file.js';
import { settleAliases } from '../../src/tally/aliases.js';
import { ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/** The codes of what a user is told. */
function refused(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('JSON', () => {
  it('is read as deep as the limit, brackets in strings aside, and refused beyond it', () => {
    expect(parseJson(nested(MOST_LEVELS))).toEqual(JSON.parse(nested(MOST_LEVELS)));
    expect(parseJson(JSON.stringify(`\\"${'['.repeat(200)}`))).toBe(`\\"${'['.repeat(200)}`);
    expect(() => parseJson(nested(MOST_LEVELS + 1))).toThrow(TooDeep);
    expect(() => parseJson('[1')).toThrow(SyntaxError);
  });

  it.each([
    ['tally', 'merge', 'sau.json'],
    ['register', 'add', 'sau.json', '--register', 'so.csv', '--decision', '1/QĐ', '--date', '2026-08-01'],
  ])('50,000 levels deep is one sentence for %s', async (...args) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'sau.json'), `[\n{"product":${nested(50_000)}}]`);
    writeFileSync(join(cwd, 'so.csv'), 'ma_san_pham,ten_san_pham,so_sao,so_quyet_dinh,ngay_quyet_dinh\n');
    const { status, stderr } = await ocop(args, { cwd });
    expect([status, stderr.match(/lồng nhau sâu hơn giới hạn 100 bậc/g)]).toEqual([
      2,
      ['lồng nhau sâu hơn giới hạn 100 bậc'],
    ]);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a small file that is read whole', () => {
  it('is refused by its size before it is read', () => {
    const path = join(tempDir(), 'to.yaml');
    const file = openSync(path, 'w');
    ftruncateSync(file, MOST_OF_YAML + 1);
    closeSync(file);
    expect(refused(() => readText(path))).toEqual(['text-too-large']);
  });

  it.skipIf(process.platform === 'win32')('is refused where it is a device or a pipe', () => {
    const pipe = join(tempDir(), 'ong.yaml');
    execFileSync('mkfifo', [pipe]);
    expect(refused(() => readText('/dev/zero'))).toEqual(['file-of-kind']);
    expect(refused(() => readText(pipe))).toEqual(['file-of-kind']);
  });
});

describe('YAML with very many keys', () => {
  const keys = Array.from({ length: 200_000 }, (_, at) => `k${String(at)}: 1\n`).join('');

  it('is read, and knows where each stands', () => {
    const file = parseYamlFile(keys);
    const lines = Array.from({ length: 200_000 }, (_, at) => file.placeOf([`k${String(at)}`]).line);
    expect([file.errors, lines.every((line, at) => line === at + 1)]).toEqual([[], true]);
  });

  it('has a key that stands twice told', () => {
    expect(parseYamlFile(`${keys}k7: 2\n`).errors).toEqual([
      { line: 200_001, column: 1, code: 'DUPLICATE_KEY' },
    ]);
  });
});

it('a chain of 20,000 producers that are one is one', () => {
  const named = (at: number) => ({ name: `HTX ${String(at)}`, commune: '', province: '' });
  // From its end to its beginning, each is joined to one that is smaller still.
  const lines = Array.from({ length: 20_000 }, (_, at) => 899_999 - at).map((at, line) => ({
    line,
    same: true,
    pair: [named(at), named(at - 1)] as const,
  }));
  const { aliases, problems } = settleAliases(lines);
  expect([problems, aliases.settle(named(899_999))]).toEqual([[], aliases.settle(named(880_000))]);
});

it('a name of a million characters is shortened as far as a file’s name may be long', () => {
  expect(safeName('Ồ'.repeat(1_000_000))).toMatch(/^Ồ{40}~[0-9a-f]{6}$/);
});
