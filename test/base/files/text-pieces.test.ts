import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainTextIn } from '../../../src/base/files/text-in.js';
import { TextPieces } from '../../../src/base/files/text-pieces.js';
import { runs } from '../../support/runs.js';

const ENCODED: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
];

it('bytes that come in pieces are the text that they are as a whole, in whichever Unicode', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '\ufeff'),
      fc.string({ unit: fc.constantFrom('a', '{', 'ệ', '😀', '\ud83d', '\n') }),
      fc.constantFrom(...ENCODED),
      fc.constantFrom(0, 1),
      fc.integer({ min: 1, max: 9 }),
      (mark, rest, encoded, cut, size) => {
        const whole = encoded(`${mark}{${rest}`);
        const bytes = whole.subarray(0, whole.length - cut);
        const pieces = new TextPieces();
        let text = '';
        for (let at = 0; at < bytes.length; at += size) text += pieces.write(bytes.subarray(at, at + size));
        expect(text + pieces.end()).toBe(plainTextIn(Buffer.from(bytes)));
      },
    ),
    runs(500),
  );
});
