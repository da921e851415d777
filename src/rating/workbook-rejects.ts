import { MOST_COLUMNS, MOST_REJECTED_IN_A_WORKBOOK } from '../base/limits.js';
import { csvLine } from '../base/text/csv-lines.js';
import type { Header } from '../rows/header.js';
import { rejectsHeadings, type RejectedRow } from './rejected-row.js';

/** Where rows go. */
interface Place {
  /** @param rows how many rows the bytes are */
  add(bytes: Buffer, rows: number): void;
}

/** Where the workbook goes. */
interface WorkbookPlace extends Place {
  /** @param reason why they are not written */
  refuse(rows: number, reason: string): void;
}

/**
 * The rows of a workbook that were rejected: gathered, and written as a workbook when all of them are known. Where they
 * are more than anybody mends by hand, they go into a CSV, each as it comes.
 */
export class WorkbookRejects {
  private rows: RejectedRow[] = [];
  private text: Place | null = null;

  /** @param textPlace makes the place for a CSV, whose header is there already */
  constructor(
    private readonly file: WorkbookPlace,
    private readonly header: Header,
    private readonly heading: string,
    private readonly textPlace: (header: Buffer) => Place,
  ) {}

  add(row: RejectedRow): void {
    if (this.text !== null) {
      this.text.add(this.lineOf(row), 1);
      return;
    }
    this.rows.push(row);
    if (this.rows.length > MOST_REJECTED_IN_A_WORKBOOK) this.turnToText();
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
    return cells.length + Number(!hasReasons) <= MOST_COLUMNS;
  }

  private turnToText(): void {
    this.text = this.textPlace(Buffer.from(csvLine(rejectsHeadings(this.header, this.heading), ',')));
    for (const row of this.rows) this.text.add(this.lineOf(row), 1);
    this.rows = [];
  }

  private lineOf({ cells, reasons }: RejectedRow): Buffer {
    const others = this.header.hasReasons === true ? cells.slice(1) : cells;
    return Buffer.from(csvLine([reasons.join('\n'), ...others], ','));
  }
}
