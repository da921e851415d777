import type { Encoding } from './encoding.js';

/**
 * Bytes of a file to UTF-8 as they stream by, and UTF-8 back to the very bytes, so that a rejected row can be
 * given back as it came. Both ways are exact for well-formed text; what is malformed becomes U+FFFD.
 */
export interface Transcoder {
  toUtf8(chunk: Buffer): Buffer;
  /** What is left when the file ends in the middle of a character. */
  end(): Buffer;
  fromUtf8(bytes: Buffer): Buffer;
}

export function createTranscoder(encoding: Encoding): Transcoder {
  if (encoding === 'utf-8') return UNCHANGED;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    toUtf8: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8'),
    end: () => Buffer.from(decoder.decode(), 'utf8'),
    fromUtf8: (bytes) => encode(bytes.toString('utf8'), encoding),
  };
}

const UNCHANGED: Transcoder = {
  toUtf8: (chunk) => chunk,
  end: () => Buffer.alloc(0),
  fromUtf8: (bytes) => bytes,
};

function encode(text: string, encoding: Exclude<Encoding, 'utf-8'>): Buffer {
  switch (encoding) {
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1258':
      return Buffer.from(Array.from(text, (char) => windows1258Byte(char)));
  }
}

let bytesOf1258: ReadonlyMap<string, number> | undefined;

/** Windows-1258 gives each byte one character, so the way back is the table read the other way. */
function windows1258Byte(char: string): number {
  bytesOf1258 ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Buffer.from([byte])),
      byte,
    ]),
  );
  return bytesOf1258.get(char) ?? 0x3f;
}
