import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, printable, wrap, wrapLine } from '../../../src/base/text/width.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['Nước mắm', 8],
    ['Nước mắm'.normalize('NFD'), 8],
    ['★★★', 3],
    ['茶', 2],
    ['🍵', 2],
    ['a\u200bb', 2],
    ['ĐẶC SẢN', 7],
    ['…', 1],
  ])('%j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is reached by padding', () => {
    expect(padEnd('mắm', 5)).toBe('mắm  ');
    expect(padStart('mắm', 5)).toBe('  mắm');
    expect(padStart('mắm', 2)).toBe('mắm');
  });
});

const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('Hợp tác xã', 'cà phê')))
  .map((words) => words.join(' '));

describe('wrapping', () => {
  it('never goes beyond the width, and loses no word', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, width) => {
        const lines = wrap(whole, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const letters = (some: string) => some.normalize('NFC').replace(/\s+/g, '');
        expect(letters(lines.join(''))).toBe(letters(whole));
      }),
    );
  });

  it('breaks between words where it can', () => {
    expect(wrap('Hợp tác xã Nông nghiệp', 11)).toEqual(['Hợp tác xã', 'Nông nghiệp']);
    expect(wrapLine('  - một hai ba bốn năm sáu bảy', 24)).toEqual(['  - một hai ba bốn năm', '    sáu bảy']);
  });
});

it('what could move the cursor or turn the text around is not shown', () => {
  expect(printable('a\u001b[31mb\u0000c\u202ed\r\ne')).toBe('a\ufffd[31mb\ufffdc\ufffdd e');
});
