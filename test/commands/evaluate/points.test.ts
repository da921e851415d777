import { describe, expect, it } from 'vitest';
import { readPoints } from '../../../src/sheets/read-points.js';
import { choicesOn } from '../../../src/sheets/criterion-view.js';
import { answer, applies, chooseCase, clear, goTo, undo } from '../../../src/sheets/evaluation.js';
import { recorded, stopsOn } from '../../../src/sheets/recorded.js';
import { evaluating, onCriterion, sheetAt, sheetIn, sitting } from '../../support/evaluating.js';
import { answered, at, begin } from '../../support/evaluations.js';
import { ALL_RULES, dayUnder, E26 } from '../../support/law.js';
import { tempDir } from '../../support/temp.js';
import { KEYS } from '../../support/terminal.js';

const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);
const pointsIn = (dir: string, code = 'SP1') =>
  Object.fromEntries(
    [...(sheetIn(sheetAt(dir, code))?.answers ?? [])].map(([of, { points }]) => [of, points]),
  );

describe('the digits', () => {
  it('are the points that are given, in every criterion of every set and case', () => {
    for (const { edition, set } of ALL_RULES) {
      const begun = begin(edition, set);
      for (const [place, { cases, code }] of begun.criteria.entries()) {
        if (!applies(begun, place)) continue;
        for (const chosen of cases?.map((one) => one.case) ?? [null]) {
          const here = chooseCase(goTo(begun, place), chosen);
          const allowed = choicesOn(here).map(({ points }) => points);
          for (const points of allowed) {
            const read = readPoints(String(points), allowed);
            expect([read.points, answer(here, points)?.sheet.answers.get(code)?.points]).toEqual([
              points,
              points,
            ]);
          }
        }
      }
    }
  });

  it.each([
    ['1', [0, 2, 5, 7, 10], null, true],
    ['10', [0, 2, 5, 7, 10], 10, false],
    ['1', [0, 1, 10], 1, true],
    ['7', [0, 2, 5, 7, 10], 7, false],
    ['4', [0, 2, 5], null, false],
    ['0', [0, 10], 0, false],
  ])('%s of %j is %j points, and may go on: %s', (digits, allowed, points, mayGoOn) => {
    expect(readPoints(digits, allowed)).toEqual({ points, mayGoOn });
  });

  it('of ten points wait for each other; Esc takes the first back', async () => {
    const dir = tempDir();
    const set = ALL_RULES.find(({ edition, set: no }) =>
      begin(edition, no).criteria.some(({ options }) => options?.some(({ points }) => points === 10)),
    );
    if (set === undefined) throw new Error('no option has ten points');
    const begun = begin(set.edition, set.set);
    const place = begun.criteria.findIndex(({ options }) => options?.some(({ points }) => points === 10));
    const code = begun.criteria[place]?.code ?? '';
    const list = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham,van_ban\nSP1,Bưởi,HTX,${String(set.set)},${set.edition}\n`;
    const day = dayUnder(set.edition);
    const flags = ['--products', 'sp.csv', '--date', day, '--product', 'SP1'];
    const terminal = sitting(dir, flags, 100, 40, list);
    await terminal.until(onCriterion(1, begun.criteria.length));
    terminal.press('t');
    await terminal.until(shows('Tới tiêu chí'));
    terminal.press(`${code}${KEYS.enter}`);
    await terminal.until(onCriterion(place + 1, begun.criteria.length));
    terminal.press('1');
    await terminal.until(shows('1… bấm chữ số tiếp theo'));
    terminal.press('\u001b');
    await terminal.until((text) => !shows('1…')(text));
    terminal.press('1');
    await terminal.until(shows('1… bấm'));
    terminal.press('0');
    await terminal.until(shows('10 điểm.'));
    terminal.press('q');
    await terminal.end();
    expect(pointsIn(dir)).toEqual({ [code]: 10 });
  });
});

describe('what was recorded', () => {
  it('is said on the next screen, and u takes it back, answer by answer', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press('3');
    await terminal.until(shows('✓ 1.1 Nguồn gốc sản phẩm: 3 điểm.'));
    terminal.press('2');
    await terminal.until(onCriterion(3));
    terminal.press('u');
    await terminal.until(onCriterion(2));
    expect(pointsIn(dir)).toEqual({ '1.1': 3 });
    terminal.press('u');
    await terminal.until(onCriterion(1));
    expect(pointsIn(dir)).toEqual({});
    terminal.press('u');
    await terminal.until(shows('Chưa có câu trả lời nào trong lần chấm này để bỏ.'));
    terminal.press('2');
    await terminal.until(onCriterion(2));
    terminal.press(KEYS.left);
    await terminal.until(onCriterion(1));
    terminal.press(KEYS.delete);
    await terminal.until(shows('đã xoá điểm, để chấm lại'));
    terminal.press('q');
    await terminal.end();
    expect(pointsIn(dir)).toEqual({});
  });

  it('by a key that is held down is one answer, and what its first repeat gave is taken back', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press('2');
    await terminal.until(onCriterion(2));
    terminal.press('2', 500);
    await terminal.until(onCriterion(3));
    for (let repeat = 0; repeat < 10; repeat += 1) terminal.press('2', 33);
    await terminal.until((text) => onCriterion(2)(text) && shows('Một phím bị giữ lâu')(text));
    terminal.press('1');
    await terminal.until(onCriterion(3));
    terminal.press('q');
    await terminal.end();
    expect(pointsIn(dir)).toEqual({ '1.1': 2, '1.2': 1 });
  });

  it('from a text that comes all at once is nothing', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press('HTX Bưởi 123');
    await terminal.until(shows('Bỏ qua một đoạn chữ được dán vào'));
    terminal.press('1');
    await terminal.until(onCriterion(2));
    terminal.press('q');
    await terminal.end();
    expect(pointsIn(dir)).toEqual({ '1.1': 1 });
  });
});

describe('what hangs on an answer', () => {
  it('is named: criteria that are skipped without a story, and that come back with it', () => {
    const told = answered(at(begin(E26, 1), '5.2'), 1);
    const none = answered(at(told, '5.1'), 0);
    expect(recorded(told, none)).toMatchObject({ points: 0, off: ['5.2', '5.3'], on: [] });
    expect(recorded(none, answered(at(none, '5.1'), 1))).toMatchObject({ off: [], on: ['5.2', '5.3'] });
  });

  it('is another case than one that was chosen before (set 26)', () => {
    const first = begin(E26, 26).criteria.filter(({ cases }) => cases !== null);
    const [one, other] = first.map(({ code }) => code);
    if (one === undefined || other === undefined) throw new Error('set 26 has fewer cases than it had');
    const a = answered(chooseCase(at(begin(E26, 26), one), 'a'), 1);
    const b = answered(chooseCase(at(a, other), 'b'), 1);
    expect(recorded(a, b)?.otherCase).toEqual({ criterion: one, case: 'a' });
    expect(recorded(a, answered(chooseCase(at(a, other), 'a'), 1))?.otherCase).toBeNull();
  });

  it('is a note of the statute that stops the assessment (set 16 of 26/2026)', () => {
    const stopped = answered(at(begin(E26, 16), '6.2'), 0);
    expect(stopsOn(stopped).map(({ criterion }) => criterion)).toEqual(['6.4']);
    expect(stopsOn(clear(stopped) ?? stopped)).toEqual([]);
    expect(stopsOn(undo(stopped) ?? stopped)).toEqual([]);
  });
});
