import { Parser } from 'csv-parse';
import { badQuoteIn, type BadQuote } from './bad-quote.js';
import type { Newline } from './newline.js';

/** Where a stretch of the text stands. */
interface Stretch {
  /** The line it begins on, from 1. */
  readonly line: number;
  /** Its first byte, from 0, and the byte behind its last one, which ends its line. */
  readonly start: number;
  readonly end: number;
}

/** A record: its cells, and where it stands. */
export interface RawRecord extends Stretch {
  readonly cells: readonly string[];
}

/** A stretch that is no record: a quote that is not closed, or stands where none can. */
export interface BrokenRecord extends Stretch {
  readonly cells: null;
  readonly quote: BadQuote | null;
}

/**
 * Takes records in their order.
 *
 * @param raw the bytes of the record, its line end included, as UTF-8; valid only while it is handled
 */
export type TakeRecord = (record: RawRecord | BrokenRecord, raw: () => Buffer) => void;

/** A line beyond the size limit, which is no line of a table. */
export class LineTooLong extends Error {
  constructor(readonly line: number) {
    super(`line ${String(line)} is too long`);
  }
}

/** A quoted cell that runs on for longer than this was never closed. */
const MAX_RECORD = 1024 * 1024;
const MAX_LINE = 4 * MAX_RECORD;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A record as csv-parse completes it. */
interface Completed {
  readonly cells: readonly string[];
  /** Where it ends, in bytes from where the parser began. */
  readonly end: number;
  /** The line csv-parse believes to be on. */
  readonly line: number;
}

/**
 * csv-parse, gathering the records of a chunk together with what it knows at the moment each is complete.
 * They are handled when the whole chunk is parsed: going back and forth costs csv-parse a fifth of its speed.
 */
class GatheringParser extends Parser {
  private completed: Completed[] = [];

  override push(chunk: unknown): boolean {
    if (!Array.isArray(chunk)) return super.push(chunk);
    const { bytes, lines } = this.info;
    this.completed.push({ cells: chunk as readonly string[], end: bytes, line: lines }); // no columns: strings
    return true; // nothing waits to be read from the stream
  }

  /** The records gathered since the last time. */
  gathered(): readonly Completed[] {
    const { completed } = this;
    this.completed = [];
    return completed;
  }
}

/**
 * Splits UTF-8 CSV into records with csv-parse, and knows of each its line and its very bytes.
 *
 * csv-parse gives up at a quote out of place. Here the lines up to the bad quote are told as broken, and reading
 * goes on behind them, so that one slip costs one row and not the rest of the file.
 */
export class RecordReader {
  private parser: GatheringParser;
  private parserLine = 0;
  /** The bytes from the start of the current record on. */
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;
  /** Offset in the file of the first byte that the current parser was given. */
  private parserStart = 0;
  private recordStart = 0;
  private line = 1;
  private failed = false;

  /**
   * @param delimiter one character
   */
  constructor(
    private readonly delimiter: string,
    private readonly newline: Newline,
    private readonly take: TakeRecord,
  ) {
    this.parser = this.newParser();
  }

  async write(chunk: Buffer): Promise<void> {
    this.window = this.window.length === 0 ? chunk : Buffer.concat([this.window, chunk]);
    await this.feed(chunk);
    while (this.failed || this.window.length - (this.recordStart - this.windowStart) > MAX_RECORD) {
      if (!(await this.skipBroken(false))) break;
    }
    this.window = this.window.subarray(this.recordStart - this.windowStart);
    this.windowStart = this.recordStart;
  }

  async end(): Promise<void> {
    for (;;) {
      if (!this.failed) await this.finish();
      if (!this.failed) return;
      await this.skipBroken(true);
    }
  }

  private newParser(): GatheringParser {
    this.parserStart = this.recordStart;
    this.parserLine = 0;
    this.failed = false;
    const parser = new GatheringParser({
      delimiter: this.delimiter,
      record_delimiter: this.newline === '\r' ? ['\r'] : ['\r\n', '\n'],
      relax_column_count: true,
    });
    parser.on('error', () => undefined); // met where it is written to
    return parser;
  }

  /** Tells of the records that are complete. */
  private tell(): void {
    for (const { cells, end, line } of this.parser.gathered()) {
      const start = this.recordStart;
      const to = this.parserStart + end;
      const raw = () => this.window.subarray(start - this.windowStart, to - this.windowStart);
      this.take({ cells, line: this.line, start, end: to }, raw);
      // csv-parse counts some line ends twice, but never misses one: a single one it has counted right.
      if (line - this.parserLine === 1) this.line += 1;
      else this.countLines(to);
      this.parserLine = line;
      this.recordStart = to;
    }
  }

  /** Counts the line ends from the current record to `end`. */
  private countLines(end: number): void {
    const code = this.newline === '\r' ? RETURN : NEWLINE;
    const to = end - this.windowStart;
    let at = this.window.indexOf(code, this.recordStart - this.windowStart);
    while (at !== -1 && at < to) {
      this.line += 1;
      at = this.window.indexOf(code, at + 1);
    }
  }

  private async feed(chunk: Buffer): Promise<void> {
    if (this.failed) return;
    await new Promise<void>((resolve) => {
      this.parser.write(chunk, (error) => {
        if (error) this.failed = true;
        resolve();
      });
    });
    this.tell();
  }

  private async finish(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.parser.once('error', () => {
        this.failed = true;
        resolve();
      });
      this.parser.once('end', resolve);
      this.parser.resume();
      this.parser.end();
    });
    this.tell();
  }

  /**
   * Tells the lines from the current record to the bad quote as broken, and reads on behind them.
   *
   * @returns false when the line does not end within what has been read so far
   */
  private async skipBroken(atEnd: boolean): Promise<boolean> {
    const record = this.window.subarray(this.recordStart - this.windowStart);
    const quote = badQuoteIn(record, this.delimiter);
    if (quote === null && !this.failed && record.length <= MAX_LINE) return false; // long, and in order so far
    const code = this.newline === '\r' ? RETURN : NEWLINE;
    const lineEnd = record.indexOf(code, quote?.offset ?? 0);
    if (lineEnd === -1 && !atEnd) {
      if (record.length > MAX_LINE) throw new LineTooLong(this.line);
      return false;
    }
    const length = lineEnd === -1 ? record.length : lineEnd + 1;
    const start = this.recordStart;
    const end = start + length;
    this.take({ cells: null, quote, line: this.line, start, end }, () => record.subarray(0, length));
    this.countLines(end);
    this.recordStart = end;
    this.parser.destroy();
    this.parser = this.newParser();
    if (length < record.length) await this.feed(record.subarray(length));
    return true;
  }
}
