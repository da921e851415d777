import { BatchRater } from '../rating/batch-rater.js';
import { type TakeBroken } from '../rating/open-inputs.js';
import { sheetFilesOf, type OpenedInputs } from '../rating/opened-inputs.js';
import { guardRejects, rejectsNamed, type RejectsFlags } from '../rating/guard-rejects.js';
import { roundInputs } from '../rating/round-inputs.js';
import { SheetRows, type RowFlags } from '../rating/sheet-rows.js';
import type { Context } from '../base/context.js';
import { knownEdition, knownRules, openLibrary, type Library } from '../law/library.js';
import type { Outcome } from '../engine/council-result.js';
import { identitiesOf } from '../base/files/files.js';
import type { CouncilCounts } from './counts.js';
import { word } from '../base/word-coded.js';
import { editionAsked, type AskedEdition } from '../rows/edition-named.js';
import { gatherSheets, type Gathered } from './gather.js';
import type { LoadedSheets } from './member-sheet.js';
import { judgeProducts, type Judged } from './judge.js';
import { memberRowOptions } from './member-row.js';
import { loadMemberSheets, openMemberSheets } from './member-sheets.js';
import type { LeftOutReason } from './problems.js';
import { readRegulation } from './read-regulation.js';
import type { Regulation } from './regulation.js';
import type { CouncilMessages } from './words.js';

/** The flags of every command that brings a council's sheets together. */
export interface ConveneFlags extends RejectsFlags, RowFlags {
  readonly regulation?: string;
  readonly drafts?: boolean;
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
  readonly blankAsZero?: boolean;
  readonly criteria?: string;
  /** Whether the sheets are those of the season's round, whose rejects may lie beside them. */
  readonly ofRound?: boolean;
  /** The tabs to read of a workbook. */
  readonly sheet?: readonly string[];
  /** Takes files that cannot be read, so that the others are. */
  readonly broken?: TakeBroken;
}

/** A council's law, regulation and sheets, found and not yet read. */
export interface OpenedCouncil {
  readonly library: Library;
  /** The edition for sheets that name none. */
  readonly edition: AskedEdition | null;
  readonly regulation: Regulation | null;
  readonly opened: OpenedInputs;
  readonly rows: SheetRows;
  /** Every file that is read, by its identity: nothing is written over one. */
  readonly inputs: ReadonlySet<string>;
}

export interface Convened {
  readonly judged: Judged;
  readonly counts: CouncilCounts;
}

/**
 * Opens everything that a council's result is made from.
 *
 * @param ready its sheets, where they were opened before
 * @throws {UserError} where one of the files cannot be used
 */
export async function openCouncil(
  paths: readonly string[],
  flags: ConveneFlags,
  context: Context<CouncilMessages>,
  ready?: OpenedInputs,
): Promise<OpenedCouncil> {
  const library = openLibrary(flags.criteria ?? null, context.today);
  const edition = editionAsked(library, flags);
  const regulation = flags.regulation === undefined ? null : readRegulation(flags.regulation);
  const { sheet = null, broken } = flags;
  const named = ready ?? (await openMemberSheets(paths, rejectsNamed(flags), sheet, context, broken));
  const options = memberRowOptions({ edition, blankAsZero: flags.blankAsZero ?? false });
  const opened = await roundInputs(named, { library, ...options }, flags, context);
  guardRejects(flags, opened.tables);
  const rater = new BatchRater(library, options, null);
  const rows = new SheetRows(library, { ...opened, inputs: opened.tables }, rater, flags, context);
  const inputs = new Set([...opened.identities, ...identitiesOf([flags.regulation])]);
  return { library, edition, regulation, opened, rows, inputs };
}

/** Reads the sheets and judges every product; what keeps a sheet or a product from counting is told. */
export async function convene(
  { library, edition, regulation, opened, rows }: OpenedCouncil,
  flags: ConveneFlags,
  context: Context<CouncilMessages>,
): Promise<Convened> {
  const { messages, report } = context;
  const { council: words } = messages;
  const notice = flags.quiet === true ? () => undefined : report;
  if (regulation === null) notice(words.notJudged);
  const loaded = await loadMemberSheets(rows, sheetFilesOf(opened), library, edition, context);
  const gathered = gatherSheets(loaded, {
    regulation,
    drafts: flags.drafts ?? false,
    rulesOf: (id, no) => knownRules(library, id, no),
  });
  for (const problem of gathered.problems) report(word(words.problems, problem));
  if (gathered.joined.length > 0) notice(words.joined(gathered.joined));
  if (gathered.copies.length > 0) notice(words.copies(gathered.copies));
  const judged = judgeProducts(gathered.products, regulation, (id) => knownEdition(library, id));
  return { judged, counts: countsOf(loaded, gathered, judged, regulation) };
}

function countsOf(
  { rejected }: LoadedSheets,
  { products }: Gathered,
  judged: Judged,
  regulation: Regulation | null,
): CouncilCounts {
  const outcomes: Record<Outcome, number> = {
    'candidate-5': 0,
    'recognised-level': 0,
    below: 0,
    're-score': 0,
    unsettled: 0,
    'no-quorum': 0,
    incomplete: 0,
    disqualified: 0,
  };
  for (const { result } of judged.products) outcomes[result.outcome] += 1;
  const unsealed = products
    .flatMap((one) => one.counted)
    .filter(({ of }) => of.isRow && of.signed && of.seal === null);
  const reasons = products.flatMap((one) => one.leftOut).map(({ reason }) => reason);
  return {
    outcomes,
    held: judged.held.length,
    rejected: rejected.length,
    leftOut: reasons.filter((one) => !NO_FAULT.includes(one)).length,
    drafts: reasons.filter((one) => one === 'draft').length,
    unsealedRows: regulation?.csv === 'drafts' ? 0 : unsealed.length,
  };
}

/** A rejected row is counted as one; that the others do not count is how it should be. */
const NO_FAULT: readonly LeftOutReason[] = [
  'rejected',
  'self-assessment',
  'copy',
  'earlier-round',
  'unfilled',
];
