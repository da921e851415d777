import type { JudgedProduct, Judged } from '../council/judge.js';
import type { ProductSet } from '../engine/types.js';
import type { Regulation } from '../council/regulation.js';
import { emphasised } from '../formats/paper/inline.js';
import {
  averageFigure,
  councilName,
  doubtNotes,
  doubtsOf,
  noticesOf,
  settledStars,
} from './council-words.js';
import { figure } from './criteria-table.js';
import { centred } from './form-blocks.js';
import type { Block, Paper, TableRow } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { BLANK, dayInWords, joined } from './words.js';

/**
 * Danh sách đề nghị công nhận, the annex to the decision (Điều 7.3.d and e of 26/2026): what has reached 3 stars or
 * more, by who recognises it, the highest level first.
 */
export function recognitionPaper(
  judged: Judged,
  regulation: Regulation | null,
  setOf: (product: JudgedProduct) => ProductSet,
  setting: PaperSetting,
): Paper {
  const ready = judged.products.filter(({ result }) => (settledStars(result) ?? 0) >= 3);
  const others = judged.products.length - ready.length + judged.held.length;
  const authorities = [...new Set(ready.map((one) => groupOf(one)))];
  return {
    title: 'Danh sách đề nghị công nhận sản phẩm OCOP',
    sections: [
      {
        name: 'Đề nghị công nhận',
        orientation: 'landscape',
        blocks: [
          {
            kind: 'title',
            text: 'DANH SÁCH SẢN PHẨM OCOP ĐỀ NGHỊ CÔNG NHẬN',
            below: [
              emphasised(
                `(Kèm theo văn bản số ${setting.number ?? BLANK} ${dayInWords(setting.date)} của ${councilName(regulation)})`,
              ),
            ],
          },
          ...noticesOf(judged),
          ...(ready.length === 0
            ? [{ kind: 'text', text: 'Không có sản phẩm nào đạt từ 3 sao trở lên.' } as const]
            : authorities.flatMap((group, index) => groupBlocks(group, index + 1, ready))),
          ...(others === 0
            ? []
            : [
                {
                  kind: 'text',
                  text: emphasised(
                    `Không có trong danh sách: ${String(others)} sản phẩm chưa đạt 3 sao, bị loại, phải chấm lại hoặc chưa có kết luận.`,
                  ),
                } as const,
              ]),
          ...doubtNotes(doubtsOf(judged, regulation, setOf), setting),
        ],
      },
    ],
  };
}

/** Who is asked to recognise it; a candidate for 5 stars is first rated by the centre (Điều 7.3.e). */
function groupOf({ result }: JudgedProduct): string {
  const authority = result.authority ?? BLANK;
  return result.outcome === 'candidate-5'
    ? `Sản phẩm tiềm năng 5 sao, đề nghị ${authority} đánh giá, phân hạng, công nhận`
    : `Sản phẩm đề nghị ${authority} công nhận`;
}

function groupBlocks(group: string, no: number, ready: readonly JudgedProduct[]): readonly Block[] {
  const those = ready.filter((one) => groupOf(one) === group);
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${ROMAN[no - 1] ?? String(no)}. ${group} (${String(those.length)} sản phẩm)`,
    },
    {
      kind: 'table',
      caption: group,
      columns: [
        { width: 5, align: 'center' },
        { width: 25, namesRow: true },
        { width: 16 },
        { width: 22 },
        { width: 18 },
        { width: 7, align: 'center' },
        { width: 7, align: 'center' },
      ],
      head: [
        {
          tone: 'strong',
          cells: ['TT', 'Tên sản phẩm', 'Mã số', 'Chủ thể', 'Địa chỉ', 'Điểm', 'Hạng sao'].map(centred),
        },
      ],
      rows: those.map(rowOf),
      filter: true,
    },
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function rowOf({ gathered: { product }, result }: JudgedProduct, index: number): TableRow {
  const stars = settledStars(result);
  return {
    cells: [
      { content: figure(index + 1) },
      { content: product.name },
      { content: product.code },
      { content: product.producer },
      { content: joined(product.commune, product.district, product.province) },
      { content: result.average && averageFigure(result.average) },
      { content: stars === null ? null : figure(stars) },
    ],
  };
}
