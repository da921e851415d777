import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, type Grid } from '../../../src/formats/grid/grid.js';
import { gridText } from '../../../src/formats/grid/grid-text.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';
import { displayWidth } from '../../../src/base/text/width.js';

const paint = await createPaint(false);

const linesOf = (grid: Grid, width: number | null): string[] =>
  gridText('Tổng hợp', [grid], [], { width, paint }).trimEnd().split('\n').slice(2);

function gridOf(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  narrow: Grid['narrow'],
): Grid {
  return {
    title: '',
    columns: headings.map((heading, at) => ({
      heading,
      kind: at === 0 || narrow === 'rows' ? 'name' : 'figure',
    })),
    rows: rows.map((cells) => ({ cells: cells.map(textCell), level: 0, strong: false })),
    narrow,
    bars: null,
  };
}

const FIGURES = gridOf(
  ['Ngành', 'Sản phẩm', 'Chủ thể', 'Công nhận mới', 'Phân hạng lại'],
  [
    ['Thực phẩm', '80', '70', '1.027', '26'],
    ['Dược liệu và sản phẩm từ dược liệu', '5', '4', '0', '1'],
  ],
  'columns',
);

describe('a table of figures', () => {
  it('is one table where there is room, or no limit', () => {
    const whole = [
      'Ngành                               Sản phẩm  Chủ thể  Công nhận mới  Phân hạng lại',
      'Thực phẩm                                 80       70          1.027             26',
      'Dược liệu và sản phẩm từ dược liệu         5        4              0              1',
    ];
    expect(linesOf(FIGURES, null)).toEqual(whole);
    expect(linesOf(FIGURES, 83)).toEqual(whole);
  });

  it('breaks its names, then its headings, where there is little room', () => {
    expect(linesOf(FIGURES, 68)).toEqual([
      '                                             Công nhận  Phân hạng',
      'Ngành                     Sản phẩm  Chủ thể        mới        lại',
      'Thực phẩm                       80       70      1.027         26',
      'Dược liệu và sản phẩm từ         5        4          0          1',
      'dược liệu',
    ]);
  });

  it('is several tables with the names again, all as wide, where there is less', () => {
    expect(linesOf(FIGURES, 50)).toEqual([
      'Ngành                     Sản phẩm  Chủ thể',
      'Thực phẩm                       80       70',
      'Dược liệu và sản phẩm từ         5        4',
      'dược liệu',
      '',
      '                          Công nhận  Phân hạng',
      'Ngành                           mới        lại',
      'Thực phẩm                     1.027         26',
      'Dược liệu và sản phẩm từ          0          1',
      'dược liệu',
    ]);
  });
});

it('a table of texts is a few lines a row where there is no room, and blanks are left out', () => {
  const grid = gridOf(
    ['Chỉ tiêu', 'Mục tiêu', 'Còn thiếu', 'Kết luận'],
    [
      ['Chủ thể là hợp tác xã', 'ít nhất 40 %', '31,5 %', 'chưa đạt'],
      ['Một trung tâm giới thiệu', '', '', 'do người đánh giá'],
    ],
    'rows',
  );
  expect(linesOf(grid, 50)).toEqual([
    'Chủ thể là hợp tác xã',
    '  Mục tiêu: ít nhất 40 % · Còn thiếu: 31,5 %',
    '  Kết luận: chưa đạt',
    'Một trung tâm giới thiệu',
    '  Kết luận: do người đánh giá',
  ]);
});

it('stays within the terminal and loses nothing, whatever is in it', () => {
  const text = fc.array(fc.constantFrom('Thực', 'phẩm', 'du', 'lịch', 'sinh', 'thái', '1.027', '–'), {
    minLength: 1,
    maxLength: 12,
  });
  const table = fc.integer({ min: 2, max: 30 }).chain((columns) =>
    fc.record({
      headings: fc.array(text, { minLength: columns, maxLength: columns }),
      figures: fc.array(fc.array(fc.nat(9_999_999).map(String), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  );
  fc.assert(
    fc.property(
      table,
      fc.integer({ min: 40, max: 130 }),
      fc.constantFrom('columns', 'rows'),
      (made, width, narrow) => {
        const headings = made.headings.map((words) => words.join(' '));
        const lines = linesOf(gridOf(headings, made.figures, narrow), width);
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
        const shown = lines.join(' ').split(/\s+/);
        expect(made.figures.flat().filter((figure) => !shown.includes(figure))).toEqual([]);
        const all = new Set(shown.map((word) => word.replace(/:$/, '')));
        expect(
          made.headings
            .slice(1)
            .flat()
            .filter((word) => !all.has(word)),
        ).toEqual([]);
      },
    ),
  );
});
