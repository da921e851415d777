import { emphasised } from '../formats/paper/inline.js';
import type { Block, Figure, Paper } from '../formats/paper/paper.js';
import type { StarLevel } from '../engine/types.js';
import type { ListedRecord } from '../register/listed.js';
import { day } from '../base/format.js';
import { figure } from './criteria-table.js';
import { addressIn, decisionInWords, productTable, type DecisionRead, type ListColumn } from './issued.js';

/**
 * Danh sách sản phẩm được công nhận, the annex to the decision (Điều 7.3.e of 26/2026) as the register has it: by level,
 * the highest first, in the register's order.
 */
export function decisionAnnex({ decision }: DecisionRead): Paper {
  const levels = ([5, 4, 3] as const).filter((level) => of(decision.records, level).length > 0);
  return {
    title: 'Danh sách sản phẩm OCOP được công nhận',
    sections: [
      {
        name: 'Công nhận',
        orientation: 'landscape',
        blocks: [
          {
            kind: 'title',
            text: 'DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN',
            below: [emphasised(`(Kèm theo ${decisionInWords(decision)})`)],
          },
          ...levels.flatMap((level, at) => levelBlocks(level, at, of(decision.records, level))),
        ],
      },
    ],
  };
}

function of(records: readonly ListedRecord[], level: StarLevel): readonly ListedRecord[] {
  return records.filter(({ record }) => record.stars === level);
}

function levelBlocks(level: StarLevel, at: number, records: readonly ListedRecord[]): readonly Block[] {
  const name = `Sản phẩm đạt hạng ${String(level)} sao`;
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${ROMAN[at] ?? String(at + 1)}. ${name} (${String(records.length)} sản phẩm)`,
    },
    productTable(name, records, COLUMNS),
  ];
}

const ROMAN = ['I', 'II', 'III'];

const COLUMNS: readonly ListColumn[] = [
  { head: 'Tên sản phẩm', of: ({ record }) => record.name, share: 5, namesRow: true },
  { head: 'Mã số', of: ({ record }) => record.code, share: null },
  { head: 'Chủ thể', of: ({ record }) => record.producer, share: 5 },
  { head: 'Địa chỉ', of: ({ record }) => addressIn(record), share: 4 },
  { head: 'Ngành', of: ({ record }) => record.branch, share: 3 },
  { head: 'Điểm', of: ({ record }) => pointsFigure(record.total), share: null },
  {
    head: 'Hạng sao',
    of: ({ record }) => (record.stars === null ? null : figure(record.stars)),
    share: null,
  },
  { head: 'Giấy chứng nhận đến hết ngày', of: ({ end }) => (end === null ? null : day(end)), share: null },
];

/** Hundredths of a point as points with their decimals. */
function pointsFigure(hundredths: number | null): Figure | null {
  if (hundredths === null) return null;
  const rest = hundredths % 100;
  const whole = String((hundredths - rest) / 100);
  return rest === 0
    ? { value: hundredths / 100, shown: whole, decimals: 0 }
    : { value: hundredths / 100, shown: `${whole},${String(rest).padStart(2, '0')}`, decimals: 2 };
}
