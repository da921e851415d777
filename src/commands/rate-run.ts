import type { Library } from '../criteria/library.js';
import type { EditionId } from '../criteria/types.js';
import { wordProblem } from '../i18n/word-coded.js';
import type { RowProblem } from '../input/problems.js';
import { cellText } from '../input/submission.js';
import { lossIn } from '../input/lost-text.js';
import { readRows, type Table } from '../input/table.js';
import { createTranscoder } from '../input/transcoder.js';
import type { Paint } from '../output/paint.js';
import { Progress } from '../output/progress.js';
import { RejectsFiles, type RejectsFile } from '../output/rejects.js';
import { Report } from '../output/report.js';
import type { ResultCsv } from '../output/result-csv.js';
import type { Sink } from '../output/sink.js';
import { WarningNotes } from '../output/warning-notes.js';
import { BatchRater } from './batch-rater.js';
import { ALL_WELL, FELL_SHORT, type Context } from './context.js';
import { groupingBy } from './grouping.js';
import type { OpenedTables } from './open-tables.js';
import { formatOf, isRanked, writesFile, type RateFlags } from './rate-flags.js';

/** What a run is given beside its tables and flags. */
interface RunParts {
  readonly edition: EditionId | null;
  readonly sink: Sink;
  readonly paint: Paint;
  readonly csv: ResultCsv | null;
  /** Whether the result takes the place of one from before. */
  readonly writesOver: boolean;
}

/** One run over all the tables: rows in, results, rejects and words out. */
export class RateRun {
  private readonly tables: readonly Table[];
  private readonly sink: Sink;
  private readonly rater: BatchRater;
  private readonly report: Report;
  private readonly rejects: RejectsFiles;
  private readonly progress: Progress;
  private readonly notes = new WarningNotes();
  private readonly toFile: boolean;
  private readonly writesOver: boolean;
  private readonly bytesInAll: number | null;
  private bytesBefore = 0;
  private blankRows = 0;
  private lostRejects = 0;
  private severalMembers = false;
  /** The member of the first sheet. */
  private member: string | null = null;

  constructor(
    private readonly library: Library,
    private readonly opened: OpenedTables,
    { edition, sink, paint, csv, writesOver }: RunParts,
    private readonly flags: RateFlags,
    private readonly context: Context,
  ) {
    const { messages, watched, width } = context;
    this.tables = opened.tables;
    this.sink = sink;
    this.writesOver = writesOver;
    this.toFile = writesFile(flags);
    this.rater = new BatchRater(
      library,
      { edition, blankAsZero: flags.blankAsZero ?? false },
      flags.groupBy === undefined ? null : groupingBy(flags.groupBy),
    );
    this.rejects = new RejectsFiles(flags.rejects ?? null);
    this.progress = new Progress(watched && flags.quiet !== true);
    this.bytesInAll = this.tables.reduce<number | null>(
      (sum, { size }) => (sum === null || size === null ? null : sum + size),
      0,
    );
    this.report = new Report({
      format: formatOf(flags),
      sink,
      messages,
      csv,
      grouped: flags.groupBy !== undefined,
      ranked: isRanked(flags),
      top: flags.top ?? null,
      minStars: flags.minStars ?? null,
      bom: this.toFile,
      width: this.toFile ? null : width,
      paint,
    });
  }

  async run(): Promise<number> {
    const { tell } = this.context;
    if (this.flags.quiet !== true) this.tellBefore();
    for (const table of this.tables) await this.rateTable(table);
    this.progress.clear();
    const files = this.filesWritten();
    const onScreen = formatOf(this.flags) === 'table' && !this.toFile;
    await this.report.finish(() => [...this.figures(), ...(onScreen ? files : [])]);
    this.sink.close();
    if (!onScreen) [...this.figures(), ...files].forEach(tell);
    return this.report.counts.rejected > 0 ? FELL_SHORT : ALL_WELL;
  }

  abandon(): void {
    this.progress.clear();
    this.sink.abandon();
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
    for (const [pattern, files] of this.opened.found) tell(words.found(pattern, files));
    if (this.opened.passedOver.length > 0) tell(words.passedOver(this.opened.passedOver));
    for (const one of this.library.replacements) tell(words.replaced(one));
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
    const { counts, leftOut } = this.report;
    const lines = [words.summary(counts)];
    if (leftOut > 0) lines.push(words.leftOut(leftOut));
    if (this.blankRows > 0) lines.push(words.blankRows(this.blankRows));
    if (this.severalMembers) lines.push(words.severalMembers);
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
    if (this.toFile) lines.push((this.writesOver ? words.wroteOver : words.wrote)(this.flags.out ?? ''));
    return lines;
  }
}

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
