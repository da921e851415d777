import { isUtf8 } from 'node:buffer';

/** The encodings that tables from Vietnam come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

export type Sniffed =
  | { readonly encoding: Encoding; readonly bom: Buffer; readonly binary: null }
  | {
      readonly encoding: null;
      readonly binary: { readonly looksLike: 'xlsx' | 'xls' | 'pdf' | 'image' | null };
    };

/** What a file is that is not text: `zip` where nobody can tell what is packed in it. */
export type BinaryLook = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'docx' | 'encrypted' | 'zip' | 'pdf' | 'image';

const BOMS: readonly (readonly [Encoding, Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

const MAGIC = [
  ['xlsx', Buffer.from('PK\x03\x04', 'latin1')],
  ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ['pdf', Buffer.from('%PDF-', 'latin1')],
  // JPEG, PNG, GIF, TIFF: what a camera, a telephone and a scanner give.
  ['image', Buffer.from([0xff, 0xd8, 0xff])],
  ['image', Buffer.from('\x89PNG\r\n', 'latin1')],
  ['image', Buffer.from('GIF87a', 'latin1')],
  ['image', Buffer.from('GIF89a', 'latin1')],
  ['image', Buffer.from('II*\0', 'latin1')],
  ['image', Buffer.from('MM\0*', 'latin1')],
] as const;

const NO_BOM = Buffer.alloc(0);

/** Tells from the first bytes of a file how its text is encoded, or that it is not text. */
export function sniffEncoding(head: Buffer): Sniffed {
  for (const [looksLike, magic] of MAGIC) {
    if (startsWith(head, magic)) return { encoding: null, binary: { looksLike } };
  }
  if (isBoxedImage(head)) return { encoding: null, binary: { looksLike: 'image' } };
  for (const [encoding, bom] of BOMS) {
    if (startsWith(head, bom)) return { encoding, bom, binary: null };
  }
  const wide = wideWithoutBom(head);
  if (wide) return { encoding: wide, bom: NO_BOM, binary: null };
  if (isBinary(head)) return { encoding: null, binary: { looksLike: null } };
  return {
    encoding: isMostlyUtf8(wholeCharacters(head)) ? 'utf-8' : 'windows-1258',
    bom: NO_BOM,
    binary: null,
  };
}

/**
 * A byte out of place makes UTF-8 no other encoding: the row it is in is rejected, and the rest stays readable. In
 * another encoding hardly any letter beyond ASCII happens to be a character of UTF-8.
 */
function isMostlyUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  let [good, bad] = [0, 0];
  for (const char of bytes.toString('utf8')) {
    if (char === '\ufffd') bad += 1;
    else if (char > '\u007f') good += 1;
  }
  return good > bad;
}

/** WebP, HEIC and AVIF say what they are behind a length; a BMP says how long it is. */
function isBoxedImage(head: Buffer): boolean {
  const said = head.toString('latin1', 0, 12);
  if (/^RIFF[^]{4}WEBP|^[^]{4}ftyp(?:hei|hev|mif1|msf1|avif)/.test(said)) return true;
  return said.startsWith('BM') && head.length > 9 && head.readUInt32LE(6) === 0;
}

function startsWith(bytes: Buffer, prefix: Buffer): boolean {
  return bytes.subarray(0, prefix.length).equals(prefix);
}

/** UTF-16 of mostly Latin text has a zero in every other byte. */
function wideWithoutBom(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const units = head.length / 2;
  if (odd > units / 2 && even < units / 20) return 'utf-16le';
  if (even > units / 2 && odd < units / 20) return 'utf-16be';
  return null;
}

/** More than one byte in twenty is a control character that no table has. */
function isBinary(head: Buffer): boolean {
  const controls = head.toString('latin1').match(CONTROLS) ?? [];
  return controls.length * 20 > head.length;
}

// eslint-disable-next-line no-control-regex -- those are what is looked for
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f]/g;

/** The bytes without a character that the end of the sample may have cut in two. */
function wholeCharacters(head: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, head.length); back += 1) {
    const byte = head[head.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    return byte >= 0b1100_0000 ? head.subarray(0, head.length - back) : head;
  }
  return head;
}
