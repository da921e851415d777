import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { identitiesOf } from '../../base/files/files.js';
import { containsWords, fold } from '../../base/text/fold.js';
import { alike } from '../../base/text/nearest.js';
import { keyOf } from '../../base/text/spelling.js';
import { textCell, type Grid } from '../../formats/grid/grid.js';
import { openLibrary } from '../../law/library.js';
import { listsOf } from '../../season/season.js';
import { readStanding } from '../../standing/read-standing.js';
import { gridFormatOf, type GridFlags } from '../shared/grid-flags.js';
import { guardGrids, openGridSink, putGrids } from '../shared/grid-out.js';
import { seasonOf } from '../shared/season-of.js';
import { tracesIn, type Trace } from './traces.js';
import type { FindMessages } from './words.js';

export interface FindFlags extends GridFlags {
  readonly in?: string;
  readonly project?: boolean;
}

/** `ocop find CODE|NAME`: where a product is, in all files of the season. Gives the exit status: 1 where it is nowhere. */
export async function find(asked: string, flags: FindFlags, context: Context<FindMessages>): Promise<number> {
  const { messages, report, today } = context;
  const season = seasonOf(flags, context);
  const { register, places } = season.texts;
  const files = season.rounds.flatMap((round) => [...round.files, round.results ?? undefined]);
  const names = [season.file, register, places, ...listsOf(season), ...files];
  guardGrids(flags, names, context);
  const library = openLibrary(flags.criteria ?? null, today);
  const standing = await readStanding(season, today, library, context);
  const { traces, problems } = await tracesIn(standing, today, context);
  const unread = [...standing.problems, ...problems];
  unread.forEach(report);
  const found = foundIn(traces, asked);
  if (found.length === 0) {
    report(messages.find.nowhere(asked));
    const meant = meantBy(asked, traces);
    if (meant.length > 0) report(messages.find.didYouMean(meant));
    // A program that asks is answered with nothing, in the form that it asked for.
    if (gridFormatOf(flags) === 'table') return FELL_SHORT;
  }
  await putTraces(asked, found, identitiesOf(names), flags, context);
  return found.length === 0 || unread.length > 0 ? FELL_SHORT : ALL_WELL;
}

async function putTraces(
  asked: string,
  found: readonly Trace[],
  inputs: readonly string[],
  flags: FindFlags,
  context: Context<FindMessages>,
): Promise<void> {
  const { messages } = context;
  const sink = openGridSink(flags, inputs, context);
  try {
    const grid = gridOf(found, messages);
    await putGrids(
      sink,
      {
        title: messages.find.title(asked, found.length),
        name: 'ocop find',
        grids: () => [grid],
        list: () => [grid],
        objects: () => found,
        json: () => `${JSON.stringify(found, null, 2)}\n`,
        below: [],
      },
      flags,
      context,
    );
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** By the whole code; else by words of the name, and what bears the code of one that is so called. */
function foundIn(traces: readonly Trace[], asked: string): readonly Trace[] {
  const key = keyOf(asked);
  const byCode = traces.filter(({ code }) => code !== '' && keyOf(code) === key);
  if (byCode.length > 0) return byCode;
  const words = fold(asked);
  if (words === '') return [];
  const codes = new Set(traces.filter(isNamed).map(({ code }) => keyOf(code)));
  return traces.filter((one) => isNamed(one) || (one.code !== '' && codes.has(keyOf(one.code))));

  function isNamed({ name }: Trace): boolean {
    return containsWords(fold(name), words);
  }
}

function meantBy(asked: string, traces: readonly Trace[]): readonly string[] {
  const known = new Map<string, string>();
  const count = fold(asked).split(' ').length;
  for (const { code, name } of traces) {
    if (code !== '') known.set(fold(code), code);
    // As many words of a name as were typed: nobody types the whole of a long one.
    const words = fold(name).split(' ');
    for (const at of words.keys()) {
      const some = words.slice(at, at + count).join(' ');
      if (some !== '' && !known.has(some)) known.set(some, name);
    }
  }
  const likely = alike(fold(asked), [...known.keys()]).slice(0, 5);
  return [...new Set(likely.map((one) => known.get(one) ?? one))];
}

function gridOf(traces: readonly Trace[], { find: words }: FindMessages): Grid {
  const { columns } = words;
  return {
    title: '',
    columns: [columns.kind, columns.where, columns.code, columns.name, columns.says].map((heading) => ({
      heading,
      kind: 'name',
    })),
    rows: traces.map(({ kind, file, line, code, name, says }) => ({
      cells: [words.kinds[kind], words.at(file, line), code, name, says.join('; ')].map(textCell),
      level: 0,
      strong: false,
    })),
    narrow: 'rows',
    bars: null,
  };
}
