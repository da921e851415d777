import { describe, expect, it } from 'vitest';
import { gatherSheets } from '../../src/council/gather.js';
import { judgeProducts, type Judged, type JudgedProduct } from '../../src/council/judge.js';
import type { MemberSheet } from '../../src/council/member-sheet.js';
import { checkRegulation } from '../../src/council/read-regulation.js';
import type { Regulation } from '../../src/council/regulation.js';
import type { Sheet } from '../../src/engine/rate-sheet.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import { linesOf as linesIn, longestWord } from '../../src/formats/paper/text-measure.js';
import { tableType } from '../../src/formats/paper/table-type.js';
import { placeCells } from '../../src/formats/paper/place-cells.js';
import { plainText, shownText } from '../../src/formats/paper/inline.js';
import type { Block, Paper, TableBlock } from '../../src/formats/paper/paper.js';
import { minutesPaper } from '../../src/papers/minutes-paper.js';
import { summaryPaper } from '../../src/papers/summary-paper.js';
import { day, E26, edition, productSet, rules } from '../support/law.js';
import { linesOf, rowsOf } from '../support/paper-text.js';
import { ROW } from '../support/council.js';
import { fullSheet } from '../support/sheets.js';

/* The summary and the minutes of councils of the sizes that there are, and of those that score again. */

const SETTING = { place: null, date: null, number: null, agency: null };
const NAMES = [
  ...['Trần Minh Chủ', 'Lê Thị Nông', 'Phạm Văn Thương', 'Nguyễn Thị Y', 'Hoàng Khoa', "K'Brih", 'Đỗ Thư'],
  ...['Nguyễn Thị Thanh Hương', 'Đặng Trường Nguyên', 'Huỳnh Nghiêm', 'Phùng Thị Ngọc Phượng'],
];

function council(members: readonly string[], more: readonly string[] = []): Regulation {
  const roll = members.map((name, at): string => `  - { name: "${name}"${at === 0 ? ', role: chair' : ''} }`);
  const text = ['name: Hội đồng tỉnh X', 'level: province', 'members:', ...roll, ...more, ''].join('\n');
  const { regulation } = checkRegulation(text);
  if (regulation === null) throw new Error('the regulation has faults');
  return regulation;
}

interface Scored {
  readonly code: string;
  readonly member: string;
  readonly of: Sheet;
  readonly round?: number;
  readonly set?: number;
}

const sheetOf = ({ code, member, of, round = 1, set = 1 }: Scored): MemberSheet => ({
  member,
  role: null,
  signed: true,
  product: {
    code,
    name: `Sản phẩm ${code}`,
    producer: 'Hợp tác xã Nông nghiệp',
    commune: 'xã A',
    district: '',
    province: 'X',
  },
  edition: E26,
  set,
  rated: day('2026-10-12'),
  sheet: of,
  ...ROW,
  round,
  from: 'x.csv',
});

function judge(regulation: Regulation, scored: readonly Scored[]): Judged {
  const loaded = { sheets: scored.map(sheetOf), rejected: [] };
  const { products } = gatherSheets(loaded, { regulation, drafts: false, rulesOf: rules });
  return judgeProducts(products, regulation, edition);
}

const setOf = ({ gathered }: JudgedProduct) => productSet(gathered.edition, gathered.set);
const blocks = (paper: Paper): readonly Block[] => [...paper.sections].flatMap((one) => one.blocks);
const summary = (regulation: Regulation, scored: readonly Scored[]) =>
  blocks(summaryPaper(judge(regulation, scored), regulation, setOf, SETTING, messages));
const minutes = (regulation: Regulation, scored: readonly Scored[]) =>
  blocks(minutesPaper({ judged: judge(regulation, scored), regulation, setOf }, SETTING, messages));
const named = (all: readonly Block[], caption: string): TableBlock => {
  const found = all.find((one) => one.kind === 'table' && one.caption === caption);
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found;
};

const set1 = rules(E26, 1);
const full = fullSheet(set1);
/** 1.5 takes 2 points for 4 stars: with 1, the product stops at 3. */
const three = fullSheet(set1, { '1.5': 1 });
const low = fullSheet(set1, { '6': 0, '7': 0, '8': 0, '1.1': 0, '1.4': 0 });

/** Points of the text of a page, turned: A4 without its margins. */
const ACROSS = 714;

/** The words that a column is too narrow for. */
function broken(table: TableBlock): readonly string[] {
  const { size, margin } = tableType(table);
  const rows = [
    ...placeCells(table.head, table.columns.length).map((cells) => ({ cells, bold: true })),
    ...placeCells([...table.rows], table.columns.length).map((cells) => ({ cells, bold: false })),
  ];
  return rows.flatMap(({ cells, bold }) =>
    cells
      .filter(({ cell, span, above }) => cell.turned !== true && span === 1 && !above)
      .flatMap(({ cell, column }) => {
        const text = plainText(shownText(cell.content));
        const room = ((table.columns[column]?.width ?? 0) * ACROSS) / 100 - 2 * margin;
        return longestWord(text, size, bold || cell.bold === true) > room ? [text] : [];
      }),
  );
}

describe.each([1, 3, 5, 7, 9, 11, 14])('the summary of a council of %i', (count) => {
  const names = Array.from({ length: count }, (_, at) => NAMES[at] ?? `Thành Viên Số ${String(at)}`);
  const regulation = council(names, ['chairPresent: false']);
  const scored = [
    ...names.map((member) => ({ code: '68-24700-1-2026', member, of: full })),
    ...names.map((member, at) => ({ code: '68-24700-2-2026', member, of: at === 0 ? low : full })),
    ...names.slice(0, 1).map((member) => ({ code: '68-24700-3-2026', member, of: three })),
  ];
  const table = named(summary(regulation, scored), 'Điểm của Hội đồng theo sản phẩm');

  it('has no column that is narrower than its longest word, and is as wide as the page', () => {
    expect(broken(table)).toEqual([]);
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  });

  it('has the members’ names over their columns', () => {
    expect(table.head[1]?.cells.map(({ content }) => content)).toEqual(names);
  });

  it('gives a product two lines, also at eleven', () => {
    const [first = '', second = ''] = rowsOf(table)[0]?.[1]?.split('\n') ?? [];
    expect(second).toBe('68-24700-1-2026, Hợp tác xã Nông nghiệp');
    const { size, margin } = tableType(table);
    const room = ((table.columns[1]?.width ?? 0) * ACROSS) / 100 - 2 * margin;
    const lines = linesIn(first, room, size) + linesIn(second, room, size);
    expect(lines).toBe(count > 11 ? lines : 2);
  });
});

describe('the summary', () => {
  const regulation = council(['An', 'Bình', 'Chi']);

  it('names the pairs that are too far apart, and the criteria that they are apart on, in tables of their own', () => {
    const paper = summary(regulation, [
      ...['An', 'Bình', 'Chi'].map((member) => ({ code: 'SP1', member, of: full })),
      ...['An', 'Bình'].map((member) => ({ code: 'SP2', member, of: full })),
      { code: 'SP2', member: 'Chi', of: low },
    ]);
    expect(rowsOf(named(paper, 'Các cặp phiếu lệch quá mức'))).toEqual([
      ['2', 'Sản phẩm SP2', 'An', '100', 'Chi', '86', '14'],
      ['2', 'Sản phẩm SP2', 'Bình', '100', 'Chi', '86', '14'],
    ]);
    const [, , criterion] = rowsOf(named(paper, 'Các tiêu chí lệch nhiều nhất'))[0] ?? [];
    const titles = setOf({ gathered: { edition: E26, set: 1 } } as JudgedProduct)
      .parts.flatMap((part) => part.sections.flatMap((section) => section.criteria))
      .map(({ code, title }) => `${code} ${title}`);
    expect(titles).toContain(criterion);
  });

  it('says of the points that reach more stars which requirement is missed, by its name', () => {
    const lines = linesOf(
      summary(
        regulation,
        ['An', 'Bình', 'Chi'].map((member) => ({ code: 'SP1', member, of: three })),
      ),
    );
    expect(lines).toContain(
      '1. Sản phẩm SP1: 98,00 điểm đạt mức 5 sao nhưng xếp 3 sao, vì chưa đạt yêu cầu tối thiểu của 4 sao: tiêu chí 1.5 Liên kết sản xuất cần từ 2 điểm, 0/3 phiếu đạt; của 5 sao: tiêu chí 1.5 Liên kết sản xuất cần từ 3 điểm, 0/3 phiếu đạt.',
    );
  });

  it('has no sign of a star for a level', () => {
    const all = summary(regulation, [{ code: 'SP1', member: 'An', of: three }]);
    const text = [...linesOf(all), ...all.flatMap((one) => (one.kind === 'table' ? rowsOf(one).flat() : []))];
    expect(text.filter((one) => one.includes('★'))).toEqual([]);
  });
});

describe('a 0 that stops the assessment', () => {
  const regulation = council(['An', 'Bình', 'Chi']);
  const set16 = rules(E26, 16);
  const stopped = fullSheet(set16, { '6.4': 0 });
  const scored = ['An', 'Bình', 'Chi'].map((member) => ({
    code: 'SP1',
    member,
    set: 16,
    of: member === 'Bình' ? fullSheet(set16) : stopped,
  }));

  it.each([
    ['the summary', summary],
    ['the minutes', minutes],
  ])('stands in %s, with who gave it', (_, paper) => {
    const said = linesOf(paper(regulation, scored)).filter((line) => line.includes('An, Chi cho 0 điểm'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('tiêu chí 6.4');
    expect(said[0]).toContain('không đánh giá các bước tiếp theo');
  });
});

describe('the minutes', () => {
  it('say why points that reach more stars are fewer', () => {
    const regulation = council(['An', 'Bình', 'Chi']);
    const scored = ['An', 'Bình', 'Chi'].map((member) => ({ code: 'SP1', member, of: three }));
    const lines = linesOf(minutes(regulation, scored));
    expect(lines.at(lines.indexOf('Vì sao xếp hạng như vậy:') + 1)).toMatch(
      /^1\. Sản phẩm SP1: 98,00 điểm đạt mức 5 sao nhưng xếp 3 sao, .*tiêu chí 1\.5 Liên kết sản xuất/,
    );
  });

  it('name who is away and who is a guest, as the regulation has them', () => {
    const regulation = council(
      ['An', 'Bình', 'Chi'],
      [
        'absent: [{ name: Dũng, agency: Sở Y tế, reason: đi công tác }, { name: Em }]',
        'guests: [{ name: Giang, reason: đại diện chủ thể }]',
      ],
    );
    const lines = linesOf(minutes(regulation, [{ code: 'SP1', member: 'An', of: full }]));
    expect(lines).toContain('Vắng mặt: Dũng (Sở Y tế), đi công tác; Em.');
    expect(lines).toContain('Khách mời: Giang, đại diện chủ thể.');
  });

  const rounds = (...second: readonly Sheet[]) => [
    { code: 'SP1', member: 'An', of: full },
    { code: 'SP1', member: 'Bình', of: full },
    { code: 'SP1', member: 'Chi', of: low },
    ...second.map((of, at) => ({ code: 'SP1', member: ['An', 'Bình', 'Chi'][at] ?? '', of, round: 2 })),
  ];

  it('say what was scored again, from what to what, and by how much the members came closer', () => {
    const regulation = council(['An', 'Bình', 'Chi']);
    const closer = fullSheet(set1, { '6': 0, '1.1': 1 });
    const paper = minutes(regulation, rounds(full, full, closer));
    const totals = rowsOf(named(paper, 'Tổng điểm từng vòng'));
    const of = (name: string) => totals.find(([first]) => first === name)?.slice(1);
    expect(of('An')).toEqual(['100', '100', '0']);
    expect(of('Chi')).toEqual(['86', '98', '+12']);
    expect(of('Điểm trung bình')).toEqual(['95,33', '99,33', '']);
    expect(of('Chênh lệch lớn nhất')).toEqual(['14', '2', '−12']);
    expect(linesOf(paper)).toContain(
      '- Chênh lệch giữa phiếu cao nhất và phiếu thấp nhất: vòng 1 là 14 điểm, vòng 2 là 2 điểm; giảm 12 điểm (Quy chế cho phép 10 điểm).',
    );
    expect(
      linesOf(paper).filter((line) => line.includes('Nguồn gốc sản phẩm: vòng 1 cho từ 0 đến')),
    ).toHaveLength(1);
  });

  it('have the regulation’s own words on what stays apart after the last round', () => {
    const text = 'Hội đồng biểu quyết (Điều 9 Quy chế).';
    const regulation = council(['An', 'Bình', 'Chi'], [`afterLastRound: ${text}`]);
    const lines = linesOf(minutes(regulation, rounds(full, full, low)));
    expect(lines).toContain('1. Sản phẩm SP1 (SP1): vẫn lệch sau vòng chấm cuối');
    expect(lines.filter((line) => line.includes(text))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('- Lệch nhau:'))).toEqual([]);
    const paper = summary(regulation, rounds(full, full, low));
    expect(linesOf(paper)).toContain('Có 1 sản phẩm vẫn lệch sau vòng chấm cuối, đánh dấu (!) ở bảng.');
    expect(linesOf(paper).filter((line) => line.includes(text))).toHaveLength(1);
  });

  it('say of what is open only why it is', () => {
    const regulation = council(['An', 'Bình', 'Chi']);
    const open = (scored: readonly Scored[]) =>
      linesOf(minutes(regulation, scored)).filter((line) => line.startsWith('- Chưa kết luận'));
    const apart = rounds();
    expect(open(apart)).toEqual(['- Chưa kết luận: 1 sản phẩm phải chấm lại (mục III).']);
    const lone = { code: 'SP2', member: 'An', of: full };
    expect(open([...apart, lone])).toEqual([
      '- Chưa kết luận: 2 sản phẩm, trong đó 1 phải chấm lại, 1 chưa đủ thành viên (mục III).',
    ]);
    expect(open(['An', 'Bình', 'Chi'].map((member) => ({ ...lone, member })))).toEqual([]);
  });

  it('are signed for the council as Nghị định 30/2020/NĐ-CP has it', () => {
    const paper = minutes(council(['An', 'Bình', 'Chi']), []);
    const signed = paper.find(({ kind }) => kind === 'signatures');
    expect(signed?.kind === 'signatures' ? signed.columns.map(({ title }) => title) : []).toEqual([
      ['THƯ KÝ'],
      ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
    ]);
  });
});
