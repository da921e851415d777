import type { Header } from '../rows/header.js';
import type { RejectedRow } from './rejected-row.js';
import type { RejectsFile } from './rejects.js';

/** The rows of a workbook that were rejected: gathered, and written as a workbook when all of them are known. */
export class WorkbookRejects {
  private readonly rows: RejectedRow[] = [];

  constructor(
    private readonly file: RejectsFile,
    private readonly header: Header,
    private readonly heading: string,
  ) {}

  add(row: RejectedRow): void {
    this.rows.push(row);
  }

  /** Writes them, not yet in their place. What does that is loaded where there are some. */
  async write(): Promise<void> {
    if (this.rows.length === 0) return;
    const { rejectsWorkbook } = await import('./rejects-workbook.js');
    const bytes = await rejectsWorkbook(this.header, this.heading, this.rows);
    this.file.add(Buffer.from(bytes), this.rows.length);
  }
}
