import { expect, it } from 'vitest';
import { writeHtml } from '../../../src/formats/html/write-html.js';
import { cleanPaper } from '../../../src/formats/paper/clean-text.js';
import { strong } from '../../../src/formats/paper/inline.js';
import type { Block, Paper, PaperSection } from '../../../src/formats/paper/paper.js';
import { ANNEX, FORM, MINUTES, paperOf, rankingSection } from '../../support/made-papers.js';

function htmlOf(paper: Paper): string {
  const parts: string[] = [];
  writeHtml(paper, (text) => parts.push(text));
  return parts.join('');
}

/** What stands between the section's own tags, without the name of one that shows no title. */
function inside(...blocks: readonly Block[]): string {
  const html = htmlOf(paperOf(...blocks));
  return html.slice(html.indexOf('<article'), html.indexOf('</article>')).replace(/^.*\n(<h2.*\n)?/, '');
}

const EVERY = [MINUTES, ANNEX, FORM, rankingSection(50)];

it('gives the same bytes for the same paper', () => {
  const paper = () => htmlOf({ title: 'Giấy tờ', sections: [...EVERY, ...EVERY] });
  expect(paper()).toBe(paper());
});

it('says its language, and forbids a browser to load or run anything', () => {
  const html = htmlOf(paperOf());
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n/);
  expect(html).toContain(
    "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"",
  );
  expect(htmlOf({ title: '', sections: EVERY })).not.toMatch(/<script|<link|<img|url\(|https?:|@import/);
});

it.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`" onfocus="x' & &amp;`, '&quot; onfocus=&quot;x&#39; &amp; &amp;amp;'],
  ['</style>]]><!--', '&lt;/style&gt;]]&gt;&lt;!--'],
  ['một\nhai\r\nba\u2028bốn', 'một<br>hai<br>ba<br>bốn'],
  ['trước \u202eđảo', '<bdi>trước \u202eđảo</bdi>'],
  ['שלום', '<bdi>שלום</bdi>'],
])('writes a text as it reads: %j', (text, html) => {
  expect(inside({ kind: 'text', text })).toBe(`<p>${html}</p>\n`);
});

it('writes no text unescaped, wherever it stands', () => {
  const evil = `<b x="'&`;
  const texts: readonly Block[] = [
    { kind: 'letterhead', agency: [evil], number: evil, placeAndDate: evil },
    { kind: 'title', text: evil, below: [evil] },
    { kind: 'heading', level: 1, text: evil },
    { kind: 'text', text: strong(evil) },
    { kind: 'field', label: evil, value: evil },
    { kind: 'fields', fields: [{ label: evil, value: evil }] },
    { kind: 'ticks', label: evil, box: 'before', ticks: [{ text: evil, ticked: true }] },
    {
      kind: 'table',
      caption: evil,
      columns: [{ width: 40 }, { width: 30 }, { width: 30 }],
      head: [{ cells: [{ content: evil }] }],
      rows: [
        {
          cells: [{ content: evil }, { content: { value: 1, shown: evil, decimals: 0 } }, { content: null }],
        },
      ],
    },
    { kind: 'bars', title: evil, head: [evil, evil], bars: [{ label: evil, value: 1, shown: evil }] },
    { kind: 'signatures', columns: [{ placeAndDate: evil, title: [evil], hint: evil, name: evil }] },
    { kind: 'recipients', to: [evil] },
    { kind: 'footnotes', notes: [evil] },
  ];
  const html = htmlOf({ title: evil, sections: [{ name: evil, orientation: 'portrait', blocks: texts }] });
  const shown = html.split('&lt;b x=&quot;&#39;&amp;').length - 1;
  expect(html).not.toContain('<b x=');
  expect(html).not.toContain(`'&`);
  // 30 texts of the blocks, a chart's names and figures twice; the caption twice; the section's name; the title in the window, and on the page.
  expect(shown).toBe(30 + 2 + 1 + 2);
});

it('reads a section and a row only when those before are written', () => {
  const told: string[] = [];
  const section = (name: string): PaperSection => ({
    name,
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        caption: 'Bảng',
        columns: [{ width: 100 }],
        head: [],
        rows: (function* () {
          for (const row of [`${name}1`, `${name}2`]) {
            told.push(`read ${row}`);
            yield { cells: [{ content: row }] };
          }
        })(),
      },
    ],
  });
  const sections = (function* () {
    yield section('a');
    told.push('read b');
    yield section('b');
  })();
  writeHtml({ title: '', sections }, (text) => {
    const row = /<td>(..)<\/td>/.exec(text);
    if (row) told.push(`wrote ${row[1] ?? ''}`);
  });
  expect(told).toEqual([
    ...['read a1', 'wrote a1', 'read a2', 'wrote a2'],
    'read b',
    ...['read b1', 'wrote b1', 'read b2', 'wrote b2'],
  ]);
});

it('heads the cells of a table: columns, groups of columns, and rows by the column that names them', () => {
  const html = inside({
    kind: 'table',
    caption: 'Điểm',
    columns: [
      { width: 40, namesRow: true },
      { width: 30, align: 'right' },
      { width: 30, align: 'right' },
    ],
    head: [
      {
        cells: [
          { content: 'Tên', rows: 2 },
          { content: 'Điểm', span: 2 },
        ],
      },
      { cells: [{ content: 'A' }, { content: null }] },
    ],
    rows: [
      { tone: 'strong', cells: [{ content: 'Nhóm', span: 3 }] },
      {
        tone: 'warned',
        cells: [{ content: 'Cam' }, { content: '9' }, { content: '8', align: 'left', bold: true }],
      },
    ],
  });
  // Not every browser lets the keyboard scroll what cannot be focused.
  expect(html).toMatch(/^<div class="scroll" role="group" tabindex="0" aria-label="Điểm" /);
  expect(html.split('\n').filter((line) => line.startsWith('<tr'))).toEqual([
    '<tr><th scope="col" rowspan="2">Tên</th><th scope="colgroup" colspan="2">Điểm</th></tr>',
    '<tr><th scope="col" class="over-right">A</th><td></td></tr>',
    '<tr class="strong"><td colspan="3">Nhóm</td></tr>',
    '<tr class="warned"><th scope="row">Cam</th><td class="right">9</td><td><b>8</b></td></tr>',
  ]);
});

it('is set for a screen where the paper is read there, cleaned or not', () => {
  const paper = { title: '', sections: [], forScreen: true };
  const clean = cleanPaper(paper, () => undefined);
  expect([paper, clean, paperOf()].map((one) => /<body [^>]*class="(.*)"/.exec(htmlOf(one))?.[1])).toEqual([
    'screen',
    'screen',
    'paper',
  ]);
});

it('leaves a blank to fill in, and reads it out as one', () => {
  expect(inside({ kind: 'field', label: 'Thư ký', value: null })).toBe(
    '<p class="field"><span>Thư ký:</span> <span class="dots" role="img" aria-label="để trống"></span></p>\n',
  );
  expect(inside({ kind: 'lines', count: 2 })).toBe(
    '<div class="lines" role="img" aria-label="2 dòng để trống"><i></i><i></i></div>\n',
  );
});

it.each([
  ['before', '<span class="box" role="img" aria-label="được chọn">☑</span>&nbsp;Có'],
  ['behind', 'Có&nbsp;<span class="box" role="img" aria-label="được chọn">☑</span>'],
] as const)('stands a box %s its text', (box, tick) => {
  expect(inside({ kind: 'ticks', label: '', box, ticks: [{ text: 'Có', ticked: true }] })).toBe(
    `<p class="ticks"><span class="tick">${tick}</span></p>\n`,
  );
});

it('draws bars in proportion to the longest, and none where all are nothing', () => {
  const chart = (...values: number[]) =>
    inside({
      kind: 'bars',
      title: 'Sao',
      head: ['Hạng', 'Số'],
      bars: values.map((value) => ({ label: '', value, shown: '' })),
    }).match(/<svg>.*<\/svg>/g);
  expect(chart(3, 1, 0)).toEqual([
    '<svg><rect class="s-plain" x="0%" width="100%" height="100%"/></svg>',
    '<svg><rect class="s-plain" x="0%" width="33.33%" height="100%"/></svg>',
    '<svg></svg>',
  ]);
  expect(chart(0, 0)).toEqual(['<svg></svg>', '<svg></svg>']);
});

it('draws what a bar is made up of, one piece on the other, with the line it is held against', () => {
  const html = inside({
    kind: 'bars',
    title: 'Xã',
    head: ['Xã', 'Số'],
    series: [
      { name: '3 sao', tone: 0 },
      { name: '5 sao', tone: 3 },
    ],
    bars: [
      { label: 'xã A', value: 4, shown: '4', parts: [3, 1] },
      { label: 'xã B', value: 40, shown: '40', parts: [40, 0], undrawn: true },
    ],
    mark: { value: 8, label: 'chỉ tiêu' },
  });
  expect(html.match(/<svg>.*<\/svg>/g)).toEqual([
    '<svg><rect class="s-0" x="0%" width="37.5%" height="100%"/><text class="t-0" x="18.75%" y="50%">3</text>' +
      '<rect class="s-3" x="37.5%" width="12.5%" height="100%"/><text class="t-3" x="43.75%" y="50%">1</text>' +
      '<line class="under" x1="100%" x2="100%" y2="100%"/><line class="mark" x1="100%" x2="100%" y2="100%"/></svg>',
  ]);
  expect(html).toContain('<th scope="row">xã B</th><td>40</td><td>0</td><td>40</td>');
});

it('cuts a bar beyond twice what it is held against, so that the others are seen', () => {
  const html = inside({
    kind: 'bars',
    title: 'Chỉ tiêu',
    head: ['Chỉ tiêu', '%'],
    bars: [
      { label: 'vượt', value: 2100, shown: '2100' },
      { label: 'thiếu', value: 50, shown: '50' },
    ],
    mark: { value: 100, label: '100 %' },
  });
  const line =
    '<line class="under" x1="50%" x2="50%" y2="100%"/><line class="mark" x1="50%" x2="50%" y2="100%"/>';
  expect(html.match(/<svg>.*<\/svg>/g)).toEqual([
    `<svg><rect class="s-plain" x="0%" width="100%" height="100%"/>${line}<line class="cut" x1="96%" x2="98%" y1="100%" y2="0"/></svg>`,
    `<svg><rect class="s-plain" x="0%" width="25%" height="100%"/>${line}</svg>`,
  ]);
});

it('draws columns over an axis of round figures, for a telephone and for a page', () => {
  const html = inside({
    kind: 'bars',
    form: 'columns',
    title: 'Năm',
    head: ['Năm', 'Số'],
    bars: [
      { label: '2025', value: 70, shown: '70' },
      { label: '2026', value: 93, shown: '93' },
    ],
  });
  const svgs = html.match(/<svg.*?<\/svg>/g) ?? [];
  expect(svgs.map((svg) => /class="(\w+)".* width="(\d+)"><g/.exec(svg)?.slice(1))).toEqual([
    ['slim', '300'],
    ['wide', '520'],
  ]);
  for (const svg of svgs) {
    expect([...svg.matchAll(/class="end"[^>]*>(\d+)</g)].map(([, tick]) => tick)).toEqual([
      '0',
      '20',
      '40',
      '60',
      '80',
      '100',
    ]);
    // 70 and 93 of 100, over 170 points between the head and the names.
    expect([...svg.matchAll(/height="([\d.]+)"\/>/g)].map(([, height]) => height)).toEqual(['119', '158.1']);
  }
});

it('gives sections of one name anchors of their own', () => {
  const named = (name: string): PaperSection => ({ name, orientation: 'portrait', blocks: [] });
  const html = htmlOf({
    title: '',
    sections: ['Phiếu', 'PHIẾU', 'Phiếu 2', 'Mục lục', '中'].map(named),
  });
  expect([...html.matchAll(/<article id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    ...['phieu', 'phieu-2', 'phieu-2-2', 'muc-luc-2', 'muc'],
  ]);
  expect([...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'muc-luc',
    ...['phieu', 'phieu-2', 'phieu-2-2', 'muc-luc-2', 'muc'],
    'dau-trang',
  ]);
});

it.each([
  ['a paper of few headings', [ANNEX], []],
  [
    'its headings where it has one section',
    [MINUTES],
    ['I. Thành phần tham dự', 'II. Kết quả', 'III. Ý kiến khác'],
  ],
  ['sections with their headings', [FORM, ANNEX], ['Phiếu đánh giá', 'Phần A', 'Phụ lục']],
  [
    'sections alone where there are many',
    Array<PaperSection>(6).fill(FORM),
    Array<string>(6).fill('Phiếu đánh giá'),
  ],
])('has in its contents: %s', (_what, sections, names) => {
  const html = htmlOf({ title: '', sections });
  expect([...html.matchAll(/<li class[^>]*><a[^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual(names);
});

it('writes names over columns upwards, and does not make room for them lying', () => {
  const table = (turned: boolean): Block => ({
    kind: 'table',
    caption: 'Điểm',
    columns: [{ width: 80 }, { width: 10 }, { width: 10 }],
    head: [{ cells: ['x', 'Nguyễn', 'Trần'].map((content, at) => ({ content, turned: turned && at > 0 })) }],
    rows: [],
  });
  expect(inside(table(true))).toContain('<th scope="col"><span class="turned">Nguyễn</span></th>');
  const least = (turned: boolean) => Number(/--least:([\d.]+)rem/.exec(inside(table(turned)))?.[1]);
  expect(least(true)).toBeLessThan(least(false));
});

it('begins a page at a heading that is to', () => {
  expect(inside({ kind: 'heading', level: 2, text: 'Hai', onNewPage: true })).toMatch(
    /class="level-2 new-page"/,
  );
});
