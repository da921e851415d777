import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import type { CriterionCode } from '../../src/engine/types.js';
import { BatchRater } from '../../src/rating/batch-rater.js';
import type { Submission } from '../../src/rows/submission.js';
import type { Answer, SheetFile } from '../../src/sheets/sheet-file.js';
import { columnsOfSheets } from '../../src/sheets/sheet-table.js';
import { SheetSubmissions } from '../../src/sheets/submission-of-sheet.js';
import { day, E26, LAW, productSet } from '../support/law.js';

/** Sheets of one member on one product, each in its own file, rated one after another. */
function rated(sheets: Readonly<Record<string, Partial<SheetFile>>>) {
  const counted: string[] = [];
  const groupOf = ({ file }: Submission) => {
    counted.push(file);
    return '';
  };
  const rater = new BatchRater(LAW, { edition: null, blankAsZero: false }, groupOf);
  const rate = rater.sheets({
    sheets: [],
    columns: () => columnsOfSheets([], LAW),
    submissions: (options) => {
      const submissions = new SheetSubmissions(LAW, options);
      return (sound) => submissions.of(sound);
    },
  });
  const outcomes = Object.entries(sheets).map(([path, changed]) => {
    const outcome = rate({ path, text: '', sheet: { ...SHEET, ...changed } });
    if (outcome.kind === 'rated') return `${path}: ${outcome.row.warnings.map(({ code }) => code).join(' ')}`;
    const told = outcome.problems.map(({ code, args, position: { file, line } }) => {
      const first = code === 'duplicate' ? ` of ${args.file}:${String(args.line)}` : '';
      return `${code} at ${file}:${String(line)}${first}`;
    });
    return told.join(', ');
  });
  return { outcomes, counted };
}

const ALL_ZERO = new Map<CriterionCode, Answer>(
  criteriaOf(productSet(E26, 1)).map(({ code }) => [code, { points: 0, option: 0, case: null }]),
);

const SHEET: SheetFile = {
  edition: E26,
  set: 1,
  product: { code: 'SP1', name: 'Mật ong', kind: 'lần đầu', filed: '2026-06-01' },
  member: 'An',
  role: 'member',
  rated: day('2026-08-10'),
  status: 'draft',
  round: 1,
  follows: null,
  answers: ALL_ZERO,
  remarks: new Map(),
  disqualified: null,
  history: [],
};

const UNKNOWN_KIND = { product: { ...SHEET.product, kind: 'không rõ' } };

describe('sheets that have files of their own', () => {
  it('are reported to be unsigned once all is answered', () => {
    expect(rated({ 'a.yaml': {} }).outcomes).toEqual(['a.yaml: unsigned']);
    expect(rated({ 'a.yaml': { status: 'signed' } }).outcomes).toEqual(['a.yaml: ']);
    expect(rated({ 'a.yaml': { answers: new Map() } }).outcomes).toEqual(['a.yaml: ']);
  });

  it('are rated once a product and member, and the other one is named by its file alone', () => {
    expect(
      rated({ 'a.yaml': {}, 'b.yaml': { member: 'an ' }, 'c.yaml': { member: 'Bình' } }).outcomes,
    ).toEqual(['a.yaml: unsigned', 'duplicate at b.yaml:null of a.yaml:null', 'c.yaml: unsigned']);
  });

  it('that cannot be rated may be corrected by another file, and name no group', () => {
    expect(rated({ 'a.yaml': UNKNOWN_KIND, 'b.yaml': {}, 'c.yaml': {} })).toEqual({
      outcomes: [
        'kind-unknown at a.yaml:null',
        'b.yaml: unsigned',
        'duplicate at c.yaml:null of b.yaml:null',
      ],
      counted: ['b.yaml', 'c.yaml'],
    });
  });
});
