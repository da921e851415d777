import { openLibrary, type Library } from '../criteria/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../context.js';
import type { IsoDate } from '../criteria/types.js';
import type { SamePlace } from '../engine/tally-places.js';
import { orderOfTally } from '../engine/tally-order.js';
import { mergeParts, partOf } from '../engine/tally-part.js';
import type { TallyQuery } from '../engine/tally-query.js';
import { settled } from '../engine/tally-settle.js';
import type { TallyState } from '../engine/tally-state.js';
import { tallyOf, type Tally } from '../engine/tally.js';
import { fatal } from '../fatal.js';
import { outcomeWords } from '../i18n/outcome-words.js';
import { dayNamed } from '../input/day-named.js';
import { editionNamed } from '../input/edition-named.js';
import { expandFiles } from '../input/expand-files.js';
import { tallyGrids, tallyList, valueTeller, type ToldTally } from '../output/tally-grids.js';
import { tallyJson } from '../output/tally-json.js';
import { whyGrid, whyJson } from '../output/why-grid.js';
import { Fatal } from '../fatal.js';
import { PlaceTeller } from '../register/places.js';
import { readPlaces } from '../register/read-places.js';
import { readAliases, type Aliases } from '../tally/aliases.js';
import { countInputs, type Traced } from '../tally/count.js';
import { openInputs } from '../tally/open-inputs.js';
import { orderOf, placeText } from '../tally/order.js';
import { pairCount, pairsCsv } from '../tally/pairs.js';
import { producerNotes, tallyBasis, writtenProducers, type ProducerNote } from '../tally/producers.js';
import { tallyQuery } from '../tally/query.js';
import { readParts } from '../tally/read-parts.js';
import { settledPart } from '../tally/settle-parts.js';
import { openedBy, recordsBehind } from '../tally/why.js';
import { identitiesOf, openGridSink, putGrids } from './grid-out.js';
import type { MergeFlags, TallyFlags } from './tally-flags.js';

/** `ocop tally INPUT…`: counts products and producers. Gives the exit status. */
export async function tally(names: readonly string[], flags: TallyFlags, context: Context): Promise<number> {
  const { messages, tell } = context;
  const library = openLibrary(flags.criteria ?? null);
  const day = (text: string | undefined) => (text === undefined ? null : dayNamed(text));
  const query = tallyQuery({
    by: flags.by,
    measures: flags.measure ?? null,
    year: flags.year ?? null,
    from: day(flags.from),
    to: day(flags.to),
    asOf: day(flags.asOf),
  });
  const places = await placesFor(flags, day(flags.asOf));
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases);
  const { inputs, identities, passedOver } = await openInputs(names);
  const read = [...identities, ...identitiesOf([flags.places, flags.aliases])];
  const sink = openGridSink(flags, read);
  const pairs = pairsSink(flags, read);
  try {
    if (passedOver.length > 0 && flags.quiet !== true) tell(messages.tally.passedOver(passedOver));
    const traced: Traced[] = [];
    const { state, unreadable } = await countInputs(
      inputs,
      query,
      {
        library,
        places,
        aliases,
        edition: flags.edition === undefined ? null : editionNamed(library, flags.edition).edition,
        outcomes: await outcomeWords(),
      },
      flags.why === undefined ? null : (record) => void traced.push(record),
    );
    for (const finding of places?.findings() ?? []) tell(messages.register.place(finding));
    if (unreadable > 0) tell(messages.tally.unreadable(unreadable));
    if (flags.why !== undefined) await putWhy(flags.why, traced, state, library, sink, flags, context);
    else await putTally(state, { library, aliases, sink, pairs }, flags, context);
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
  context: Context,
): Promise<number> {
  const [flag] = ofCounting;
  if (flag !== undefined) throw fatal('merge-only-adds', { flag });
  const library = openLibrary(flags.criteria ?? null);
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases);
  const { files, problems } = expandFiles(names);
  if (problems.length > 0) throw new Fatal(problems);
  const paths = files.map((one) => one.name);
  const { query, parts: read } = readParts(paths);
  const parts = aliases === null ? read : read.map((part, at) => settledPart(part, aliases, paths[at] ?? ''));
  const inputs = identitiesOf([...paths, flags.aliases]);
  const sink = openGridSink(flags, inputs);
  const pairs = pairsSink(flags, inputs);
  try {
    const state = mergeParts(query, parts, tallyBasis(library, aliases));
    await putTally(state, { library, aliases, sink, pairs }, flags, context);
    return ALL_WELL;
  } catch (error) {
    sink.abandon();
    pairs?.abandon();
    throw error;
  }
}

type GridSink = ReturnType<typeof openGridSink>;

interface Output {
  readonly library: Library;
  readonly aliases: Aliases | null;
  readonly sink: GridSink;
  readonly pairs: GridSink | null;
}

/** Settles a tally, and writes it with what there is to say of it. */
async function putTally(
  state: TallyState,
  { library, aliases, sink, pairs }: Output,
  flags: MergeFlags,
  context: Context,
): Promise<void> {
  const { messages, tell } = context;
  const order = orderOfTally(state);
  const result = tallyOf(state, settled(state, order), orderOf(library));
  const notes = producerNotes(state, aliases);
  const unmatched = aliases?.unmatched(writtenProducers(state)) ?? [];
  if (unmatched.length > 0) tell(messages.tally.aliasesUnmatched(flags.aliases ?? '', unmatched));
  const told = toldOf(state.query, result, library, context);
  await putGrids(
    sink,
    {
      title: messages.tally.title(state.query),
      name: 'ocop tally',
      grids: tallyGrids(told),
      list: [tallyList(told)],
      json: () => tallyJson(state.query, result, partOf(state, order), notes),
      below: belowOf(state.query, result, notes, context),
    },
    flags,
    context,
  );
  if (pairs === null) return;
  pairs.write(`\ufeff${pairsCsv(notes, messages, ',')}`);
  pairs.close();
  tell(messages.tally.pairsWritten(flags.pairs ?? '', pairCount(notes)));
}

function toldOf(query: TallyQuery, tally: Tally, library: Library, { messages }: Context): ToldTally {
  const newest = library.editions.at(-1);
  const setName = (no: number) =>
    (newest === undefined ? undefined : library.set(newest.edition, no)?.name) ?? '';
  return { query, tally, messages, setName };
}

/** As many names are told one by one. */
const NOTES_TOLD = 10;

function belowOf(
  query: TallyQuery,
  { rows, total, read, leftOut, remarks, places }: Tally,
  notes: readonly ProducerNote[],
  { messages: { tally: words } }: Context,
): readonly string[] {
  const asks = (measure: TallyQuery['measures'][number]) => query.measures.includes(measure);
  const ofRows = rows
    .filter(({ key }) => key.length === query.by.length)
    .reduce((sum, { figures }) => sum + figures.producers, 0);
  const producers = asks('producers')
    ? [
        ...(ofRows > total.producers ? [words.producersNeedNotAddUp(ofRows, total.producers)] : []),
        ...notesOf(notes, words),
      ]
    : [];
  const relevant = remarks.filter(([remark]) => {
    if (remark === 'noKind') return asks('new') || asks('upgraded') || asks('reRated');
    if (remark === 'noProducer') return asks('producers');
    if (remark === 'noTotal') return asks('average') || asks('median');
    return true;
  });
  const placeLine = ({ written, countedAs }: SamePlace) =>
    words.place(placeText(written), placeText(countedAs));
  return [
    words.reconciled(read, total.products, leftOut),
    ...relevant.map(([remark, count]) => words.remarks[remark](count)),
    ...listed(places, words.placesTitle, placeLine, words.morePlaces),
    ...producers,
  ];
}

function notesOf(notes: readonly ProducerNote[], words: Context['messages']['tally']): readonly string[] {
  if (notes.length === 0) return [];
  const kinds = ['counted-as-one', 'counted-apart'] as const;
  return [
    ...kinds.flatMap((kind) =>
      listed(
        notes.filter(({ note }) => note === kind),
        words.notesTitle[kind],
        words.note,
        words.moreNotes,
      ),
    ),
    words.settle,
  ];
}

/** A heading, the first of some things, and how many more there are. */
function listed<T>(
  all: readonly T[],
  title: (count: number) => string,
  line: (one: T) => string,
  more: (count: number) => string,
): readonly string[] {
  if (all.length === 0) return [];
  const rest = all.length - NOTES_TOLD;
  return [title(all.length), ...all.slice(0, NOTES_TOLD).map(line), ...(rest > 0 ? [more(rest)] : [])];
}

async function putWhy(
  asked: string,
  traced: readonly Traced[],
  state: TallyState,
  library: Library,
  sink: GridSink,
  flags: TallyFlags,
  context: Context,
): Promise<void> {
  const { messages } = context;
  const counted = settled(state);
  const result = tallyOf(state, counted, orderOf(library));
  const tell = valueTeller(toldOf(state.query, result, library, context));
  const opened = openedBy(asked, result, tell, messages);
  const records = recordsBehind(opened, traced, state, counted.lots);
  const grid = whyGrid(records, messages);
  const title = messages.tally.why.title(opened.label, records.length);
  const json = () => whyJson(opened.label, records);
  await putGrids(
    sink,
    { title, name: 'ocop tally', grids: [grid], list: [grid], json, below: [] },
    flags,
    context,
  );
}

function pairsSink(flags: { readonly pairs?: string; readonly force?: boolean }, read: readonly string[]) {
  if (flags.pairs === undefined) return null;
  return openGridSink({ out: flags.pairs, force: flags.force ?? false }, read);
}

async function placesFor({ places }: TallyFlags, asOf: IsoDate | null): Promise<PlaceTeller | null> {
  if (places === undefined) return null;
  if (asOf === null) throw fatal('places-without-as-of', {});
  return new PlaceTeller(await readPlaces(places), asOf);
}
