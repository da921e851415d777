import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeptSheets } from '../../src/council/kept-sheets.js';
import { anySheetFile } from '../support/sheet-files.js';

it('gives every sheet back as its file has it, in the order of the file', () => {
  const kept = new KeptSheets();
  fc.assert(
    fc.property(anySheetFile, (sheet) => {
      const given = kept.keep(sheet)();
      expect(given).toEqual(sheet);
      expect([...given.answers]).toEqual([...sheet.answers]);
    }),
  );
});

it('keeps an answer once that many sheets give', () => {
  const [first, ...others] = fc.sample(anySheetFile, { numRuns: 20, seed: 1 });
  const sheet = [first, ...others].find((one) => (one?.answers.size ?? 0) > 0);
  if (sheet === undefined) throw new Error('none has an answer');
  const kept = new KeptSheets();
  const answersOf = () => [...kept.keep(structuredClone(sheet))().answers.values()];
  const again = answersOf();
  for (const [at, answer] of answersOf().entries()) expect(answer).toBe(again[at]);
});
