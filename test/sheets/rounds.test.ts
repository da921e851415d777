import { build } from 'esbuild';
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CriterionCode } from '../../src/engine/types.js';
import { sealOf, sealState } from '../../src/sheets/digest.js';
import {
  answer,
  beginEvaluation,
  beginRound,
  confirm,
  nextOpen,
  openOnes,
  optionsOn,
  step,
  type Evaluation,
} from '../../src/sheets/evaluation.js';
import { reopen, sign } from '../../src/sheets/signing.js';
import { quickYaml } from '../../src/sheets/own-layout.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { fromWrittenAnswers } from '../../src/sheets/sheet-file.js';
import { saveSheet, sheetFilesIn, sheetPath } from '../../src/sheets/sheet-store.js';
import { sheetToText } from '../../src/sheets/sheet-yaml.js';
import { answered, at, begin, best, picked } from '../support/evaluations.js';
import { ALL_RULES, E26, LAW } from '../support/law.js';
import { testHost } from '../support/host.js';
import { tempDir } from '../support/temp.js';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const FIRST_AT = '2026-08-10T09:00:00+07:00';
const LATER = '2026-08-10T14:00:00+07:00';

const textOf = ({ sheet }: Evaluation) => sheetToText(sheet, (code) => code);
const codes = (...named: string[]) => named as CriterionCode[];

/** Every criterion of a set answered with its last option. */
function complete(evaluation: Evaluation): Evaluation {
  return evaluation.criteria.reduce((now, { code }) => {
    const there = at(now, code);
    return answered(there, best(there));
  }, evaluation);
}

const firstRound = () => sign(complete(begin(E26, 1)), FIRST_AT);

/** Goes through all that is open, in its order; which criteria, by code. */
function gone(evaluation: Evaluation): string[] {
  const seen: string[] = [];
  for (let now = evaluation; openOnes(now).length > 0;) {
    seen.push(now.criteria[now.at]?.code ?? '');
    const next = picked(now, 2);
    now = { ...next, at: Math.max(0, nextOpen(next, next.at)) };
  }
  return seen;
}

describe('the next round of a sheet', () => {
  const second = () => {
    const { set, rules, sheet } = firstRound();
    return beginRound(set, rules, sheet, DIGEST, 2, LATER, codes('2.1', '1.3', '99'));
  };

  it('is a draft with no answers yet, which follows the first and shows what was answered in it', () => {
    const { sheet, first } = second();
    const before = firstRound().sheet;
    expect(sheet).toEqual({
      ...before,
      status: 'draft',
      round: 2,
      follows: DIGEST,
      answers: new Map(),
      history: [{ at: LATER, event: 'begun' }],
    });
    expect(first).toEqual(before.answers);
  });

  it('goes through what the members are furthest apart on, then through the rest as the statute has it', () => {
    const begun = second();
    const all = begun.criteria.map(({ code }) => String(code));
    const rest = all.filter((code) => code !== '2.1' && code !== '1.3');
    expect(gone(begun)).toEqual(['2.1', '1.3', ...rest]);
    const back = step(step(step(begun, 1), 1), -1);
    expect(
      [begun, step(begun, 1), step(step(begun, 1), 1), back].map((one) => one.criteria[one.at]?.code),
    ).toEqual(['2.1', '1.3', '1.1', '1.3']);
    expect(step(begun, -1)).toBe(begun);
  });

  it('goes on where it was left, in the same order', () => {
    const one = answered(second(), 1);
    const before = { first: firstRound().sheet.answers, divergent: codes('2.1', '1.3') };
    const again = beginEvaluation(one.set, one.rules, one.sheet, before);
    expect(again.criteria[again.at]?.code).toBe('1.3');
    expect(again.first).toEqual(before.first);
  });

  it('takes an answer of the first round where the member confirms it, and only there', () => {
    const now = confirm(second());
    expect(now?.sheet.answers).toEqual(
      new Map([['2.1', firstRound().sheet.answers.get(codes('2.1')[0] as never)]]),
    );
    expect(confirm(begin(E26, 1))).toBeNull();
    const noStory = answered(at(second(), '5.1'), 0);
    expect(confirm(at(noStory, '5.2'))).toBeNull();
  });

  it('confirmed throughout, is the first again, in every set of the law', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL_RULES), fc.nat(9), ({ edition, set }, option) => {
        const picked = begin(edition, set);
        const first = picked.criteria.reduce((now, { code, cases }) => {
          const there = cases === null ? at(now, code) : { ...at(now, code), chosen: 'b' as const };
          return answer(there, optionsOn(there)?.[option - 1]?.points ?? 0) ?? now;
        }, picked);
        let now = beginRound(first.set, first.rules, first.sheet, DIGEST, 2, LATER);
        while (openOnes(now).length > 0) {
          const next = confirm(now);
          if (next === null) throw new Error('nothing to confirm');
          now = step(next, 1);
        }
        expect(now.sheet.answers).toEqual(first.sheet.answers);
        expect(readSheet(textOf(now), LAW).problems).toEqual([]);
      }),
    );
  });
});

describe('a sheet of a later round', () => {
  const text = () => {
    const { set, rules, sheet } = firstRound();
    return textOf(beginRound(set, rules, sheet, DIGEST, 2, LATER));
  };

  it('says so in its file, and a sheet of the first round says nothing', () => {
    expect(text()).toContain(`\nstatus: draft\nround: 2\nfollows: ${DIGEST}\nanswers: {}\n`);
    expect(textOf(firstRound())).not.toMatch(/^(?:round|follows)/m);
  });

  it.each([
    ['round: 2\n', '', 'follows-first-round'],
    [`follows: ${DIGEST}\n`, '', 'follows-missing'],
    [`follows: ${DIGEST}\n`, 'follows: abc\n', 'shape'],
    ['round: 2\n', 'round: 0\n', 'shape'],
    ['round: 2\n', 'round: hai\n', 'shape'],
  ])('with %j as %j is wrong: %s', (from, to, code) => {
    const { problems } = readSheet(text().replace(from, to), LAW);
    expect(problems.map((one) => one.code)).toEqual([code]);
  });

  it('is kept beside the first, under a name that no other code has', () => {
    const names = [
      sheetPath('p', 'An', 'SP1'),
      sheetPath('p', 'An', 'SP1', 2),
      sheetPath('p', 'An', 'SP1.vong-2'),
      sheetPath('p', 'An', 'SP1.vong-2', 2),
    ];
    expect(names.slice(0, 2)).toEqual([join('p', 'An', 'SP1.yaml'), join('p', 'An', 'SP1.vong-2.yaml')]);
    expect(new Set(names).size).toBe(4);
    const dir = tempDir();
    for (const round of [1, 2]) saveSheet(sheetPath(dir, 'An', 'SP1', round), text(), testHost());
    expect(sheetFilesIn(dir)).toHaveLength(2);
  });
});

describe('a signed sheet that is opened again', () => {
  const opened = () => {
    const now = firstRound();
    const noted = {
      ...now,
      sheet: { ...now.sheet, remarks: new Map([[codes('1.1')[0], { note: 'xem lại' }]]) },
    } as Evaluation;
    return { noted, again: reopen(noted, LATER, ' nhầm ', sealOf(textOf(noted))) };
  };

  it('keeps what was signed before: its seal, its answers, its remarks', () => {
    const { noted, again } = opened();
    const event = again.sheet.history.at(-1);
    if (event?.event !== 'reopened') throw new Error('not opened again');
    expect([event.reason, event.digest]).toEqual(['nhầm', sealOf(textOf(noted))]);
    expect(fromWrittenAnswers(event.answers ?? {})).toEqual({
      answers: noted.sheet.answers,
      remarks: noted.sheet.remarks,
    });
  });

  it('keeps why the dossier was out', () => {
    const { noted } = opened();
    const out = { ...noted, sheet: { ...noted.sheet, disqualified: 'Giả mạo' } };
    expect(reopen(out, LATER, 'x', null).sheet.history.at(-1)).toMatchObject({ disqualified: 'Giả mạo' });
  });

  it('is read as it was written, by either parser, and sealed again when it is signed again', () => {
    const { again } = opened();
    const text = textOf(again);
    expect(quickYaml(text)).not.toBeNull();
    expect(readSheet(text, LAW)).toMatchObject({ sheet: again.sheet, problems: [] });
    const signed = textOf(sign(again, LATER));
    expect(sealState(signed)).toBe('intact');
    expect(readSheet(signed, LAW).problems).toEqual([]);
  });

  it('of before, with nothing but a reason, stays valid', () => {
    const text = textOf(begin(E26, 1)).replace(
      'history: []',
      `history:\n  - at: ${LATER}\n    event: reopened\n    reason: nhầm`,
    );
    expect(readSheet(text, LAW).problems).toEqual([]);
  });
});

it('the evaluation is bundled for a browser without anything of Node', async () => {
  const { metafile, warnings } = await build({
    entryPoints: [join('src', 'sheets', 'evaluation.ts')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
  });
  expect(warnings).toEqual([]);
  const imported = Object.values(metafile.inputs).flatMap((one) => one.imports.map(({ path }) => path));
  expect(imported.filter((path) => path.startsWith('node:'))).toEqual([]);
});
