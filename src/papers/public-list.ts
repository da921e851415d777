import { emphasised } from '../formats/paper/inline.js';
import type { Paper } from '../formats/paper/paper.js';
import { day as dayShown } from '../base/format.js';
import { sameProducer } from '../register/identity.js';
import type { ListedRecord } from '../register/listed.js';
import { figure } from './criteria-table.js';
import { addressIn, productTable, type InForceRead, type ListColumn } from './issued.js';
import { dayInWords } from './words.js';

/**
 * Danh sách sản phẩm OCOP để công bố (Điều 7.3.e of 26/2026: "công bố kết quả"): every product whose certificate is in
 * force on a day, by province and commune, the highest level first.
 */
export function publicList({ day, records }: InForceRead): Paper {
  return {
    title: 'Danh sách sản phẩm OCOP còn hiệu lực',
    sections: [
      {
        name: 'Công bố',
        orientation: 'landscape',
        blocks: [
          {
            kind: 'title',
            text: 'DANH SÁCH SẢN PHẨM OCOP',
            below: [emphasised(`(Giấy chứng nhận còn hiệu lực, tính đến hết ${dayInWords(day)})`)],
          },
          { kind: 'text', text: sumInWords(records) },
          ...(records.length === 0 ? [] : [productTable('Sản phẩm OCOP còn hiệu lực', records, COLUMNS)]),
        ],
      },
    ],
  };
}

function sumInWords(records: readonly ListedRecord[]): string {
  const producers = new Set(
    records.filter(({ record }) => record.producer !== '').map(({ record }) => sameProducer(record)),
  );
  const levels = [5, 4, 3]
    .map((level) => ({ level, count: records.filter(({ record }) => record.stars === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${String(level)} sao: ${String(count)}`);
  const of = producers.size === 0 ? '' : ` của ${String(producers.size)} chủ thể`;
  return `Có ${String(records.length)} sản phẩm${of}${levels.length === 0 ? '' : `; ${levels.join('; ')}`}.`;
}

const COLUMNS: readonly ListColumn[] = [
  { head: 'Sản phẩm', of: ({ record }) => record.name, share: 5, namesRow: true },
  { head: 'Chủ thể', of: ({ record }) => record.producer, share: 5 },
  { head: 'Địa chỉ', of: ({ record }) => addressIn(record), share: 4 },
  { head: 'Ngành', of: ({ record }) => record.branch, share: 3 },
  {
    head: 'Hạng sao',
    of: ({ record }) => (record.stars === null ? null : figure(record.stars)),
    share: null,
  },
  { head: 'Quyết định công nhận', of: ({ record }) => decisionText(record), share: 3 },
  { head: 'Hiệu lực đến hết ngày', of: ({ end }) => (end === null ? null : dayShown(end)), share: null },
];

function decisionText({ decision, decided }: ListedRecord['record']): string {
  return [decision ?? '', decided === null ? '' : `ngày ${dayShown(decided)}`].filter(Boolean).join(' ');
}
