import { csvCell } from '../base/text/csv-lines.js';
import type { Table } from '../rows/open-table.js';
import { createTranscoder, type Transcoder } from '../tables/transcoder.js';

/**
 * The first column of a rejects file: why each row was rejected. The row itself stays as it came, byte for byte, behind
 * it; where the table has that column already, as it is a rejects file itself, the reason is written anew.
 */
export class Reasons {
  private readonly transcoder: Transcoder;
  private readonly delimiter: string;
  private readonly isThere: boolean;

  constructor(private readonly table: Table) {
    this.transcoder = createTranscoder(table.encoding);
    this.delimiter = table.layout.delimiter;
    this.isThere = table.header.hasReasons === true;
  }

  /** @param upper the lines of a heading of several, above the last */
  header(upper: readonly Buffer[], last: Buffer, heading: string): Buffer {
    if (this.isThere) return Buffer.concat([...upper, last]);
    const blank = this.encoded(this.delimiter);
    return Buffer.concat([...upper.flatMap((line) => [blank, line]), this.cell(heading), last]);
  }

  row(bytes: Buffer, reasons: readonly string[]): Buffer {
    const own = this.isThere ? this.withoutFirst(bytes) : bytes;
    return Buffer.concat([this.cell(reasons.join(' ')), own]);
  }

  private cell(text: string): Buffer {
    // A blank between words is left alone: a row of many findings is thousands of words.
    const plain = text.replaceAll(/[^\S ]\s*| \s+/g, ' ').trim();
    return this.encoded(csvCell(this.asEncodable(plain), this.delimiter) + this.delimiter);
  }

  /** That encoding has no letter with a tone, but the letter and the tone behind it. */
  private asEncodable(text: string): string {
    if (this.table.encoding !== 'windows-1258') return text;
    return text
      .normalize('NFD')
      .replaceAll(
        /([a-z])([\u0300\u0301\u0303\u0309\u0323]*)([\u0302\u0306\u031b])/giu,
        (_, letter: string, tones: string, mark: string) => (letter + mark).normalize('NFC') + tones,
      );
  }

  private encoded(text: string): Buffer {
    return this.transcoder.fromUtf8(Buffer.from(text));
  }

  private withoutFirst(bytes: Buffer): Buffer {
    const one = createTranscoder(this.table.encoding);
    const text = Buffer.concat([one.toUtf8(bytes), one.end()]).toString('utf8');
    return this.encoded(text.slice(endOfFirst(text, this.delimiter)));
  }
}

/** Where the second cell of a row begins. */
function endOfFirst(text: string, delimiter: string): number {
  const isQuoted = /^\s*"/.test(text);
  for (let at = 0, quotes = 0; at < text.length; at += 1) {
    if (text[at] === '"') quotes += 1;
    if (text[at] === delimiter && (!isQuoted || quotes % 2 === 0)) return at + 1;
  }
  return 0;
}
