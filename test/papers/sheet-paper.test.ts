import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import type { PaperSection } from '../../src/formats/paper/paper.js';
import { linesOf as linesIn } from '../../src/formats/paper/text-measure.js';
import { sheetSection } from '../../src/papers/sheet-paper.js';
import type { PrintedSheet } from '../../src/papers/sheet-to-print.js';
import { shortSection } from '../../src/papers/short-sheet.js';
import type { RatingRules } from '../../src/engine/rating-rules.js';
import { answerOf, type SheetEvent } from '../../src/sheets/sheet-file.js';
import { docxOf } from '../support/docx.js';
import { ALL_RULES, day, E26, edition, LAW, productSet, rules } from '../support/law.js';
import { describeInOffice, printed } from '../support/office.js';
import { linesOf, rowsOf, tableIn } from '../support/paper-text.js';
import { fullSheet, ratingOf } from '../support/sheets.js';

const SETTING = { place: null, date: null, number: null, agency: null };
const SEAL = `sha256:1a2b3c4d${'0'.repeat(56)}`;
const FIRST = `sha256:5e6f7a8b${'0'.repeat(56)}`;
const HISTORY: readonly SheetEvent[] = [
  { at: '2026-10-12T08:00:00+07:00', event: 'begun' },
  { at: '2026-10-12T09:30:00+07:00', event: 'signed', name: 'An', role: 'chair' },
  { at: '2026-10-12T10:00:00+07:00', event: 'reopened', reason: 'ghi nhầm tiêu chí 1.1', digest: FIRST },
  { at: '2026-10-12T10:05:00+07:00', event: 'signed', name: 'An', role: 'chair' },
];

function sheetOn(
  { edition: id, set: no }: RatingRules,
  changed: Readonly<Record<string, number>> = {},
  more: Partial<PrintedSheet> = {},
): PrintedSheet {
  const set = LAW.set(id, no) ?? productSet(E26, 1);
  const given = fullSheet(rules(id, no), changed);
  const answers = criteriaOf(set).flatMap((criterion, index) => {
    const points = given.points[index] ?? 0;
    const chosen = criterion.cases?.find(({ options }) => options.some((one) => one.points === points))?.case;
    const answer = answerOf(criterion, points, chosen ?? null);
    return answer === null ? [] : [[criterion.code, answer] as const];
  });
  return {
    product: { code: '68-24700-1-2026', name: 'Trà', producer: 'HTX' },
    set,
    edition: edition(id),
    answers: new Map(answers),
    remarks: new Map(),
    rating: ratingOf(rules(id, no), given),
    member: 'An',
    rated: day('2026-10-12'),
    role: 'chair',
    round: 1,
    isDraft: false,
    seal: SEAL,
    follows: null,
    history: HISTORY,
    ...more,
  };
}

const FORMS = [
  ['in full', sheetSection],
  ['in short', shortSection],
] as const;

describe.each(FORMS)('a printed sheet, %s', (_, section) => {
  const lines = (sheet: PrintedSheet) => {
    const { blocks } = section(sheet, SETTING, messages);
    return [...linesOf(blocks), ...blocks.flatMap((one) => (one.kind === 'footnotes' ? one.notes : []))];
  };

  it('carries the role, the time of signing, the first of the seal, and why it was opened again', () => {
    const all = lines(sheetOn(rules(E26, 1)));
    expect(all).toContain('(Chủ tịch Hội đồng)');
    expect(all).toContain('Phiếu điện tử: ký lúc 10:05 ngày 12/10/2026; niêm phong 1a2b3c4d.');
    expect(all).toContain(
      'Mở lại lúc 10:00 ngày 12/10/2026, lý do: ghi nhầm tiêu chí 1.1; niêm phong trước khi mở lại 5e6f7a8b.',
    );
  });

  it('carries its round, and which sheet it follows', () => {
    const all = lines(sheetOn(rules(E26, 1), {}, { round: 2, follows: FIRST }));
    expect(all).toContain(
      'Phiếu điện tử: vòng chấm 2 (chấm lại phiếu 5e6f7a8b); ký lúc 10:05 ngày 12/10/2026; niêm phong 1a2b3c4d.',
    );
  });

  it('says that nobody has signed it, or nothing where a table does not know', () => {
    const draft = { isDraft: true, seal: null, history: HISTORY.slice(0, 3) };
    expect(lines(sheetOn(rules(E26, 1), {}, draft)).filter((line) => /chưa ký|ký lúc/.test(line))).toEqual([
      'Phiếu chưa ký.',
    ]);
    const row = { isDraft: null, seal: null, history: [], role: null };
    const all = lines(sheetOn(rules(E26, 1), {}, row));
    expect(all.filter((line) => /chưa ký|ký lúc|Phiếu điện tử/.test(line))).toEqual([]);
    expect(all).toContain('Người đánh giá');
  });

  it('says of a 0 that stops the assessment that it does', () => {
    const said = (changed: Record<string, number>) =>
      lines(sheetOn(rules(E26, 16), changed)).filter((line) => line.includes('không đánh giá các bước'));
    expect(said({})).toEqual([]);
    expect(said({ '6.4': 0 })).toHaveLength(1);
    expect(said({ '6.4': 0 })[0]).toMatch(/^Lưu ý: Ghi chú ở tiêu chí 6\.4/);
  });
});

describe('a sheet in short', () => {
  it.each(ALL_RULES.map((one) => [one.edition, one.set, one] as const))(
    'of %s, set %i has the points of every criterion, whose name takes two lines at most',
    (_, __, of) => {
      const sheet = sheetOn(of);
      const table = tableIn(shortSection(sheet, SETTING, messages).blocks);
      const cells = rowsOf(table).flatMap((row) => [row.slice(0, 3), row.slice(3)]);
      const filled = cells.filter(([code]) => code !== '');
      expect(filled.map(([code, , points]) => [code, points]).sort()).toEqual(
        [...sheet.answers].map(([code, { points }]) => [code, String(points)]).sort(),
      );
      expect(filled.filter(([, title = '']) => title === '' || linesIn(title, 164, 10) > 2)).toEqual([]);
    },
  );
});

describeInOffice('sheets in short, as LibreOffice prints them', () => {
  it('take a page each, in every set of every edition, also with a long name, a second round and a re-opening', async () => {
    const name = 'Trà ô long ướp hương hoa sói thượng hạng đóng hộp quà tặng Tết';
    const product = { code: '68-24700-1-2026', name, producer: 'Hợp tác xã Nông nghiệp dịch vụ tổng hợp' };
    const sections = ALL_RULES.map((of): PaperSection =>
      shortSection(sheetOn(of, {}, { product, round: 2, follows: FIRST }), SETTING, messages),
    );
    const { short } = printed({ short: await docxOf({ title: 'Phiếu', sections }) });
    expect(short).toHaveLength(sections.length);
    expect(
      short.filter(({ text }) => !text.includes('PHIẾU ĐÁNH GIÁ') || !/\n\s*An\s*\n/.test(text)),
    ).toEqual([]);
  });
});
