import { termsUntil } from '../../law/certificate.js';
import { openLibrary, type Library } from '../../law/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { MOST_GROUPS } from '../../base/limits.js';
import { orderOfTally } from '../../engine/tally-order.js';
import { mergeParts, partOf } from '../../engine/tally-part.js';
import { settled } from '../../engine/tally-settle.js';
import type { TallyState } from '../../engine/tally-state.js';
import { tallyOf } from '../../engine/tally.js';
import { fatal } from './errors.js';
import { identitiesOf } from '../../base/files/files.js';
import { outcomeWords } from '../../register/outcome-words.js';
import { dayNamed } from '../../rows/day-named.js';
import { editionAsked } from '../../rows/edition-named.js';
import { expandFiles } from '../../tables/expand-files.js';
import { tallyGrids, tallyList, wordedTally } from './tally-grids.js';
import { tallyJson } from './tally-json.js';
import { tallyNotes } from './tally-notes.js';
import { UserError } from '../../base/user-error.js';
import { readAliases } from '../../tally/aliases.js';
import type { Aliases } from '../../tally/alias.js';
import { countInputs, type Traced } from '../../tally/count.js';
import { openInputs } from '../../tally/open-inputs.js';
import { orderOf } from '../../tally/order.js';
import { pairCount, pairsCsv } from '../../tally/pairs.js';
import { placesAsked } from '../../tally/places-asked.js';
import { producerNotes, tallyBasis, writtenProducers } from '../../tally/producers.js';
import { tallyQuery } from '../../tally/query.js';
import { readParts } from '../../tally/read-parts.js';
import { settledPart } from '../../tally/settle-parts.js';
import { fatal as shared } from '../shared/errors.js';
import { readingOf } from '../shared/reading.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import { guardGrids, openGridSink, openPairsSink, putGrids } from '../shared/grid-out.js';
import type { MergeFlags, TallyFlags } from './flags.js';
import { putWhy, putWhyOfParts } from './tally-why.js';
import type { TallyCommandMessages } from './words.js';

/** `ocop tally INPUT…`: counts products and producers. Gives the exit status. */
export async function tally(
  names: readonly string[],
  flags: TallyFlags,
  context: Context<TallyCommandMessages>,
): Promise<number> {
  const { messages, report } = context;
  guardGrids(flags, [...names, flags.places, flags.aliases], context);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const day = (text: string | undefined) => (text === undefined ? null : dayNamed(text));
  const where = whereAsked(flags, library);
  const query = tallyQuery({
    by: flags.by,
    measures: flags.measure ?? null,
    year: flags.year ?? null,
    from: day(flags.from),
    to: day(flags.to),
    at: day(flags.at),
    where: where?.told ?? [],
  });
  if (flags.asOf !== undefined && flags.places === undefined) throw shared('as-of-without-places', {});
  if (flags.asOf !== undefined && flags.at === undefined && flags.quiet !== true) {
    report(messages.tally.asOfChanged);
  }
  const places = await placesAsked(flags.places, day(flags.asOf) ?? library.today, context.host);
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases, context.host);
  const { inputs, identities, skipped, sizes } = await openInputs(names, flags, context);
  const progress = readingOf(sizes, flags, context);
  const read = [...identities, ...identitiesOf([flags.places, flags.aliases])];
  const sink = openGridSink(flags, read, context);
  const pairs = openPairsSink(flags, read, context);
  const output = { library, aliases, sink, pairs };
  try {
    if (skipped.length > 0 && flags.quiet !== true) report(messages.tally.skipped(skipped));
    const traced: Traced[] = [];
    const { state, unreadable } = await countInputs(
      inputs,
      query,
      {
        library,
        places,
        aliases,
        edition: editionAsked(library, flags),
        outcomes: outcomeWords(),
        progress,
      },
      recordFilter(where, library, query.day),
      flags.why === undefined ? null : (record) => void traced.push(record),
    );
    progress.clear();
    if (flags.quiet !== true) whereNotes(where, messages).forEach(report);
    for (const finding of places?.findings() ?? []) report(messages.register.place(finding));
    if (unreadable > 0) report(messages.tally.unreadable(unreadable));
    if (flags.why !== undefined) await putWhy(flags.why, traced, { state, library, sink }, flags, context);
    else await putTally(state, output, flags, context);
    putProducers(state, output, flags, context);
    return unreadable > 0 ? FELL_SHORT : ALL_WELL;
  } catch (error) {
    sink.abandon();
    pairs?.abandon();
    throw error;
  }
}

/**
 * `ocop tally merge PART…`: adds tallies in JSON; the same as one run over all their files. Gives the exit status.
 *
 * @param ofCounting options given that only counting takes
 */
export async function mergeTallies(
  names: readonly string[],
  ofCounting: readonly string[],
  flags: MergeFlags,
  context: Context<TallyCommandMessages>,
): Promise<number> {
  const [flag] = ofCounting;
  if (flag !== undefined) throw fatal('merge-only-adds', { flag });
  guardGrids(flags, [...names, flags.aliases], context);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases, context.host);
  const { files, problems } = expandFiles(names);
  if (problems.length > 0) throw new UserError(problems);
  const paths = files.map((one) => one.name);
  const { query, parts: read } = readParts(paths);
  const [before, basis] = [tallyBasis(library, null), tallyBasis(library, aliases)];
  const parts =
    aliases === null
      ? read
      : read.map((part, at) => settledPart(part, aliases, paths[at] ?? '', before, basis));
  const inputs = identitiesOf([...paths, flags.aliases]);
  const sink = openGridSink(flags, inputs, context);
  const pairs = openPairsSink(flags, inputs, context);
  const output = { library, aliases, sink, pairs };
  try {
    const state = mergeParts(query, parts, basis);
    if (flags.why !== undefined) {
      const behind = parts.map((part, at) => ({
        leftOut: part.leftOut,
        records: part.records.length,
        file: paths[at] ?? '',
      }));
      await putWhyOfParts(flags.why, behind, { state, library, sink }, flags, context);
    } else await putTally(state, output, flags, context);
    putProducers(state, output, flags, context);
    return ALL_WELL;
  } catch (error) {
    sink.abandon();
    pairs?.abandon();
    throw error;
  }
}

interface Output {
  readonly library: Library;
  readonly aliases: Aliases | null;
  readonly sink: ReturnType<typeof openGridSink>;
  readonly pairs: ReturnType<typeof openPairsSink>;
}

/** Settles a tally, and writes it with what there is to say of it. */
async function putTally(
  state: TallyState,
  { library, aliases, sink }: Output,
  flags: MergeFlags,
  context: Context<TallyCommandMessages>,
): Promise<void> {
  const { messages } = context;
  guardGroups(state);
  const order = orderOfTally(state);
  const result = tallyOf(state, settled(state, order), orderOf(library));
  const notes = producerNotes(state, aliases);
  const worded = wordedTally(state.query, result, library, messages, flags.zeros === true);
  const report = {
    title: messages.tally.title(state.query),
    name: 'ocop tally',
    grids: () => tallyGrids(worded),
    list: () => [tallyList(worded)],
    json: () => tallyJson(state.query, result, partOf(state, order), notes),
    below: tallyNotes(
      state.query,
      result,
      notes,
      messages.tally,
      termsUntil(library.editions, state.query.day ?? library.today),
    ),
  };
  await putGrids(sink, report, flags, context);
}

/** How many dimensions a tally of the most groups has. */
const FULL_DIMENSIONS = 3;

/** A table of hundreds of thousands of rows takes gigabytes, and nobody reads it. */
function guardGroups({ groups: { length: groups }, query: { by } }: TallyState): void {
  const most = Math.floor((MOST_GROUPS * FULL_DIMENSIONS) / Math.max(by.length, FULL_DIMENSIONS));
  if (groups > most) throw fatal('too-many-groups', { groups, most });
}

/** Writes the pairs of producers that a human has to settle, and tells what of the list of aliases nobody is. */
function putProducers(
  state: TallyState,
  { aliases, pairs }: Output,
  flags: MergeFlags,
  { messages, report }: Context<TallyCommandMessages>,
): void {
  const unmatched = aliases?.unmatched(writtenProducers(state)) ?? [];
  if (unmatched.length > 0) report(messages.tally.aliasesUnmatched(flags.aliases ?? '', unmatched));
  if (pairs === null) return;
  const notes = producerNotes(state, aliases);
  pairs.write(`\ufeff${pairsCsv(notes, messages, ',')}`);
  pairs.close();
  report(messages.tally.pairsWritten(flags.pairs ?? '', pairCount(notes)));
}
