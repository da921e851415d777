import { describe, expect, it } from 'vitest';
import { Parser } from 'yaml';
import { MOST_LEVELS, MOST_YAML_PIECES } from '../../src/base/limits.js';
import { parseYamlFile, upToSlip } from '../../src/base/yaml-file.js';
import { messages as en } from '../../src/cli/catalogue.en.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';

const said = (text: string) =>
  parseYamlFile(text).errors.map(({ line, column, code }) => `${String(line)}:${String(column)} ${code}`);

describe('a key in YAML', () => {
  it('is the text that stands there, in quotes or not', () => {
    expect(parseYamlFile('a: { 1.10: x, "1.1": y, 7: z }\n').data).toEqual({
      a: { '1.10': 'x', '1.1': 'y', '7': 'z' },
    });
  });

  it.each([
    ['a:\n  "1.1": x\n  1.1: y\n', ['3:3 DUPLICATE_KEY']],
    ['a: { 1.1: x, 1.1: y }\n', ['1:14 DUPLICATE_KEY']],
    ["'7': x\n7: y\n", ['2:1 DUPLICATE_KEY']],
    ['? [x]\n: y\n', ['1:3 NON_STRING_KEY']],
    ['!!float 1.1: y\n', ['1:1 NON_STRING_KEY']],
  ])('that is no text, or stands twice, is told with its place: %j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('a slip in YAML', () => {
  it('is not read beyond: each that follows would be an error of its own, two million of them a gigabyte', () => {
    const tokens = [...upToSlip(new Parser().parse('[]'.repeat(1000)))];
    expect(tokens.map(({ type }) => type)).toEqual(['document', 'error']);
    expect(said('[]'.repeat(1000))).toEqual(['1:3 UNEXPECTED_TOKEN']);
  });

  it.each([
    ['x: 1\na: &b 1\nc: *b\n', '3:4 ALIAS'],
    ['a: *b\n', '1:4 ALIAS'],
    ['a: "\\q"\n', '1:5 BAD_DQ_ESCAPE'],
    ['a: 1\n---\nb: 1\n', '2:1 MULTIPLE_DOCS'],
    ['a: %b\n', '1:4 BAD_SCALAR_START'],
    ['a: b: c\n', '1:4 BLOCK_AS_IMPLICIT_KEY'],
    ['a:\n\tb: c\n', '2:1 TAB_AS_INDENT'],
    ['a: "b\n', '2:1 MISSING_CHAR'],
    ['a: [b\n', '2:1 BAD_INDENT'],
    ['a:\n   b: 1\n  c: 1\n', '3:1 BAD_INDENT'],
    ['a: !x!y b\n', '1:4 TAG_RESOLVE_FAILED'],
  ])('%j is told with its place', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('is reported in our own words, behind its column', () => {
    const [error] = parseYamlFile('a: 1\na: 2\n').errors;
    if (error === undefined) throw new Error('no error');
    expect([vi, en].map(({ findings }) => findings['yaml-syntax'](error))).toEqual([
      'cột 1 không đúng cú pháp YAML: mục này đã có ở trên; mỗi mục chỉ ghi một lần.',
      'column 1 is not YAML: this key is there already, above; each stands once.',
    ]);
  });
});

describe('YAML past a limit', () => {
  const lists = (levels: number) => `${'- '.repeat(levels)}x`;
  const maps = (levels: number) => `${'{a: '.repeat(levels)}x${'}'.repeat(levels)}`;

  it('is refused where it is nested deeper, whether by brackets or by lines', () => {
    expect([lists(MOST_LEVELS), maps(MOST_LEVELS), 'a:\n- b: [c]\n'].map(said)).toEqual([[], [], []]);
    const deeper = [
      lists(MOST_LEVELS + 1),
      maps(MOST_LEVELS + 1),
      `a:\n${lists(20_000)}`,
      `\n${maps(20_000)}`,
    ];
    expect(deeper.map(said)).toEqual([
      ['1:201 TOO_DEEP'],
      ['1:401 TOO_DEEP'],
      ['2:199 TOO_DEEP'],
      ['2:401 TOO_DEEP'],
    ]);
  });

  it('is refused at the first piece too many, before anything is made of it', () => {
    const past = parseYamlFile(`[\n${'b,'.repeat(MOST_YAML_PIECES / 2)}]`);
    expect([past.data, past.errors]).toEqual([
      undefined,
      [{ line: 2, column: MOST_YAML_PIECES - 1, code: 'TOO_MANY_PIECES' }],
    ]);
  });

  it('has the limit named', () => {
    const words = [vi, en].flatMap(({ findings }) =>
      (['TOO_DEEP', 'TOO_MANY_PIECES'] as const).map((code) => findings['yaml-syntax']({ code, column: 7 })),
    );
    expect(words).toEqual([
      'cột 7: lồng nhau sâu hơn giới hạn 100 bậc; xem lại các ngoặc và chỗ thụt dòng.',
      'cột 7: tệp có quá giới hạn 650.000 mẩu (mỗi tên mục, giá trị, dấu, khoảng trắng, chỗ xuống dòng là một mẩu); xem lại có nhầm tệp không.',
      'column 7: nested deeper than the limit of 100 levels; look at the brackets and the indentation.',
      'column 7: the file has more than the limit of 650,000 pieces (each key, value, sign, run of spaces and end of a line is one); is it the right file?',
    ]);
  });
});
