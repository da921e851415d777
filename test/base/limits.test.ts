import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/base/files/read-text.js';
import { MOST_COLUMNS, MOST_LEVELS, MOST_OF_YAML, MOST_PLACES, MOST_TOLD } from '../../src/base/limits.js';
import { parseJson } from '../../src/base/parse-json.js';
import { JsonPastLimit } from '../../src/base/json-scan.js';
import { safeName } from '../../src/base/safe-name.js';
import { UserError } from '../../src/base/user-error.js';
import { parseYamlFile } from '../../src/base/yaml-file.js';
import { checkRegulation } from '../../src/council/read-regulation.js';
import { checkPlan } from '../../src/plan/read-plan.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { settleAliases } from '../../src/tally/aliases.js';
import { LAW } from '../support/law.js';
import { ocop } from '../support/ocop.js';
import { LONG } from '../support/runs.js';
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
    expect(() => parseJson(nested(MOST_LEVELS + 1))).toThrow(JsonPastLimit);
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

describe('a table of very many columns', () => {
  const columns = (most: number) => Array.from({ length: most }, (_, at) => `c${String(at)}`).join(',');

  it('is refused by its number, in a sentence that does not name them all', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'rong.csv'), `Bảng\nma_san_pham,1.1,${columns(MOST_COLUMNS - 1)}\nA,1\n`);
    for (const command of ['rate', 'tally']) {
      const { status, stderr } = await ocop([command, 'rong.csv'], { cwd });
      expect([status, stderr]).toEqual([
        2,
        `Tệp rong.csv, dòng 2 có quá ${String(MOST_COLUMNS)} cột: không phải một bảng điểm.\n`,
      ]);
    }
  });

  it('is read up to that', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'rong.csv'), `ma_san_pham,1.1,${columns(MOST_COLUMNS - 2)}\nA,1\n`);
    const { stderr } = await ocop(['rate', 'rong.csv'], { cwd });
    expect(stderr).not.toContain('quá 16384 cột');
  });
});

describe('YAML with very many keys', () => {
  const many = LONG ? 200_000 : 40_000;
  const keys = Array.from({ length: many }, (_, at) => `k${String(at)}: 1\n`).join('');

  it('is read, and knows where each stands', () => {
    const file = parseYamlFile(keys);
    const lines = Array.from({ length: many }, (_, at) => file.placeOf([`k${String(at)}`]).line);
    expect([file.errors, lines.every((line, at) => line === at + 1)]).toEqual([[], true]);
  });

  it('has a key that stands twice told', () => {
    expect(parseYamlFile(`${keys}k7: 2\n`).errors).toEqual([
      { line: many + 1, column: 1, code: 'DUPLICATE_KEY' },
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

describe('a file with something wrong on each of its lines', () => {
  const keys = Array.from({ length: 2000 }, (_, at) => `khoa${String(at)}: 1\n`).join('');
  /** How many are told one by one, and how many are counted. */
  const told = (found: readonly { code: string; args: object }[]) => {
    const last = found.at(-1);
    return [found.length - 1, last?.code, last?.args];
  };

  it('has the first hundred told, and the others counted', () => {
    const plan = checkPlan(`name: K\nperiod: { from: 2021, to: 2025 }\ntargets: []\n${keys}`);
    const { findings } = checkRegulation(`name: H\nlevel: province\n${keys}`);
    const { problems } = readSheet(keys, LAW);
    // A plan wants a target, a regulation members, a sheet ten keys of its own.
    expect('targets' in plan ? [] : told(plan)).toEqual([MOST_TOLD, 'more-findings', { count: 1901 }]);
    expect(told(findings)).toEqual([MOST_TOLD, 'more-findings', { count: 1901 }]);
    expect(told(problems)).toEqual([MOST_TOLD, 'more-findings', { count: 1909 }]);
  });

  const plan = (targets: readonly string[]) =>
    checkPlan(
      `name: K\nperiod: { from: 2021, to: 2025 }\ntargets:\n${targets.map((one) => `  - { ${one} }\n`).join('')}`,
    );

  it('is a plan of targets that contradict each other, too', () => {
    const found = plan(
      Array.from(
        { length: 600 },
        (_, at) => `measure: new, ${at % 2 === 0 ? 'atMost: 1' : 'atLeast: 2'}, note: "${String(at)}"`,
      ),
    );
    expect('targets' in found ? [] : told(found)).toEqual([MOST_TOLD, 'more-findings', { count: 499 }]);
  });

  it('and a plan of more places than are counted side by side is refused', () => {
    const places = (count: number) =>
      plan(Array.from({ length: count }, (_, at) => `measure: new, atLeast: 1, commune: X${String(at)}`));
    expect('targets' in places(MOST_PLACES)).toBe(true);
    expect(places(MOST_PLACES + 2)).toEqual([
      {
        code: 'too-many-places',
        args: { places: MOST_PLACES + 2, most: MOST_PLACES },
        at: `targets.${String(MOST_PLACES)}`,
        ...{ line: MOST_PLACES + 4, column: 5 },
      },
    ]);
  });
});
