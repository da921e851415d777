import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answer,
  applies,
  beginEvaluation,
  canBeSigned,
  chooseCase,
  disqualify,
  goTo,
  isReason,
  openOnes,
  optionsOn,
  remark,
  standing,
  step,
  type Evaluation,
} from '../../src/session/evaluation.js';
import { readSheet } from '../../src/session/read-sheet.js';
import { nextLevel } from '../../src/session/next-level.js';
import { screenLines } from '../../src/session/screen.js';
import type { SheetFile } from '../../src/session/sheet-file.js';
import { sheetToText } from '../../src/session/sheet-yaml.js';
import { messages } from '../../src/i18n/vi/index.js';
import { createPaint } from '../../src/output/paint.js';
import { displayWidth } from '../../src/text/width.js';
import { ALL_RULES, day, E148, E26, edition, LAW, productSet, rules } from '../support/law.js';
import type { EditionId } from '../../src/criteria/types.js';

const paint = await createPaint(false);

const blank = (id: EditionId, set: number): SheetFile => ({
  edition: id,
  set,
  product: { code: 'SP1', name: 'Bưởi da xanh có một cái tên dài để xuống dòng trên màn hình hẹp' },
  member: 'An',
  role: 'member',
  rated: day(id === E26 ? '2026-08-10' : '2024-03-01'),
  status: 'draft',
  answers: new Map(),
  remarks: new Map(),
  disqualified: null,
  history: [],
});

const begin = (id: EditionId, set: number) =>
  beginEvaluation(productSet(id, set), rules(id, set), blank(id, set));

const at = (evaluation: Evaluation, code: string) =>
  goTo(
    evaluation,
    evaluation.criteria.findIndex((one) => one.code === code),
  );

const answered = (evaluation: Evaluation, option: number): Evaluation => {
  const next = answer(evaluation, option);
  if (next === null) throw new Error(`no option ${String(option)}`);
  return next;
};

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
    const chosen = answered(chooseCase(asked, 'b'), 2);
    expect(chosen.sheet.answers.get('8' as never)).toMatchObject({ option: 2, case: 'b' });
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
    for (const { code, options } of now.criteria) now = answered(at(now, code), options?.length ?? 0);
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

  it('whatever is done to it, keeps a sheet that fits the law', () => {
    const move = fc.oneof(
      fc.nat(9).map((option) => (one: Evaluation) => answer(one, option) ?? one),
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
          const style = { columns: 80, rows: 30, paint, messages };
          const view = {
            cursor: -1,
            evidence: [],
            self: new Map<string, number>(),
            message: null,
            readOnly: false,
            help: false,
          };
          const end = moves.reduce(
            (one, next) => {
              const after = next(one);
              screenLines(after, view, style); // whatever was answered first, it can be shown
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

describe('the screen', () => {
  it.each([
    [60, 23],
    [60, 39],
    [120, 29],
  ])(
    'of %i columns and %i rows holds every criterion of every set, the cursor always in sight',
    (columns, rows) => {
      for (const { edition: id, set } of ALL_RULES) {
        const begun = begin(id, set);
        const { evidence } = edition(id);
        for (const [place, { cases }] of begun.criteria.entries()) {
          const here = cases ? chooseCase(goTo(begun, place), 'a') : goTo(begun, place);
          for (let cursor = 0; cursor <= (optionsOn(here)?.length ?? 0); cursor += 1) {
            const view = {
              cursor,
              evidence,
              self: new Map<string, number>(),
              message: 'x',
              readOnly: false,
              help: false,
            };
            const lines = screenLines(here, view, { columns, rows, paint, messages });
            expect(lines.length).toBeLessThanOrEqual(rows);
            expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
            if (applies(here, place))
              expect(lines.some((line) => line.startsWith(`❯ ${String(cursor)}`))).toBe(true);
            expect(lines.join('\n')).toContain('tổng 0');
          }
        }
      }
    },
  );
});

describe('the evidence that Mẫu số 02 asks for', () => {
  it('speaks for criteria that there are', () => {
    const titles = LAW.sets(E26).flatMap((set) =>
      set.parts.flatMap((part) =>
        part.sections.flatMap((one) => one.criteria.map((it) => it.title.toLowerCase())),
      ),
    );
    const { evidence } = edition(E26);
    expect(evidence).toHaveLength(15);
    const idle = evidence.flatMap(({ criteria }) =>
      criteria.filter((one) => !titles.some((title) => title.startsWith(one.toLowerCase()))),
    );
    expect(idle).toEqual([]);
    expect(edition(E148).evidence).toEqual([]); // the sources hold no form of 148/QĐ-TTg
  });
});
