import { append } from '../base/append.js';
import { fatal, fatalProblem } from './errors.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import { meaningOf } from '../rows/heading-meaning.js';
import { expandFiles } from '../tables/expand-files.js';
import type { Context } from '../base/context.js';
import { RowNotes } from '../rows/row-notes.js';
import type { HeaderLook } from '../tables/find-header.js';
import { isWideHeader, kindOfGrid } from '../rows/layouts/criteria-down.js';
import { codesOfDays } from '../rows/layouts/days-as-codes.js';
import { headerLook, withHeader, type Table } from '../rows/open-table.js';
import { choiceProblems } from '../tables/sheet-choice.js';
import { openSource, STDIN_NAME } from '../tables/source.js';
import type { PlainTable } from '../tables/table.js';
import { plainTablesOf } from '../tables/tables-of.js';
import { registerIn, type RegisterTable } from '../register/read-register.js';
import { REGISTER_LOOK } from '../register/register-columns.js';
import { isJson, type Results } from '../register/results.js';
import type { OwnKind } from '../base/own-kind.js';
import type { TallyMessages } from './words.js';

/** A table to count: a register, a batch of sheets, or results. */
type Countable =
  | { readonly kind: 'register'; readonly table: RegisterTable }
  | { readonly kind: 'sheets'; readonly table: Table }
  | { readonly kind: 'results'; readonly results: Results };

/** The same with what gathers how its rows are stored in a workbook. */
export type TallyInput = Countable & { readonly notes: RowNotes };

export interface TallyInputs {
  readonly inputs: readonly TallyInput[];
  /** Files, by their identity, that no result may be written over. */
  readonly identities: readonly string[];
  /** Files that a pattern found and that are figures or advice of ours. */
  readonly skipped: readonly string[];
  /** Their sizes in bytes; null where one is not known beforehand. */
  readonly sizes: readonly { readonly size: number | null }[];
}

const SHEETS = headerLook('sheets');

/** Any of the headers that a tally can read. */
const ANY: HeaderLook = {
  isHeader: (cells) => SHEETS.isHeader(cells) || REGISTER_LOOK.isHeader(cells),
  isKnown: (cell) => SHEETS.isKnown(cell) || REGISTER_LOOK.isKnown(cell),
  mended: codesOfDays,
  otherwise: {
    isCertain: (cells) => REGISTER_LOOK.isHeader(cells) || isWideHeader(cells),
    kindOf: kindOfGrid,
  },
};

/** What of a command's flags concerns its inputs. */
export interface InputFlags {
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
  readonly quiet?: boolean;
}

/**
 * Opens every file before any is read, so that all that is wrong with them is reported at once, and tells which sheets
 * of workbooks are read.
 *
 * @throws {UserError} with every file that cannot be read, is nothing that can be counted, or is named twice
 */
export async function openInputs(
  names: readonly string[],
  flags: InputFlags,
  context: Pick<Context<TallyMessages>, 'host' | 'messages' | 'ownKindOf' | 'report'>,
): Promise<TallyInputs> {
  const choice = flags.sheet ?? null;
  const { files, problems: unmatched } = expandFiles(names);
  const problems: UserProblem[] = [...unmatched];
  const countables: Countable[] = [];
  const tables: PlainTable[] = [];
  const identities: string[] = [];
  const skipped: string[] = [];
  let isStdinRead = false;
  for (const { name, pattern } of files) {
    try {
      if (name === STDIN_NAME && isStdinRead) throw fatal('stdin-twice', {});
      isStdinRead ||= name === STDIN_NAME;
      const source = await openSource(name, context.host);
      if (pattern !== null && !COUNTED.includes(await context.ownKindOf(source))) {
        skipped.push(name);
        continue;
      }
      const { identity } = source;
      if (identity !== null && identities.includes(identity)) throw fatal('file-twice', { file: name });
      if (identity !== null) identities.push(identity);
      if (isJson(source.head)) countables.push({ kind: 'results', results: { json: source } });
      else {
        const found = await plainTablesOf(source, choice, ANY);
        append(tables, found);
        append(countables, found.map(countableOf));
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      append(problems, error.problems);
    }
  }
  if (countables.length === 0 && skipped.length > 0) {
    problems.push(fatalProblem('only-own-results', { files: skipped }));
  }
  if (problems.length === 0) append(problems, choiceProblems(tables, choice));
  if (problems.length > 0) throw new UserError(problems);
  const notes = new RowNotes(context, flags.quiet === true);
  notes.tellSheets(tables);
  for (const one of countables) {
    if (one.kind === 'register')
      notes.tellUnknown(one.table, one.table.columns.headings, one.table.columns.unknown);
    else if (one.kind === 'sheets') {
      notes.tellLayout(one.table);
      notes.tellUnknown(one.table, one.table.header.cells, one.table.header.unknown);
    }
  }
  const sizes = tables.map(({ size }) => ({ size }));
  return { inputs: countables.map((one) => ({ ...one, notes })), identities, skipped, sizes };
}

function countableOf(table: PlainTable): Countable {
  if (table.grid !== undefined) return { kind: 'sheets', table: withHeader(table, 'sheets') };
  const { cells } = table.layout;
  const meanings = cells.map(meaningOf);
  const isCouncil = meanings.some((one) => one.kind === 'result' && one.result === 'outcome');
  if (isCouncil) return { kind: 'results', results: table };
  if (SHEETS.isHeader(cells)) return { kind: 'sheets', table: withHeader(table, 'sheets') };
  return { kind: 'register', table: registerIn(table) };
}

/** What products came to is counted, whoever wrote it; figures and advice are not. */
const COUNTED: readonly (OwnKind | null)[] = [null, 'rating', 'council'];
