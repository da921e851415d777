import { expect, it } from 'vitest';
import { E148, LAW } from '../support/law.js';

/*
 * The 24 notes of 148/QĐ-TTg that say when a product is out, what is required, and when the assessment stops. The sources
 * have none in the other sets, and none is extended to them.
 */
const NOTES = {
  required: ['1 1.1', '3 1.1', '4 1.1'],
  'not-evaluated': ['1 2.1', '2 2.1', '3 2.1', '4 2.1'],
  stop: ['1 6.1', '1 10', '2 6.1', '3 6.1', '3 10', '4 6.1', '4 10', '5 6.1', '5 9', '6 6.1', '6 9'],
  disqualified: ['5 1.1', '5 2.1', '6 1.1', '6 2.1', '21 6.2', '22 6.2'],
};

it('148/QĐ-TTg has its own 24 notes, in its sets 1 to 6, 21 and 22 alone', () => {
  const read = LAW.sets(E148).flatMap(({ set, parts }) =>
    parts
      .flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria))
      .flatMap(({ code, knockout }) =>
        knockout === null ? [] : [{ effect: knockout.effect, at: `${String(set)} ${code}` }],
      ),
  );
  const of = (effect: string) => read.filter((one) => one.effect === effect).map(({ at }) => at);
  expect(Object.fromEntries(Object.keys(NOTES).map((effect) => [effect, of(effect)]))).toEqual(NOTES);
  expect(read).toHaveLength(24);
});
