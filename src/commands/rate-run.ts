import type { Library } from '../criteria/library.js';
import type { EditionId } from '../criteria/types.js';
import type { Paint } from '../output/paint.js';
import { Report } from '../output/report.js';
import type { ResultCsv } from '../output/result-csv.js';
import type { Sink } from '../output/sink.js';
import { BatchRater } from './batch-rater.js';
import { ALL_WELL, FELL_SHORT, type Context } from './context.js';
import { groupingBy } from './grouping.js';
import type { OpenedTables } from './open-tables.js';
import { formatOf, writesFile } from './out-flags.js';
import { isRanked, type RateFlags } from './rate-flags.js';
import { SheetRows } from './sheet-rows.js';

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
  private readonly sink: Sink;
  private readonly rows: SheetRows;
  private readonly report: Report;
  private readonly toFile: boolean;
  private readonly writesOver: boolean;
  private severalMembers = false;
  /** The member of the first sheet. */
  private member: string | null = null;

  constructor(
    library: Library,
    opened: OpenedTables,
    { edition, sink, paint, csv, writesOver }: RunParts,
    private readonly flags: RateFlags,
    private readonly context: Context,
  ) {
    const { messages, width } = context;
    this.sink = sink;
    this.writesOver = writesOver;
    this.toFile = writesFile(flags);
    const rater = new BatchRater(
      library,
      { edition, blankAsZero: flags.blankAsZero ?? false },
      flags.groupBy === undefined ? null : groupingBy(flags.groupBy),
    );
    this.rows = new SheetRows(library, opened, rater, flags, context);
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
    await this.rows.read({
      rated: (row) => {
        this.severalMembers ||= row.submission.member !== (this.member ??= row.submission.member);
        this.report.add(row);
      },
      rejected: () => this.report.addRejected(),
      flush: () => this.report.flush(),
    });
    const files = this.filesWritten();
    const onScreen = formatOf(this.flags) === 'table' && !this.toFile;
    await this.report.finish(() => [...this.figures(), ...(onScreen ? files : [])]);
    this.sink.close();
    if (!onScreen) [...this.figures(), ...files].forEach(tell);
    return this.report.counts.rejected > 0 ? FELL_SHORT : ALL_WELL;
  }

  abandon(): void {
    this.rows.abandon();
    this.sink.abandon();
  }

  private figures(): string[] {
    if (this.flags.quiet === true) return [];
    const { rate: words } = this.context.messages;
    const { counts, leftOut } = this.report;
    const lines = [words.summary(counts)];
    if (leftOut > 0) lines.push(words.leftOut(leftOut));
    if (this.severalMembers) lines.push(words.severalMembers);
    return [...lines, ...this.rows.figures()];
  }

  /** Puts the rejects files in their place, and names every file written. */
  private filesWritten(): string[] {
    const { rate: words } = this.context.messages;
    const lines = this.rows.rejectsWritten();
    if (this.flags.quiet === true || !this.toFile) return lines;
    return [...lines, (this.writesOver ? words.wroteOver : words.wrote)(this.flags.out ?? '')];
  }
}
