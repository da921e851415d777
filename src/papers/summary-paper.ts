import type { Judged, JudgedProduct } from '../council/judge.js';
import type { ProductSheets } from '../council/gather.js';
import type { CouncilResult } from '../engine/council-result.js';
import type { Regulation } from '../council/regulation.js';
import type { ProductSet } from '../engine/types.js';
import { notesOf } from '../council/council-notes.js';
import {
  averageFigure,
  councilLetterhead,
  councilSignatures,
  levelInWords,
  membersOf,
  noticesOf,
  productLines,
  totalOf,
} from './council-words.js';
import { emphasised, strong } from '../formats/paper/inline.js';
import { figure } from './criteria-table.js';
import type { Paper, TableBlock, TableCell, TableColumn, TableRow } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import type { PapersMessages } from './messages.js';

/** More members than this do not fit across a page that lies on its side: their totals stand in the notes. */
const MOST_ACROSS = 12;

/** Bảng tổng hợp điểm: products down, members across; what must be scored again is marked. */
export function summaryPaper(
  judged: Judged,
  regulation: Regulation | null,
  setOf: (product: JudgedProduct) => ProductSet,
  setting: PaperSetting,
  messages: PapersMessages,
): Paper {
  const members = membersOf(judged.products, regulation);
  const across = members.length <= MOST_ACROSS ? members : [];
  const again = judged.products.filter(({ result }) => result.outcome === 're-score').length;
  return {
    title: 'Bảng tổng hợp điểm',
    sections: [
      {
        name: 'Tổng hợp điểm',
        orientation: 'landscape',
        blocks: [
          councilLetterhead(regulation, setting, 'BTH-HĐ'),
          {
            kind: 'title',
            text: 'BẢNG TỔNG HỢP ĐIỂM',
            below: ['Đánh giá, phân hạng sản phẩm OCOP'],
          },
          ...noticesOf(judged, regulation, setOf),
          ...(again === 0
            ? []
            : [
                {
                  kind: 'text',
                  text: strong(`Có ${String(again)} sản phẩm phải chấm lại, đánh dấu (!) ở bảng.`),
                } as const,
              ]),
          summaryTable(judged, across, messages),
          ...legendOf(across),
          councilSignatures(regulation),
        ],
      },
    ],
  };
}

function legendOf(members: readonly string[]) {
  if (members.length === 0) return [];
  const names = members.map((name, index) => `${String(index + 1)}. ${name}`).join('; ');
  return [{ kind: 'text', text: emphasised(`Thành viên: ${names}.`) } as const];
}

/** Widths by what is left to the products' names when every figure has its place. */
function summaryTable(judged: Judged, members: readonly string[], messages: PapersMessages): TableBlock {
  // Three figures take 8 mm, whatever else gives way.
  const own = Math.min(4.2, 38 / Math.max(members.length, 1));
  const isTight = members.length > 8;
  const rest = {
    no: 3,
    sum: 4.8,
    level: isTight ? 7 : 8,
    notes: isTight ? 10 : members.length === 0 ? 33 : 15,
  };
  const name = 100 - rest.no - members.length * own - 5 * rest.sum - rest.level - rest.notes;
  const heads = (texts: readonly string[]): TableCell[] =>
    texts.map((content) => ({ content, align: 'center', rows: members.length > 0 ? 2 : 1 }));
  const over: TableRow[] = [
    {
      tone: 'strong',
      cells: [
        ...heads(['TT', 'Sản phẩm']),
        ...(members.length > 0
          ? [{ content: 'Điểm của từng thành viên', align: 'center', span: members.length } as const]
          : []),
        ...heads(['A', 'B', 'C', 'Điểm TB', 'Lệch', 'Hạng', 'Ghi chú']),
      ],
    },
    ...(members.length > 0
      ? [
          {
            tone: 'strong',
            cells: members.map((_, index): TableCell => ({
              content: String(index + 1),
              align: 'center',
            })),
          } as const,
        ]
      : []),
  ];
  return {
    kind: 'table',
    caption: 'Điểm của Hội đồng theo sản phẩm',
    columns: [
      { width: rest.no, align: 'center' },
      { width: name, namesRow: true },
      ...members.map((): TableColumn => ({ width: own, align: 'center' })),
      ...[1, 2, 3, 4, 5].map((): TableColumn => ({ width: rest.sum, align: 'center' })),
      { width: rest.level, align: 'center' },
      { width: rest.notes },
    ],
    head: over,
    rows: [
      ...judged.products.map((one, index) => productRow(one, index + 1, members, messages)),
      ...judged.held.map((one, index) =>
        heldRow(one, judged.products.length + index + 1, members.length, messages),
      ),
    ],
    filter: true,
  };
}

function productRow(
  one: JudgedProduct,
  no: number,
  members: readonly string[],
  messages: PapersMessages,
): TableRow {
  const { gathered, result } = one;
  const { parts, average, spread } = result;
  const totals = new Map(result.sheets.map((sheet) => [sheet.member, totalOf(sheet)]));
  const again = result.outcome === 're-score';
  const cells: TableCell[] = [
    { content: figure(no) },
    { content: productLines(gathered.product) },
    ...members.map((name): TableCell => ({ content: totals.get(name) ?? null })),
    ...(['A', 'B', 'C'] as const).map((part): TableCell => ({
      content: parts && averageFigure(parts[part]),
    })),
    { content: average && averageFigure(average), bold: true },
    { content: spread && figure(spread.max - spread.min) },
    { content: again ? `(!) ${levelInWords(result)}` : levelInWords(result) },
    {
      content: [
        ...(members.length === 0 ? [totalsInWords(result)] : []),
        ...notesOf(one, messages).map(({ text }) => text),
      ].join('\n'),
    },
  ];
  return again ? { tone: 'warned', cells } : { cells };
}

/** "An 92; Bình 95" */
function totalsInWords({ sheets }: CouncilResult): string {
  return sheets.map((sheet) => `${sheet.member} ${totalOf(sheet)?.shown ?? '–'}`).join('; ');
}

/** A product that cannot be averaged is in the list too, so that nobody misses it. */
function heldRow(
  { product, held }: ProductSheets,
  no: number,
  members: number,
  { council }: PapersMessages,
): TableRow {
  const why = held.map((problem) => council.held(problem)).join('; ');
  return {
    tone: 'warned',
    cells: [
      { content: figure(no) },
      { content: productLines(product) },
      ...(members > 0 ? [{ content: null, span: members }] : []),
      { content: null, span: 5 },
      { content: '(!) Chưa tổng hợp' },
      { content: why },
    ],
  };
}
