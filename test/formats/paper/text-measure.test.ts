import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, longestWord, textWidth } from '../../../src/formats/paper/text-measure.js';

describe('a text in Times New Roman', () => {
  // As FreeType measures Liberation Serif, which has the same widths; in thousandths of the size.
  it.each([
    ['0123456789', 5000, 5000],
    [
      'CỘNG HÒA',
      667 + 722 + 722 + 722 + 250 + 722 + 722 + 722,
      722 + 778 + 722 + 778 + 250 + 778 + 778 + 722,
    ],
    ['đặc sản', 500 + 444 + 444 + 250 + 389 + 444 + 500, 556 + 500 + 444 + 250 + 389 + 500 + 556],
    ['…', 1000, 1000],
    ['', 0, 0],
  ])('%j is so wide, and so in bold', (text, regular, bold) => {
    expect([textWidth(text, 1000), textWidth(text, 1000, true)]).toEqual([regular, bold]);
  });

  it('is as wide composed as decomposed, whatever its accents', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('aăâđeêioôơuưyỘỨợ ậ')), maxLength: 20 });
    fc.assert(
      fc.property(words, fc.boolean(), (text, bold) => {
        expect(textWidth(text.normalize('NFD'), 12, bold)).toBeCloseTo(
          textWidth(text.normalize('NFC'), 12, bold),
        );
      }),
    );
  });

  it('has a longest word', () => {
    expect(longestWord('Sở Nông nghiệp\nvà', 12)).toBe(textWidth('nghiệp', 12));
  });

  it('takes more lines in a narrower column, and as many as it is broken into by hand', () => {
    const room = textWidth('một hai ba', 12);
    expect(linesOf('một hai ba', room, 12)).toBe(1);
    expect(linesOf('một hai ba', room - 0.1, 12)).toBe(2);
    expect(linesOf('một\nhai\n\nba', 500, 12)).toBe(4);
    expect(linesOf('x'.repeat(100), textWidth('x'.repeat(30), 12), 12)).toBe(4);
  });
});
