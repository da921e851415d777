import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCriterionCode } from '../../src/engine/criterion-code.js';
import {
  EMPTY,
  isSame,
  merged,
  readRecord,
  sheetOf,
  withChanges,
  withReopened,
  withSignature,
  type SheetRecord,
} from '../../src/page/record.js';
import { toWrittenAnswers, type SheetFile } from '../../src/sheets/sheet-file.js';
import { toWritten } from '../../src/sheets/written-sheet.js';
import { roundSheet } from '../support/round-sheets.js';

const BLANK: SheetFile = {
  ...roundSheet('An', 'SP1', { status: 'draft' }),
  answers: new Map(),
  history: [{ at: '2026-10-12T09:00:00+07:00', event: 'begun' }],
};

const CODES = ['1.1', '1.2', '2.1'].map(asCriterionCode);

/** What a member may do to a sheet: give points, take them away, write a note, put the dossier out. */
interface Deed {
  readonly code: number;
  readonly points: number | null;
  readonly note: string | null;
  readonly at: number;
  readonly by: string;
}

const deed = fc.record<Deed>({
  code: fc.nat(CODES.length - 1),
  points: fc.option(fc.nat(3)),
  note: fc.option(fc.constantFrom('a', 'b')),
  at: fc.nat(5),
  by: fc.constantFrom('x', 'y'),
});

function done(record: SheetRecord, { code: place, points, note, at, by }: Deed): SheetRecord {
  const before = sheetOf(record, BLANK);
  const code = CODES[place]!;
  const answers = new Map(before.answers);
  if (points === null) answers.delete(code);
  else answers.set(code, { points, option: points, case: null });
  const remarks = new Map(before.remarks);
  if (note === null) remarks.delete(code);
  else remarks.set(code, { note });
  return withChanges(record, before, { ...before, answers, remarks }, at, by);
}

const records = fc
  .array(deed, { maxLength: 6 })
  .map((deeds) => deeds.reduce((record, one) => done(record, one), EMPTY));

describe('what two tabs keep of a sheet', () => {
  it('is the same in whatever order it comes together', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, a)).toEqual(a);
      }),
    );
  });

  it('has the answers of both, where each has answered another criterion', () => {
    const mine = done(EMPTY, { code: 0, points: 2, note: null, at: 1, by: 'x' });
    const theirs = done(EMPTY, { code: 1, points: 1, note: null, at: 1, by: 'y' });
    const sheet = sheetOf(merged(mine, theirs), BLANK);
    expect([...sheet.answers.keys()].toSorted()).toEqual(['1.1', '1.2']);
  });

  it('has the later answer to one criterion, whatever the clock was set to meanwhile', () => {
    const first = done(EMPTY, { code: 0, points: 3, note: null, at: 100, by: 'x' });
    const second = done(first, { code: 0, points: 1, note: null, at: 5, by: 'y' });
    expect(sheetOf(merged(second, first), BLANK).answers.get(CODES[0]!)?.points).toBe(1);
  });

  it('says the sheet that it was made of', () => {
    const sheet = { ...roundSheet('An', 'SP1', { status: 'draft' }), disqualified: 'Giả mạo hồ sơ' };
    const record = withChanges(EMPTY, BLANK, sheet, 1, 'x');
    expect(sheetOf(readRecord(JSON.stringify(record)), BLANK)).toEqual(sheet);
  });

  it('stays as it was signed, whatever another tab still answers; opened again, it goes on from there', () => {
    const draft = done(EMPTY, { code: 0, points: 3, note: 'a', at: 1, by: 'x' });
    const before = sheetOf(draft, BLANK);
    const signed: SheetFile = { ...before, status: 'signed' };
    const written = { ...toWritten(signed), answers: toWrittenAnswers(signed) };
    const record = withSignature(draft, { sheet: written, text: 'text' }, 2, 'x');
    const late = merged(record, done(draft, { code: 0, points: 1, note: null, at: 9, by: 'y' }));
    expect(sheetOf(late, BLANK)).toEqual(signed);
    const again = withReopened(late, before, 10, 'x');
    expect(sheetOf(again, BLANK)).toEqual(before);
  });

  it.each(['', 'x', '[]', '{"a/1.1":3}', '{"__proto__":{"v":1,"t":1,"by":"x"}}', '{"out":{"v":1}}'])(
    'is nothing where it was changed by hand: %s',
    (text) => {
      expect(isSame(readRecord(text), EMPTY)).toBe(true);
    },
  );
});
