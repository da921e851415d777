import type { Judged, JudgedProduct } from '../council/judge.js';
import type { Regulation } from '../council/regulation.js';
import type { ProductSet } from '../engine/types.js';
import type { Block, Paper } from '../formats/paper/paper.js';
import { strong } from '../formats/paper/inline.js';
import { apartTable, pairsTable } from './apart-tables.js';
import {
  councilLetterhead,
  councilSignatures,
  doubtNotes,
  doubtsOf,
  membersOf,
  noticesOf,
} from './council-words.js';
import { reasonsOf } from './council-reasons.js';
import type { PaperSetting } from './paper-setting.js';
import { MOST_ACROSS, summaryTable, totalsInWords } from './summary-table.js';
import type { PapersMessages } from './messages.js';

/**
 * Bảng tổng hợp điểm: products down, members across, and below it what there is to say of each, the pairs of members that
 * are too far apart, and on which criteria.
 */
export function summaryPaper(
  judged: Judged,
  regulation: Regulation | null,
  setOf: (product: JudgedProduct) => ProductSet,
  setting: PaperSetting,
  messages: PapersMessages,
): Paper {
  const members = membersOf(judged.products, regulation);
  const numbered = judged.products.map((one, index) => ({ no: index + 1, one }));
  const apart = numbered.filter(({ one }) => (one.result.spread?.pairs.length ?? 0) > 0);
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
          ...noticesOf(judged),
          ...openBlocks(judged),
          summaryTable(judged, members),
          ...noteBlocks({ judged, regulation, setOf }, members.length > MOST_ACROSS, messages),
          ...pairsTable(apart),
          ...apartTable(apart, setOf),
          councilSignatures(regulation),
          ...doubtNotes(doubtsOf(judged, regulation, setOf), setting),
        ],
      },
    ],
  };
}

/** What is marked in the table, so that nobody misses it. */
function openBlocks({ products, held }: Judged): readonly Block[] {
  const again = products.filter(({ result }) => result.outcome === 're-score').length;
  const unsettled = products.filter(({ result }) => result.outcome === 'unsettled').length;
  const counts = [
    ...(again > 0 ? [`${String(again)} sản phẩm phải chấm lại`] : []),
    ...(unsettled > 0 ? [`${String(unsettled)} sản phẩm vẫn lệch sau vòng chấm cuối`] : []),
    ...(held.length > 0 ? [`${String(held.length)} sản phẩm chưa tổng hợp được`] : []),
  ];
  return counts.length === 0
    ? []
    : [{ kind: 'text', text: strong(`Có ${counts.join('; ')}, đánh dấu (!) ở bảng.`) }];
}

/** What there is to say of the products, by their numbers in the table. */
function noteBlocks(
  {
    judged: { products, held },
    regulation,
    setOf,
  }: {
    readonly judged: Judged;
    readonly regulation: Regulation | null;
    readonly setOf: (product: JudgedProduct) => ProductSet;
  },
  withTotals: boolean,
  messages: PapersMessages,
): readonly Block[] {
  const said = [
    ...products.map((product) => ({
      name: product.gathered.product.name,
      notes: [
        ...(withTotals ? [totalsInWords(product.result)] : []),
        ...reasonsOf({ product, set: setOf(product), regulation }, messages),
      ],
    })),
    ...held.map(({ product, held: why }) => ({
      name: product.name,
      notes: why.map((problem) => messages.council.held(problem)),
    })),
  ];
  const lines = said.flatMap(({ name, notes }, index): readonly Block[] =>
    notes.length === 0
      ? []
      : [{ kind: 'text', text: `${String(index + 1)}. ${name}: ${notes.join('. ')}.`, align: 'left' }],
  );
  return lines.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Ghi chú' }, ...lines];
}
