import type { JudgedProduct } from '../council/judge.js';
import type { ProductSet } from '../engine/types.js';
import type { Block, TableCell, TableRow } from '../formats/paper/paper.js';
import { totalOf } from './council-words.js';
import { namedCriterion } from './council-reasons.js';
import { figure } from './criteria-table.js';
import { centred } from './form-blocks.js';

/** A product with its number in the table that these stand behind. */
export interface Numbered {
  readonly no: number;
  readonly one: JudgedProduct;
}

/** Which members are further apart than the regulation lets them be, a row a pair; nothing where none are. */
export function pairsTable(products: readonly Numbered[]): readonly Block[] {
  const rows = products.flatMap(({ no, one }): readonly TableRow[] => {
    const { spread, sheets } = one.result;
    const total = (member: string): TableCell => {
      const sheet = sheets.find((each) => each.member === member);
      return { content: sheet === undefined ? null : totalOf(sheet) };
    };
    return (spread?.pairs ?? []).map(({ members: [high, low], by }) => ({
      cells: [
        { content: figure(no) },
        { content: one.gathered.product.name },
        { content: high },
        total(high),
        { content: low },
        total(low),
        { content: figure(by), bold: true },
      ],
    }));
  });
  if (rows.length === 0) return [];
  const limits = [...new Set(products.flatMap(({ one }) => one.result.spread?.limit ?? []))];
  return [
    {
      kind: 'heading',
      level: 2,
      text: `Các cặp phiếu lệch nhau quá ${limits.map(String).join(', ')} điểm`,
    },
    {
      kind: 'table',
      caption: 'Các cặp phiếu lệch quá mức',
      size: 11,
      columns: [
        { width: 5, align: 'center' },
        { width: 33, namesRow: true },
        { width: 21 },
        { width: 7, align: 'center' },
        { width: 21 },
        { width: 7, align: 'center' },
        { width: 6, align: 'center' },
      ],
      head: [
        {
          tone: 'strong',
          cells: ['TT', 'Sản phẩm', 'Phiếu cao hơn', 'Điểm', 'Phiếu thấp hơn', 'Điểm', 'Lệch'].map(centred),
        },
      ],
      rows,
    },
  ];
}

/** The criteria that make most of the differences, by their names; nothing where no members are too far apart. */
export function apartTable(
  products: readonly Numbered[],
  setOf: (product: JudgedProduct) => ProductSet,
): readonly Block[] {
  const rows = products.flatMap(({ no, one }): readonly TableRow[] =>
    (one.result.spread?.criteria ?? []).map(({ code, by, min, max }) => ({
      cells: [
        { content: figure(no) },
        { content: one.gathered.product.name },
        { content: namedCriterion(setOf(one), code) },
        { content: figure(min) },
        { content: figure(max) },
        { content: figure(by), bold: true },
      ],
    })),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Các tiêu chí lệch nhiều nhất' },
    {
      kind: 'table',
      caption: 'Các tiêu chí lệch nhiều nhất',
      size: 11,
      columns: [
        { width: 5, align: 'center' },
        { width: 33, namesRow: true },
        { width: 39 },
        { width: 8, align: 'center' },
        { width: 8, align: 'center' },
        { width: 7, align: 'center' },
      ],
      head: [
        {
          tone: 'strong',
          cells: ['TT', 'Sản phẩm', 'Tiêu chí', 'Thấp nhất', 'Cao nhất', 'Tổng lệch'].map(centred),
        },
      ],
      rows,
    },
    {
      kind: 'text',
      text: [
        {
          text: 'Tổng lệch: số điểm mà tiêu chí ấy làm các cặp phiếu nói trên lệch nhau, cộng lại.',
          italic: true,
        },
      ],
    },
  ];
}
