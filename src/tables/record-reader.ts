import { MOST_OF_A_LINE, MOST_OF_A_RECORD } from '../base/limits.js';
import { badQuoteIn, type BadQuote } from './bad-quote.js';
import type { Newline } from './newline.js';
import { splitRecords, type SplitRecord, type SplitRules } from './split-records.js';

/** Where a stretch of the text stands. */
interface Stretch {
  /** The line it begins on, from 1. */
  readonly line: number;
  /** Its first byte, from 0, and the byte behind its last one, which ends its line. */
  readonly start: number;
  readonly end: number;
}

/** A record: its cells, and where it stands. */
interface RawRecord extends Stretch {
  readonly cells: readonly string[];
}

/** A stretch that is not a record: a quote that is not closed, or stands where none can. */
interface BrokenRecord extends Stretch {
  readonly cells: null;
  readonly quote: BadQuote | null;
}

/**
 * Takes records in their order.
 *
 * @param raw the bytes of the record, its line end included, as UTF-8; valid only while it is handled
 */
export type TakeRecord = (record: RawRecord | BrokenRecord, raw: () => Buffer) => void;

/** A line beyond the size limit, which is not a line of a table. */
export class LineTooLong extends Error {
  constructor(readonly line: number) {
    super(`line ${String(line)} is too long`);
  }
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Splits UTF-8 CSV into records as it comes in, and knows of each its line and its very bytes.
 *
 * At a quote out of place the lines up to it are reported as broken, and reading goes on behind them, so that one slip
 * costs one row and not the rest of the file.
 */
export class RecordReader {
  private readonly rules: SplitRules;
  /** The bytes from the start of the current record on. */
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;
  private recordStart = 0;
  private line = 1;

  /**
   * @param delimiter one character
   */
  constructor(
    private readonly delimiter: string,
    newline: Newline,
    private readonly take: TakeRecord,
  ) {
    this.rules = {
      delimiter: delimiter.charCodeAt(0),
      newline: newline === '\r' ? RETURN : NEWLINE,
    };
  }

  write(chunk: Buffer): void {
    this.window = this.window.length === 0 ? chunk : Buffer.concat([this.window, chunk]);
    this.read(false);
    this.window = this.window.subarray(this.recordStart - this.windowStart);
    this.windowStart = this.recordStart;
  }

  end(): void {
    this.read(true);
  }

  /** Reads the records that are complete, and skips those that are broken. */
  private read(atEnd: boolean): void {
    const { window, windowStart } = this;
    for (;;) {
      const from = this.recordStart - windowStart;
      const { at, broken } = splitRecords(window, from, atEnd, this.rules, this.takeSplit);
      const isTooLong = !atEnd && window.length - at > MOST_OF_A_RECORD;
      if (!broken && !isTooLong) return;
      if (!this.skipBroken(broken, atEnd)) return;
    }
  }

  private readonly takeSplit = ({ cells, start, end, quoted }: SplitRecord): void => {
    const { window, windowStart, line } = this;
    const raw = () => window.subarray(start, end);
    this.take({ cells, line, start: windowStart + start, end: windowStart + end }, raw);
    this.recordStart = windowStart + end;
    if (quoted) this.countLines(start, end);
    else this.line += 1;
  };

  /** Counts the line ends of a stretch of the window. */
  private countLines(start: number, end: number): void {
    const { newline } = this.rules;
    const stretch = this.window.subarray(start, end);
    for (let at = stretch.indexOf(newline); at !== -1; at = stretch.indexOf(newline, at + 1)) this.line += 1;
  }

  /**
   * Reports the lines from the current record to the bad quote as broken.
   *
   * @returns false when the line does not end within what has been read so far
   */
  private skipBroken(isBroken: boolean, atEnd: boolean): boolean {
    const from = this.recordStart - this.windowStart;
    const record = this.window.subarray(from);
    const quote = badQuoteIn(record, this.delimiter, this.rules.newline);
    if (quote === null && !isBroken && record.length <= MOST_OF_A_LINE) return false; // long, and in order so far
    const lineEnd = record.indexOf(this.rules.newline, quote?.offset ?? 0);
    if (lineEnd === -1 && !atEnd) {
      if (record.length > MOST_OF_A_LINE) throw new LineTooLong(this.line);
      return false;
    }
    const length = lineEnd === -1 ? record.length : lineEnd + 1;
    const start = this.recordStart;
    const end = start + length;
    this.take({ cells: null, quote, line: this.line, start, end }, () => record.subarray(0, length));
    this.countLines(from, from + length);
    this.recordStart = end;
    return true;
  }
}
