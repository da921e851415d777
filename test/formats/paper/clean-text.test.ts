import { expect, it } from 'vitest';
import { cleanPaper } from '../../../src/formats/paper/clean-text.js';
import { strong } from '../../../src/formats/paper/inline.js';
import type { Paper, TableRow } from '../../../src/formats/paper/paper.js';

it('drops what XML forbids from every text, and reports how many each section dropped', () => {
  const rows: readonly TableRow[] = [
    { cells: [{ content: 'a\u0000' }, { content: strong('\u001bb') }] },
    { cells: [{ content: { value: 1, shown: '1\u0008', decimals: 0 } }, { content: null }] },
  ];
  const paper: Paper = {
    title: 'Tên\u0000',
    sections: [
      {
        name: 'Một\u000b',
        orientation: 'landscape',
        blocks: [
          { kind: 'table', caption: '\ufffe', columns: [{ width: 100 }], head: [], rows: rows.values() },
          { kind: 'text', text: 'x\ud800y\udc00' },
        ],
      },
      { name: 'Hai', orientation: 'portrait', blocks: [{ kind: 'text', text: 'tab\tdòng\n😀 ắ' }] },
    ],
  };
  const told: (readonly [string, number])[] = [];
  const cleaned = cleanPaper(paper, (...one) => told.push(one));
  const sections = [];
  for (const section of cleaned.sections) {
    const blocks = section.blocks.map((one) =>
      one.kind === 'table' ? { ...one, rows: [...one.rows] } : one,
    );
    sections.push({ ...section, blocks });
  }
  expect(cleaned.title).toBe('Tên');
  expect(sections).toEqual([
    {
      name: 'Một',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          caption: '',
          columns: [{ width: 100 }],
          head: [],
          rows: [
            { cells: [{ content: 'a' }, { content: strong('b') }] },
            { cells: [{ content: { value: 1, shown: '1', decimals: 0 } }, { content: null }] },
          ],
        },
        { kind: 'text', text: 'xy' },
      ],
    },
    { name: 'Hai', orientation: 'portrait', blocks: [{ kind: 'text', text: 'tab\tdòng\n😀 ắ' }] },
  ]);
  expect(told).toEqual([['Một', 7]]);
});
