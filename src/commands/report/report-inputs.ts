import { BatchRater } from '../../rating/batch-rater.js';
import { openInputs } from '../../rating/open-inputs.js';
import type { OpenedInputs } from '../../rating/opened-inputs.js';
import { roundInputs } from '../../rating/round-inputs.js';
import { readSheets } from '../../rating/row-inputs.js';
import { guardRejects, rejectsNamed } from '../../rating/guard-rejects.js';
import { SheetRows, type RowTaker } from '../../rating/sheet-rows.js';
import type { ReturnedFile } from '../../rating/returns.js';
import type { Context } from '../../base/context.js';
import { convene, openCouncil, type Convened, type OpenedCouncil } from '../../council/convene.js';
import { nearestEdition } from '../../law/edition-on.js';
import { knownEdition, openLibrary, type Library } from '../../law/library.js';
import { UserError } from '../../base/user-error.js';
import { unknownNames } from '../../rows/unknown-columns.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import { readDate, readKind } from '../../rows/cells.js';
import { editionAsked } from '../../rows/edition-named.js';
import type { RatedRow } from '../../rating/rated-row.js';
import type { Form } from '../../papers/paper-kinds.js';
import { printedSheet } from '../../papers/printed-sheet.js';
import { readProducts } from '../../sheets/product-list.js';
import { rejectsLines, rowFigures } from '../shared/row-figures.js';
import type { ReportFlags } from './flags.js';
import { areRegisters } from './input-kinds.js';
import type { ReportCommandMessages } from './words.js';

/** What there is to know of any input, whatever is printed from it. */
export interface Loaded {
  readonly library: Library;
  /** The files that were read, by their identity: none of them is written over. */
  readonly inputs: ReadonlySet<string>;
  /** Whether something of it cannot be printed as it should. */
  readonly shortfall: boolean;
  /** Puts the rejected rows in their place, and gives what is worth knowing, a line each. */
  readonly settle: () => readonly string[];
  /** Leaves nothing of the rejected rows behind. */
  readonly abandon: () => void;
}

interface ReadRows {
  readonly rows: readonly RatedRow[];
  readonly rejected: number;
  /** Files that were found, and in which nothing could be read. */
  readonly unread: readonly string[];
}

/** Rows of tables and files of sheets, rated as `ocop rate` rates them. */
export async function readRatedRows(
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
): Promise<Loaded & ReadRows> {
  const rows: RatedRow[] = [];
  let rejected = 0;
  const reject = () => {
    rejected += 1;
  };
  const { unread: files, ...loaded } = await takeRows(names, flags, context, {
    rated: (row) => {
      rows.push(row);
      return [];
    },
    rejected: reject,
    rejectedFile: reject,
  });
  const unread = files.map(({ file }) => file);
  return { ...loaded, rows, rejected, unread, shortfall: rejected + unread.length > 0 };
}

/** What of the same rows goes back to those who sent them. */
export async function readReturns(
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
): Promise<Loaded & { readonly returns: readonly ReturnedFile[] }> {
  const { Returns } = await import('../../rating/returns.js');
  const returns = new Returns();
  const { unread, ...loaded } = await takeRows(names, flags, context, {
    rated: ({ submission }) => {
      returns.taken(submission);
      return [];
    },
    rejected: (row, header, problems) => {
      returns.row(row, header, problems);
    },
    rejectedFile: (rejected) => {
      returns.file(rejected);
    },
  });
  for (const one of unread) returns.unread(one);
  return { ...loaded, returns: returns.all(), shortfall: false };
}

async function takeRows(
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
  taker: RowTaker,
): Promise<Omit<Loaded, 'shortfall'> & Pick<OpenedInputs, 'unread'>> {
  const library = openLibrary(flags.criteria ?? null, context.today);
  const edition = editionAsked(library, flags);
  const rules = { apart: flags.apart ?? [], leavesUnread: true };
  const named = await openInputs(names, rejectsNamed(flags), flags.sheet ?? null, context, rules);
  const opened = await roundInputs(named, { library, edition }, flags, context);
  guardRejects(flags, opened.tables);
  const inputs = await readSheets(opened, library);
  const rater = new BatchRater(library, { edition, blankAsZero: flags.blankAsZero ?? false }, null);
  const reader = new SheetRows(library, { ...opened, inputs }, rater, flags, context);
  try {
    await reader.read(taker);
    const { identities, unread } = opened;
    return { library, inputs: identities, unread, ...rejectsOf(reader, flags, context) };
  } catch (error) {
    reader.abandon();
    throw error;
  }
}

function rejectsOf(
  rows: SheetRows,
  { quiet }: ReportFlags,
  context: Context<ReportCommandMessages>,
): Pick<Loaded, 'settle' | 'abandon'> {
  return {
    settle() {
      const figures = quiet === true ? [] : rowFigures(rows, context.messages);
      return [...figures, ...rejectsLines(rows.closeRejects(), context)];
    },
    abandon: () => rows.abandon(),
  };
}

/** What a council comes to on the sheets, as `ocop council` has it. */
export async function readCouncil(
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
): Promise<Loaded & Pick<Convened, 'judged'> & Pick<OpenedCouncil, 'regulation'>> {
  const opened = await openCouncil(names, flags, context);
  const { regulation, library, inputs, rows } = opened;
  const { judged, counts } = await convene(opened, flags, context);
  return {
    judged,
    regulation,
    library,
    inputs,
    shortfall: counts.held + counts.rejected + counts.leftOut > 0,
    ...rejectsOf(rows, flags, context),
  };
}

/** A list of products; or sheets, whose points fill part III of the self-assessment. */
export async function readForms(
  names: readonly string[],
  flags: ReportFlags,
  context: Context<ReportCommandMessages>,
): Promise<Loaded & { readonly forms: readonly Form[] }> {
  try {
    const { rows, library, ...loaded } = await readRatedRows(names, flags, context);
    const forms = rows.map((row): Form => {
      const { product, set, edition, answers, rating } = printedSheet(row, library);
      return { of: { product, set, edition, kind: row.submission.kind }, given: { answers, rating } };
    });
    return { ...loaded, library, forms };
  } catch (error) {
    // A register has sums without points: it lists products all the same.
    if (!isOfNoCriteria(error) && !(await areRegisters(error, names, context))) throw error;
    return readListed(names, flags, context);
  }
}

/** Tables without a single criterion are lists of products, or registers, where all of them are. */
export function isOfNoCriteria(error: unknown): boolean {
  return error instanceof UserError && error.problems.every(({ code }) => code === 'no-criterion-column');
}

async function readListed(
  names: readonly string[],
  flags: ReportFlags,
  { host, messages, today }: Context<ReportCommandMessages>,
): Promise<Loaded & { readonly forms: readonly Form[] }> {
  const library = openLibrary(flags.criteria ?? null, today);
  const day = flags.date === undefined ? null : readDate(flags.date);
  // A product that is still to be registered has no day of rating: the forms are those of the paper's day, or today's.
  const { edition } = nearestEdition(library.editions, day ?? library.today);
  const asked = editionAsked(library, flags) ?? { edition, givesWay: false };
  const lists = await Promise.all(
    names.map((name) => readProducts(name, library, day, asked, flags.sheet ?? null, host)),
  );
  const problems = lists.flatMap((list) => list.problems);
  const forms = lists.flatMap(({ products }) =>
    products.map(({ product, set, edition }): Form => {
      const kind = product.kind === undefined ? null : readKind(product.kind);
      return { of: { product, set, edition: knownEdition(library, edition), kind }, given: null };
    }),
  );
  return {
    library,
    forms,
    inputs: new Set(lists.flatMap(({ identity }) => (identity === null ? [] : [identity]))),
    shortfall: problems.length > 0,
    settle: () => [
      ...lists.flatMap(({ unknown }, at) =>
        unknown.flatMap(({ headings, columns, isSheet }) => {
          const columnNames = unknownNames(headings, columns, isSheet, messages);
          return columnNames.length === 0 ? [] : [messages.sights.unknown(names[at] ?? '', columnNames)];
        }),
      ),
      ...lists.flatMap(({ sights }) => sights.lines(messages)),
      ...problems.map((problem) => rowProblemLine(messages, problem)),
    ],
    abandon: () => undefined,
  };
}
