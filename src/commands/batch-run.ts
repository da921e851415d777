import { wordProblem } from '../i18n/word-coded.js';
import type { RowProblem } from '../input/problems.js';
import { cellText } from '../input/submission.js';
import { lossIn } from '../input/lost-text.js';
import { readRows, type Table } from '../input/table.js';
import { createTranscoder } from '../input/transcoder.js';
import { Progress } from '../output/progress.js';
import { RejectsFiles, type RejectsFile } from '../output/rejects.js';
import type { RowReport } from '../output/row-report.js';
import { WarningNotes } from '../output/warning-notes.js';
import { formatOf, writesFile, type BatchFlags } from './batch-flags.js';
import { BatchRater } from './batch-rater.js';
import { ALL_WELL, FELL_SHORT, type Context } from './context.js';
import type { GroupOf } from './grouping.js';
import type { Batch } from './open-batch.js';

/** What a command does with the rows. */
interface RunParts {
  readonly report: RowReport;
  /** The group a submission is counted in; null without groups. */
  readonly groupOf: GroupOf | null;
  /** What is said where there are sheets by several members. */
  readonly severalMembers: string;
}

/** Runs over all the tables of a batch and gives the exit status; where it fails, nothing half written is left. */
export async function runBatch(
  batch: Batch,
  parts: RunParts,
  flags: BatchFlags,
  context: Context,
): Promise<number> {
  const run = new BatchRun(batch, parts, flags, context);
  try {
    return await run.run();
  } catch (error) {
    run.abandon();
    throw error;
  }
}

/** One run over all the tables: rows in, results, rejects and words out. */
class BatchRun {
  private readonly tables: readonly Table[];
  private readonly rater: BatchRater;
  private readonly report: RowReport;
  private readonly rejects: RejectsFiles;
  private readonly progress: Progress;
  private readonly notes = new WarningNotes();
  private readonly toFile: boolean;
  private readonly bytesInAll: number | null;
  private bytesBefore = 0;
  private blankRows = 0;
  private lostRejects = 0;
  private severalMembers = false;
  /** The member of the first sheet. */
  private member: string | null = null;

  constructor(
    private readonly batch: Batch,
    private readonly parts: RunParts,
    private readonly flags: BatchFlags,
    private readonly context: Context,
  ) {
    const { library, edition, opened } = batch;
    this.tables = opened.tables;
    this.report = parts.report;
    this.toFile = writesFile(flags);
    this.rater = new BatchRater(library, { edition, blankAsZero: flags.blankAsZero ?? false }, parts.groupOf);
    this.rejects = new RejectsFiles(flags.rejects ?? null);
    this.progress = new Progress(context.watched && flags.quiet !== true);
    this.bytesInAll = this.tables.reduce<number | null>(
      (sum, { size }) => (sum === null || size === null ? null : sum + size),
      0,
    );
  }

  async run(): Promise<number> {
    const { tell } = this.context;
    if (this.flags.quiet !== true) this.tellBefore();
    for (const table of this.tables) await this.rateTable(table);
    this.progress.clear();
    const files = this.filesWritten();
    const onScreen = formatOf(this.flags) === 'table' && !this.toFile;
    await this.report.finish(() => [...this.figures(), ...(onScreen ? files : [])]);
    this.batch.sink.close();
    if (!onScreen) [...this.figures(), ...files].forEach(tell);
    return this.report.counts.rejected > 0 ? FELL_SHORT : ALL_WELL;
  }

  abandon(): void {
    this.progress.clear();
    this.batch.sink.abandon();
    this.rejects.abandon();
  }

  private async rateTable(table: Table): Promise<void> {
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
        if (outcome.kind === 'blank') this.blankRows += 1;
        else if (outcome.kind === 'rejected') this.reject(outcome.problems, rejects, row.bytes());
        else {
          this.severalMembers ||=
            outcome.row.submission.member !== (this.member ??= outcome.row.submission.member);
          this.report.add(outcome.row);
          if (outcome.row.warnings.length > 0) this.notes.add(outcome.row, this.context.messages);
        }
      },
      progress: (bytesRead) => {
        this.showProgress(bytesRead);
        return this.report.flush();
      },
    });
    this.bytesBefore += table.size ?? 0;
    if (rows === 0 && this.flags.quiet !== true)
      this.context.tell(this.context.messages.rate.noRows(table.name));
  }

  private reject(problems: readonly RowProblem[], rejects: RejectsFile | null, bytes: Buffer): void {
    const { messages, tell } = this.context;
    this.report.addRejected();
    this.progress.clear();
    for (const problem of problems) {
      tell(`${messages.position(problem.position)}: ${wordProblem(messages.problems, problem)}`);
    }
    if (rejects) rejects.add(bytes);
    else this.lostRejects += 1;
  }

  private showProgress(bytesRead: number): void {
    const { rate: words } = this.context.messages;
    const all = this.bytesInAll;
    const percent =
      all === null || all === 0 ? null : Math.floor(((this.bytesBefore + bytesRead) * 100) / all);
    this.progress.show(() => words.progress(this.report.counts.rows, percent));
  }

  private tellBefore(): void {
    const { tell, messages } = this.context;
    const { rate: words } = messages;
    const { library, opened } = this.batch;
    for (const [pattern, files] of opened.found) tell(words.found(pattern, files));
    if (opened.passedOver.length > 0) tell(words.passedOver(opened.passedOver));
    for (const one of library.replacements) tell(words.replaced(one));
    for (const { header, layout, name } of this.tables) {
      if (layout.above > 0) tell(words.linesAbove(name, layout.line - 1));
      const unknown = header.unknown.map(
        (index) => cellText(header.cells[index]) || words.unnamedColumn(index + 1),
      );
      if (unknown.length > 0) tell(words.unknownColumns(name, unknown, lossIn(unknown)));
    }
  }

  private figures(): string[] {
    if (this.flags.quiet === true) return [];
    const { messages } = this.context;
    const { rate: words } = messages;
    const lines = [...this.report.figures()];
    if (this.blankRows > 0) lines.push(words.blankRows(this.blankRows));
    if (this.severalMembers) lines.push(this.parts.severalMembers);
    return [...lines, ...this.notes.lines(messages)];
  }

  /** Puts the rejects files in their place, and names every file written. */
  private filesWritten(): string[] {
    const { messages, tell } = this.context;
    const { rate: words } = messages;
    const lines: string[] = [];
    for (const { file, rows, error } of this.rejects.close()) {
      // Told even where little else is: they may be under another name than one expects.
      if (error === null) lines.push(words.wroteRejects(file, rows));
      else tell(words.rejectsUnwritten(file, messages.reason(error)));
    }
    if (this.lostRejects > 0) lines.push(words.rejectsNowhere(this.lostRejects));
    if (this.flags.quiet === true) return lines;
    if (this.toFile)
      lines.push((this.batch.writesOver ? words.wroteOver : words.wrote)(this.flags.out ?? ''));
    return lines;
  }
}

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
