/** The first bytes, in UTF-8, of letters that only look as they should; `Ð` and its like share theirs with `à` and `ơ`. */
const FIRST_BYTES = [0xc2, 0xc9, 0xcc, 0xcd, 0xe2, 0xe3, 0xef];
const ETHS = ['\u00d0', '\u00f0', '\u0189'].map((eth) => Buffer.from(eth));

/**
 * Whether a stretch of a text may have such letters (base/text/letters.ts). Nearly none has, and looking through its
 * bytes costs next to nothing, where looking through its cells would.
 */
export function mayBeOdd(bytes: Buffer): boolean {
  return FIRST_BYTES.some((byte) => bytes.includes(byte)) || ETHS.some((eth) => bytes.includes(eth));
}
