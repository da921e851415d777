import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffEncoding, type Encoding } from '../../src/tables/encoding.js';
import { createTranscoder } from '../../src/tables/transcoder.js';

const TEXT = 'Mã sản phẩm;Tên sản phẩm;1.1\r\nSP1;Nước mắm cá cơm;3\r\n';

/** Windows-1258 writes a vowel with its tone behind it. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const byte = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Buffer.from([code])), code]));
  const bytes = Array.from(text).flatMap((char) => {
    const own = byte.get(char);
    if (own !== undefined) return [own];
    const [base = '', ...marks] = char.normalize('NFD');
    const shape = marks.filter((mark) => '\u0302\u0306\u031b'.includes(mark)).join('');
    const tone = marks.filter((mark) => !'\u0302\u0306\u031b'.includes(mark)).join('');
    return [(base + shape).normalize('NFC'), tone].filter(Boolean).map((part) => byte.get(part) ?? 0);
  });
  return Buffer.from(bytes);
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encoding is found out', () => {
  it.each<[string, Buffer, Encoding]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    [
      'UTF-8 with a byte out of place',
      Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1, 0x0a])]),
      'utf-8',
    ],
    ['UTF-8 cut within a character', Buffer.from('Mã sản').subarray(0, 6), 'utf-8'],
    ['UTF-16, as Excel saves Unicode text', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark, the other way round', utf16be(TEXT), 'utf-16be'],
    ['Windows-1258', windows1258(TEXT), 'windows-1258'],
    ['ASCII', Buffer.from('ma,1.1\na,3\n'), 'utf-8'],
    ['a NUL within a long text', Buffer.from(`${TEXT.repeat(3)}\u0000`), 'utf-8'],
  ])('%s', (_what, bytes, encoding) => {
    expect(sniffEncoding(bytes).encoding).toBe(encoding);
  });

  it.each<[string, Buffer, string | null]>([
    ['an Excel workbook', Buffer.from('PK\u0003\u0004anything', 'latin1'), 'xlsx'],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'xls'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]), 'image'],
    ['a picture of a telephone', Buffer.from('\0\0\0 ftypheic\0\0\0\0', 'latin1'), 'image'],
    ['a picture of the web', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'image'],
    ['a scan', Buffer.from('II*\0\b\0\0\0', 'latin1'), 'image'],
    ['a bitmap', Buffer.from('BM6\0\0\0\0\0\0\0', 'latin1'), 'image'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 1, 2, 3, 4]),
      'image',
    ],
    ['what nobody knows', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 0x41]), null],
  ])('%s is no text', (_what, bytes, looksLike) => {
    expect(sniffEncoding(bytes)).toEqual({ encoding: null, binary: { looksLike } });
  });
});

describe('what is read can be given back byte for byte', () => {
  it.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])('%s', (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, size) => {
        const utf8 = Buffer.from(text);
        const bytes =
          encoding === 'utf-8'
            ? utf8
            : encoding === 'utf-16le'
              ? Buffer.from(text, 'utf16le')
              : utf16be(text);
        const transcoder = createTranscoder(encoding);
        const parts: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size)
          parts.push(transcoder.toUtf8(bytes.subarray(at, at + size)));
        const read = Buffer.concat([...parts, transcoder.end()]);
        expect(read.toString('utf8')).toBe(utf8.toString('utf8'));
        expect(transcoder.fromUtf8(read)).toEqual(bytes);
      }),
    );
  });

  it('windows-1258, every byte of it', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const transcoder = createTranscoder('windows-1258');
    expect(transcoder.fromUtf8(transcoder.toUtf8(bytes))).toEqual(bytes);
    expect(createTranscoder('windows-1258').toUtf8(windows1258('Nước mắm')).toString().normalize('NFC')).toBe(
      'Nước mắm',
    );
  });
});
