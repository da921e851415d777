import type { Context } from '../../base/context.js';
import type { Library } from '../../law/library.js';
import { settled, type Settled } from '../../engine/tally-settle.js';
import type { TallyState } from '../../engine/tally-state.js';
import { tallyOf } from '../../engine/tally.js';
import { wordedTally, valueNamer } from './tally-grids.js';
import { whyGrid, whyJson, whyPartsGrid, whyPartsJson } from './why-grid.js';
import type { Traced } from '../../tally/count.js';
import { orderOf } from '../../tally/order.js';
import { openedBy, recordsBehind, type Opened } from '../../tally/why.js';
import { partsBehind } from '../../tally/why-parts.js';
import { putGrids, type openGridSink } from '../shared/grid-out.js';
import type { GridFlags } from '../shared/grid-flags.js';
import type { TallyCommandMessages } from './words.js';

/** What was read, and where what is behind a figure of it goes. */
interface Asked {
  readonly state: TallyState;
  readonly library: Library;
  readonly sink: ReturnType<typeof openGridSink>;
}

/** Lists the records behind a figure. */
export async function putWhy(
  asked: string,
  traced: readonly Traced[],
  { state, library, sink }: Asked,
  flags: GridFlags,
  context: Context<TallyCommandMessages>,
): Promise<void> {
  const { messages } = context;
  const counted = settled(state);
  const opened = openedIn(asked, state, counted, library, context);
  const records = recordsBehind(opened, traced, state, counted.lots);
  const grid = whyGrid(records, messages);
  const title = messages.tally.why.title(opened.label, records.length);
  const json = () => whyJson(opened.label, records);
  const report = { title, name: 'ocop tally', grids: () => [grid], list: () => [grid], json, below: [] };
  await putGrids(sink, report, flags, context);
}

/** Tells how many of the records behind a figure of a sum each part has. */
export async function putWhyOfParts(
  asked: string,
  parts: Parameters<typeof partsBehind>[1],
  { state, library, sink }: Asked,
  flags: GridFlags,
  context: Context<TallyCommandMessages>,
): Promise<void> {
  const { messages } = context;
  const counted = settled(state);
  const opened = openedIn(asked, state, counted, library, context);
  const behind = partsBehind(opened, parts, state, counted);
  const grid = whyPartsGrid(behind, messages);
  const all = behind.reduce((sum, { records }) => sum + records, 0);
  const title = messages.tally.why.title(opened.label, all);
  const json = () => whyPartsJson(opened.label, behind);
  const below = [messages.tally.why.openPart];
  await putGrids(
    sink,
    { title, name: 'ocop tally', grids: () => [grid], list: () => [grid], json, below },
    flags,
    context,
  );
}

function openedIn(
  asked: string,
  state: TallyState,
  counted: Settled,
  library: Library,
  { messages }: Context<TallyCommandMessages>,
): Opened {
  const result = tallyOf(state, counted, orderOf(library));
  const nameOf = valueNamer(wordedTally(state.query, result, library, messages));
  return openedBy(asked, result, nameOf, messages);
}
