import { knownRules, type Library } from '../law/library.js';
import { listsBy } from '../engine/lists-by.js';
import type { SheetProblem } from '../engine/problems.js';
import type { EditionId, ProductSet } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import { placedAt } from '../base/word-coded.js';
import { hasLostLetters } from '../tables/lost-text.js';
import type { Field } from './columns.js';
import type { AskedEdition } from './edition-named.js';
import { readDisqualified } from './disqualified.js';
import type { Header, PlacedCriterion } from './header.js';
import type { NamedColumn, RecordWarning, RowProblem, RowProblemArgs } from './problems.js';
import type { RowPlace } from '../tables/row-place.js';
import { readRowEdition, type RowEdition } from './row-edition.js';
import { setsByTitles } from './layouts/set-by-titles.js';
import { planRow, type RowPlan } from './row-plan.js';
import { readRowPoints } from './row-points.js';
import { readRowSet } from './row-set.js';
import { cellText, isBroken, isTooLong, tooLong, type RowSubmission, type Submission } from './submission.js';

export interface RowOptions {
  /** The edition of rows that name none; null for none. */
  readonly edition: AskedEdition | null;
  /** Whether a blank cell of points is a 0. */
  readonly blankAsZero: boolean;
  /** What else keeps a row from being taken: each with the column to look at. */
  readonly check?: (submission: Submission) => readonly (readonly [Field, Coded<RowProblemArgs>])[];
}

/** A row, read as far as it can be; `submission` is null when not even its set and edition are known. */
export interface RowReading {
  readonly submission: RowSubmission | null;
  readonly problems: readonly RowProblem[];
}

type Planned =
  | { readonly plan: RowPlan; readonly problem: null; readonly note?: RecordWarning }
  | { readonly plan: null; readonly problem: Coded<RowProblemArgs> };

/** Few files write their days, kinds, editions and sets in more ways than this; one that does is not kept in mind. */
const REMEMBERED = 5000;

/** What a row says of which edition applies to it. */
const DAY_FIELDS = ['edition', 'kind', 'filed', 'rated'] as const;

/** Reads the rows of one table. What recurs from row to row, the edition and the set, is worked out once. */
export class RowReader {
  private readonly editions = new Map<string, RowEdition>();
  private readonly plans = new Map<EditionId, Map<string, Planned>>();
  private readonly dayColumns: Readonly<Record<(typeof DAY_FIELDS)[number], number>>;
  /** What columns are called in problems: each is named once, and a row may have thirty problems. */
  private readonly columns: NamedColumn[] = [];
  private readonly criteria: ReadonlyMap<string, readonly PlacedCriterion[]>;
  /** What the row before said of its days: most rows of a table say the same. */
  private last: { readonly cells: readonly string[]; readonly answer: RowEdition } | null = null;

  constructor(
    private readonly library: Library,
    readonly header: Header,
    private readonly options: RowOptions,
  ) {
    const columnOf = (field: Field) => header.fields.get(field) ?? -1;
    const [edition, kind, filed, rated] = [
      columnOf('edition'),
      columnOf('kind'),
      columnOf('filed'),
      columnOf('rated'),
    ];
    this.dayColumns = { edition, kind, filed, rated };
    this.criteria = listsBy(header.criteria, ({ code }) => code);
  }

  read(cells: readonly string[], at: RowPlace): RowReading {
    const { header } = this;
    const { fields } = header;
    const problems: RowProblem[] = [];
    const lost: RecordWarning[] = [];
    const report = (column: number | undefined, problem: Coded<RowProblemArgs>) =>
      void problems.push(this.locate(at, column, problem));

    const faults = at.faults ?? [];
    for (const { column, read } of faults) report(column, faultProblem(read));
    if (faults.length > 0) return { submission: null, problems };
    if (this.isHeaderAgain(cells)) {
      report(undefined, { code: 'header-again', args: {} });
      return { submission: null, problems };
    }
    if (cells.length !== header.cells.length) {
      const args = { expected: header.cells.length, got: cells.length };
      report(undefined, { code: 'cell-count', args });
      return { submission: null, problems };
    }
    const text = (field: Field): string => {
      const column = fields.get(field);
      if (column === undefined) return '';
      const cell = cellText(cells[column]);
      if (isBroken(cell)) report(column, { code: 'not-text', args: { field } });
      if (isTooLong(field, cell)) report(column, tooLong(field, cell));
      if (hasLostLetters(cell)) lost.push({ code: 'letters-lost', args: { field, read: cell } });
      return cell;
    };
    const code = text('code');
    const name = text('name');
    if (code === '' && name === '' && text('set') === '' && at.cellAt === undefined) {
      report(undefined, { code: 'no-sheet', args: { read: cells.map(cellText).filter(Boolean).join(' ') } });
      return { submission: null, problems };
    }
    if (code === '' && name === '') report(fields.get('code'), { code: 'no-code-no-name', args: {} });

    const days = this.editionOf(cells);
    for (const [field, problem] of days.problems) report(field ? fields.get(field) : undefined, problem);
    if (days.edition === null) return { submission: null, problems };
    const planned = this.planOf(days.edition, text('set'));
    const { plan, problem } = planned;
    if (plan === null) {
      report(fields.get('set'), problem);
      return { submission: null, problems };
    }

    const warnings: RecordWarning[] = [...(at.notes ?? []), ...days.warnings];
    if (code === '') warnings.push({ code: 'no-code', args: {} });
    if (planned.note !== undefined) warnings.push(planned.note);
    const producer = text('producer');
    const commune = text('commune');
    const member = text('member');
    warnings.push(...lost);
    const disqualified = readDisqualified(text('disqualified'));
    if (disqualified.warning) warnings.push(disqualified.warning);
    const { points, cases } = readRowPoints(plan, cells, this.options.blankAsZero, report, warnings);
    const submission: RowSubmission = {
      header,
      file: header.file,
      line: at.line,
      cells,
      code,
      name,
      producer,
      commune,
      member,
      edition: days.edition,
      set: plan.set,
      rules: plan.rules,
      kind: days.kind,
      filed: days.filed,
      rated: days.rated,
      sheet: { points, cases, disqualified: disqualified.reason },
      warnings,
    };
    for (const [field, problem] of this.options.check?.(submission) ?? []) {
      report(fields.get(field), problem);
    }
    return { submission, problems };
  }

  /** Puts a problem in its place: a column, counted from 0, or the row as a whole. */
  locate(
    { line, sheetRow, cellAt }: RowPlace,
    column: number | undefined,
    problem: Coded<RowProblemArgs>,
  ): RowProblem {
    const { file, sheet } = this.header;
    if (cellAt !== undefined) {
      const cell = cellAt(column ?? -1);
      const at = { number: cell.column + 1, heading: cell.heading };
      return placedAt(problem, { file, sheet, line: cell.line, sheetRow: cell.line, column: at });
    }
    const place = column === undefined ? null : this.columnAt(column);
    return placedAt(problem, { file, sheet, line, sheetRow, column: place });
  }

  /** The column a criterion's points came from: that of the case they were given in, else its own. */
  columnOf({ code, args }: SheetProblem): number | undefined {
    const chosen = code === 'points-not-an-option' ? args.case : null;
    return this.criteria.get(args.criterion)?.find((column) => column.case === chosen)?.index;
  }

  private columnAt(column: number): NamedColumn {
    const known = this.columns[column];
    if (known !== undefined) return known;
    return (this.columns[column] = { number: column + 1, heading: cellText(this.header.cells[column]) });
  }

  private isHeaderAgain(cells: readonly string[]): boolean {
    const headings = this.header.cells;
    return (
      cells[0] === headings[0] &&
      cells.length === headings.length &&
      cells.every((cell, index) => cell === headings[index])
    );
  }

  private editionOf(cells: readonly string[]): RowEdition {
    const { edition, kind, filed, rated } = this.dayColumns;
    const { last } = this;
    if (
      last !== null &&
      last.cells[edition] === cells[edition] &&
      last.cells[kind] === cells[kind] &&
      last.cells[filed] === cells[filed] &&
      last.cells[rated] === cells[rated]
    ) {
      return last.answer;
    }
    const cellOf = (field: Field) => cells[this.header.fields.get(field) ?? -1] ?? '';
    const key = DAY_FIELDS.map(cellOf).join('\u0001');
    const read = () => readRowEdition(this.library, this.options.edition, cellOf);
    const answer = remember(this.editions, key, read);
    this.last = { cells, answer };
    return answer;
  }

  private planOf(edition: EditionId, asked: string): Planned {
    let plans = this.plans.get(edition);
    if (plans === undefined) this.plans.set(edition, (plans = new Map<string, Planned>()));
    return remember(plans, asked, () => this.findPlan(edition, asked));
  }

  private findPlan(id: EditionId, asked: string): Planned {
    const { library, header } = this;
    const planOn = (set: ProductSet) => planRow(header, set, knownRules(library, id, set.set));
    if (asked === '' && header.titles !== undefined) {
      const sets = setsByTitles(library.sets(id), header);
      const [only] = sets;
      if (only !== undefined && sets.length === 1) {
        const note = { code: 'set-by-titles', args: { set: only.set, name: only.name } } as const;
        return { plan: planOn(only), problem: null, note };
      }
      const candidates = sets.map((one) => ({ no: one.set, name: one.name }));
      if (candidates.length > 0) return { plan: null, problem: { code: 'set-unsaid', args: { candidates } } };
    }
    const { set, problem } = readRowSet(library, id, asked);
    if (set === null) return { plan: null, problem };
    return { plan: planOn(set), problem: null };
  }
}

/** What is wrong with a cell of a workbook. */
export function faultProblem(
  read: string | null,
): Coded<Pick<RowProblemArgs, 'cell-error' | 'cell-unvalued'>> {
  return read === null ? { code: 'cell-unvalued', args: {} } : { code: 'cell-error', args: { read } };
}

function remember<T>(memory: Map<string, T>, key: string, work: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = work();
  if (memory.size < REMEMBERED) memory.set(key, made);
  return made;
}
