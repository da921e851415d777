import { knownEdition, type Library } from '../law/library.js';
import type { Edition, EditionId, IsoDate } from '../engine/types.js';
import { authorityFor, type AuthorityAnswer } from '../engine/authority.js';
import type { SheetProblem } from '../engine/problems.js';
import { rateSheet, type Rating } from '../engine/rate-sheet.js';
import { brokenQuote } from '../rows/broken-quote.js';
import { isBlankRow } from '../rows/cells.js';
import { checkClaims } from '../rows/claims.js';
import type { Header } from '../rows/header.js';
import type { RecordWarning, RowProblem } from '../rows/problems.js';
import type { RowPlace } from '../tables/row-place.js';
import { RowReader, type RowOptions } from '../rows/read-row.js';
import { SeenSheets } from '../rows/seen-sheets.js';
import { cellText, fieldText, type Submission } from '../rows/submission.js';
import type { TableRow } from '../tables/table.js';
import type { RatedRow } from './rated-row.js';
import { readStatus } from '../sheets/sheet-words.js';
import type { GroupOf } from './grouping.js';

/** What became of a row. */
export type RowOutcome =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rated'; readonly row: RatedRow }
  | { readonly kind: 'rejected'; readonly problems: readonly RowProblem[] };

export interface BatchOptions extends RowOptions {
  /** Whether a member's second sheet on a product is taken too: a council looks at which of them counts. */
  readonly keepsDoubles?: boolean;
}

const BLANK: RowOutcome = { kind: 'blank' };

/** Rates the rows of any number of tables as they come, and remembers whose sheets it has seen. */
export class BatchRater {
  private readonly seen = new SeenSheets();
  /** The files that rows are in, some of them the only row of theirs. */
  private readonly files: (Pick<Header, 'file' | 'sheet'> & { readonly isOneSheet: boolean })[] = [];
  private authorities: {
    readonly edition: EditionId | null;
    readonly rated: IsoDate | null;
    readonly answers: AuthorityAnswer[];
  } = { edition: null, rated: null, answers: [] };

  /** @param groupOf the group a submission is counted in; null without groups */
  constructor(
    private readonly library: Library,
    private readonly options: BatchOptions,
    private readonly groupOf: GroupOf | null,
  ) {}

  /** Begins a table; its rows are rated by what is returned. */
  table(header: Header): (row: TableRow) => RowOutcome {
    const reader = new RowReader(this.library, header, this.options);
    const { file: name, sheet } = header;
    const table = this.files.push({ file: name, sheet, isOneSheet: false }) - 1;
    return (row) => {
      const { file } = row;
      return this.rate(reader, file === undefined ? table : this.fileOf(file), row);
    };
  }

  private rate(reader: RowReader, file: number, row: TableRow): RowOutcome {
    const { cells } = row;
    if (cells === null) {
      const { column, problem } = brokenQuote(row);
      return {
        kind: 'rejected',
        problems: [reader.locate(row, column === -1 ? undefined : column, problem)],
      };
    }
    if (isBlankRow(cells)) return BLANK;
    if (this.options.keepsDoubles) return this.rateCells(reader, cells, row);
    const seen = this.takeIn(reader, file, cells, row);
    const outcome = this.rateCells(reader, cells, row);
    if (seen === 'first' && outcome.kind === 'rejected') this.seen.reject();
    if (seen === 'first' || seen === null) return outcome;
    const others = outcome.kind === 'rejected' ? outcome.problems : [];
    return { kind: 'rejected', problems: [...others, seen].sort(byColumn) };
  }

  /** Notes that the row rated last was rejected after all: a later file may correct it. */
  reject(): void {
    this.seen.reject();
  }

  private fileOf(sheet: string): number {
    return this.files.push({ file: sheet, isOneSheet: true }) - 1;
  }

  private rateCells(reader: RowReader, cells: readonly string[], at: RowPlace): RowOutcome {
    const { submission, problems } = reader.read(cells, at);
    if (submission === null) return { kind: 'rejected', problems };
    const { rating, problems: wrong } = rateSheet(submission.rules, submission.sheet);
    if (rating !== null && problems.length === 0) {
      return { kind: 'rated', row: this.complete(submission, rating) };
    }
    const placed = (wrong ?? []).map((problem) =>
      reader.locate(at, columnOf(submission.header, problem), problem),
    );
    return { kind: 'rejected', problems: [...problems, ...placed].sort(byColumn) };
  }

  /**
   * A member fills in one sheet a product; the second one met is told where the first stands.
   *
   * @returns null for a sheet that nobody can tell from others: it has no code
   */
  private takeIn(
    reader: RowReader,
    file: number,
    cells: readonly string[],
    at: RowPlace,
  ): RowProblem | 'first' | null {
    const { fields, cells: headings } = reader.header;
    if (cells.length !== headings.length) return null; // nobody knows which cell is the code
    const product = cellText(cells[fields.get('code') ?? -1]);
    if (product === '') return null;
    const member = cellText(cells[fields.get('member') ?? -1]);
    const first = this.seen.add(product, member, file, at.line);
    if (first === null) return 'first';
    const {
      file: name,
      sheet,
      isOneSheet,
    } = this.files[first.file] ?? { ...reader.header, isOneSheet: false };
    const args = { product, member, file: name, sheet, line: isOneSheet ? null : first.line };
    return reader.locate(at, fields.get('code'), { code: 'duplicate', args });
  }

  private complete(submission: Submission, rating: Rating): RatedRow {
    const { authority, undecided } = this.authorityOf(submission, rating);
    const claims = checkClaims(submission, rating);
    const unsigned = isFinishedDraft(submission, rating) ? UNSIGNED : NONE;
    const last = joined(
      undecided ? authorityUndecided(knownEdition(this.library, submission.edition)) : NONE,
      unsigned,
    );
    const warnings = joined(joined(submission.warnings, rating.warnings), joined(claims, last));
    return { submission, rating, authority, warnings, group: this.groupOf?.(submission) ?? null };
  }

  /** Who recognises the product; worked out once a level, an edition and a day. */
  private authorityOf({ edition: id, rated }: Submission, { stars }: Rating): AuthorityAnswer {
    if (this.authorities.edition !== id || this.authorities.rated !== rated) {
      this.authorities = { edition: id, rated, answers: [] };
    }
    const { answers } = this.authorities;
    const level = stars ?? 0;
    const known = answers[level];
    if (known) return known;
    return (answers[level] = authorityFor(knownEdition(this.library, id), stars, rated));
  }
}

const NONE: readonly RecordWarning[] = [];
const UNSIGNED: readonly RecordWarning[] = [{ code: 'unsigned', args: {} }];

/** Without the day, nobody can tell which span of recognition the product is of. */
function authorityUndecided({ recognition }: Edition): readonly RecordWarning[] {
  const changes = recognition.slice(1).map(({ from }) => from);
  return [{ code: 'authority-undecided', args: { changes } }];
}

/** Whether all is answered, and the sheet says that nobody has signed it. */
function isFinishedDraft(submission: Submission, { status }: Rating): boolean {
  if (status === 'incomplete' || !submission.header.fields.has('sheetStatus')) return false;
  return readStatus(fieldText(submission, 'sheetStatus')) === 'draft';
}

/** Two lists as one; most sheets have no warnings, and none is made for them. */
function joined(a: readonly RecordWarning[], b: readonly RecordWarning[]): readonly RecordWarning[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b];
}

/** As one goes along the row; what is wrong with the row as a whole comes first. */
function byColumn(a: RowProblem, b: RowProblem): number {
  return (a.position.column?.number ?? 0) - (b.position.column?.number ?? 0);
}

/** The column a criterion's points came from: that of the case they were given in, else its own. */
function columnOf({ criteria }: Header, problem: SheetProblem): number | undefined {
  const chosen = problem.code === 'points-not-an-option' ? problem.args.case : null;
  return criteria.find((column) => column.code === problem.args.criterion && column.case === chosen)?.index;
}
