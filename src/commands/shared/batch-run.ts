import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { writesFile } from '../../formats/out-form.js';
import { BatchRater } from '../../rating/batch-rater.js';
import type { GroupOf } from '../../rating/grouping.js';
import { SheetRows } from '../../rating/sheet-rows.js';
import type { Batch } from './open-batch.js';
import { formatOf, type BatchFlags } from './out-flags.js';
import { rejectsLines, rowFigures } from './row-figures.js';
import type { RowReport } from './row-report.js';
import type { CommandMessages } from './words.js';
import { writtenLine } from './written-line.js';

/** Nothing keeps a rated row from its report. */
const TAKEN: readonly string[] = [];

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
  context: Context<CommandMessages>,
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
  private readonly rows: SheetRows;
  private readonly report: RowReport;
  private readonly toFile: boolean;
  private severalMembers = false;
  /** The member of the first sheet. */
  private member: string | null = null;

  constructor(
    private readonly batch: Batch,
    private readonly parts: RunParts,
    private readonly flags: BatchFlags,
    private readonly context: Context<CommandMessages>,
  ) {
    const { library, edition, rows } = batch;
    this.report = parts.report;
    this.toFile = writesFile(flags);
    const options = { edition, blankAsZero: flags.blankAsZero ?? false };
    this.rows = new SheetRows(library, rows, new BatchRater(library, options, parts.groupOf), flags, context);
  }

  async run(): Promise<number> {
    const { report } = this.context;
    await this.rows.read({
      rated: (row) => {
        this.severalMembers ||= row.submission.member !== (this.member ??= row.submission.member);
        this.report.add(row);
        return TAKEN;
      },
      rejected: () => {
        this.report.addRejected();
      },
      rejectedFile: () => {
        this.report.addRejected();
      },
      flush: () => this.report.flush(),
    });
    const files = this.filesWritten();
    const onScreen = formatOf(this.flags) === 'table' && !this.toFile;
    await this.report.finish(() => [...this.figures(), ...(onScreen ? files : [])]);
    this.batch.sink.close();
    if (!onScreen) [...this.figures(), ...files].forEach(report);
    return this.report.counts.rejected + this.rows.unread.length > 0 ? FELL_SHORT : ALL_WELL;
  }

  abandon(): void {
    this.rows.abandon();
    this.batch.sink.abandon();
  }

  private figures(): readonly string[] {
    if (this.flags.quiet === true) return [];
    const several = this.severalMembers ? [this.parts.severalMembers] : [];
    return [...this.report.figures(), ...several, ...rowFigures(this.rows, this.context.messages)];
  }

  /** Puts the rejects files in their place, and names every file written. */
  private filesWritten(): readonly string[] {
    const { messages } = this.context;
    const lines = rejectsLines(this.rows.closeRejects(), this.context);
    if (this.flags.quiet === true || !this.toFile) return lines;
    return [...lines, writtenLine(messages, this.batch.writesOver, this.flags.out)];
  }
}
