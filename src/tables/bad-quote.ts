/** A quote that breaks a record. */
export interface BadQuote {
  /** Bytes from the start of the record to the quote. */
  readonly offset: number;
  /** The cell it is in, from 0. */
  readonly column: number;
  /** Lines from the start of the record to the quote. */
  readonly lines: number;
  /**
   * `open`: it opens a cell and is never closed; `text-after`: the cell goes on behind the quote that closes it;
   * `inside`: it stands inside a cell that is not quoted.
   */
  readonly kind: 'open' | 'text-after' | 'inside';
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Finds the quote that split-records.ts stumbled over, by the same rules (RFC 4180): where its cell begins, so that a
 * person can be told where to look.
 *
 * @param record bytes from the start of the record that failed
 * @param newline the code that ends a line
 * @returns null when every quote is in order
 */
export function badQuoteIn(record: Buffer, delimiter: string, newline: number): BadQuote | null {
  const separator = delimiter.charCodeAt(0);
  const ends = (byte: number | undefined) => byte === undefined || byte === separator || byte === newline;
  const endsBehindQuote = (at: number) =>
    ends(record[at]) || (newline === NEWLINE && record[at] === RETURN && record[at + 1] === NEWLINE);
  let column = 0;
  let lines = 0;
  let at = 0;
  while (at < record.length) {
    if (record[at] === QUOTE) {
      const start = at;
      const startLines = lines;
      at += 1;
      for (;;) {
        at = record.indexOf(QUOTE, at);
        if (at === -1) return { offset: start, column, lines: startLines, kind: 'open' };
        if (record[at + 1] !== QUOTE) break;
        at += 2;
      }
      lines += newlinesIn(record, newline, start, at);
      if (!endsBehindQuote(at + 1)) return { offset: start, column, lines: startLines, kind: 'text-after' };
      at += 1;
    }
    while (!ends(record[at])) {
      if (record[at] === QUOTE) return { offset: at, column, lines, kind: 'inside' };
      at += 1;
    }
    if (record[at] === separator) column += 1;
    else if (record[at] === newline) {
      column = 0;
      lines += 1;
    }
    at += 1;
  }
  return null;
}

function newlinesIn(bytes: Buffer, newline: number, from: number, to: number): number {
  // Within the cell alone: a file may have none behind it.
  const cell = bytes.subarray(from, to);
  let count = 0;
  for (let at = cell.indexOf(newline); at !== -1; at = cell.indexOf(newline, at + 1)) count += 1;
  return count;
}
