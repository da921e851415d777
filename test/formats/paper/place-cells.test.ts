import { expect, it } from 'vitest';
import type { TableRow } from '../../../src/formats/paper/paper.js';
import { placeCells } from '../../../src/formats/paper/place-cells.js';

/** Each place as it is seen: the text, what it spans, and ^ where it reaches down from above. */
const seen = (rows: readonly TableRow[], columns: number) =>
  placeCells(rows, columns).map((row) =>
    row.map(
      ({ cell, column, span, rows: down, above }) =>
        `${above ? '^' : ''}${typeof cell.content === 'string' ? cell.content : ''}@${String(column)}+${String(span)}x${String(down)}`,
    ),
  );

it('puts a cell beside those that reach down from above', () => {
  const head = [
    {
      cells: [
        { content: 'a', rows: 3 },
        { content: 'b', span: 2 },
        { content: 'c', rows: 2 },
      ],
    },
    { cells: [{ content: 'd' }, { content: 'e', rows: 2 }] },
    { cells: [{ content: 'f' }, { content: 'g' }] },
  ];
  expect(seen(head, 4)).toEqual([
    ['a@0+1x3', 'b@1+2x1', 'c@3+1x2'],
    ['^a@0+1x2', 'd@1+1x1', 'e@2+1x2', '^c@3+1x1'],
    ['^a@0+1x1', 'f@1+1x1', '^e@2+1x1', 'g@3+1x1'],
  ]);
});

it('fills what a row lacks, and keeps cells within the table', () => {
  expect(seen([{ cells: [{ content: 'a' }] }, { cells: [{ content: 'b', span: 9, rows: 9 }] }], 3)).toEqual([
    ['a@0+1x1', '@1+1x1', '@2+1x1'],
    ['b@0+3x1'],
  ]);
});
