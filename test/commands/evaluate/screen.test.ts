import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Criterion, EditionId } from '../../../src/engine/types.js';
import type { ReadOnly } from '../../../src/commands/evaluate/keys.js';
import { messages as english } from '../../../src/cli/catalogue.en.js';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';
import { isExit } from '../../../src/commands/shared/asking/choose.js';
import {
  answer,
  applies,
  chooseCase,
  disqualify,
  goTo,
  optionsOn,
  type Evaluation,
} from '../../../src/sheets/evaluation.js';
import { recorded } from '../../../src/sheets/recorded.js';
import { askScreen, type ScreenConfig } from '../../../src/commands/evaluate/screen-prompt.js';
import { recordedLine } from '../../../src/sheets/recorded-line.js';
import { screenOf } from '../../../src/commands/evaluate/screen.js';
import type { ScreenView } from '../../../src/commands/evaluate/screen-view.js';
import { choicesOn, evidenceFor } from '../../../src/sheets/criterion-view.js';
import { signsOf } from '../../../src/commands/shared/asking/signs.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { answered, at, begin, PLAIN_VIEW } from '../../support/evaluations.js';
import { ALL_RULES, E1048, E148, E26, edition, LAW } from '../../support/law.js';

import { LONG } from '../../support/runs.js';
const paint = await createPaint(false);
const signs = signsOf({ env: {} });
const STYLE = { columns: 120, rows: 40, paint, messages, signs };
const linesOf = (...of: Parameters<typeof screenOf>): readonly string[] => screenOf(...of).lines;
const textOf = (evaluation: Evaluation): string => linesOf(evaluation, PLAIN_VIEW, STYLE).join('\n');

/** What is seen of a screen, page after page, from its first line to its last. */
function scrolled(evaluation: Evaluation, view: ScreenView, style: typeof STYLE): readonly string[] {
  const seen: string[] = [];
  for (let scroll = 0; ;) {
    const screen = screenOf(evaluation, { ...view, scroll }, style);
    seen.push(...screen.lines);
    if (screen.below === 0) return seen;
    scroll = screen.start + screen.height;
  }
}

describe('the screen', () => {
  it.each([
    [50, 14],
    [60, 19],
    [80, 23],
    [60, 39],
    [120, 29],
  ])('of %i columns and %i rows holds every criterion of every set', (columns, rows) => {
    const style = { ...STYLE, columns, rows };
    const wrong: string[] = [];
    // The smallest holds all criteria of the latest edition in every run; of the rest one in four is looked at, and all
    // where there is time.
    const everyOf = (id: EditionId) => (LONG || (rows === 14 && id === E26) ? 1 : 4);
    for (const [at, { edition: id, set }] of ALL_RULES.entries()) {
      const begun = begin(id, set);
      const { evidence } = edition(id);
      for (const [place, { cases, code }] of begun.criteria.entries()) {
        if ((place + at) % everyOf(id) !== 0) continue;
        const here = cases ? chooseCase(goTo(begun, place), 'a') : goTo(begun, place);
        const view: ScreenView = { ...PLAIN_VIEW, evidence, notice: { tone: 'done', text: 'x' } };
        const choices = choicesOn(here);
        // What is wrong is gathered: of a hundred thousand lines each would be slow to expect.
        const holds = (is: boolean, what: string) => {
          if (!is) wrong.push(`${id} ${String(set)}, ${code}: ${what}`);
        };
        for (const [cursor, { points }] of choices.entries()) {
          const lines = linesOf(here, { ...view, cursor }, style);
          holds(lines.length <= rows, `${String(lines.length)} rows`);
          for (const line of lines) holds(displayWidth(line) <= columns, line);
          holds(
            lines.some((line) => line.startsWith(`${code} `)),
            'no code',
          );
          const chosen = new RegExp(`^❯ [○●] +${String(points)} điểm`);
          holds(!applies(here, place) || lines.some((line) => chosen.test(line)), chosen.source);
          holds(lines.join('\n').includes('tổng 0'), 'no total');
        }
        // What an answer recorded is read to its end on the next screen, whatever hangs on it.
        for (const points of new Set([choices[0]?.points ?? 0, choices.at(-1)?.points ?? 0])) {
          const given = answer(here, points);
          const what = given === null ? null : recorded(here, given);
          if (given === null || what === null) continue;
          const notice = recordedLine(what, given, messages.session);
          for (const next of new Set([place, Math.min(place + 1, begun.criteria.length - 1)])) {
            const lines = linesOf(goTo(given, next), { ...view, notice }, style);
            holds(lines.length <= rows, `${String(lines.length)} rows with a notice`);
            holds(lines.join(' ').replaceAll(/\s+/g, ' ').includes(notice.text), notice.text);
          }
        }
        // Without a cursor, what does not fit is reached by scrolling, and its marks say how much there is.
        const all = scrolled(here, view, style);
        for (const { points } of choices) {
          const shown = new RegExp(`^ {2}[○●] +${String(points)} điểm`);
          holds(!applies(here, place) || all.some((line) => shown.test(line)), shown.source);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shows one line of 0 points, in every criterion of every set', () => {
    for (const { edition: id, set } of ALL_RULES) {
      const begun = begin(id, set);
      for (const [place, { cases }] of begun.criteria.entries()) {
        for (const chosen of cases?.map((one) => one.case) ?? [null]) {
          const here = chooseCase(goTo(begun, place), chosen);
          const zeros = choicesOn(here).filter(({ points }) => points === 0);
          const printed = optionsOn(here)?.some(({ points }) => points === 0) === true;
          expect(zeros.map(({ option }) => option !== null)).toEqual([printed]);
        }
      }
    }
  });

  it('has the papers, and all that does not fit, on a page of its own', () => {
    const here = at(begin(E26, 1), '1.1');
    const { evidence } = edition(E26);
    const style = { ...STYLE, columns: 50, rows: 14 };
    const view: ScreenView = { ...PLAIN_VIEW, evidence, page: 'text' };
    expect(linesOf(here, { ...view, page: 'options' }, style).join(' ')).toContain('bấm v để xem toàn văn');
    const [papers] = evidenceFor(here.criteria[0]!, evidence); // there is a first criterion
    expect(scrolled(here, view, style).join(' ').replaceAll(/\s+/g, ' ')).toContain(papers?.asks.slice(-40));
  });
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

it('an option has its points first, its words in a column of their own, and its level last', () => {
  const screen = linesOf(at(begin(E26, 1), '5.1'), PLAIN_VIEW, { ...STYLE, columns: 60 });
  const line = screen.findIndex((one) => one.startsWith('  ○ 5 điểm'));
  expect(screen.slice(line, line + 5)).toEqual([
    '  ○ 5 điểm  Có câu chuyện sản phẩm được tư liệu hóa, thể',
    '            hiện trên tờ rơi, website (dưới dạng hình ảnh,',
    '            clip,...) và đưa vào nội dung truy xuất nguồn',
    '            gốc điện tử [mức tối thiểu cho 4 sao]',
    '',
  ]);
});

it('the help keeps its columns, where a line is broken too', () => {
  const lines = linesOf(begin(E26, 1), { ...PLAIN_VIEW, page: 'help' }, { ...STYLE, columns: 40 });
  const line = lines.findIndex((one) => one.startsWith('u '));
  expect(lines.slice(line, line + 2)).toEqual([
    'u          bỏ câu trả lời vừa rồi, bấm',
    '           nữa thì bỏ câu trước nữa',
  ]);
});

it('a dossier that is out has no stars, and none to reach', () => {
  expect(textOf(disqualify(begin(E26, 1), 'Giả mạo'))).toContain('\nA 0 · B 0 · C 0 · tổng 0 · không sao\n');
});

describe('a criterion with two cases', () => {
  const asked = at(begin(E26, 26), '8');
  const first = 'Trường hợp 1: Dịch vụ du lịch do cộng đồng cung cấp';

  it('names each as the law does, once', () => {
    expect(textOf(asked)).toContain(`\n  a  ${first}\n  b  Trường hợp 2: Điểm dịch vụ du lịch\n`);
    expect(textOf(chooseCase(asked, 'a'))).toContain(`\na) ${first}\n`);
  });

  it('says on the screen of the one that the other is answered', () => {
    const both = answered(chooseCase(asked, 'a'), 3);
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
    const disputed = {
      at: '1',
      kind: 'law-itself',
      finding: 'sections-sum',
      article: 'x',
      reason: 'mục 1 lệch',
      other: { least: 0, most: 1, criterion: null, points: null },
    } as const;
    const doubted = { ...begun, set: { ...begun.set, disputed } };
    const shown = doubted.criteria
      .filter(({ code }) => textOf(at(doubted, code)).includes('mục 1 lệch'))
      .map(({ code }) => code);
    expect(shown).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']);
  });
});

it('a case that is worth less than its criterion says so once it is chosen (1048/QĐ-TTg, 3.2)', () => {
  const asked = at(begin(E1048, 1), '3.2');
  const most = (of: typeof asked) => /\(tối đa \d điểm\)/.exec(textOf(of).replaceAll(/\s+/g, ' '))?.[0];
  expect([asked, chooseCase(asked, 'a'), chooseCase(asked, 'b')].map(most)).toEqual([
    '(tối đa 2 điểm)',
    '(tối đa 2 điểm)',
    '(tối đa 1 điểm)',
  ]);
});

describe('the keys of a screen', () => {
  const open = begin(E26, 1);
  const noStory = at(answered(at(open, '5.1'), 0), '5.2');
  const cases = at(begin(E26, 26), '8');
  const changes = 'c ghi chú · m minh chứng · l loại · ';
  const STATES: readonly [
    string,
    { evaluation: Evaluation; readOnly?: ReadOnly; saved?: boolean },
    string,
    string,
  ][] = [
    [
      'an open criterion',
      { evaluation: open },
      `0, 1, 2 hoặc 3: cho điểm · ← → chuyển · t tới mã · v toàn văn, giấy tờ · ${changes}x xem lại · k ký · q quay ra · h trợ giúp`,
      '0123⏎←→tgcnmeldxrkq',
    ],
    [
      'an answered criterion',
      { evaluation: goTo(answered(open, 2), 0) },
      `0, 1, 2 hoặc 3: cho điểm · u bỏ câu vừa rồi · Delete xoá điểm · ← → chuyển · t tới mã · v toàn văn, giấy tờ · ${changes}x xem lại · k ký · q quay ra · h trợ giúp`,
      '0123⏎u⌦←→tgcnmeldxrkq',
    ],
    [
      'a case to choose',
      { evaluation: cases },
      `a b trường hợp · ← → chuyển · t tới mã · v toàn văn, giấy tờ · ${changes}x xem lại · k ký · q quay ra · h trợ giúp`,
      'ab⏎←→tgcnmeldxrkq',
    ],
    [
      'the options of a case',
      { evaluation: chooseCase(cases, 'b') },
      `0, 1 hoặc 3: cho điểm · a b trường hợp · ← → chuyển · t tới mã · v toàn văn, giấy tờ · ${changes}x xem lại · k ký · q quay ra · h trợ giúp`,
      '013ab⏎←→tgcnmeldxrkq',
    ],
    [
      'what does not apply',
      { evaluation: noStory },
      `u bỏ câu vừa rồi · ← → chuyển · t tới mã · v toàn văn, giấy tờ · ${changes}x xem lại · k ký · q quay ra · h trợ giúp`,
      'u←→tgcnmeldxrkq',
    ],
    [
      'a signed sheet',
      { evaluation: open, readOnly: 'signed' },
      '← → chuyển · t tới mã · v toàn văn, giấy tờ · x xem lại · q quay ra · h trợ giúp',
      '←→tgxrq',
    ],
    [
      'a locked stick',
      { evaluation: cases, readOnly: 'unwritable' },
      '← → chuyển · t tới mã · v toàn văn, giấy tờ · x xem lại · q quay ra · h trợ giúp',
      '←→tgxrq',
    ],
    [
      'a sheet that is not saved',
      { evaluation: open, saved: false },
      `0, 1, 2 hoặc 3: cho điểm · ← → chuyển · t tới mã · v toàn văn, giấy tờ · ${changes}x xem lại · k ký · s lưu lại · q quay ra · h trợ giúp`,
      '0123⏎←→tgcnmeldxrksq',
    ],
  ];
  const NAMES: Readonly<Record<string, string>> = { '←': 'left', '→': 'right', '⏎': 'return', '⌦': 'delete' };

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
      const lines = linesOf(state.evaluation, view, { ...STYLE, columns });
      const foot = lines.join(' · ');
      expect([foot.endsWith(line), lines.filter((one) => displayWidth(one) > columns)]).toEqual([true, []]);
    }
    expect(linesOf(state.evaluation, view, { ...STYLE, messages: english }).join(' · ')).toContain('q leave');
  });

  it.each(STATES)(
    'of %s that are named, or were in earlier versions, do something, and the others nothing',
    async (_what, state, _line, keys) => {
      const view = { ...PLAIN_VIEW, ...state, style: { messages, paint, signs }, forget: () => undefined };
      const works: string[] = [];
      for (const key of Array.from('0123456789ab⏎u⌦←→tgcnmeldxrksqyzjw')) {
        if ((await pressed(key, view)) !== null) works.push(key);
      }
      expect(works.join('')).toBe(keys);
    },
  );
});

it('the classic console of Windows gets signs that its fonts have', () => {
  const classic = signsOf({ env: { OS: 'Windows_NT' } });
  const terminal = signsOf({ env: { OS: 'Windows_NT', WT_SESSION: 'x' } });
  expect([classic.pointer, classic.done, terminal.pointer, terminal.done]).toEqual(['>', '√', '❯', '✓']);
});
