import type { JudgedProduct } from '../council/judge.js';
import type { CouncilResult, CountedSheet, RoundState } from '../engine/council-result.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { ProductSet } from '../engine/types.js';
import type { Block, TableCell, TableRow } from '../formats/paper/paper.js';
import { averageFigure } from './council-words.js';
import { figure } from './criteria-table.js';
import { centred, text } from './form-blocks.js';

/** What a product was scored again for: from what to what, and by how much the members have come closer. */
export function roundsBlocks({ result }: JudgedProduct, set: ProductSet): readonly Block[] {
  const passed = result.rounds?.passed ?? [];
  const [first] = passed;
  const last = passed.at(-1);
  if (first === undefined || last === undefined || passed.length < 2) return [];
  return [
    { kind: 'text', text: `- ${apartInWords(first, last)}`, indent: 1, keepNext: true },
    totalsTable(result, passed),
    ...(first.spread.criteria.length === 0 ? [] : [text('- Các tiêu chí lệch nhiều nhất ở vòng đầu:', 1)]),
    ...movedCriteria(set, first, last).map((said) => text(`- ${said}`, 2)),
  ];
}

/** Whether a product was scored in more than one round. */
export function isScoredAgain({ result }: JudgedProduct): boolean {
  return (result.rounds?.passed.length ?? 0) > 1;
}

const gapOf = ({ spread }: RoundState) => spread.max - spread.min;

/** "Chênh lệch giữa phiếu cao nhất và thấp nhất: vòng 1 là 20 điểm, vòng 2 là 6 điểm, giảm 14 điểm" */
function apartInWords(first: RoundState, last: RoundState): string {
  const by = gapOf(first) - gapOf(last);
  const change = by > 0 ? `giảm ${String(by)} điểm` : by < 0 ? `tăng ${String(-by)} điểm` : 'không giảm';
  const rounds = [first, last].map((one) => `vòng ${String(one.round)} là ${String(gapOf(one))} điểm`);
  return `Chênh lệch giữa phiếu cao nhất và phiếu thấp nhất: ${rounds.join(', ')}; ${change} (Quy chế cho phép ${String(last.spread.limit)} điểm).`;
}

/** Each member's total in each round; a member who did not score again keeps the one before, which is said. */
function totalsTable({ sheets }: CouncilResult, passed: readonly RoundState[]): Block {
  const [first] = passed;
  const last = passed.at(-1);
  const own = 50 / (passed.length + 1);
  const sheetIn = (state: RoundState | undefined, member: string): CountedSheet | null =>
    state?.sheets.find((one) => one.member === member) ?? null;
  const cell = (state: RoundState, member: string): TableCell => {
    const sheet = sheetIn(state, member);
    if (sheet === null) return { content: '–' };
    return sheet.round === state.round ? { content: figure(sheet.rating.total) } : { content: 'giữ nguyên' };
  };
  const rows = sheets.map(({ member }): TableRow => {
    const [before, after] = [sheetIn(first, member), sheetIn(last, member)];
    const change = before === null || after === null ? null : after.rating.total - before.rating.total;
    return {
      cells: [
        { content: member },
        ...passed.map((state) => cell(state, member)),
        { content: change === null ? '–' : signed(change) },
      ],
    };
  });
  const sums: readonly TableRow[] = [
    {
      tone: 'strong',
      cells: [
        { content: 'Điểm trung bình' },
        ...passed.map(({ average }) => ({ content: averageFigure(average) })),
        { content: null },
      ],
    },
    {
      tone: 'strong',
      cells: [
        { content: 'Chênh lệch lớn nhất' },
        ...passed.map((state) => ({ content: figure(gapOf(state)) })),
        { content: first === undefined || last === undefined ? null : signed(gapOf(last) - gapOf(first)) },
      ],
    },
  ];
  return {
    kind: 'table',
    caption: 'Tổng điểm từng vòng',
    size: 11,
    columns: [
      { width: 50, namesRow: true },
      ...passed.map(() => ({ width: own, align: 'center' }) as const),
      { width: own, align: 'center' },
    ],
    head: [
      {
        tone: 'strong',
        cells: ['Thành viên', ...passed.map(({ round }) => `Vòng ${String(round)}`), 'Thay đổi'].map(centred),
      },
    ],
    rows: [...rows, ...sums],
  };
}

/** "+3", "−12", "0" */
function signed(by: number): string {
  return by > 0 ? `+${String(by)}` : by < 0 ? `−${String(-by)}` : '0';
}

/** "3.1 Loại hình …: vòng 1 cho từ 1 đến 9 điểm, vòng 2 từ 5 đến 7 điểm", of those that the members were apart on. */
function movedCriteria(set: ProductSet, first: RoundState, last: RoundState): readonly string[] {
  const criteria = criteriaOf(set);
  return first.spread.criteria.map(({ code }) => {
    const index = criteria.findIndex((one) => one.code === code);
    const range = ({ round, sheets }: RoundState) => {
      const points = sheets.map(({ sheet }) => sheet.points[index] ?? 0);
      return `vòng ${String(round)} cho từ ${String(Math.min(...points))} đến ${String(Math.max(...points))} điểm`;
    };
    return `${code} ${criteria[index]?.title ?? ''}: ${range(first)}, ${range(last)}.`;
  });
}
