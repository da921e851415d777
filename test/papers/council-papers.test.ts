import { describe, expect, it } from 'vitest';
import { gatherSheets } from '../../src/council/gather.js';
import { judgeProducts, type Judged } from '../../src/council/judge.js';
import type { MemberSheet } from '../../src/council/member-sheet.js';
import { checkRegulation } from '../../src/council/read-regulation.js';
import type { Sheet } from '../../src/engine/rate-sheet.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import { minutesPaper } from '../../src/papers/minutes-paper.js';
import type { Paper } from '../../src/formats/paper/paper.js';
import type { PaperSetting } from '../../src/papers/paper-setting.js';
import { recognitionPaper } from '../../src/papers/recognition-paper.js';
import { summaryPaper } from '../../src/papers/summary-paper.js';
import { day, E26, edition, productSet, rules } from '../support/law.js';
import { linesOf, rowsOf, tableIn } from '../support/paper-text.js';
import { ROW } from '../support/council.js';
import { fullSheet } from '../support/sheets.js';

const { regulation } = checkRegulation(
  [
    'name: Hội đồng tỉnh X',
    'level: province',
    'members:',
    '  - { name: An, role: chair, agency: UBND tỉnh }',
    '  - { name: Bình, agency: Sở Công Thương }',
    '  - { name: Chi, role: secretary }',
    '',
  ].join('\n'),
);
if (regulation === null) throw new Error('the regulation has faults');

const SETTING: PaperSetting = { place: null, date: null, number: null, agency: null };
const set1 = rules(E26, 1);

const sheet = (code: string, member: string, of: Sheet): MemberSheet => ({
  member,
  role: null,
  signed: true,
  product: { code, name: `Sản phẩm ${code}`, producer: 'HTX', commune: 'xã A', district: '', province: 'X' },
  edition: E26,
  set: 1,
  rated: day('2026-10-12'),
  sheet: of,
  ...ROW,
  from: 'x.csv',
});

/** A product that An, Bình and Chi have scored so. */
const scored = (code: string, ...sheets: readonly Sheet[]) =>
  sheets.map((of, index) => sheet(code, ['An', 'Bình', 'Chi'][index] ?? '', of));

function judge(...sheets: readonly MemberSheet[][]): Judged {
  const loaded = { sheets: sheets.flat(), rejected: [] };
  const { products } = gatherSheets(loaded, { regulation, drafts: false, rulesOf: rules });
  return judgeProducts(products, regulation, edition);
}

/** 1.5 takes 2 points for 4 stars: with 1, the product stops at 3. */
const full = fullSheet(set1);
const three = fullSheet(set1, { '1.5': 1 });
const low = fullSheet(set1, { '6': 0, '7': 0, '8': 0, '1.1': 0, '1.4': 0 });

const setOf = () => productSet(E26, 1);

const blocks = (paper: Paper) => [...paper.sections].flatMap((section) => section.blocks);

describe('the list for recognition', () => {
  it('names who recognises what, the candidates for 5 stars apart, and leaves out what is not settled', () => {
    const judged = judge(
      scored('SP3', three, three, three),
      scored('SP5', full, full, full),
      scored('SPX', full, full, low),
    );
    const paper = blocks(recognitionPaper(judged, regulation, setOf, SETTING));
    const lines = linesOf(paper);
    expect(lines).toContain(
      'I. Sản phẩm tiềm năng 5 sao, đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng, công nhận (1 sản phẩm)',
    );
    expect(lines).toContain('II. Sản phẩm đề nghị UBND cấp tỉnh công nhận (1 sản phẩm)');
    expect(rowsOf(tableIn(paper, 0))).toEqual([
      ['1', 'Sản phẩm SP5', 'SP5', 'HTX', 'xã A, X', '100,00', '5'],
    ]);
    expect(rowsOf(tableIn(paper, 1))).toEqual([['1', 'Sản phẩm SP3', 'SP3', 'HTX', 'xã A, X', '98,00', '3']]);
    expect(lines.at(-1)).toContain('Không có trong danh sách: 1 sản phẩm');
  });

  it('says so when there is nothing to recognise', () => {
    const paper = blocks(recognitionPaper(judge(), regulation, setOf, SETTING));
    expect(linesOf(paper)).toContain('Không có sản phẩm nào đạt từ 3 sao trở lên.');
  });
});

describe('the summary', () => {
  it('has a column a member in the order of the roll, and averages that are cut', () => {
    const judged = judge(scored('SP1', full, full, fullSheet(set1, { '1.1': 1 })));
    const paper = blocks(summaryPaper(judged, regulation, setOf, SETTING, messages));
    const [row] = rowsOf(tableIn(paper));
    expect(row?.slice(0, 11)).toEqual([
      '1',
      'Sản phẩm SP1\nSP1, HTX',
      '100',
      '100',
      '98',
      '39,33',
      '25,00',
      '35,00',
      '99,33',
      '2',
      'Tiềm năng 5 sao',
    ]);
    const [, names] = tableIn(paper).head;
    expect(names?.cells.map(({ content }) => content)).toEqual(['An', 'Bình', 'Chi']);
  });

  it('marks in words what must be scored again', () => {
    const judged = judge(scored('SP1', full, full, low));
    const paper = blocks(summaryPaper(judged, regulation, setOf, SETTING, messages));
    const table = tableIn(paper);
    expect([...table.rows].map(({ tone }) => tone)).toEqual(['warned']);
    expect(rowsOf(table)[0]).toContain('(!) Phải chấm lại');
    expect(linesOf(paper)).toContain('Có 1 sản phẩm phải chấm lại, đánh dấu (!) ở bảng.');
  });

  it('has no member left out of a table: as many columns as cells in each row', () => {
    const judged = judge(scored('SP1', full, full), scored('SP2', full, low));
    const table = tableIn(blocks(summaryPaper(judged, regulation, setOf, SETTING, messages)));
    const spans = [...table.rows].map(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0));
    expect(spans).toEqual([table.columns.length, table.columns.length]);
    expect(Math.round(table.columns.reduce((sum, { width }) => sum + width, 0))).toBe(100);
  });
});

describe('the minutes', () => {
  const minutes = (judged: Judged) => blocks(minutesPaper({ judged, regulation, setOf }, SETTING, messages));

  it('say who has sheets, by role and agency, and who is absent', () => {
    const paper = minutes(judge(scored('SP1', full, full)));
    expect(rowsOf(tableIn(paper))).toEqual([
      ['1', 'An', 'Chủ tịch Hội đồng', 'UBND tỉnh', '1/1'],
      ['2', 'Bình', 'Thành viên', 'Sở Công Thương', '1/1'],
      ['3', 'Chi', 'Thư ký Hội đồng', '', 'Vắng'],
    ]);
    expect(linesOf(paper)).toContain(
      'Có phiếu: 2/3 thành viên; theo Quy chế cần ít nhất 2, có Chủ tịch (có mặt).',
    );
  });

  it('name the pairs and criteria that a product is scored again for, with the titles', () => {
    const lines = linesOf(minutes(judge(scored('SP1', full, full, low))));
    expect(lines).toContain('1. Sản phẩm SP1 (SP1): phải chấm lại');
    expect(lines).toContain('- Lệch quá 10 điểm (2 cặp):');
    expect(lines.filter((line) => line.includes('Nguồn gốc sản phẩm: '))).toHaveLength(1);
  });

  it('propose each level to who recognises it', () => {
    const lines = linesOf(
      minutes(judge(scored('SP3', three, three, three), scored('SP5', full, full, full))),
    );
    expect(lines).toContain('- Đề nghị UBND cấp tỉnh công nhận 3 sao (1 sản phẩm): Sản phẩm SP3.');
    expect(lines).toContain(
      '- Đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng 5 sao (1 sản phẩm): Sản phẩm SP5.',
    );
  });

  it('have the place, day and number that were given, and dots for what was not', () => {
    const judged = judge(scored('SP1', full, full, full));
    const of = { judged, regulation, setOf };
    const setting = { place: 'Đà Lạt', date: day('2026-02-05'), number: '12/BB-HĐ', agency: 'UBND tỉnh X' };
    expect(linesOf(blocks(minutesPaper(of, setting, messages))).slice(0, 4)).toEqual([
      'UBND TỈNH X',
      'HỘI ĐỒNG TỈNH X',
      'Số: 12/BB-HĐ',
      'Đà Lạt, ngày 05 tháng 02 năm 2026',
    ]);
    expect(linesOf(blocks(minutesPaper(of, SETTING, messages))).slice(2, 4)).toEqual([
      'Số: ……/BB-HĐ',
      '……………, ngày …… tháng …… năm ………',
    ]);
  });
});
