import type { Library } from '../law/library.js';
import { rowProblemLine } from '../rows/problem-lines.js';
import { sheetProblemLine } from '../sheets/problem-lines.js';
import type { Header } from '../rows/header.js';
import type { RowProblem } from '../rows/problems.js';
import type { RowPlace } from '../tables/row-place.js';
import type { TableRow } from '../tables/table.js';
import { readSheetRows, type Table } from '../rows/open-table.js';
import { createTranscoder } from '../tables/transcoder.js';
import { Reasons } from './reasons.js';
import { drained } from '../base/files/sink.js';
import { MOST_TOLD } from '../base/limits.js';
import { Progress } from '../base/progress.js';
import type { RatedRow } from './rated-row.js';
import { marksOf } from './rejected-row.js';
import { RejectsFiles, type RejectsFile, type RejectsOutcome, UTF8_BOM } from './rejects.js';
import { NO_SIGHTS, oddLettersIn, Sights } from '../rows/sights.js';
import { WarningNotes } from '../rows/warning-notes.js';
import type { SheetFileProblem } from '../sheets/problems.js';
import type { BatchRater } from './batch-rater.js';
import type { Context } from '../base/context.js';
import { Corrections } from './corrections.js';
import { announceInputs, announceUnread } from './announce-inputs.js';
import type { ReadSheets } from './read-sheet-files.js';
import type { RejectedFile } from './returns.js';
import { isReadSheets, type RowInputs } from './row-inputs.js';
import type { RatingMessages } from './words.js';

/** What of a command's flags concerns how rows are read. */
export interface RowFlags {
  /** The one file for all rejected rows; absent for one beside each table. */
  readonly rejects?: string;
  readonly quiet?: boolean;
  /** Whether each rejected row is told: of whoever keeps what is said of it, and tells nobody. */
  readonly tellsAll?: boolean;
}

/** What became of the rows that were rejected. */
export interface RejectsKept {
  readonly files: readonly RejectsOutcome[];
  /** How many had no place to be kept in: they came by standard input. */
  readonly lost: number;
  /** How many were not told one by one, as there are too many to be read. */
  readonly untold: number;
}

/** What is made of the rows. */
export interface RowTaker {
  /**
   * Gives why the row cannot be taken for all that, in words; nothing where it is.
   *
   * @param at null for a sheet that has its own file
   */
  rated(row: RatedRow, at: RowPlace | null): readonly string[];
  /** @param header of the table it is in */
  rejected(row: TableRow, header: Header, problems: readonly RowProblem[]): void;
  /** The file of a sheet that is none, not sound, or rejected as a row is; absent where only tables are read. */
  readonly rejectedFile?: (rejected: RejectedFile) => void;
  /** Reports columns that mean nothing, where a result does not report them itself. */
  readonly unknownColumns?: RatingMessages['rate']['unknownColumns'];
  /** After each chunk that was read, so that what was made of it can go out before more is read. */
  readonly flush?: () => Promise<void>;
}

/** Reads the sheets of all the tables and files: reports what is wrong with which row, and keeps the rejected ones. */
export class SheetRows {
  /** How many rows were not sheets, but blank. */
  blankRows = 0;
  /** What is worth knowing of rows that were taken. */
  readonly warnings = new WarningNotes();
  /** Files that were found, and in which nothing could be read. */
  readonly unread: readonly string[];
  private readonly sights = new Sights();
  private rows = 0;
  private lostRejects = 0;
  private rejectedRows = 0;
  private settled = 0;
  private corrections: Corrections | null = null;
  private announced = false;
  private bytesBefore = 0;
  private readonly bytesInAll: number | null;
  private readonly rejects: RejectsFiles;
  private readonly progress: Progress;

  constructor(
    private readonly library: Library,
    private readonly from: RowInputs,
    private readonly rater: BatchRater,
    private readonly flags: RowFlags,
    private readonly context: Context<RatingMessages>,
  ) {
    this.unread = from.unread.map(({ file }) => file);
    this.rejects = new RejectsFiles(flags.rejects ?? null, context.host);
    this.progress = new Progress(context.host, context.watched && flags.quiet !== true);
    this.bytesInAll = from.inputs.reduce<number | null>((sum, input) => {
      const size = isReadSheets(input) ? 0 : input.size; // files of sheets have been read by now
      return sum === null || size === null ? null : sum + size;
    }, 0);
  }

  /** Reports what there is to read, once: before the first of it is. */
  announce(unknownColumns = this.context.messages.rate.unknownColumns): void {
    if (this.announced) return;
    this.announced = true;
    announceUnread(this.from, this.context);
    if (this.flags.quiet === true) return;
    announceInputs(this.from, this.library, unknownColumns, this.context);
  }

  async read(taker: RowTaker): Promise<void> {
    this.announce(taker.unknownColumns);
    this.corrections = await Corrections.in(
      this.from.inputs.filter((input): input is Table => !isReadSheets(input)),
      this.rater,
    );
    for (const input of this.from.inputs) {
      await (isReadSheets(input) ? this.readSheets(input, taker) : this.readTable(input, taker));
    }
    await this.rejects.write();
    this.progress.clear();
    if (this.flags.quiet === true) return;
    if (this.settled > 0) this.context.report(this.context.messages.rate.settled(this.settled));
    this.sights.lines(this.context.messages).forEach(this.context.report);
  }

  /** Puts the rejects files in their place. */
  closeRejects(): RejectsKept {
    const untold = this.flags.tellsAll === true ? 0 : Math.max(0, this.rejectedRows - MOST_TOLD);
    return { files: this.rejects.close(), lost: this.lostRejects, untold };
  }

  abandon(): void {
    this.progress.clear();
    this.rejects.abandon();
  }

  private async readTable(table: Table, taker: RowTaker): Promise<void> {
    const rateRow = this.rater.table(table.header);
    const code = table.header.fields.get('code');
    const { file, sheet } = table.header;
    const newline = createTranscoder(table.encoding).fromUtf8(Buffer.from(table.layout.newline));
    const bom = table.encoding === 'utf-8' ? UTF8_BOM : table.bom;
    const upper: Buffer[] = [];
    const reasons = new Reasons(table);
    const { reasonHeading } = this.context.messages.rate;
    const workbook = this.rejects.workbookOf(table, reasonHeading);
    let rejects: () => RejectsFile | null = () => null;
    const keep = (row: TableRow, why: readonly string[], problems: readonly RowProblem[]) => {
      if (workbook !== null) {
        const marks = marksOf(row, problems, this.context.messages);
        workbook.add({ cells: row.cells ?? [], reasons: why, marks });
        return;
      }
      const file = rejects();
      if (file === null) this.lostRejects += 1;
      else file.add(reasons.row(row.bytes(), why));
    };
    let rows = 0;
    await readSheetRows(table, {
      upperHeader: (bytes) => void upper.push(Buffer.from(bytes)),
      header: (bytes) => {
        if (workbook !== null) return;
        const header = reasons.header(upper, bytes, reasonHeading);
        rejects = this.rejects.later(table.path, { bom, header, newline });
      },
      row: (row) => {
        rows += 1;
        if (row.mayBeOdd === true) {
          this.sights.add(
            { file, sheet },
            { ...NO_SIGHTS, letters: oddLettersIn(table, row, (column) => column === code) },
          );
        }
        const outcome = rateRow(row);
        if (outcome.kind === 'blank') {
          this.blankRows += 1;
          return;
        }
        if (outcome.kind === 'other') {
          this.sights.add({ file, sheet }, { ...NO_SIGHTS, other: outcome.other });
          return;
        }
        if (outcome.kind === 'rejected') {
          if (this.corrections?.settle(table, row, outcome.problems) === true) {
            this.settled += 1;
            return;
          }
          this.rows += 1;
          keep(row, this.tellRow(this.linesOf(outcome.problems)), outcome.problems);
          taker.rejected(row, table.header, outcome.problems);
        } else {
          this.rows += 1;
          const refused = this.take(outcome.row, row, taker);
          if (refused.length > 0) keep(row, refused, NO_PROBLEMS);
        }
      },
      progress: (bytesRead) => {
        this.showProgress(bytesRead);
        return this.letOut(taker);
      },
    });
    this.bytesBefore += table.size ?? 0;
    if (rows === 0 && this.flags.quiet !== true)
      this.context.report(this.context.messages.rate.noRows(table.name));
  }

  /** One that is rejected stays where it is: its file is its own. */
  private async readSheets(input: ReadSheets, taker: RowTaker): Promise<void> {
    const rate = this.rater.sheets(input);
    for (const [index, { path, sound, problems }] of input.sheets.entries()) {
      this.rows += 1;
      const outcome = sound === null ? null : rate(sound);
      if (outcome?.kind === 'rated') this.take(outcome.row, null, taker);
      else {
        if (outcome !== null) this.tell(this.linesOf(outcome.problems));
        else if (problems !== null) this.tellFileProblems(path, problems);
        taker.rejectedFile?.({ path, row: outcome?.problems ?? [], file: problems ?? [] });
      }
      if (index % FLUSHED === 0) await this.letOut(taker);
    }
  }

  private tellFileProblems(path: string, problems: readonly SheetFileProblem[]): void {
    this.tell(problems.map((problem) => sheetProblemLine(this.context.messages, path, problem)));
  }

  /** @returns why the row was not taken; nothing where it was */
  private take(row: RatedRow, at: RowPlace | null, taker: RowTaker): readonly string[] {
    const refused = taker.rated(row, at);
    if (refused.length > 0) {
      this.rater.reject();
      return at === null ? this.tell(refused) : this.tellRow(refused);
    }
    const { warnings, submission } = row;
    if (warnings.length > 0)
      this.warnings.add(warnings, submission.code || submission.name, this.context.messages);
    return refused;
  }

  private linesOf(problems: readonly RowProblem[]): readonly string[] {
    return problems.map((problem) => rowProblemLine(this.context.messages, problem));
  }

  /** Tells why a row was rejected, of the first of them: all are kept with their reasons, and nobody reads past those. */
  private tellRow(why: readonly string[]): readonly string[] {
    this.rejectedRows += 1;
    return this.rejectedRows <= MOST_TOLD || this.flags.tellsAll === true ? this.tell(why) : why;
  }

  private tell(why: readonly string[]): readonly string[] {
    this.progress.clear();
    why.forEach(this.context.report);
    return why;
  }

  /** What was made of the rows goes out, and what was reported of them, before more is read. */
  private async letOut(taker: RowTaker): Promise<void> {
    await taker.flush?.();
    await drained(this.context.host.stderr);
  }

  private showProgress(bytesRead: number): void {
    const { rate: words } = this.context.messages;
    const all = this.bytesInAll;
    const percent =
      all === null || all === 0 ? null : Math.floor(((this.bytesBefore + bytesRead) * 100) / all);
    this.progress.show(() => words.progress(this.rows, percent));
  }
}

/** Nothing that stands in a cell. */
const NO_PROBLEMS: readonly RowProblem[] = [];

/** After so many sheets what was made of them goes out. */
const FLUSHED = 500;
