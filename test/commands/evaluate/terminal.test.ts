import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import { lockPath } from '../../../src/base/lock.js';
import { criteriaOf } from '../../../src/engine/criteria-of.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { E26, LAW, productSet } from '../../support/law.js';
import { tempDir } from '../../support/temp.js';
import { HAS_TERMINAL, KEYS } from '../../support/terminal.js';
import {
  answersIn,
  disqualifyAs,
  evaluating,
  evaluatingProcess,
  onCriterion,
  sheetAt,
} from '../../support/evaluating.js';
import { LONG } from '../../support/runs.js';

/**
 * The keys of the most points that a criterion gives. An arrow goes before them, since the same digit again, sooner than
 * a hand can type it, is taken for a key that is held down.
 */
const points = (options: readonly { readonly points: number }[]) =>
  KEYS.down + String(Math.max(...options.map((one) => one.points)));

describe('a whole product in a terminal', () => {
  it.each([
    ...(HAS_TERMINAL ? [[60, 'SP1', 1, 'a process'] as const] : []),
    [60, 'SP1', 1, 'a run'],
    [120, 'SP1', 1, 'a run'],
    [60, 'SP26', 26, 'a run'],
    [120, 'SP26', 26, 'a run'],
  ] as const)(
    '%i columns, %s of set %i, %s: each criterion at its best, signed',
    async (columns, code, set, by) => {
      const dir = tempDir();
      const terminal = (by === 'a run' ? evaluating : evaluatingProcess)(dir, code, columns);
      const criteria = criteriaOf(productSet(E26, set));
      for (const [at, criterion] of criteria.entries()) {
        const isThere = onCriterion(at + 1, criteria.length);
        await terminal.until((text) => isThere(text) && text.includes(`${criterion.code} `));
        expect(terminal.lines().filter((line) => displayWidth(line) > columns)).toEqual([]);
        const options = criterion.options ?? criterion.cases[0]?.options ?? [];
        if (criterion.cases) {
          terminal.press('a');
          await terminal.until((text) => text.includes('○ 0 điểm'));
        }
        terminal.press(points(options));
      }
      await terminal.until(shows('Đã chấm đủ'));
      expect(terminal.text()).toContain('tổng 100 · 5 sao');
      terminal.press('x');
      await terminal.until((text) => text.includes('❯ Ký phiếu'));
      terminal.press(KEYS.enter);
      await terminal.until((text) => text.includes('❯ ← Về phiếu'));
      terminal.press(KEYS.down + KEYS.enter);
      await terminal.end();
      expect(terminal.text()).toContain('100 điểm');
      const { sheet, rating, problems } = readSheet(readFileSync(sheetAt(dir, code), 'utf8'), LAW);
      expect([sheet?.status, sheet?.role, rating?.total, rating?.stars, problems]).toEqual([
        'signed',
        'chair',
        100,
        5,
        [],
      ]);
      expect(existsSync(lockPath(sheetAt(dir, code)))).toBe(false);
    },
  );
});

const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);

describe.skipIf(!HAS_TERMINAL)('a sitting that is broken off', () => {
  const criteria = criteriaOf(productSet(E26, 1));

  it('by killing the program after answers of a set, keeps exactly the answers given', async () => {
    const dir = tempDir();
    const isKilled = (given: number) => LONG || given % 8 === 1 || given === criteria.length;
    let terminal = evaluatingProcess(dir, 'SP1', 100);
    for (const [at, { options }] of criteria.entries()) {
      const given = at + 1;
      // It goes on where it was killed: at the first criterion that is open.
      await terminal.until(onCriterion(given, criteria.length));
      terminal.press(points(options ?? []));
      const next = given < criteria.length ? onCriterion(given + 1) : shows('Đã chấm đủ');
      await terminal.until(next);
      expect(answersIn(sheetAt(dir, 'SP1'))).toBe(given);
      if (!isKilled(given)) continue;
      const { pid } = JSON.parse(readFileSync(lockPath(sheetAt(dir, 'SP1')), 'utf8')) as { pid: number };
      process.kill(pid, 'SIGKILL');
      await terminal.end();
      expect(answersIn(sheetAt(dir, 'SP1'))).toBe(given);
      if (given < criteria.length) terminal = evaluatingProcess(dir, 'SP1', 100);
    }
  });

  it('is told to a second process that wants the same sheet', async () => {
    const dir = tempDir();
    const first = evaluatingProcess(dir, 'SP1', 100);
    await first.until(onCriterion(1));
    const second = evaluatingProcess(dir, 'SP1', 100);
    await second.end();
    expect(second.text().replaceAll('\n', '')).toContain('SP1.yaml đang mở ở máy');
    first.press('q');
    await first.end();
  });
});

describe('the keys of the evaluation', () => {
  it('go back, forth and to a code, note, disqualify, and complain of what is not there', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press('9');
    await terminal.until((text) => text.includes('không có mức 9 điểm'));
    terminal.press(KEYS.right);
    await terminal.until(onCriterion(2));
    terminal.press(KEYS.left);
    await terminal.until(onCriterion(1));
    terminal.press(KEYS.enter + KEYS.down + KEYS.down + KEYS.down + KEYS.enter); // no option is under the cursor at first
    await terminal.until(onCriterion(2));
    terminal.press('g');
    await terminal.until((text) => text.includes('Tới tiêu chí'));
    terminal.press(`5.1${KEYS.enter}`);
    await terminal.until((text) => text.includes('5.1 Câu chuyện'));
    terminal.press('0'); // no story: 5.2 and 5.3 are passed over
    await terminal.until((text) => text.includes('6.1 '));
    terminal.press('n');
    await terminal.until((text) => text.includes('Ghi chú của tôi (để trống'));
    terminal.press(`Đẹp${KEYS.enter}`);
    await terminal.until((text) => text.includes('Ghi chú của tôi: Đẹp'));
    await disqualifyAs(terminal, 'Giả mạo hồ sơ');
    terminal.press('?');
    await terminal.until((text) => text.includes('CÁC PHÍM'));
    terminal.press('h');
    await terminal.until((text) => text.includes('6.1 '));
    terminal.press('q');
    await terminal.end();
    const { sheet } = readSheet(readFileSync(sheetAt(dir, 'SP1'), 'utf8'), LAW);
    expect(sheet?.disqualified).toBe('Giả mạo hồ sơ');
    expect(Object.fromEntries(sheet?.answers ?? [])).toEqual({
      '1.1': { points: 2, option: 2, case: null },
      '5.1': { points: 0, option: 1, case: null }, // the statute prints an option of 0 points
    });
    expect(Object.fromEntries(sheet?.remarks ?? [])).toEqual({ '6.1': { note: 'Đẹp' } });
  });

  it('of a signed sheet change nothing, until it is opened again for a reason', async () => {
    const dir = tempDir();
    const out = evaluating(dir, 'SP1', 100);
    await out.until(onCriterion(1));
    await disqualifyAs(out, 'Giả mạo');
    out.press('x');
    await out.until((text) => text.includes('❯ Ký phiếu'));
    out.press(KEYS.enter);
    await out.until((text) => text.includes('❯ ← Về phiếu'));
    out.press(KEYS.down + KEYS.enter);
    await out.end();
    const signed = readFileSync(sheetAt(dir, 'SP1'), 'utf8');

    const reading = evaluating(dir, 'SP1', 100);
    await reading.until((text) => text.includes('Phiếu đã ký, chỉ xem'));
    reading.press('1');
    reading.press(KEYS.right);
    await reading.until(onCriterion(2));
    reading.press('q');
    await reading.end();
    expect(readFileSync(sheetAt(dir, 'SP1'), 'utf8')).toBe(signed);

    const again = evaluating(dir, 'SP1', 100, 40, ['--reopen', 'Nhầm sản phẩm']);
    await again.until((text) => onCriterion(1)(text) && !text.includes('chỉ xem'));
    again.press('q');
    await again.end();
    const { sheet, problems } = readSheet(readFileSync(sheetAt(dir, 'SP1'), 'utf8'), LAW);
    expect([sheet?.status, problems]).toEqual(['draft', []]);
    expect(sheet?.history.map((one) => (one.event === 'reopened' ? one.reason : one.event))).toEqual([
      'begun',
      'signed',
      'Nhầm sản phẩm',
    ]);
  });
});

describe('a flag that says nothing', () => {
  it.each([
    ['--reopen', 'Nhầm'],
    ['--member', 'An'],
  ])('%s is refused before anything is written', async (flag) => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100, 40, [flag, ' ']);
    await terminal.end();
    expect(terminal.text()).toContain(`${flag} không được để trống.`);
    expect(existsSync(join(dir, 'phieu'))).toBe(false);
  });
});

describe('keys at random', () => {
  const key = fc.constantFrom(
    ...['0', '1', '2', '3', '4', '9', 'a', 'b', 'g', 'n', 'e', 'd', 'r', 's', '?', 'x', '.', '-', 'ồ', ' '],
    ...Object.values(KEYS),
    '\u007f',
    '\t',
  );
  const sequences = fc.sample(fc.array(key, { minLength: 150, maxLength: 250 }), { numRuns: 6, seed: 26 });

  it.each(sequences.map((keys, index) => [index, keys] as const))(
    'never crash it, and never write a sheet that is wrong (%i)',
    async (index, keys) => {
      const dir = tempDir();
      const code = index % 2 === 0 ? 'SP1' : 'SP26';
      const terminal = evaluating(dir, code, index % 3 === 0 ? 60 : 100, 30);
      await terminal.until((text) => text.includes(' ·'));
      await terminal.pressInTurn(keys);
      // Ctrl+C leaves whatever question is open, and then the sheet.
      await terminal.pressUntilItEnds('\u0003');
      expect(terminal.text()).not.toContain('    at ');
      const path = sheetAt(dir, code);
      if (existsSync(path)) expect(readSheet(readFileSync(path, 'utf8'), LAW).problems).toEqual([]);
      expect(existsSync(lockPath(path))).toBe(false);
    },
  );
});
