import { MOST_COLUMNS, MOST_ROWS } from '../base/limits.js';
import type { Header } from '../rows/header.js';
import type { RejectedRow } from './rejected-row.js';

/** Where the workbook goes. */
interface Place {
  /** @param rows how many rows the bytes are */
  add(bytes: Buffer, rows: number): void;
  /** @param reason why they are not written */
  refuse(rows: number, reason: string): void;
}

/** The rows of a workbook that were rejected: gathered, and written as a workbook when all of them are known. */
export class WorkbookRejects {
  private readonly rows: RejectedRow[] = [];

  constructor(
    private readonly file: Place,
    private readonly header: Header,
    private readonly heading: string,
  ) {}

  add(row: RejectedRow): void {
    this.rows.push(row);
  }

  /** Writes them, not yet in their place. What does that is loaded where there are some. */
  async write(): Promise<void> {
    if (this.rows.length === 0) return;
    if (!this.hasRoom()) {
      this.file.refuse(this.rows.length, 'WORKSHEET-FULL');
      return;
    }
    const { rejectsWorkbook } = await import('./rejects-workbook.js');
    const bytes = await rejectsWorkbook(this.header, this.heading, this.rows);
    this.file.add(Buffer.from(bytes), this.rows.length);
  }

  /** Whether a worksheet holds them, with a column more for the reasons. */
  private hasRoom(): boolean {
    const { cells, hasReasons = false } = this.header;
    return cells.length + Number(!hasReasons) <= MOST_COLUMNS && this.rows.length < MOST_ROWS;
  }
}
