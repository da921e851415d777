import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../src/engine/types.js';
import type { ReadOnly } from '../../../src/commands/evaluate/keys.js';
import { messages as english } from '../../../src/cli/catalogue.en.js';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';
import { isExit } from '../../../src/commands/evaluate/choose.js';
import {
  applies,
  chooseCase,
  disqualify,
  goTo,
  optionsOn,
  type Evaluation,
} from '../../../src/sheets/evaluation.js';
import { askScreen, type ScreenConfig } from '../../../src/commands/evaluate/screen-prompt.js';
import { evidenceFor, screenLines } from '../../../src/commands/evaluate/screen.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { answered, at, begin, PLAIN_VIEW } from '../../support/evaluations.js';
import { ALL_RULES, E148, E26, edition, LAW } from '../../support/law.js';

const paint = await createPaint(false);
const STYLE = { columns: 120, rows: 40, paint, messages };
const textOf = (evaluation: Evaluation): string => screenLines(evaluation, PLAIN_VIEW, STYLE).join('\n');

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
            const view = { ...PLAIN_VIEW, cursor, evidence, message: 'x' };
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

it('an option that takes several lines keeps its points and stars apart from its words', () => {
  const screen = screenLines(at(begin(E26, 1), '5.1'), PLAIN_VIEW, { ...STYLE, columns: 60 });
  const line = screen.findIndex((one) => one.startsWith('  5 ○'));
  expect(screen.slice(line, line + 2)).toEqual([
    '  5 ○ 5 điểm ★★★★  Có câu chuyện sản phẩm được tư liệu hóa,',
    '      thể hiện trên tờ rơi, website (dưới dạng hình ảnh,',
  ]);
});

it('the help keeps its columns where there is room', () => {
  const lines = screenLines(begin(E26, 1), { ...PLAIN_VIEW, help: true }, STYLE);
  expect(lines.slice(5, 7)).toEqual([
    'g       tới một tiêu chí theo mã, ví dụ 5.1',
    'n       ghi chú của bạn về tiêu chí này',
  ]);
});

it('a dossier that is out has no stars, and none to reach', () => {
  expect(textOf(disqualify(begin(E26, 1), 'Giả mạo'))).toContain('\nA 0 · B 0 · C 0 · tổng 0 · không sao\n');
});

describe('a criterion with two cases', () => {
  const asked = at(begin(E26, 26), '8');
  const first = 'Trường hợp 1: Dịch vụ du lịch do cộng đồng cung cấp';

  it('names each as the law does, once', () => {
    expect(textOf(asked)).toContain(`\n  a ○ ${first}\n  b ○ Trường hợp 2: Điểm dịch vụ du lịch\n`);
    expect(textOf(chooseCase(asked, 'a'))).toContain(`\na) ${first}\n`);
  });

  it('says on the screen of the one that the other is answered', () => {
    const both = answered(chooseCase(asked, 'a'), 2);
    const said = 'Đã chấm theo trường hợp a: 3 điểm;';
    expect([
      textOf(chooseCase(both, 'b')).includes(said),
      textOf(chooseCase(both, 'a')).includes(said),
      textOf(chooseCase(asked, 'b')).includes('Đã chấm theo'),
    ]).toEqual([true, false, false]);
  });
});

describe('what stands beside a criterion', () => {
  const titled = (title: string) => ({ title }) as Criterion; // nothing else of it is looked at

  it('are the papers for titles that begin so, and not for those that hold the words somewhere', () => {
    const evidence = [{ title: 'x', asks: 'y', criteria: ['Quảng bá sản phẩm'] }];
    const found = (title: string) => evidenceFor(titled(title), evidence).length;
    expect([
      found('Quảng bá sản phẩm'),
      found('QUẢNG BÁ SẢN PHẨM và hơn nữa'.normalize('NFD')),
      found('Tổ chức quảng bá sản phẩm'),
      found('Quảng bá'),
    ]).toEqual([1, 1, 0, 0]);
  });

  it.each([
    [7, '6.4', ['6.4']],
    [11, 'C', ['5.1', '5.2', '6.1', '8']],
  ])('of set %i of 148/QĐ-TTg is what is disputed at %s, there and nowhere else', (set, _at, some) => {
    const begun = begin(E148, set);
    const shown = begun.criteria
      .filter(({ code }) => textOf(at(begun, code)).includes('cần đối chiếu Công báo'))
      .map(({ code }) => code);
    const part = begun.set.parts.find(({ part }) => part === 'C');
    const all = part?.sections.flatMap(({ criteria }) => criteria.map(({ code }) => code)) ?? [];
    expect(shown).toEqual(set === 7 ? some : all);
  });

  it('is what is disputed of a section, at its own criteria only', () => {
    const begun = begin(E26, 1);
    const disputed = { at: '1', finding: 'sections-sum', article: 'x', reason: 'mục 1 lệch' } as const;
    const doubted = { ...begun, set: { ...begun.set, disputed } };
    const shown = doubted.criteria
      .filter(({ code }) => textOf(at(doubted, code)).includes('mục 1 lệch'))
      .map(({ code }) => code);
    expect(shown).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']);
  });
});

describe('the keys of a screen', () => {
  const open = begin(E26, 1);
  const noStory = at(answered(at(open, '5.1'), 0), '5.2');
  const cases = at(begin(E26, 26), '8');
  const changes = 'n ghi chú · e minh chứng · d loại · ';
  const STATES: readonly [
    string,
    { evaluation: Evaluation; readOnly?: ReadOnly; saved?: boolean },
    string,
    string,
  ][] = [
    [
      'an open criterion',
      { evaluation: open },
      `0–3 ↑ ↓ Enter chọn · ← → chuyển · g tới mã · ${changes}r xem lại · q nghỉ · ? trợ giúp`,
      '0123⏎←→gnedrq',
    ],
    [
      'a case to choose',
      { evaluation: cases },
      `a b trường hợp · ← → chuyển · g tới mã · ${changes}r xem lại · q nghỉ · ? trợ giúp`,
      '12ab⏎←→gnedrq',
    ],
    [
      'the options of a case',
      { evaluation: chooseCase(cases, 'b') },
      `0–2 ↑ ↓ Enter chọn · a b trường hợp · ← → chuyển · g tới mã · ${changes}r xem lại · q nghỉ · ? trợ giúp`,
      '012ab⏎←→gnedrq',
    ],
    [
      'what does not apply',
      { evaluation: noStory },
      `← → chuyển · g tới mã · ${changes}r xem lại · q nghỉ · ? trợ giúp`,
      '←→gnedrq',
    ],
    [
      'a signed sheet',
      { evaluation: open, readOnly: 'signed' },
      '← → chuyển · g tới mã · r xem lại · q nghỉ · ? trợ giúp',
      '←→grq',
    ],
    [
      'a locked stick',
      { evaluation: cases, readOnly: 'unwritable' },
      '← → chuyển · g tới mã · r xem lại · q nghỉ · ? trợ giúp',
      '←→grq',
    ],
    [
      'a sheet that is not saved',
      { evaluation: open, saved: false },
      `0–3 ↑ ↓ Enter chọn · ← → chuyển · g tới mã · ${changes}r xem lại · s lưu lại · q nghỉ · ? trợ giúp`,
      '0123⏎←→gnedrsq',
    ],
  ];
  const NAMES: Readonly<Record<string, string>> = { '←': 'left', '→': 'right', '⏎': 'return' };

  /** What a key does on a screen whose first option is under the cursor; null for nothing. */
  async function pressed(key: string, view: Omit<ScreenConfig, 'terminal'>): Promise<string | null> {
    const input = new PassThrough();
    const output = new PassThrough().resume();
    const answer = askScreen({ ...view, terminal: output }, { input, output });
    const press = (name: string, ctrl = false) =>
      input.emit('keypress', name, { name, sequence: name, ctrl, meta: false, shift: false });
    if (key === '⏎') press('down');
    press(NAMES[key] ?? key);
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    press('c', true); // Ctrl+C ends what the key has not
    try {
      return (await answer).do;
    } catch (error) {
      if (isExit(error)) return null;
      throw error;
    }
  }

  it.each(STATES)('of %s are named on its last lines, at any width', (_what, state, line) => {
    const view = { ...PLAIN_VIEW, ...state };
    for (const columns of [120, 60, 40]) {
      const lines = screenLines(state.evaluation, view, { ...STYLE, columns });
      const foot = lines.join(' · ');
      expect([foot.endsWith(line), lines.filter((one) => displayWidth(one) > columns)]).toEqual([true, []]);
    }
    expect(screenLines(state.evaluation, view, { ...STYLE, messages: english }).join(' · ')).toContain(
      'q leave',
    );
  });

  it.each(STATES)(
    'of %s that are named do something, and the others nothing',
    async (_what, state, _line, keys) => {
      const view = { ...PLAIN_VIEW, ...state, style: { messages, paint } };
      const works: string[] = [];
      for (const key of Array.from('0123456789ab⏎←→gnedrsqxyz')) {
        const did = await pressed(key, view);
        if (did !== null && did !== 'complain') works.push(key);
      }
      expect(works.join('')).toBe(keys);
    },
  );
});
