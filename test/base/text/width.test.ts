import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayWidth,
  padEnd,
  padStart,
  plainWidth,
  printable,
  wrap,
  wrapLine,
} from '../../../src/base/text/width.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['Nước mắm', 8],
    ['ĐẶC SẢN', 7],
    ['…', 1],
    ['“Cá Đen” – 2026', 15],
    ['★★★', 3],
    ['a\u200bb', 2],
    ['a\u00adb', 3],
  ])('%j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each(['Nước mắm', 'Ở Đắk Lắk', 'rượu ghè Êđê', 'ẦẪẬ ẰẴẶ ỜỠỢ'])(
    'with its marks apart, as a Mac writes names, %j is as wide as with them',
    (text) => {
      expect(displayWidth(text.normalize('NFD'))).toBe(text.length);
    },
  );

  it.each([
    ['a family', '👨‍👩‍👧', 2],
    ['a family of four, and a letter', '👨‍👩‍👧‍👦x', 3],
    ['a farmer with the colour of her skin', '👩🏽‍🌾', 2],
    ['a thumb with the colour of its skin', '👍🏽', 2],
    ['a flag', '🇻🇳', 2],
    ['two flags', '🇻🇳🇱🇦', 4],
    ['a flag of a part of a country', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['a keycap', 'số 1️⃣', 5],
    ['a heart in colour', '❤️', 2],
    ['a telephone in colour', '☎️', 2],
    ['a telephone in black', '☎', 1],
    ['a cup of tea', '🍵', 2],
    ['a tick', '✅', 2],
    ['a box that is ticked', '☑', 1],
  ])('%s, %j, is %3$i columns', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each([
    ['茶', 2],
    ['茶、水', 6],
    ['Trà 茶 xanh', 11],
    ['한국', 4],
    ['한국'.normalize('NFD'), 4],
    ['あア', 4],
    ['Ａ１', 4],
    ['ｱ', 1],
    ['\u3000', 2],
    ['𠮷', 2],
  ])('of wide letters, %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\tb', 'a\u007fb', 'a\u0085b', 'a\u202eb', 'a\ufeffb'])(
    'has none for the control character of %j',
    (text) => {
      expect(displayWidth(text)).toBe(2);
      expect(displayWidth(`${text}茶`)).toBe(4);
    },
  );

  it('of an arrow, a sign of mathematics or a shape is the same beside what is looked at more closely', () => {
    for (let code = 0x2190; code <= 0x25fc; code += 1) {
      const sign = String.fromCharCode(code);
      expect([sign, displayWidth(`${sign}茶`)]).toEqual([sign, displayWidth(sign) + 2]);
      expect([sign, displayWidth(`${sign}\ufe0f`)]).toEqual([sign, displayWidth(`${sign}\ufe0f茶`) - 2]);
    }
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

  it('breaks no character into its parts', () => {
    const family = '👨‍👩‍👧';
    expect(wrap(family.repeat(5), 4)).toEqual([family.repeat(2), family.repeat(2), family]);
    expect(wrap('ắắắ'.normalize('NFD'), 2)).toEqual(['ắắ', 'ắ']);
  });

  it('breaks between words where it can', () => {
    expect(wrap('Hợp tác xã Nông nghiệp', 11)).toEqual(['Hợp tác xã', 'Nông nghiệp']);
    expect(wrapLine('  - một hai ba bốn năm sáu bảy', 24)).toEqual(['  - một hai ba bốn năm', '    sáu bảy']);
  });
});

it('what could move the cursor or turn the text around is not shown', () => {
  expect(printable('a\u001b[31mb\u0000c\u202ed\r\ne')).toBe('a\ufffd[31mb\ufffdc\ufffdd e');
});

describe('the width of a plain text', () => {
  const letters = fc.constantFrom(
    ...Array.from('aĐắ 1.★–“Ỹ\u00a0\u00ad\u0300\u202e\u2028\u0007\u009f\t米🍵'),
  );

  it('is that of the text, where the text is shown and broken as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (text) => {
        const width = plainWidth(text);
        if (width === null) return;
        expect([displayWidth(text), printable(text), wrap(text, width)]).toEqual([width, text, [text]]);
      }),
    );
  });

  it.each(['', 'a', 'Hợp tác xã Nông nghiệp số 1714', '68-24000-29700-2026', '★★★★★', '“Cá Đen” – 2026'])(
    'is known of %j',
    (text) => {
      expect(plainWidth(text)).toBe(text.length);
    },
  );

  it.each([
    ' a',
    'a ',
    ' ',
    'a  b',
    'a\u00a0b',
    'a\tb',
    'a\u001b[31mb',
    'a\u202eb',
    'ắ'.normalize('NFD'),
    '米',
    '🍵',
  ])('is not known of %j', (text) => {
    expect(plainWidth(text)).toBeNull();
  });
});
