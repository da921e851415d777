import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '../support/ocop.js';

/*
 * Nothing of an edition is in code or words: its months, days, articles, instruments, forms and number of sets come
 * from criteria/. Comments may cite the law, and do.
 */

/** What a word of the law looks like. */
const LAW: readonly RegExp[] = [
  /\d+ (?:tháng|months?|ngày|days?)(?!\p{L})/iu,
  /(?:Điều|khoản|Article) \d|Phụ lục|Mẫu số \d/iu,
  /\d\/QĐ-TTg/,
  /\b\d+-20\d\d\b/,
  /\b\d\d\/\d\d\/20\d\d\b|\b20\d\d-\d\d-\d\d\b/,
  /\b1 (?:đến|to) \d/,
  /Bộ Nông nghiệp/,
];

/** What may stand all the same, as a part of the text, and why. */
const EXCUSED: readonly (readonly [part: RegExp, why: string])[] = [
  [
    /31\/12\/2025|2025-12-31|01\/07\/2025|0[15]\/08\/2026|2026-08-05|2000-01-01/g,
    'shows how a day is written',
  ],
  [/\b(?:ví dụ|such as) (?:148-2023 (?:hoặc|or) )?26-2026/g, 'shows how an edition is named'],
  [/criteria\/26-2026\/01-….yaml|samples\/[-\w/*.]+/g, 'names a file'],
  [
    /ocop criteria \w+ [^\n]*\d+-20\d\d|ocop \w+ [^\n]*--(?:at|as-of|date) \S+|--(?:at|as-of|date) \d\S+/g,
    'shows a command to type',
  ],
  [/\d+-\d+-\d-20\d\d/g, 'shows how a product code is written'],
  [/^26-2026$/g, 'shows how an edition is named, in the file that init writes'],
  [
    /(?:phụ lục|PHỤ LỤC|Phụ lục)(?: của quyết định công nhận|:? ?(?:niêm phong|NIÊM PHONG)[^.]*)/g,
    'an annex of ours',
  ],
];

/**
 * Numbers of the law that nothing else in the code is likely to be, and the lines that have them for another reason.
 */
const NUMBERS: ReadonlySet<string> = new Set(['36', '180', '2023', '2025', '2026']);
const EXCUSED_NUMBERS: readonly (readonly [line: string, why: string])[] = [
  ['[27, 36],', 'number formats of a workbook'],
  ['name: [10, 36]', 'letters of a column'],
  ['toString(36)', 'digits and letters in a name'],
  ['parseInt(pid, 36)', 'digits and letters in a name'],
  ['const NAME = 36', 'letters of a name below a column'],
  ['new Date(2026, 0, 1, 12)', 'the one time in every archive that we write'],
  ['[250, 333, 408, 500, 500, 833, 778, 180', 'how wide letters are'],
];

interface Found {
  readonly at: string;
  readonly kind: 'word' | 'number';
  /** The word, or the line that the number is in. */
  readonly text: string;
}

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

function literalsIn(name: string): readonly Found[] {
  const source = ts.createSourceFile(
    name,
    readFileSync(join(ROOT, 'src', name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText || ts.isNumericLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const text = isText ? node.text : (source.text.split('\n')[line] ?? '');
      const isWord = isText && !ts.isImportDeclaration(node.parent);
      if (isWord || (ts.isNumericLiteral(node) && NUMBERS.has(node.text))) {
        found.push({
          at: `${name}:${String(line + 1)}`,
          kind: isWord ? 'word' : 'number',
          text: text.trim(),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const ALL = SOURCES.flatMap(literalsIn);

it('no word of the program holds a number, an article or an instrument of one edition', () => {
  const bare = (text: string) => EXCUSED.reduce((so, [part]) => so.replaceAll(part, ''), text);
  const told = ALL.filter(({ kind, text }) => kind === 'word' && LAW.some((one) => one.test(bare(text))));
  expect(told).toEqual([]);
});

it('no code computes with a number of one edition', () => {
  const told = ALL.filter(
    ({ kind, text }) => kind === 'number' && !EXCUSED_NUMBERS.some(([line]) => text.includes(line)),
  );
  expect(told).toEqual([]);
});

it('excuses nothing that is not there', () => {
  for (const [part] of EXCUSED) expect(ALL.some(({ text }) => new RegExp(part).test(text))).toBe(true);
  for (const [line] of EXCUSED_NUMBERS) expect(ALL.some(({ text }) => text.includes(line))).toBe(true);
});
