import { gatherSheets, type Gathered, type LoadedSheets } from '../council/gather.js';
import type { LeftOutReason } from '../council/problems.js';
import { judgeProducts, type Judged } from '../council/judge.js';
import { readRegulation } from '../council/read-regulation.js';
import type { Regulation } from '../council/regulation.js';
import { knownEdition, openLibrary, type Library } from '../criteria/library.js';
import type { EditionId } from '../criteria/types.js';
import type { Outcome } from '../engine/council-result.js';
import { ratingRules, type RatingRules } from '../engine/rating-rules.js';
import { identityAt } from '../files.js';
import type { CouncilCounts } from '../i18n/council-words.js';
import { word } from '../i18n/word-coded.js';
import { writeCouncil } from '../output/council-report.js';
import { createPaint } from '../output/paint.js';
import { BatchRater } from '../batch/batch-rater.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../context.js';
import type { CouncilFlags } from './council-flags.js';
import { editionNamed } from '../input/edition-named.js';
import { memberRowOptions } from '../council/member-row.js';
import { loadMemberSheets, openMemberSheets } from '../council/member-sheets.js';
import { guardForm, guardRejects, openSink, rejectsNamed, type OpenedSink } from '../batch/out-files.js';
import { delimiterOf } from '../batch/open-batch.js';
import { sheetFilesOf } from '../batch/open-inputs.js';
import { formatOf, writesFile } from '../batch/out-flags.js';
import { SheetRows } from '../batch/sheet-rows.js';

/** `ocop council PATH…`: brings members' sheets together to the council's result. Gives the exit status. */
export async function council(
  paths: readonly string[],
  flags: CouncilFlags,
  context: Context,
): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  guardForm(flags);
  const regulation = flags.regulation === undefined ? null : readRegulation(flags.regulation);
  const opened = await openMemberSheets(paths, rejectsNamed(flags), flags.sheet ?? null);
  guardRejects(flags, opened.tables);
  const output = openSink(flags, new Set([...opened.identities, ...regulationFile(flags)]));
  const options = memberRowOptions({ edition, blankAsZero: flags.blankAsZero ?? false });
  const rater = new BatchRater(library, options, null);
  const rows = new SheetRows(library, { ...opened, inputs: opened.tables }, rater, flags, context);
  try {
    const { messages, tell } = context;
    const { council: words } = messages;
    const notice = flags.quiet === true ? () => undefined : tell;
    if (regulation === null) notice(words.notJudged);
    const loaded = await loadMemberSheets(rows, sheetFilesOf(opened), library, edition, context);
    const gathered = gatherSheets(loaded, {
      regulation,
      drafts: flags.drafts ?? false,
      rulesOf: rulesIn(library),
    });
    for (const problem of gathered.problems) tell(word(words.problems, problem));
    if (gathered.copies.length > 0) notice(words.copies(gathered.copies));
    const judged = judgeProducts(gathered.products, regulation, (id) => knownEdition(library, id));
    const counts = countsOf(loaded, gathered, judged);
    const delimiter = delimiterOf(opened.tables);
    await write({ judged, regulation, counts, output, rows, delimiter }, flags, context);
    return isAllSettled(counts) ? ALL_WELL : FELL_SHORT;
  } catch (error) {
    rows.abandon();
    output.sink.abandon();
    throw error;
  }
}

interface Written {
  readonly judged: Judged;
  readonly regulation: Regulation | null;
  readonly counts: CouncilCounts;
  readonly output: OpenedSink;
  readonly rows: SheetRows;
  readonly delimiter: ',' | ';';
}

/** Results, then what there is to say of them: on the screen together, else on standard error. */
async function write(
  { judged, regulation, counts, output, rows, delimiter }: Written,
  flags: CouncilFlags,
  { messages, tell, color, width }: Context,
): Promise<void> {
  const { rate, council: words } = messages;
  const toFile = writesFile(flags);
  const format = formatOf(flags);
  const files = rows.rejectsWritten();
  if (toFile && flags.quiet !== true) {
    files.push((output.writesOver ? rate.wroteOver : rate.wrote)(flags.out ?? ''));
  }
  const undecided = judged.products.filter(({ result }) => result.authorityUndecided).length;
  const figures =
    flags.quiet === true
      ? []
      : [
          words.summary(counts),
          ...(counts.drafts > 0 ? [words.drafts(counts.drafts)] : []),
          ...(undecided > 0 ? [words.authorityUndecided(undecided)] : []),
          ...rows.figures(),
        ];
  const onScreen = format === 'table' && !toFile;
  const below = [...figures, ...files];
  const style = { messages, paint: await createPaint(color && !toFile), width: toFile ? null : width };
  await writeCouncil(judged, regulation, {
    ...style,
    format,
    delimiter,
    bom: toFile,
    sink: output.sink,
    below: onScreen ? below : [],
  });
  output.sink.close();
  if (!onScreen) below.forEach(tell);
}

/** The regulation is read, so that the result must not be written over it. */
function regulationFile({ regulation }: CouncilFlags): readonly string[] {
  const identity = regulation === undefined ? null : identityAt(regulation);
  return identity === null ? [] : [identity];
}

/** The rules of each set, made ready once. */
function rulesIn(library: Library): (edition: EditionId, set: number) => RatingRules {
  const known = new Map<string, RatingRules>();
  return (id, no) => {
    const key = `${id}/${String(no)}`;
    const rules = known.get(key);
    if (rules !== undefined) return rules;
    const set = library.set(id, no);
    if (set === undefined) throw new RangeError(`no set ${key}`);
    const made = ratingRules(knownEdition(library, id), set);
    known.set(key, made);
    return made;
  };
}

function countsOf({ rejected }: LoadedSheets, { products }: Gathered, judged: Judged): CouncilCounts {
  const outcomes: Record<Outcome, number> = {
    'candidate-5': 0,
    'recognised-level': 0,
    below: 0,
    're-score': 0,
    'no-quorum': 0,
    incomplete: 0,
    disqualified: 0,
  };
  for (const { result } of judged.products) outcomes[result.outcome] += 1;
  const reasons = products.flatMap((one) => one.leftOut).map(({ reason }) => reason);
  return {
    outcomes,
    held: judged.held.length,
    rejected: rejected.length,
    leftOut: reasons.filter((one) => !NO_FAULT.includes(one)).length,
    drafts: reasons.filter((one) => one === 'draft').length,
  };
}

/** A rejected row is counted as one; that the others do not count is how it should be. */
const NO_FAULT: readonly LeftOutReason[] = ['rejected', 'self-assessment', 'copy'];

function isAllSettled({ outcomes, held, rejected, leftOut }: CouncilCounts): boolean {
  const open = outcomes['re-score'] + outcomes['no-quorum'] + outcomes.incomplete;
  return open + held + rejected + leftOut === 0;
}
