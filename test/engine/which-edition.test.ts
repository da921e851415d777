import { describe, expect, it } from 'vitest';
import type { EditionId, RegistrationKind } from '../../src/engine/types.js';
import { whichEdition, type EditionQuery } from '../../src/engine/which-edition.js';
import { day, E1048, E148, E26, edition, LAW } from '../support/law.js';

const NOTHING: EditionQuery = { stated: null, kind: null, filed: null, rated: null };

function ask(query: Partial<Record<keyof EditionQuery, string | null>>) {
  return whichEdition(LAW.editions, { ...NOTHING, ...query } as EditionQuery);
}

const codes = (answer: ReturnType<typeof ask>) =>
  answer.problem ? [answer.problem.code] : answer.warnings.map((warning) => warning.code);

describe('by kind, day of filing and day of rating (Điều 11, 12 of 26/2026)', () => {
  it.each<[RegistrationKind, string, string, EditionId]>([
    // rated before 24/02/2023: 1048-2019, whenever it was filed
    ['first', '2019-08-01', '2019-08-21', E1048],
    ['re-rating', '2023-02-23', '2023-02-23', E1048],
    // rated before 22/05/2026: 148-2023
    ['first', '2023-01-10', '2023-02-24', E148],
    ['first', '2026-05-01', '2026-05-21', E148],
    // filed from 22/05/2026 on: 26-2026
    ['first', '2026-05-22', '2026-05-22', E26],
    ['re-rating', '2026-05-22', '2026-06-01', E26],
    // filed before, rated within 60 days: a first rating and an upgrade still go by 148-2023
    ['first', '2026-05-21', '2026-05-22', E148],
    ['first', '2026-05-21', '2026-07-21', E148],
    ['first', '2026-05-21', '2026-07-22', E26],
    ['upgrade', '2024-01-01', '2026-07-21', E148],
    ['upgrade', '2024-01-01', '2026-07-22', E26],
    // a re-rating within 30 days
    ['re-rating', '2026-05-21', '2026-06-21', E148],
    ['re-rating', '2026-05-21', '2026-06-22', E26],
  ])('%s, filed %s, rated %s: %s', (kind, filed, rated, edition) => {
    expect(ask({ kind, filed, rated })).toEqual({ edition, warnings: [], problem: null });
  });
});

describe('what is stated is taken as long as the days leave it possible', () => {
  it.each([
    // Without a kind it may be a re-rating, which goes by the newer edition from 22/06/2026.
    [{ stated: E26, filed: '2026-05-01', rated: '2026-07-01' }, E26],
    [{ stated: E148, filed: '2026-05-01', rated: '2026-07-01' }, E148],
    [{ stated: E26, kind: 'first', filed: '2026-05-01', rated: '2026-07-01' }, null],
    // Without a day of filing it may have been filed that day, or long before.
    [{ stated: E26, rated: '2026-06-01' }, E26],
    [{ stated: E148, rated: '2026-06-01' }, E148],
    [{ stated: E148, rated: '2026-07-22' }, null],
    // Filed under the newest edition, whenever it will be rated.
    [{ stated: E26, filed: '2026-05-22' }, E26],
    [{ stated: E148, filed: '2026-05-22' }, null],
  ])('%j: %j', (query, edition) => {
    expect(ask(query).edition).toBe(edition);
  });
});

describe('when something is not given', () => {
  it('a dossier filed on the first day of an edition needs no kind', () => {
    expect(codes(ask({ filed: '2026-05-22', rated: '2026-07-01' }))).toEqual([]);
  });

  it.each([
    ['2026-05-21', E148],
    ['2026-05-22', E26],
    ['2026-07-01', E26],
  ])('without a day of filing, rated %s alone decides: %s, with a warning', (rated, edition) => {
    const answer = ask({ rated, kind: 'first' });
    expect(answer.edition).toBe(edition);
    expect(codes(answer)).toEqual(['no-filing-date']);
  });

  it.each([
    ['2026-05-22', E148],
    ['2026-06-10', E148], // no kind would give another edition: told all the same, since it was supposed
    ['2026-07-01', E148],
    ['2026-07-22', E26],
  ])(
    'without a kind, filed before and rated %s, it is taken as a first rating: %s, with a warning',
    (rated, edition) => {
      const answer = ask({ filed: '2026-05-01', rated });
      expect(answer.edition).toBe(edition);
      expect(codes(answer)).toEqual(['no-registration-kind']);
    },
  );

  it('without a kind, where the kind is not asked, nothing is reported', () => {
    expect(codes(ask({ filed: '2026-05-01', rated: '2026-05-10' }))).toEqual([]);
    expect(codes(ask({ filed: '2026-06-01', rated: '2026-07-01' }))).toEqual([]);
  });

  it('without any day an edition is requested', () => {
    expect(codes(ask({}))).toEqual(['edition-undecided']);
    expect(codes(ask({ kind: 'first' }))).toEqual(['edition-undecided']);
  });

  it('filed under an edition that nothing ends, it is that one, whenever it will be rated', () => {
    expect(ask({ filed: '2026-05-22' }).edition).toBe(E26);
    expect(codes(ask({ filed: '2026-05-21' }))).toEqual(['edition-undecided']);
    const later = {
      ...edition(E26),
      edition: '30-2030' as EditionId,
      inForce: { from: day('2030-01-01'), until: null, source: '' },
    };
    const query = { ...NOTHING, filed: day('2026-05-22') };
    expect(whichEdition([...LAW.editions, later], query).edition).toBe(E26);
  });

  it('what had to be supposed is told with the edition that applies by it', () => {
    expect(ask({ rated: '2026-07-01' })).toEqual({
      edition: E26,
      warnings: [{ code: 'no-filing-date', args: { applies: E26 } }],
      problem: null,
    });
    expect(ask({ filed: '2026-05-01', rated: '2026-07-01' })).toEqual({
      edition: E148,
      warnings: [{ code: 'no-registration-kind', args: { applies: E148 } }],
      problem: null,
    });
  });

  it('an edition without a time of transition asks for no kind', () => {
    expect(edition(E148).transition).toBeNull();
    expect(ask({ filed: '2023-01-10', rated: '2023-02-24' })).toEqual({
      edition: E148,
      warnings: [],
      problem: null,
    });
  });

  it('filed before every edition and not rated, nothing is decided', () => {
    expect(codes(ask({ filed: '2019-08-20' }))).toEqual(['edition-undecided']);
  });

  it('without any edition nothing is decided, and what is stated is taken', () => {
    const rated = { ...NOTHING, rated: day('2026-07-01') };
    expect(whichEdition([], rated).problem).toEqual({ code: 'edition-undecided', args: {} });
    expect(whichEdition([], { ...rated, stated: E26 }).edition).toBe(E26);
  });

  it('filed after it was rated: told, not decided', () => {
    const answer = ask({ kind: 'first', filed: '2026-08-02', rated: '2026-08-01' });
    expect(answer.edition).toBe(E26);
    const args = { filed: day('2026-08-02'), rated: day('2026-08-01') };
    expect(answer.problem === null && answer.warnings).toEqual([{ code: 'filed-after-rated', args }]);
  });
});

describe('before the first edition', () => {
  it('rated on 20/08/2019, none applies', () => {
    expect(ask({ rated: '2019-08-20', filed: '2019-08-01' }).problem).toEqual({
      code: 'edition-too-early',
      args: { rated: day('2019-08-20'), first: '1048/QĐ-TTg', instead: null },
    });
    expect(codes(ask({ stated: E148, rated: '2019-08-20' }))).toEqual(['edition-too-early']);
  });

  it.each([
    [E148, '2023-02-23', E1048],
    [E1048, '2023-02-24', E148],
  ])('%s stated, rated %s: %s applies', (stated, rated, applies) => {
    expect(ask({ stated, rated }).problem).toMatchObject({
      code: 'edition-not-applicable',
      args: { stated, applies },
    });
  });
});

describe('a stated edition', () => {
  it.each([
    ['no day at all', {}],
    ['a day of rating in the transition, no day of filing', { rated: '2026-07-21' }],
    ['the kind not given, filed before', { filed: '2026-05-01', rated: '2026-07-01' }],
    ['filed before, not rated yet', { filed: '2026-05-01' }],
  ])('148-2023 is taken where it may apply: %s', (_why, query) => {
    expect(ask({ stated: E148, ...query })).toEqual({ edition: E148, warnings: [], problem: null });
  });

  it.each([
    ['filed under the new one', { filed: '2026-05-22', rated: '2026-06-01' }],
    ['rated after both transitions', { rated: '2026-07-22' }],
    ['a re-rating after 30 days', { kind: 're-rating', filed: '2026-05-01', rated: '2026-06-22' }],
  ])('148-2023 is refused where it cannot apply: %s', (_why, query) => {
    const { problem } = ask({ stated: E148, ...query });
    expect(problem?.code).toBe('edition-not-applicable');
    expect(problem?.args).toMatchObject({ stated: E148, applies: E26 });
  });

  it('26-2026 is refused for what was rated before it', () => {
    expect(ask({ stated: E26, rated: '2026-05-21' }).problem?.args).toMatchObject({ applies: E148 });
  });
});
