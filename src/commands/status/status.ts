import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { identitiesOf } from '../../base/files/files.js';
import { openLibrary } from '../../law/library.js';
import { dayNamed } from '../../rows/day-named.js';
import { readStanding } from '../../standing/read-standing.js';
import { listsOf } from '../../season/season.js';
import { productsOf } from '../../standing/products.js';
import type { GridFlags } from '../shared/grid-flags.js';
import { guardGrids, openGridSink, putGrids } from '../shared/grid-out.js';
import { seasonOf } from '../shared/season-of.js';
import { recordFilter, whereAsked, whereNotes, type WhereFlags } from '../shared/where-option.js';
import { statusGrids, statusJson, statusList, statusNotes } from './status-report.js';
import type { StatusMessages } from './words.js';

export interface StatusFlags extends GridFlags, WhereFlags {
  readonly at?: string;
  readonly in?: string;
  readonly project?: boolean;
}

/** `ocop status`: the season at a glance. Gives the exit status: 1 where something of it cannot be read. */
export async function status(flags: StatusFlags, context: Context<StatusMessages>): Promise<number> {
  const { messages, report, today } = context;
  const season = seasonOf(flags, context);
  const { register, places } = season.texts;
  const files = season.rounds.flatMap((round) => round.files);
  const names = [season.file, register, places, ...listsOf(season), ...files];
  guardGrids(flags, names, context);
  const library = openLibrary(flags.criteria ?? null, today);
  const at = flags.at === undefined ? today : dayNamed(flags.at);
  const where = whereAsked(flags, library);
  const has = recordFilter(where, library, at);
  const standing = await readStanding(season, at, library, context);
  const { products: all, unclear } = productsOf(standing, at);
  const asked = all.filter(({ record }) => has(record));
  standing.problems.forEach(report);
  if (unclear.length > 0) report(messages.status.unclear(unclear));
  const shown = { standing, products: asked, at };
  const sink = openGridSink(flags, identitiesOf(names), context);
  try {
    await putGrids(
      sink,
      {
        title: messages.status.title(season.texts.province ?? null, at),
        name: 'ocop status',
        grids: () => statusGrids(shown, messages),
        list: () => [statusList(shown, messages)],
        json: () => statusJson(shown),
        below: [...statusNotes(shown, messages), ...whereNotes(where, messages)],
      },
      flags,
      context,
    );
  } catch (error) {
    sink.abandon();
    throw error;
  }
  return standing.problems.length > 0 ? FELL_SHORT : ALL_WELL;
}
