import { describe, expect, it } from 'vitest';
import type { Rating } from '../../src/engine/rate-sheet.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import type { RatedRow } from '../../src/rating/rated-row.js';
import type { BarsBlock } from '../../src/formats/paper/paper.js';
import { rankingPaper } from '../../src/papers/ranking-paper.js';
import type { PaperSetting } from '../../src/papers/paper-setting.js';
import { E26, productSet, rules } from '../support/law.js';
import { linesOf, rowsOf, tableIn } from '../support/paper-text.js';
import { fullSheet, ratingOf, sheet } from '../support/sheets.js';

const SETTING: PaperSetting = { place: null, date: null, number: null, agency: null };
const set1 = rules(E26, 1);

function row(code: string, rating: Rating, commune = 'xã A'): RatedRow {
  const submission = {
    code,
    name: `Tên ${code}`,
    producer: 'HTX',
    commune,
    member: '',
    set: productSet(E26, 1),
  };
  // The paper looks at nothing else of a submission.
  return {
    submission: submission as RatedRow['submission'],
    rating,
    authority: null,
    warnings: [],
    group: null,
  };
}

const full = ratingOf(set1, fullSheet(set1));
const held = ratingOf(set1, fullSheet(set1, { '1.5': 1 }));
const open = ratingOf(set1, fullSheet(set1, { '1.1': null }));
const out = ratingOf(set1, sheet(fullSheet(set1).points, 'Giả mạo hồ sơ'));

const blocksOf = (rows: readonly RatedRow[], rejected = 0) =>
  [...rankingPaper({ rows, rejected, unread: [] }, SETTING, messages).sections].flatMap(
    ({ blocks }) => blocks,
  );

function bars(rows: readonly RatedRow[], title: string) {
  const chart = blocksOf(rows).find((one): one is BarsBlock => one.kind === 'bars' && one.title === title);
  return chart?.bars.map(({ label, value }) => [label, value]);
}

describe('the ranking', () => {
  it('goes by stars, then points, with the reason where points reach further', () => {
    const rows = rowsOf(tableIn(blocksOf([row('B', held), row('A', full), row('C', held)])));
    expect(
      rows.map(([rank, code, , , , , , , total, stars, why]) => [rank, code, total, stars, why]),
    ).toEqual([
      ['1', 'A', '100', '5', '100 điểm'],
      [
        '2',
        'B',
        '98',
        '3',
        '98 điểm đạt 5 sao; thiếu 4 sao: tiêu chí 1.5 cần từ 2 điểm, mới có 1; 5 sao: tiêu chí 1.5 cần từ 3 điểm, mới có 1',
      ],
      [
        '2',
        'C',
        '98',
        '3',
        '98 điểm đạt 5 sao; thiếu 4 sao: tiêu chí 1.5 cần từ 2 điểm, mới có 1; 5 sao: tiêu chí 1.5 cần từ 3 điểm, mới có 1',
      ],
    ]);
  });

  it('names what is not ranked, and why', () => {
    const blocks = blocksOf([row('A', full), row('B', open), row('C', out)], 2);
    expect(rowsOf(tableIn(blocks, 1)).map(([code, , , why]) => [code, why])).toEqual([
      ['B', 'Chưa chấm: 1.1'],
      ['C', 'Bị loại: Giả mạo hồ sơ'],
    ]);
    expect(linesOf(blocks)).toContain(
      'Đã xếp hạng 1 phiếu. 5 sao: 1; 4 sao: 0; 3 sao: 0; 2 sao: 0; 1 sao: 0; không xếp hạng: 2; dòng bị từ chối: 2.',
    );
  });
});

describe('the charts', () => {
  const rows = [row('A', full), row('B', held, 'XÃ  a'), row('C', held, 'xã B')];

  it('count stars and points, 100 among the nineties', () => {
    expect(bars(rows, 'Theo hạng sao')).toEqual([
      ['5 sao', 1],
      ['4 sao', 0],
      ['3 sao', 2],
      ['2 sao', 0],
      ['1 sao', 0],
    ]);
    expect(bars(rows, 'Theo tổng điểm')?.[0]).toEqual(['90–100', 3]);
  });

  it('take a commune written two ways as one', () => {
    expect(bars(rows, 'Theo xã, phường')).toEqual([
      ['xã A', 2],
      ['xã B', 1],
    ]);
  });

  it('name the requirements missed most often by their title', () => {
    expect(bars(rows, 'Yêu cầu tối thiểu hay thiếu nhất')).toEqual([
      ['4 sao: Liên kết sản xuất', 2],
      ['5 sao: Liên kết sản xuất', 2],
    ]);
  });

  it('lose nobody where there are more communes than bars', () => {
    const many = Array.from({ length: 30 }, (_, index) => row(String(index), full, `xã ${String(index)}`));
    const shown = bars(many, 'Theo xã, phường') ?? [];
    expect(shown).toHaveLength(21);
    expect(shown.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(30);
  });
});
