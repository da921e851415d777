import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteBuffer } from '../../../src/base/files/byte-buffer.js';

it('gathers texts as the UTF-8 of all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 2000 }), { maxLength: 60 }), (texts) => {
      const buffer = new ByteBuffer();
      for (const text of texts) buffer.write(text);
      expect(buffer.length).toBe(Buffer.byteLength(texts.join('')));
      expect(buffer.take().toString('utf8')).toBe(texts.join(''));
      expect(buffer.length).toBe(0);
    }),
  );
});

it('grows for a text of any length', () => {
  const buffer = new ByteBuffer();
  const long = 'ắ'.repeat(500_000);
  buffer.write('x');
  buffer.write(long);
  expect(buffer.take().toString('utf8')).toBe(`x${long}`);
});
