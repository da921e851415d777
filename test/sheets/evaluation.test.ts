import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answer,
  applies,
  beginEvaluation,
  clear,
  chooseCase,
  disqualify,
  goTo,
  isReason,
  openOnes,
  optionsOn,
  remark,
  standing,
  step,
  undo,
  type Evaluation,
} from '../../src/sheets/evaluation.js';
import { canBeSigned } from '../../src/sheets/signing.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { nextLevel } from '../../src/sheets/next-level.js';
import { screenOf } from '../../src/commands/evaluate/screen.js';
import { sheetToText } from '../../src/sheets/sheet-yaml.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import { signsOf } from '../../src/commands/shared/asking/signs.js';
import { createPaint } from '../../src/formats/terminal/paint.js';
import { begin, answered, at, best, PLAIN_VIEW } from '../support/evaluations.js';
import { ALL_RULES, E26, LAW } from '../support/law.js';

const paint = await createPaint(false);

describe('an evaluation', () => {
  it('begins at the first open criterion', () => {
    const begun = begin(E26, 1);
    const first = answered(begun, 1);
    expect(beginEvaluation(begun.set, begun.rules, first.sheet).at).toBe(1);
  });

  it('passes over what hangs on a story that there is none of, and brings its answers back with the story', () => {
    let now = answered(at(begin(E26, 1), '5.2'), 2);
    const before = now.sheet.answers.get('5.2' as never);
    now = answered(at(now, '5.1'), 0);
    expect([...now.sheet.answers.keys()]).toEqual(['5.1']);
    expect(now.criteria[step(now, 1).at]?.code).toBe('6.1');
    expect(answer(at(now, '5.2'), 1)).toBeNull();
    now = answered(at(now, '5.1'), 2);
    expect(now.sheet.answers.get('5.2' as never)).toEqual(before);
  });

  it('asks for the case of a criterion first, and takes the options of that case', () => {
    const asked = at(begin(E26, 26), '8');
    expect(optionsOn(asked)).toBeNull();
    expect(answer(asked, 1)).toBeNull();
    const chosen = answered(chooseCase(asked, 'b'), 3);
    expect(chosen.sheet.answers.get('8' as never)).toMatchObject({ option: 2, points: 3, case: 'b' });
    expect(goTo(chosen, chosen.at).chosen).toBe('b');
  });

  it('may score the content of a story before the story, which counts for nothing until then', () => {
    const now = answered(at(begin(E26, 1), '5.2'), 2);
    expect(standing(now).total).toBe(0);
    expect(standing(answered(at(now, '5.1'), 2)).total).toBeGreaterThan(0);
  });

  it.each([
    ['Giả mạo hồ sơ', true],
    ['Không có giấy chứng nhận', true],
    ['không', false],
    ['0', false],
    ['-', false],
    ['x', false],
    ['', false],
  ])('%j is a reason to put a dossier out: %s', (text, is) => {
    expect(isReason(text)).toBe(is);
  });

  it('takes no option that there is not', () => {
    expect(answer(begin(E26, 1), 9)).toBeNull();
  });

  it('can be signed when nothing is open, or the dossier is out', () => {
    const begun = begin(E26, 1);
    expect(canBeSigned(begun)).toBe(false);
    expect(canBeSigned(disqualify(begun, ' Giả mạo '))).toBe(true);
    expect(disqualify(disqualify(begun, 'x'), ' ').sheet.disqualified).toBeNull();
  });

  it('says what the next level takes: points, and requirements of it and of those below', () => {
    let now = begin(E26, 1);
    for (const { code } of now.criteria) now = answered(at(now, code), best(at(now, code)));
    expect(nextLevel(now.rules, standing(now))).toBeNull();
    now = answered(at(now, '1.3'), 1);
    expect(nextLevel(now.rules, standing(now))).toMatchObject({
      star: 5,
      points: 0,
      unmet: [{ code: '1.3' }],
    });
    expect(nextLevel(begin(E26, 1).rules, standing(begin(E26, 1)))).toMatchObject({
      star: 2,
      points: 30,
      unmet: [],
    });
  });

  // Of set 1, criterion 9 is required for 3 stars, 1.6 for 4 and 1.3 for 5.
  it.each([
    [['1.3'], 4, 5, ['1.3']],
    [['1.3', '1.6'], 3, 4, ['1.6']],
    [['1.3', '1.6', '9'], 2, 3, ['9']],
  ])(
    'of what it misses, %j, it names only what the next level takes: the lowest',
    (zeros, has, next, named) => {
      let now = begin(E26, 1);
      for (const { code } of now.criteria) now = answered(at(now, code), best(at(now, code)));
      now = zeros.reduce((one, code) => answered(at(one, code), 0), now);
      const level = nextLevel(now.rules, standing(now));
      expect([standing(now).stars, level?.star, level?.points, level?.unmet.map(({ code }) => code)]).toEqual(
        [has, next, Math.max(0, (next === 5 ? 90 : 0) - standing(now).total), named],
      );
    },
  );

  it('whatever is done to it, keeps a sheet that fits the law', () => {
    const move = fc.oneof(
      fc.nat(10).map((points) => (one: Evaluation) => answer(one, points) ?? one),
      fc.constantFrom(undo, clear).map((back) => (one: Evaluation) => back(one) ?? one),
      fc.constantFrom<1 | -1>(1, -1).map((by) => (one: Evaluation) => step(one, by)),
      fc.nat(40).map((place) => (one: Evaluation) => goTo(one, place)),
      fc.constantFrom('a' as const, 'b' as const).map((chosen) => (one: Evaluation) => {
        return one.criteria[one.at]?.cases ? chooseCase(one, chosen) : one;
      }),
      fc.string().map((text) => (one: Evaluation) => remark(one, 'note', text)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_RULES),
        fc.array(move, { maxLength: 120 }),
        ({ edition: id, set }, moves) => {
          const style = { columns: 80, rows: 30, paint, messages, signs: signsOf({ env: {} }) };
          const end = moves.reduce(
            (one, next) => {
              const after = next(one);
              screenOf(after, PLAIN_VIEW, style); // whatever was answered first, it can be shown
              return after;
            },
            begin(id, set),
          );
          const { problems, rating } = readSheet(
            sheetToText(end.sheet, () => 'x'),
            LAW,
          );
          expect(problems).toEqual([]);
          expect(rating?.missing.length).toBe(openOnes(end).length);
          expect(openOnes(end).every((place) => applies(end, place))).toBe(true);
        },
      ),
    );
  });
});
