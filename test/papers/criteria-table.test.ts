import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import type { Criterion } from '../../src/engine/types.js';
import { criteriaTable, type Given } from '../../src/papers/criteria-table.js';
import { answerOf } from '../../src/sheets/sheet-file.js';
import { E26, edition, LAW, productSet, rules } from '../support/law.js';
import { rowsOf } from '../support/paper-text.js';
import { anySheet, fullSheet, ratingOf, sheet } from '../support/sheets.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';

function given(of: RatingRules, points: readonly (number | null)[]): Given {
  const set = LAW.set(of.edition, of.set);
  const answers = criteriaOf(set ?? productSet(E26, 1)).flatMap((criterion, index) => {
    const answer = answerOf(criterion, points[index] ?? 0, caseWith(criterion, points[index] ?? 0));
    return answer === null || points[index] === null ? [] : [[criterion.code, answer] as const];
  });
  return { answers: new Map(answers), rating: ratingOf(of, sheet(points)) };
}

/** The first case that has these points. */
function caseWith({ cases }: Criterion, points: number) {
  return cases?.find(({ options }) => options.some((one) => one.points === points))?.case ?? null;
}

const set1 = rules(E26, 1);
const full = fullSheet(set1);

describe('the table of a sheet', () => {
  it('has every option of the law in its words, and ticks one a criterion', () => {
    const rows = rowsOf(criteriaTable(productSet(E26, 1), edition(E26), given(set1, full.points)));
    const wording = criteriaOf(productSet(E26, 1)).flatMap(({ options }) => options ?? []);
    const shown = rows.map(([text = '']) => text).filter((text) => /^[☑☐]/.test(text));
    expect(shown.map((text) => text.slice(2).replace(/ \*+$/, ''))).toEqual(wording.map(({ text }) => text));
    expect(shown.filter((text) => text.startsWith('☑'))).toHaveLength(full.points.length);
  });

  it('gives the sums of the parts, of a section and of all', () => {
    const points = [...full.points];
    points[0] = 1; // of 3
    const rows = rowsOf(criteriaTable(productSet(E26, 1), edition(E26), given(set1, points)));
    const row = (begins: string) => rows.find(([text]) => text?.startsWith(begins));
    expect(row('Phần A')?.slice(1)).toEqual(['40', '38']);
    expect(row('1. TỔ CHỨC SẢN XUẤT')?.slice(1)).toEqual(['18', '16']);
    expect(row('Phần B')?.slice(1)).toEqual(['25', '25']);
    expect(row('TỔNG ĐIỂM')?.slice(1)).toEqual(['100', '98']);
  });

  it('marks the options that a level takes, as the Decision prints them', () => {
    const rows = rowsOf(criteriaTable(productSet(E26, 1), edition(E26), null));
    expect(rows.find(([text]) => text?.startsWith('☐ Có hợp đồng liên kết trên 75%'))?.[0]).toBe(
      '☐ Có hợp đồng liên kết trên 75% sản lượng tiêu thụ ****',
    );
  });

  it('ticks nothing and sums nothing on a blank form', () => {
    const rows = rowsOf(criteriaTable(productSet(E26, 1), edition(E26), null));
    expect(rows.filter(([text = '', , points]) => text.startsWith('☑') || points !== '')).toEqual([]);
  });

  it('has no sum while a criterion is open', () => {
    const points = full.points.map((one, index) => (index === 0 ? null : one));
    const rows = rowsOf(criteriaTable(productSet(E26, 1), edition(E26), given(set1, points)));
    expect(rows.find(([text]) => text === 'TỔNG ĐIỂM')?.slice(1)).toEqual(['100', '']);
  });

  it('ticks as many points as the sheet has, on any sheet of any set', () => {
    fc.assert(
      fc.property(anySheet, ({ rules: of, points }) => {
        const set = LAW.set(of.edition, of.set) ?? productSet(E26, 1);
        const rows = rowsOf(criteriaTable(set, edition(of.edition), given(of, points)));
        const ticked = rows.filter(([text]) => text?.startsWith('☑')).map(([, scale]) => Number(scale));
        expect(ticked.reduce((sum, one) => sum + one, 0)).toBe(points.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});
