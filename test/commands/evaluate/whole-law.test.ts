import { describe, expect, it } from 'vitest';
import { applies, chooseCase, goTo } from '../../../src/sheets/evaluation.js';
import { choicesOn } from '../../../src/sheets/criterion-view.js';
import { onCriterion, sheetAt, sheetIn, sitting } from '../../support/evaluating.js';
import { begin } from '../../support/evaluations.js';
import { ALL_RULES, dayUnder } from '../../support/law.js';
import { LONG } from '../../support/runs.js';
import { tempDir } from '../../support/temp.js';
import { KEYS } from '../../support/terminal.js';

const SIZES = [
  [80, 24],
  [60, 20],
  [50, 15],
] as const;

/** All sets of all editions in the long run; in the gate one a size, and every fifth of its criteria. */
const RUNS = LONG
  ? ALL_RULES.flatMap((rules) => SIZES.map((size) => ({ rules, size, every: 1 })))
  : SIZES.map((size, at) => ({ rules: ALL_RULES[at * 19 + 7] ?? ALL_RULES[0], size, every: 5 }));

describe('the points of an option, typed in a terminal', () => {
  it.each(
    RUNS.flatMap(({ rules, size, every }) =>
      rules === undefined ? [] : [[...size, rules.edition, rules.set, every] as const],
    ),
  )(
    'of %i columns and %i rows are those in the file: %s, set %i',
    async (columns, rows, edition, set, every) => {
      const dir = tempDir();
      const begun = begin(edition, set);
      const of = begun.criteria.length;
      const list = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham,van_ban\nSP1,Sản phẩm,HTX,${String(set)},${edition}\n`;
      const day = dayUnder(edition);
      const flags = ['--products', 'sp.csv', '--date', day, '--product', 'SP1'];
      const terminal = sitting(dir, flags, columns, rows, list);
      await terminal.until(onCriterion(1, of));
      for (const [place, { code, cases }] of begun.criteria.entries()) {
        if (place % every !== 0 || !applies(begun, place)) continue;
        for (const chosen of cases?.map((one) => one.case) ?? [null]) {
          for (const { points } of choicesOn(chooseCase(goTo(begun, place), chosen))) {
            terminal.press('t');
            await terminal.until((text) => text.includes('Tới tiêu chí'));
            terminal.press(`${code}${KEYS.enter}`);
            await terminal.until(onCriterion(place + 1, of));
            if (chosen !== null) terminal.press(chosen);
            await terminal.until((text) => text.includes('○ ') || text.includes('● '));
            for (const digit of String(points)) terminal.press(digit);
            // As an answer is recorded: a doubt of the law may say "thiếu 2 điểm." on the same screen.
            const said = `: ${String(points)} điểm.`;
            await terminal.until((text) => text.replaceAll(/\s+/g, ' ').includes(said));
            expect(sheetIn(sheetAt(dir, 'SP1'))?.answers.get(code)).toMatchObject({ points, case: chosen });
          }
        }
      }
      terminal.press('q');
      await terminal.end();
    },
  );
});
