import { knownEdition, type Library } from '../law/library.js';
import type { Edition, EditionId, IsoDate } from '../engine/types.js';
import { authorityFor, type AuthorityAnswer } from '../engine/authority.js';
import { rateSheet, type Rating } from '../engine/rate-sheet.js';
import { brokenQuote } from '../rows/broken-quote.js';
import { NoSheetRows } from '../rows/no-sheet-row.js';
import type { OtherKind } from '../rows/row-sights.js';
import { isBlankRow } from '../rows/cells.js';
import { checkClaims } from '../rows/claims.js';
import type { Header } from '../rows/header.js';
import type { Coded } from '../base/coded.js';
import type { RecordWarning, RowProblem, RowProblemArgs } from '../rows/problems.js';
import type { RowPlace } from '../tables/row-place.js';
import { RowReader, type RowOptions } from '../rows/read-row.js';
import { SeenSheets, type FirstSeen } from '../rows/seen-sheets.js';
import { sealProblem } from '../sheets/sealed-row.js';
import type { SheetSubmission, SoundSheetFile } from '../sheets/submission-of-sheet.js';
import { cellText, fieldText, textAsRead, type Submission } from '../rows/submission.js';
import type { ReadSheets } from './read-sheet-files.js';
import type { TableRow } from '../tables/table.js';
import type { RatedRow } from './rated-row.js';
import { readRound, readStatus } from '../sheets/sheet-words.js';
import type { GroupOf } from './grouping.js';

/** What became of a row. */
export type RowOutcome =
  | { readonly kind: 'blank' }
  /** No sheet: a sum, a signature, the numbers of the columns. */
  | { readonly kind: 'other'; readonly other: OtherKind }
  | { readonly kind: 'rated'; readonly row: RatedRow }
  | { readonly kind: 'rejected'; readonly problems: readonly RowProblem[] };

/** What became of a sheet that has its own file. */
export type SheetOutcome = Exclude<RowOutcome, { readonly kind: 'blank' | 'other' }>;

export interface BatchOptions extends RowOptions {
  /** Whether a member's second sheet on a product is taken too: a council looks at which of them counts. */
  readonly keepsDoubles?: boolean;
}

/** A file that sheets were met in. */
interface SeenFile extends Pick<Header, 'file' | 'sheet'> {
  /** Whether it is one sheet's own: then no line is named. */
  readonly isOneSheet: boolean;
}

/** How the rows of a table are read. */
interface Readers {
  readonly reader: RowReader;
  /** As they were when they were sealed. */
  readonly asSealed: RowReader;
}

interface TableReaders extends Readers {
  /** Tells the rows that are no sheets. */
  readonly others: NoSheetRows;
}

type Duplicate = Coded<Pick<RowProblemArgs, 'duplicate'>>;

const BLANK: RowOutcome = { kind: 'blank' };

/** Rates the rows of any number of tables as they come, and remembers whose sheets it has seen. */
export class BatchRater {
  private readonly seen = new SeenSheets();
  private readonly files: SeenFile[] = [];
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
    const { library, options } = this;
    const reader = new RowReader(library, header, options);
    // A seal was put on the blanks as blanks.
    const asSealed = options.blankAsZero
      ? new RowReader(library, header, { ...options, blankAsZero: false })
      : reader;
    const { file, sheet } = header;
    const table = this.fileOf({ file, sheet, isOneSheet: false });
    const others = new NoSheetRows(header);
    return (row) => this.rate({ reader, asSealed, others }, table, row);
  }

  /** The same of rows that are only looked at: whose sheets they are is not kept in mind. */
  look(header: Header): (row: TableRow) => RowOutcome {
    const reader = new RowReader(this.library, header, this.options);
    const others = new NoSheetRows(header);
    return (row) => {
      const { cells } = row;
      if (cells === null) return { kind: 'rejected', problems: [] };
      if (isBlankRow(cells)) return BLANK;
      return unlessOther(this.rateCells({ reader, asSealed: reader }, cells, row), others, cells);
    };
  }

  /** Begins sheets that have files of their own; each is rated by what is returned. */
  sheets({ submissions }: ReadSheets): (sound: SoundSheetFile) => SheetOutcome {
    const submissionOf = submissions(this.options);
    return (sound) => this.rateSheet(sound, submissionOf(sound));
  }

  private rate(readers: TableReaders, file: number, row: TableRow): RowOutcome {
    const { cells } = row;
    const { reader } = readers;
    if (cells === null) {
      const { column, problem } = brokenQuote(row);
      return {
        kind: 'rejected',
        problems: [reader.locate(row, column === -1 ? undefined : column, problem)],
      };
    }
    if (isBlankRow(cells)) return BLANK;
    return unlessOther(this.rateSheetRow(readers, file, cells, row), readers.others, cells);
  }

  private rateSheetRow(
    readers: Readers,
    file: number,
    cells: readonly string[],
    row: TableRow,
  ): SheetOutcome {
    const { reader } = readers;
    if (this.options.keepsDoubles) return this.rateCells(readers, cells, row);
    const seen = this.takeInRow(reader, file, cells, row);
    const outcome = this.rateCells(readers, cells, row);
    if (seen === 'first' && outcome.kind === 'rejected') this.seen.reject();
    if (seen === 'first' || seen === null) return outcome;
    const others = outcome.kind === 'rejected' ? outcome.problems : [];
    const duplicate = reader.locate(row, reader.header.fields.get('code'), seen);
    return { kind: 'rejected', problems: alongTheRow([...others, duplicate]) };
  }

  private rateSheet({ path, sheet }: SoundSheetFile, read: SheetSubmission): SheetOutcome {
    const file = this.fileOf({ file: path, sheet: undefined, isOneSheet: true });
    const product = textAsRead(sheet.product.code);
    const member = textAsRead(sheet.member);
    const seen = this.options.keepsDoubles
      ? null
      : this.takeIn(product, member, sheet.round, { file, line: 1 });
    const outcome = this.rateSubmission(read);
    const problems = [...outcome.problems, ...(seen === null || seen === 'first' ? [] : [seen])];
    if (outcome.row !== null && problems.length === 0) return { kind: 'rated', row: outcome.row };
    if (seen === 'first') this.seen.reject();
    const position = { file: path, line: null, sheetRow: null, column: null };
    return { kind: 'rejected', problems: problems.map((problem) => ({ ...problem, position })) };
  }

  private rateSubmission({ submission, problems }: SheetSubmission): {
    readonly row: RatedRow | null;
    readonly problems: readonly Coded<RowProblemArgs>[];
  } {
    if (submission === null) return { row: null, problems };
    const { rating, problems: wrong } = rateSheet(submission.rules, submission.sheet);
    if (rating !== null && problems.length === 0) return { row: this.complete(submission, rating), problems };
    return { row: null, problems: [...problems, ...(wrong ?? [])] };
  }

  /** Notes that the row rated last was rejected after all: a later file may correct it. */
  reject(): void {
    this.seen.reject();
  }

  private fileOf(file: SeenFile): number {
    return this.files.push(file) - 1;
  }

  private rateCells({ reader, asSealed }: Readers, cells: readonly string[], at: RowPlace): SheetOutcome {
    const { submission, problems } = reader.read(cells, at);
    if (submission === null) return { kind: 'rejected', problems };
    const { rating, problems: wrong } = rateSheet(submission.rules, submission.sheet);
    if (rating !== null && problems.length === 0) {
      const sealed = asSealed === reader ? submission : asSealed.read(cells, at).submission;
      const [field, problem] = (sealed && sealProblem(sealed, this.library)) ?? [];
      if (problem === undefined) return { kind: 'rated', row: this.complete(submission, rating) };
      const column = field && reader.header.fields.get(field);
      return { kind: 'rejected', problems: [reader.locate(at, column, problem)] };
    }
    const all = [...problems];
    for (const problem of wrong ?? []) all.push(reader.locate(at, reader.columnOf(problem), problem));
    return { kind: 'rejected', problems: alongTheRow(all) };
  }

  private takeInRow(
    { header }: RowReader,
    file: number,
    cells: readonly string[],
    { line }: RowPlace,
  ): Duplicate | 'first' | null {
    const { fields, cells: headings } = header;
    if (cells.length !== headings.length) return null; // nobody knows which cell is the code
    const product = cellText(cells[fields.get('code') ?? -1]);
    const member = cellText(cells[fields.get('member') ?? -1]);
    const round = readRound(cellText(cells[fields.get('round') ?? -1])) ?? 1;
    return this.takeIn(product, member, round, { file, line });
  }

  /**
   * A member fills in one sheet a product and round; the second one met is told where the first stands.
   *
   * @returns null for a sheet that nobody can tell from others: it has no code
   */
  private takeIn(product: string, member: string, round: number, at: FirstSeen): Duplicate | 'first' | null {
    if (product === '') return null;
    const whose = round === 1 ? member : `${member}\u0001${String(round)}`;
    const first = this.seen.add(product, whose, at.file, at.line);
    if (first === null) return 'first';
    const { file = '', sheet, isOneSheet = false } = this.files[first.file] ?? {}; // it was taken in
    return {
      code: 'duplicate',
      args: { product, member, file, sheet, line: isOneSheet ? null : first.line },
    };
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

/** A row that is no sheet is not rejected as one. */
function unlessOther(outcome: SheetOutcome, others: NoSheetRows, cells: readonly string[]): RowOutcome {
  if (outcome.kind === 'rejected') {
    const other = others.kindOf(cells);
    return other === null ? outcome : { kind: 'other', other };
  }
  others.sheet();
  return outcome;
}

/** Without the day, nobody can tell which span of recognition the product is of. */
function authorityUndecided({ recognition }: Edition): readonly RecordWarning[] {
  const changes = recognition.slice(1).map(({ from }) => from);
  return [{ code: 'authority-undecided', args: { changes } }];
}

/** Whether all is answered, and the sheet says that nobody has signed it. */
function isFinishedDraft(submission: Submission, { status }: Rating): boolean {
  const { header } = submission;
  if (status === 'incomplete' || header?.fields.has('sheetStatus') === false) return false;
  return readStatus(fieldText(submission, 'sheetStatus')) === 'draft';
}

/** Two lists as one; most sheets have no warnings, and none is made for them. */
function joined(a: readonly RecordWarning[], b: readonly RecordWarning[]): readonly RecordWarning[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b];
}

/** As one goes along the row, as they mostly came; what is wrong with the row as a whole comes first. */
function alongTheRow(problems: readonly RowProblem[]): readonly RowProblem[] {
  let before = 0;
  for (const problem of problems) {
    const column = columnOf(problem);
    if (column < before) return [...problems].sort((a, b) => columnOf(a) - columnOf(b));
    before = column;
  }
  return problems;
}

function columnOf({ position }: RowProblem): number {
  return position.column?.number ?? 0;
}
