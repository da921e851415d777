/**
 * A small file's text, in whichever Unicode an editor saved it: UTF-8, or the UTF-16 that Notepad calls "Unicode", with
 * a mark before it or without. A mark of UTF-8 stays, as what is known of a file is held against what is in it.
 */
export function textIn(bytes: Buffer): string {
  switch (wideness(bytes)) {
    case 'little':
      return withoutMark(bytes.toString('utf16le'));
    case 'big':
      return withoutMark(
        Buffer.from(bytes.subarray(0, bytes.length & ~1))
          .swap16()
          .toString('utf16le'),
      );
    case null:
      return bytes.toString('utf8');
  }
}

/** The same without any mark: for what is only read. */
export function plainTextIn(bytes: Buffer): string {
  return withoutMark(textIn(bytes));
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/**
 * Of a text of two bytes a letter, which of them comes first; null of any other. What we read begins with a letter of ASCII,
 * a sign or a line end: of its two bytes one is zero.
 */
export function wideness(bytes: Buffer): 'little' | 'big' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'little';
  if (first === 0xfe && second === 0xff) return 'big';
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return null;
  return second === 0 ? 'little' : 'big';
}
