import fc from 'fast-check';
import type { CaseId, CriterionCode } from '../../src/engine/types.js';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import {
  optionsOf,
  ROLES,
  toWrittenAnswers,
  type Answer,
  type Remarks,
  type SheetEvent,
  type SheetFile,
} from '../../src/sheets/sheet-file.js';
import { asUsual } from '../../src/base/text/letters.js';
import { isReason } from '../../src/sheets/evaluation.js';
import { ALL_RULES, dayUnder, productSet } from './law.js';

/** What people, spreadsheets and other programs write; to YAML and to CSV some of it means something. */
const UNITS = [
  ...['a', 'ồ', 'Đ', ' ', "'", '"', '=', '+', '-', '@', ',', ';', '\n', '#', ':', '★', '1', '😀'],
  ...['\t', '\r', '\r\n', 'o\u0302\u0300', '\u00a0', '\u0085', '\u2028', '\u200b', '\ufeff', '\u0001'],
  ...[
    '?',
    '!',
    '&',
    '*',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '%',
    '`',
    '\\',
    '~',
    '.',
    '0',
    'e',
    'x',
    'null',
    '---',
  ],
  ...['chữ ', 'lời ', 'đẹp '],
];

const moment = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((one) => `${one.toISOString().slice(0, 19)}+07:00`);

const DIGEST = `sha256:${'5ea1'.repeat(16)}`;

/** Sheets on any set of the law, as far as their members have come, with what those wrote just as they wrote it. */
function sheetFiles(written: fc.Arbitrary<string>): fc.Arbitrary<SheetFile> {
  // What nobody can see is no code and no name: a table reads it as a blank.
  const text = written.filter((one) => asUsual(one).trim() !== '');
  return fc.constantFrom(...ALL_RULES).chain(({ edition, set }) => {
    const criteria = criteriaOf(productSet(edition, set));
    const answers = fc
      .tuple(
        ...criteria.map((criterion) =>
          fc
            .record({ open: fc.nat(3), pick: fc.nat(30), chosen: fc.constantFrom<CaseId>('a', 'b') })
            .map(({ open, pick, chosen }): readonly [CriterionCode, Answer] | null => {
              if (open === 0) return null;
              const own = criterion.cases ? chosen : null;
              const options = optionsOf(criterion, own);
              const option = pick % (options.length + 1);
              return [criterion.code, { points: options[option - 1]?.points ?? 0, option, case: own }];
            }),
        ),
      )
      .map((given) => new Map(given.filter((one) => one !== null)))
      .map((given) => {
        // Without a story there is nothing to score of it.
        for (const { code, appliesWhen } of criteria) {
          const story = appliesWhen ? given.get(appliesWhen.criterion) : undefined;
          if (appliesWhen && story && story.points <= appliesWhen.above) given.delete(code);
        }
        return given;
      });
    const remark = fc.record<Remarks>({ note: written, evidence: written }, { requiredKeys: [] });
    const remarks = fc
      .dictionary(fc.constantFrom(...criteria.map(({ code }) => code)), remark, { maxKeys: 4 })
      .map(
        (given) =>
          new Map(
            Object.entries(given).filter(([, one]) => Object.keys(one).length > 0) as [
              CriterionCode,
              Remarks,
            ][],
          ),
      );
    const event: fc.Arbitrary<SheetEvent> = fc.oneof(
      moment.map((at): SheetEvent => ({ at, event: 'begun' })),
      fc.tuple(moment, written).map(([at, reason]): SheetEvent => ({ at, event: 'reopened', reason })),
      fc
        .record({ at: moment, reason: written, answers, remarks, out: fc.option(text) })
        .map(({ at, reason, out, ...before }): SheetEvent => ({
          ...{ at, event: 'reopened', reason, digest: DIGEST, answers: toWrittenAnswers(before) },
          ...(out === null ? {} : { disqualified: out }),
        })),
      fc
        .tuple(moment, text, fc.constantFrom(...ROLES))
        .map(([at, name, role]): SheetEvent => ({ at, event: 'signed', name, role })),
    );
    const round = fc.constantFrom(
      { round: 1, follows: null },
      { round: 2, follows: DIGEST },
      { round: 3, follows: DIGEST },
    );
    const sheet = fc.record({
      edition: fc.constant(edition),
      set: fc.constant(set),
      product: fc.record(
        { code: text, name: text, producer: text, commune: text, district: text, ethnicity: text },
        { requiredKeys: ['code'] },
      ),
      member: text,
      role: fc.constantFrom(...ROLES),
      rated: fc.constant(dayUnder(edition)),
      status: fc.constant('draft' as const),
      answers,
      remarks,
      disqualified: fc.option(text.filter(isReason), { freq: 3 }),
      // A draft whose last event is a signature is one whose seal was taken off by hand.
      history: fc.array(event, { maxLength: 3 }).filter((events) => events.at(-1)?.event !== 'signed'),
    });
    return fc.tuple(sheet, round).map(([one, its]) => ({ ...one, ...its }));
  });
}

const written = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 30 });

/** One text that somebody wrote somewhere, a short one. */
export const anyWritten = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 4 });

export const anySheetFile = sheetFiles(written);

/** Whose texts stand on one line each, as nearly all do. */
export const anyPlainSheetFile = sheetFiles(
  written.map((one) => one.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim()).filter((one) => one !== ''),
);
