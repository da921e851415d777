import { Progress } from './progress.js';
import type { Host } from './host.js';

/** A line on the terminal that tells how far the reading of some tables has come, and what remains. */
export class ReadingProgress {
  private readonly line: Progress;
  private readonly bytesInAll: number | null;
  private rows = 0;
  private table = '';
  /** Of the tables that are read, and of the one at hand. */
  private bytesBefore = 0;
  private bytes = 0;

  /**
   * @param sizes of the tables, in bytes; null where one is not known beforehand
   * @param word what the line says
   */
  constructor(
    host: Pick<Host, 'stderr' | 'now'>,
    enabled: boolean,
    sizes: readonly (number | null)[],
    private readonly word: (rows: number, percent: number | null) => string,
  ) {
    this.line = new Progress(host, enabled);
    this.bytesInAll = sizes.reduce<number | null>(
      (sum, size) => (sum === null || size === null ? null : sum + size),
      0,
    );
  }

  /** A row of a table was read. */
  row(table: string): void {
    this.rows += 1;
    if (table === this.table) return;
    this.table = table;
    this.bytesBefore += this.bytes;
    this.bytes = 0;
  }

  /** So many bytes of the table at hand have been read. */
  read(bytes: number): void {
    this.bytes = bytes;
    const all = this.bytesInAll;
    this.line.show(() => {
      const done = this.bytesBefore + bytes;
      return this.word(
        this.rows,
        all === null || all === 0 ? null : Math.min(99, Math.floor((done * 100) / all)),
      );
    });
  }

  /** Takes the line away, before something else is reported. */
  clear(): void {
    this.line.clear();
  }
}
