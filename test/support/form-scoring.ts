import type { Page } from 'playwright-core';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import { rateSheet } from '../../src/engine/rate-sheet.js';
import type { CaseId, CriterionCode } from '../../src/engine/types.js';
import { optionsOf, toEngineSheet } from '../../src/sheets/sheet-file.js';
import { card, give } from './form-page.js';
import { E26, productSet, rules } from './law.js';
import { roundSheet } from './round-sheets.js';

/* Whole products scored in the page that `ocop form` makes. */

interface BestPoints {
  readonly code: CriterionCode;
  /** The case that they are of; null where there are none. */
  readonly chosen: CaseId | null;
  readonly points: number;
}

/** The most points of every criterion of a set; of those with cases, of the first. */
export const best = (set: number): readonly BestPoints[] =>
  criteriaOf(productSet(E26, set)).map((criterion) => {
    const chosen = criterion.cases?.[0]?.case ?? null;
    const points = Math.max(...optionsOf(criterion, chosen).map((one) => one.points));
    return { code: criterion.code, chosen, points };
  });

/** The same without a mouse that moves: for what comes after it. */
export async function score(page: Page, set: number): Promise<void> {
  for (const { code, chosen, points } of best(set)) {
    const own = `document.getElementById('tc-${code}')`;
    if (chosen !== null) {
      await page.evaluate(`${own}.querySelectorAll('.cases button')[${chosen === 'a' ? '0' : '1'}].click()`);
      await card(page, code).getByRole('radio').first().waitFor();
    }
    await page.evaluate(`${own}.querySelector('[data-points="${String(points)}"]').click()`);
  }
}

export async function scoreByClicks(page: Page, set: number): Promise<void> {
  for (const { code, chosen, points } of best(set)) {
    if (chosen !== null)
      await card(page, code)
        .getByRole('button', { name: `Trường hợp ${chosen}` })
        .click();
    await give(page, code, points);
  }
}

/** The most points that a set makes, as the engine has it. */
export function sumOf(set: number): number {
  const { rating } = rateSheet(
    rules(E26, set),
    toEngineSheet(productSet(E26, set), {
      ...roundSheet('An', 'SP1'),
      answers: new Map(
        best(set).map(({ code, chosen, points }) => [code, { points, option: 1, case: chosen }]),
      ),
    }),
  );
  return rating?.total ?? -1;
}

/** The criterion of the story of a set and the one that hangs on it, each with its most points. */
export function storyOf(set: number): readonly [BestPoints, BestPoints] {
  const all = best(set);
  const hanging = criteriaOf(productSet(E26, set)).find(({ appliesWhen }) => appliesWhen !== null);
  const pick = (code: string | undefined) => {
    const found = all.find((one) => one.code === code);
    if (found === undefined) throw new Error('no story in this set');
    return found;
  };
  return [pick(hanging?.appliesWhen?.criterion), pick(hanging?.code)] as const;
}
