import { expect, it } from 'vitest';
import {
  columnLines,
  columnsOf,
  longColumnLines,
  type ColumnOf,
} from '../../../src/formats/terminal/column-table.js';
import { createPaint } from '../../../src/formats/terminal/paint.js';

it('lays out a long table as it does a short one, headings of several lines included', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => ({
    name: `Sản phẩm số ${String(at)}`,
    points: at % 97,
  }));
  const columns: readonly ColumnOf<(typeof rows)[number]>[] = [
    { heading: 'Tên sản phẩm', cell: ({ name }) => name, kind: 'flexible' },
    { heading: 'Tổng điểm của Hội đồng cấp tỉnh', cell: ({ points }) => points, kind: 'right' },
  ];
  const style = { width: 34, paint: await createPaint(false) };
  const column = columnsOf(rows);
  const whole = columnLines(
    columns.map(({ heading, cell, kind }) => column(heading, cell, kind)),
    style,
    () => [],
  );
  expect([...longColumnLines(rows, columns, style)].flat()).toEqual(whole);
  expect(whole.findIndex((line) => line.includes('Sản phẩm số'))).toBeGreaterThan(1);
});
