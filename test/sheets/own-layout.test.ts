import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYamlFile } from '../../src/base/yaml-file.js';
import type { CriterionCode } from '../../src/engine/types.js';
import { seal } from '../../src/sheets/digest.js';
import { quickYaml } from '../../src/sheets/own-layout.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { sheetToText } from '../../src/sheets/sheet-yaml.js';
import { runs } from '../support/runs.js';
import { anyPlainSheetFile, anySheetFile, anyWritten } from '../support/sheet-files.js';

const textOf = (sheet: SheetFile) => sheetToText(sheet, (code) => `Tiêu chí ${code}: "x" # y`);
const anyText = anySheetFile.map(textOf);

const anyPlainText = anyPlainSheetFile.map(textOf);

/** Plain but for one text, which nearly always leaves all of the sheet to YAML where there are many of its kind. */
const anyTextWithOneStrange = fc
  .tuple(anyPlainSheetFile, anyWritten)
  .map(([sheet, name]) => textOf({ ...sheet, product: { ...sheet.product, name } }));

/** With the order of the keys, which equality of objects does not look at. */
const inOrder = (data: unknown) => JSON.stringify(data);

/**
 * What we read without YAML is what it reads, and it has nothing to object.
 *
 * @param share how many of the texts are read without it at least: of none at all it would hold whatever we read
 */
function areAlike(texts: fc.Arbitrary<string>, times: number, share: number): void {
  const seen = { all: 0, own: 0 };
  fc.assert(
    fc.property(texts, (text) => {
      seen.all += 1;
      const own = quickYaml(text);
      if (own === null) return;
      seen.own += 1;
      const { data, errors } = parseYamlFile(text);
      expect([errors, inOrder(data)]).toEqual([[], inOrder(own)]);
    }),
    runs(times),
  );
  expect(seen.own / seen.all).toBeGreaterThan(share);
}

/** What is written into a text here and there: what YAML has a meaning for, and what it has none for. */
const BITS = [
  ...Array.from(' \t\n\r"\'#:-?,[]{}&*!|>%@`\\~=.0159aexoệ_'),
  "''",
  '\n\n',
  '  ',
  '- ',
  ': ',
  ' #',
  '""',
  'null',
  '\ufeff',
];

/** What YAML takes for something else than the letters, and what looks like it. */
const WORDS = [
  ...[
    'null',
    'Null',
    '~',
    'true',
    'FALSE',
    'yes',
    'nan',
    '.nan',
    '-.inf',
    '+.INF',
    '0x1F',
    '0o17',
    '0b1',
    '1_000',
  ],
  ...[
    '0',
    '07',
    '12',
    '-1',
    '+1',
    '1.5',
    '.5',
    '5.',
    '1e5',
    '1.5E-3',
    '1.1.1',
    '1-2',
    '2026-08-15',
    '12:30',
    '<<',
  ],
  ...[
    '---',
    '...',
    '- x',
    '? x',
    '[]',
    '{}',
    '[x]',
    '&a x',
    '*a',
    '!x',
    '!',
    '!!str 1',
    '| x',
    '|',
    '>',
    '@x',
    '%x',
  ],
];

type Change = (lines: readonly string[], at: number) => readonly string[];

/** Ways in which a text comes to be another one, at a line. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>(
    (lines, at) => lines.toSpliced(at, 1),
    (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
    (lines, at) => lines.with(at, ` ${lines[at] ?? ''}`),
    (lines, at) => lines.with(at, `  ${lines[at] ?? ''}`),
    (lines, at) => lines.with(at, (lines[at] ?? '').replace(/^ {1,2}/, '')),
    (lines, at) => lines.with(at, (lines[at] ?? '').replace(/: .*/, ':')),
    (lines, at) => lines.with(at, (lines[at] ?? '').replaceAll('"', '')),
    (lines, at) => lines.slice(0, at + 1),
    (lines, at) => [...lines.slice(0, at), ...lines.slice(at + 1), lines[at] ?? ''],
  ),
  fc
    .record({ where: fc.nat(), drop: fc.nat(2), bit: fc.constantFrom('', ...BITS) })
    .map(({ where, drop, bit }): Change => (lines, at) => {
      const line = lines[at] ?? '';
      const from = where % (line.length + 1);
      return lines.with(at, line.slice(0, from) + bit + line.slice(from + drop));
    }),
);

describe('a sheet that is read quickly', () => {
  it('is read as YAML reads it, or left to it', () => {
    areAlike(anyText, 100, -1); // hardly any is ours to read
    areAlike(anyTextWithOneStrange, 100, 0.3);
    areAlike(anyPlainText, 100, 0.8);
  });

  it('is left to the other parser seldom', () => {
    const texts = fc.sample(anyPlainText, { numRuns: 200, seed: 1 });
    // All that are not have a text such as "." or "0x", which might be a number.
    expect(texts.filter((text) => quickYaml(text) !== null).length).toBeGreaterThan(150);
  });

  it('has the same keys in the same order, signed or not', () => {
    const [base] = fc.sample(anyPlainSheetFile, 1);
    if (base === undefined) throw new Error('no sheet');
    const at = '2026-08-10T09:00:00+07:00';
    const sheet: SheetFile = {
      ...base,
      product: { code: '68-24707-1-2026', name: 'Nước mắm "Cá Đen": loại 1', commune: "xã Ea H'leo" },
      member: 'Lê Thị Nông',
      disqualified: '- Giả mạo # hồ sơ',
      remarks: new Map([
        ['1.1' as CriterionCode, { note: '1.1', evidence: 'null' }],
        ['1.2' as CriterionCode, { note: '=1+1 \\ ', evidence: 'hợp đồng số 12/2026' }],
      ]),
      history: [
        { at, event: 'begun' },
        { at, event: 'signed', name: 'Lê Thị Nông', role: 'member' },
        { at, event: 'reopened', reason: 'chấm lại' },
      ],
    };
    for (const one of [sheet, { ...sheet, answers: new Map(), remarks: new Map(), history: [] }]) {
      for (const text of [textOf(one), seal(textOf(one))]) {
        expect(inOrder(quickYaml(text))).toBe(inOrder(parseYamlFile(text).data));
      }
    }
  });

  it.each(['answers:\n  "6.6": {! points: 0, option: 0 }\n', '! set: 1\n', 'product:\n  ! code: a\n'])(
    'is left to YAML where a tag names nothing: %j',
    (text) => {
      expect([quickYaml(text), parseYamlFile(text).errors.length]).toEqual([null, 1]);
    },
  );

  it('has values that YAML reads alike, whatever stands there', () => {
    const value = fc.oneof(
      fc.constantFrom(...WORDS),
      fc.string({ unit: fc.constantFrom(...BITS, 'lời'), minLength: 1, maxLength: 6 }),
      fc
        .tuple(fc.constantFrom('"', "'"), fc.string({ unit: fc.constantFrom(...BITS), maxLength: 4 }))
        .map(([quote, text]) => `${quote}${text}${quote}`),
    );
    const place = fc.constantFrom<(text: string) => string>(
      (text) => `member: ${text}\nset: 1\n`,
      (text) => `product:\n  code: ${text}\n  name: x\n`,
      (text) => `answers:\n  "1.1":\n    note: ${text}\n  "1.2": { points: 1, option: 1 }\n`,
      (text) => `history:\n  - at: ${text}\n    event: begun\n`,
      (text) => `product:\n  ${text} code: SP1\n  name: x\n`,
      (text) => `answers:\n  "1.2": {${text} points: 1, option: 1 }\n`,
    );
    areAlike(
      fc.tuple(value, place).map(([text, put]) => put(text)),
      3000,
      0.2,
    );
  });

  it('is left to YAML or read as YAML reads it, whatever was done to it', () => {
    const anyChanged = fc
      .tuple(anyPlainText, fc.array(fc.tuple(fc.nat(), anyChange), { minLength: 1, maxLength: 3 }))
      .map(([text, changes]) =>
        changes
          .reduce<readonly string[]>(
            (lines, [where, change]) => (lines.length < 2 ? lines : change(lines, where % lines.length)),
            text.split('\n'),
          )
          .join('\n'),
      );
    areAlike(anyChanged, 500, 0.05);
  });
});
