import type { Library } from '../criteria/library.js';
import { rowProblemLine } from '../i18n/problem-lines.js';
import { lossIn } from '../input/lost-text.js';
import type { RowProblem } from '../input/problems.js';
import { cellText } from '../input/submission.js';
import { readRows, type Table, type TableRow } from '../input/table.js';
import { createTranscoder } from '../input/transcoder.js';
import { Progress } from '../output/progress.js';
import type { RatedRow } from '../output/rated-row.js';
import { RejectsFiles, type RejectsFile } from '../output/rejects.js';
import { WarningNotes } from '../output/warning-notes.js';
import type { BatchRater } from './batch-rater.js';
import type { Context } from '../context.js';
import type { OpenedTables } from './open-tables.js';
import type { OutFlags } from './out-flags.js';

/** What is made of the rows. */
export interface RowTaker {
  rated(row: RatedRow): void;
  rejected(problems: readonly RowProblem[], row: TableRow, table: Table): void;
  /** After each chunk that was read, so that what was made of it can go out before more is read. */
  readonly flush?: () => Promise<void>;
}

/** Reads the sheets of all the tables: tells what is wrong with which row, and keeps the rejected ones. */
export class SheetRows {
  /** How many rows were no sheets, but blank. */
  private blankRows = 0;
  private rows = 0;
  private lostRejects = 0;
  private bytesBefore = 0;
  private readonly bytesInAll: number | null;
  private readonly rejects: RejectsFiles;
  private readonly progress: Progress;
  private readonly notes = new WarningNotes();

  constructor(
    private readonly library: Library,
    private readonly opened: OpenedTables,
    private readonly rater: BatchRater,
    private readonly flags: OutFlags,
    private readonly context: Context,
  ) {
    this.rejects = new RejectsFiles(flags.rejects ?? null);
    this.progress = new Progress(context.watched && flags.quiet !== true);
    this.bytesInAll = opened.tables.reduce<number | null>(
      (sum, { size }) => (sum === null || size === null ? null : sum + size),
      0,
    );
  }

  async read(taker: RowTaker): Promise<void> {
    if (this.flags.quiet !== true) this.tellBefore();
    for (const table of this.opened.tables) await this.readTable(table, taker);
    this.progress.clear();
  }

  /** What is worth knowing of the rows as a whole. */
  figures(): string[] {
    const { messages } = this.context;
    const blank = this.blankRows > 0 ? [messages.rate.blankRows(this.blankRows)] : [];
    return [...blank, ...this.notes.lines(messages)];
  }

  /** Puts the rejects files in their place, and names each. */
  rejectsWritten(): string[] {
    const { messages, tell } = this.context;
    const { rate: words } = messages;
    const lines: string[] = [];
    for (const { file, rows, error } of this.rejects.close()) {
      // Told even where little else is: they may be under another name than one expects.
      if (error === null) lines.push(words.wroteRejects(file, rows));
      else tell(words.rejectsUnwritten(file, messages.reason(error)));
    }
    if (this.lostRejects > 0) lines.push(words.rejectsNowhere(this.lostRejects));
    return lines;
  }

  abandon(): void {
    this.progress.clear();
    this.rejects.abandon();
  }

  private async readTable(table: Table, taker: RowTaker): Promise<void> {
    const rateRow = this.rater.table(table.header);
    const newline = createTranscoder(table.encoding).fromUtf8(Buffer.from(table.layout.newline));
    const bom = table.encoding === 'utf-8' ? UTF8_BOM : table.bom;
    let rejects: RejectsFile | null = null;
    let rows = 0;
    await readRows(table, {
      header: (header) => {
        rejects = this.rejects.of(table.path, { bom, header: Buffer.from(header), newline });
      },
      row: (row) => {
        rows += 1;
        const outcome = rateRow(row);
        if (outcome.kind === 'blank') {
          this.blankRows += 1;
          return;
        }
        this.rows += 1;
        if (outcome.kind === 'rejected') {
          this.reject(outcome.problems, rejects, row.bytes());
          taker.rejected(outcome.problems, row, table);
        } else {
          taker.rated(outcome.row);
          if (outcome.row.warnings.length > 0) this.notes.add(outcome.row, this.context.messages);
        }
      },
      progress: (bytesRead) => {
        this.showProgress(bytesRead);
        return taker.flush?.();
      },
    });
    this.bytesBefore += table.size ?? 0;
    if (rows === 0 && this.flags.quiet !== true)
      this.context.tell(this.context.messages.rate.noRows(table.name));
  }

  private reject(problems: readonly RowProblem[], rejects: RejectsFile | null, bytes: Buffer): void {
    const { messages, tell } = this.context;
    this.progress.clear();
    for (const problem of problems) {
      tell(rowProblemLine(messages, problem));
    }
    if (rejects) rejects.add(bytes);
    else this.lostRejects += 1;
  }

  private showProgress(bytesRead: number): void {
    const { rate: words } = this.context.messages;
    const all = this.bytesInAll;
    const percent =
      all === null || all === 0 ? null : Math.floor(((this.bytesBefore + bytesRead) * 100) / all);
    this.progress.show(() => words.progress(this.rows, percent));
  }

  private tellBefore(): void {
    const { tell, messages } = this.context;
    const { rate: words } = messages;
    for (const [pattern, files] of this.opened.found) tell(words.found(pattern, files));
    if (this.opened.passedOver.length > 0) tell(words.passedOver(this.opened.passedOver));
    for (const one of this.library.replacements) tell(words.replaced(one));
    for (const { header, layout, name } of this.opened.tables) {
      if (layout.above > 0) tell(words.linesAbove(name, layout.line - 1));
      const unknown = header.unknown.map(
        (index) => cellText(header.cells[index]) || words.unnamedColumn(index + 1),
      );
      if (unknown.length > 0) tell(words.unknownColumns(name, unknown, lossIn(unknown)));
    }
  }
}

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
