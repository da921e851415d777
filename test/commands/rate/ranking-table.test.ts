import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { ranksOf } from '../../../src/engine/ranking.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';
import { rankingLines } from '../../../src/commands/rate/ranking-table.js';
import type { RatedRow } from '../../../src/rating/rated-row.js';
import { displayWidth } from '../../../src/base/text/width.js';
import { csvOf, ratedRows, tableOf } from '../../support/tables.js';

const paint = await createPaint(false);
const lines = (rows: readonly RatedRow[], width: number | null) => {
  const ranked = rows.filter(({ rating }) => rating.status === 'rated');
  const ranks = ranksOf(ranked.map(({ rating, submission }) => ({ ...rating, code: submission.code })));
  return [...rankingLines(rows, ranks, { width, paint, messages })].flat();
};

const rows = await ratedRows(
  tableOf(
    csvOf([
      { ma_san_pham: 'A', chu_the: 'HTX A' },
      { ma_san_pham: 'B', chu_the: 'HTX B', '1.3': 1 },
      { ma_san_pham: 'C', chu_the: 'HTX C', '3.5': 0 },
      { ma_san_pham: 'D', chu_the: 'HTX D', '2.1': '' },
      { ma_san_pham: 'E', chu_the: 'HTX E', bi_loai: 'Giả mạo hồ sơ' },
    ]),
  ),
);

describe('a ranking on the screen', () => {
  it('of 120 columns is a table, with what is missing below the product', () => {
    expect(lines(rows, 120)).toEqual([
      'Hạng  Mã sản phẩm  Sản phẩm  Chủ thể   A   B   C  Tổng  Sao',
      '   1  A            Sản phẩm  HTX A    40  25  35   100  ★★★★★',
      '   2  B            Sản phẩm  HTX B    38  25  35    98  ★★★★',
      '      98 điểm, còn thiếu 5★: 1.3 cần 3',
      '   3  C            Sản phẩm  HTX C    37  25  35    97  ★★',
      '      97 điểm, còn thiếu 3★: 3.5 cần 1; 4★: 3.5 cần 2',
      '',
      'Chưa chấm đủ tiêu chí, không xếp hạng (1)',
      '- D · Sản phẩm · HTX D: chưa chấm: 2.1',
      '',
      'Hồ sơ bị loại (1)',
      '- E · Sản phẩm · HTX E: lý do: Giả mạo hồ sơ',
    ]);
  });

  it('of 60 columns shows a product over several lines', () => {
    expect(lines(rows, 60).slice(0, 9)).toEqual([
      '1  ★★★★★  100 điểm (A 40 · B 25 · C 35)',
      '   A',
      '   Sản phẩm',
      '   HTX A',
      '2  ★★★★  98 điểm (A 38 · B 25 · C 35)',
      '   B',
      '   Sản phẩm',
      '   HTX B',
      '   98 điểm, còn thiếu 5★: 1.3 cần 3',
    ]);
  });

  it('stays within the width, whatever the names, and shows them whole', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.constantFrom(60, 90, 120), name, name, (width, product, producer) => {
        const named = rows.map((row) => ({
          ...row,
          submission: { ...row.submission, name: product, producer },
        }));
        for (const line of lines(named, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('in a file is not cut at all', () => {
    const long = 'Nước mắm truyền thống '.repeat(20).trim();
    const named = rows.map((row) => ({ ...row, submission: { ...row.submission, name: long } }));
    expect(lines(named, null).filter((line) => line.includes(long))).toHaveLength(5);
  });

  it('lets no name play with the terminal', () => {
    const named = rows.map((row) => ({
      ...row,
      submission: { ...row.submission, name: '\u001b[2J\u0007\nx' },
    }));
    expect(lines(named, 120).join('\n')).not.toMatch(/\p{Cc}(?<!\n)/u);
  });
});
