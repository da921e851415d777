import { describe, expect, it } from 'vitest';
import { adviseProduct } from '../../../src/commands/advise/advise-product.js';
import type { CriterionCode, ProductSet } from '../../../src/engine/types.js';
import type { AdviceQuery } from '../../../src/engine/advice.js';
import { ratingRules } from '../../../src/engine/rating-rules.js';
import type { Sheet } from '../../../src/engine/rate-sheet.js';
import { messages as en } from '../../../src/cli/catalogue.en.js';
import { messages as vi } from '../../../src/cli/catalogue.vi.js';
import { adviceLines, planText } from '../../../src/commands/advise/advice-text.js';
import { optionsOf } from '../../../src/commands/advise/option-wording.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { edition, LAW } from '../../support/law.js';
import { sheet } from '../../support/sheets.js';

const QUERY: AdviceQuery = { target: 5, max: null, locked: new Set(), beyondProducer: true };
const ALL_SETS = LAW.editions.flatMap((one) => LAW.sets(one.edition));

function advised(set: ProductSet, query: Partial<AdviceQuery> = {}, disqualified: string | null = null) {
  const rules = ratingRules(edition(set.edition), set);
  const given: Sheet = { ...sheet(rules.criteria.map(() => 0)), disqualified };
  const names = { code: 'SP1', name: 'Cà phê', producer: 'Hợp tác xã tên dài '.repeat(9), member: 'Bà Ba' };
  const product = { ...names, commune: '', edition: set.edition, set, rules, sheet: given };
  return adviseProduct(product, { ...QUERY, ...query });
}

/** Advice of each kind on a set, computed once for all widths. */
const blocks = new Map<ProductSet, ReturnType<typeof advised>[]>();
function blocksOf(set: ProductSet): ReturnType<typeof advised>[] {
  const known = blocks.get(set) ?? [
    advised(set),
    advised(set, { locked: new Set(['1.1', '4.1', '6.1'] as CriterionCode[]), max: 9 }),
    advised(set, {}, 'Giả mạo hồ sơ '.repeat(9)),
  ];
  blocks.set(set, known);
  return known;
}

const words = (lines: readonly string[]) => lines.join(' ').replace(/\s+/g, ' ');

describe.each([vi, en])('a block of advice ($lang), of all 52 sets', (messages) => {
  it.each([60, 80, 120])('keeps within %i columns, and loses no word by it', async (width) => {
    const paint = await createPaint(false);
    for (const set of ALL_SETS) {
      for (const one of blocksOf(set)) {
        const lines = adviceLines(one, { messages, paint, width });
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.min(width, 110));
        expect(words(lines)).toBe(words(adviceLines(one, { messages, paint, width: null })));
      }
    }
  });
});

it('a step is reported in the statute’s own words, on the screen and in a cell', async () => {
  const paint = await createPaint(false);
  for (const set of ALL_SETS) {
    const one = advised(set);
    if (one.advice.status !== 'planned') throw new Error(one.advice.status);
    const told = words(adviceLines(one, { messages: vi, paint, width: null }));
    const plan = words([planText(one, vi)]);
    const criteria = set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria));
    for (const step of one.advice.steps) {
      const { code, to } = step;
      const criterion = criteria.find((other) => other.code === code);
      const scales = criterion?.cases?.map((chosen) => chosen.options) ?? [criterion?.options ?? []];
      const texts = scales.flatMap((options) =>
        options.filter(({ points }) => points === to).map(({ text }) => words([text.replace(/[.;]$/, '')])),
      );
      expect(texts.length).toBeGreaterThan(0);
      expect(optionsOf(set, step).map(({ text }) => words([text.replace(/[.;]$/, '')]))).toEqual(texts);
      for (const text of texts) {
        expect(told).toContain(text);
        expect(plan).toContain(text);
      }
    }
  }
});

it('control characters in a name do not reach the terminal', async () => {
  const [set] = ALL_SETS;
  if (!set) throw new Error('no set');
  const one = advised(set);
  const evil = { ...one, product: { ...one.product, name: 'Cà\u001b[31m phê' } };
  const lines = adviceLines(evil, { messages: vi, paint: await createPaint(false), width: 80 });
  expect(lines.join('\n')).not.toContain('\u001b');
});
