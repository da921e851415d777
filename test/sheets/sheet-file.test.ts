import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionCode } from '../../src/engine/types.js';
import { messages as en } from '../../src/cli/catalogue.en.js';
import { messages as vi } from '../../src/cli/catalogue.vi.js';
import { RowReader } from '../../src/rows/read-row.js';
import { readSheetRows } from '../../src/rows/open-table.js';
import { openTable, sourceOf } from '../support/tables.js';
import { csvLines } from '../../src/base/text/csv-lines.js';
import { seal, sealState } from '../../src/sheets/digest.js';
import { asCriterionCode } from '../../src/engine/criterion-code.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import type { SheetFile } from '../../src/sheets/sheet-file.js';
import { sheetOfRow } from '../../src/sheets/sheet-of-row.js';
import { sheetColumns } from '../../src/sheets/sheet-table.js';
import { sheetToText } from '../../src/sheets/sheet-yaml.js';
import { LAW } from '../support/law.js';
import { anySheetFile } from '../support/sheet-files.js';
import { runs } from '../support/runs.js';

const textOf = (sheet: SheetFile) => sheetToText(sheet, (code) => `tiêu chí ${code}`);

const signed = (sheet: SheetFile): SheetFile => ({
  ...sheet,
  status: 'signed',
  disqualified: sheet.disqualified ?? 'Giả mạo hồ sơ', // so that open criteria may stay open
  history: [
    ...sheet.history,
    { at: '2026-08-10T09:00:00+07:00', event: 'signed', name: sheet.member, role: sheet.role },
  ],
});

describe('a sheet on disk', () => {
  it('is read as it was written, and written alike again', () => {
    fc.assert(
      fc.property(anySheetFile, fc.boolean(), (draft, isSigned) => {
        const sheet = isSigned ? signed(draft) : draft;
        const text = textOf(sheet);
        const reading = readSheet(text, LAW);
        expect(reading.problems).toEqual([]);
        expect(reading.sheet).toEqual(sheet);
        expect(reading.sheet && textOf(reading.sheet)).toBe(text);
      }),
      runs(150),
    );
  });

  it.each([' \n', ' \n\n', '  \n x', '\n ', ' x\n'])('keeps %j, a remark that begins with blanks', (note) => {
    const [draft] = fc.sample(anySheetFile, 1);
    if (draft === undefined) throw new RangeError('no sheet was made');
    const code = asCriterionCode('1.1');
    const sheet = { ...draft, remarks: new Map([[code, { note }]]) };
    expect(readSheet(textOf(sheet), LAW).sheet?.remarks.get(code)).toEqual({ note });
  });

  it('once signed, shows a change of any one byte', () => {
    fc.assert(
      fc.property(anySheetFile, fc.nat(), fc.integer({ min: 1, max: 255 }), (draft, where, by) => {
        const bytes = Buffer.from(textOf(signed(draft)));
        const at = where % bytes.length;
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        const changed = bytes.toString('utf8');
        // A carriage return is what mail and editors put before a line end.
        fc.pre(!changed.includes('\r\n'));
        expect(readSheet(changed, LAW).problems.length).toBeGreaterThan(0);
      }),
      runs(300),
    );
  });

  it('is broken by anything behind its seal', () => {
    const [draft] = fc.sample(anySheetFile, 1);
    const text = draft ? textOf(signed(draft)) : '';
    expect([text, `${text}# x\n`, `${text}\n`, text.replace('digest: ', 'digest:  ')].map(sealState)).toEqual(
      ['intact', 'broken', 'broken', 'broken'],
    );
  });

  it('keeps its seal through a byte order mark and the line ends of Windows', () => {
    fc.assert(
      fc.property(anySheetFile, (draft) => {
        const text = textOf(signed(draft));
        expect(sealState(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe('intact');
      }),
      { numRuns: 20 },
    );
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'a draft that says it is signed',
      (text) => text.replace('status: draft', 'status: signed'),
      'not-sealed',
    ],
    [
      'a seal under a history in which nobody signed',
      (text) =>
        seal(
          text
            .replace('status: draft', 'status: signed')
            .replace('history: []', "history: [{ at: '2026-08-10T09:00:00+07:00', event: begun }]"),
        ),
      'not-sealed',
    ],
    [
      'a draft that was signed',
      (text) =>
        text.replace(
          'history: []',
          "history: [{ at: '2026-08-10T09:00:00+07:00', event: signed, name: An, role: member }]",
        ),
      'draft-signed',
    ],
    [
      'a word that is no reason',
      (text) => text.replace('\nhistory:', '\ndisqualified: không\nhistory:'),
      'no-reason',
    ],
    ['a seal on a draft', (text) => seal(text), 'draft-sealed'],
    ['a seal that is mangled', (text) => `${text}digest:  sha256:x\n`, 'shape'],
    ['a megabyte', (text) => `${text}${'# x\n'.repeat(300_000)}`, 'sheet-too-long'],
    ['a set that is none', (text) => text.replace(/^set: .*/m, 'set: 27'), 'sheet-set-unknown'],
    [
      'an edition that is none',
      (text) => text.replace(/^edition: .*/m, 'edition: 1-2030'),
      'sheet-edition-unknown',
    ],
    ['no YAML', (text) => text.replace('product:', 'product: ['), 'yaml-syntax'],
    [
      'a criterion that is there twice, without quotes once',
      (text) =>
        text.replace(
          'answers: {}',
          'answers:\n  "1.1": { points: 0, option: 0 }\n  1.1: { points: 3, option: 3 }',
        ),
      'yaml-syntax',
    ],
    ['a key that is none', (text) => text.replace('\nstatus:', '\ntrang_thai: x\nstatus:'), 'shape'],
    [
      'points that no option has',
      (text) => text.replace('answers: {}', 'answers: { "1.1": { points: 9, option: 1 } }'),
      'points-not-an-option',
    ],
    [
      'an option that has other points',
      (text) => text.replace('answers: {}', 'answers: { "1.1": { points: 3, option: 1 } }'),
      'option-differs',
    ],
    [
      'a criterion that the set does not have',
      (text) => text.replace('answers: {}', 'answers: { "13": { points: 1, option: 1 } }'),
      'sheet-criterion-unknown',
    ],
    [
      'a story told in points only',
      (text) =>
        text.replace(
          'answers: {}',
          'answers: { "5.1": { points: 0, option: 0 }, "5.2": { points: 1, option: 1 } }',
        ),
      'points-without-story',
    ],
    [
      'points of a case that is not named',
      (text) =>
        text
          .replace('set: 1', 'set: 26')
          .replace('answers: {}', 'answers: { "8": { points: 3, option: 3 } }'),
      'case-missing',
    ],
  ])('%s is told', (_what, change, code) => {
    const [base] = fc.sample(anySheetFile, 1);
    if (base === undefined) throw new Error('no sheet');
    const sheet: SheetFile = {
      ...base,
      ...{ edition: LAW.editions[1]?.edition ?? base.edition, set: 1 },
      answers: new Map(),
      remarks: new Map(),
      product: { code: 'SP1' },
      member: 'An',
      disqualified: null,
      history: [],
    };
    expect(readSheet(change(textOf(sheet)), LAW).problems.map((one) => one.code)).toContain(code);
  });
});

describe('sheets as a wide table', () => {
  it.each([
    [vi, ['Ghi chú 1.1', 'Minh chứng 1.1']],
    [en, ['Note 1.1', 'Evidence 1.1']],
  ])('head remarks in their own language (%#)', ({ headings }, expected) => {
    const [base] = fc.sample(anySheetFile, 1);
    const remarks = new Map([['1.1' as CriterionCode, { note: 'x', evidence: 'y' }]]);
    const columns = sheetColumns(base ? [{ ...base, remarks }] : [], LAW, headings, () => '');
    expect(columns.slice(-2).map(({ heading }) => heading)).toEqual(expected);
  });

  it.each([vi, en])('come back without loss ($lang)', async ({ headings }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySheetFile, { minLength: 1, maxLength: 4 }), async (sheets) => {
        const columns = sheetColumns(sheets, LAW, headings, () => '');
        const rows = [
          columns.map(({ heading }) => heading),
          ...sheets.map((sheet) => columns.map(({ cell }) => cell(sheet))),
        ];
        const table = openTable(sourceOf(Buffer.from(csvLines(rows, ','))));
        const reader = new RowReader(LAW, table.header, { edition: null, blankAsZero: false });
        const back: unknown[] = [];
        await readSheetRows(table, {
          header: () => undefined,
          progress: () => undefined,
          row: (row) => {
            const { submission, problems } = reader.read(row.cells ?? [], row);
            back.push(submission && problems.length === 0 ? sheetOfRow(submission, '').sheet : problems);
          },
        });
        expect(back).toEqual(sheets);
      }),
      { numRuns: 60 },
    );
  });
});
