/** The signs of Windows-1252 for bytes that are no character of Latin-1, from 0x80. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * A text of UTF-8 that was taken for Windows-1252 and written as UTF-8 once more, as its own bytes: `MÃ£` is `Mã`. What
 * Windows-1252 does not have stays.
 */
export function bytesOfTwiceUtf8(text: string): Buffer {
  const out: Buffer[] = [];
  for (const sign of text) {
    const at = SIGNS.indexOf(sign);
    const byte = at === -1 ? (sign.codePointAt(0) ?? 0) : 0x80 + at;
    out.push(byte < 0x100 ? Buffer.from([byte]) : Buffer.from(sign, 'utf8'));
  }
  return Buffer.concat(out);
}
