import { termsUntil } from '../../law/certificate.js';
import { openLibrary } from '../../law/library.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fatal } from '../shared/errors.js';
import { identitiesOf } from '../../base/files/files.js';
import { outcomeWords } from '../../register/outcome-words.js';
import { dayNamed } from '../../rows/day-named.js';
import { planGrid, planJson, planNotes } from './plan-report.js';
import { PlanCount, type CheckedTarget } from '../../plan/check-plan.js';
import { readPlan } from '../../plan/read-plan.js';
import { openInputs } from '../../tally/open-inputs.js';
import { placesAsked } from '../../tally/places-asked.js';
import { tallyBasis } from '../../tally/producers.js';
import { readInputs } from '../../tally/read-inputs.js';
import { readAliases } from '../../tally/aliases.js';
import { MetProducers } from '../../tally/met-producers.js';
import { openGridSink, putGrids, guardGrids } from '../shared/grid-out.js';
import type { GridFlags } from '../shared/grid-flags.js';
import { readingOf } from '../shared/reading.js';
import { recordFilter, whereAsked, whereNotes, whereTitle, type WhereFlags } from '../shared/where-option.js';
import type { PlanCommandMessages } from './words.js';

export interface PlanFlags extends GridFlags, WhereFlags {
  readonly at?: string;
  readonly asOf?: string;
  readonly places?: string;
  readonly aliases?: string;
  readonly sheet?: readonly string[];
}

/** `ocop plan check PLAN INPUT…`: holds a plan's targets against what was recognised. Gives the exit status. */
export async function checkPlanOf(
  path: string,
  names: readonly string[],
  flags: PlanFlags,
  context: Context<PlanCommandMessages>,
): Promise<number> {
  const { messages, report } = context;
  guardGrids(flags, [path, ...names, flags.aliases, flags.places], context);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const day = (text: string | undefined) => (text === undefined ? null : dayNamed(text));
  const [at, asOf] = [day(flags.at), day(flags.asOf)];
  const plan = readPlan(path);
  const aliases = flags.aliases === undefined ? null : await readAliases(flags.aliases, context.host);
  const where = whereAsked(flags, library);
  const namesOf = asOf ?? library.today;
  if (asOf !== null && flags.places === undefined) throw fatal('as-of-without-places', {});
  const places = await placesAsked(flags.places, namesOf, context.host);
  const { inputs, identities, skipped, sizes } = await openInputs(names, flags, context);
  const progress = readingOf(sizes, flags, context);
  const read = [...identities, ...identitiesOf([path, flags.aliases, flags.places])];
  const sink = openGridSink(flags, read, context);
  try {
    if (skipped.length > 0 && flags.quiet !== true) report(messages.tally.skipped(skipped));
    const count = new PlanCount(plan, at, tallyBasis(library, aliases));
    let unreadable = 0;
    const problems = (found: readonly unknown[]) => {
      unreadable += found.length;
    };
    const isAsked = recordFilter(where, library, at);
    const options = { library, places, edition: null, outcomes: outcomeWords(), progress };
    const met = new MetProducers(aliases);
    await readInputs(inputs, options, {
      record(record) {
        met.add(record);
        count.add(record, isAsked(record));
      },
      leftOut: (reason) => count.leaveOut(reason),
      registerProblems: problems,
      rowProblems: problems,
    });
    const checked = count.check();
    const { targets } = checked;
    for (const finding of places?.findings() ?? []) report(messages.register.place(finding));
    progress.clear();
    if (flags.quiet !== true) whereNotes(where, messages).forEach(report);
    if (unreadable > 0) report(messages.tally.unreadable(unreadable));
    const unmatched = met.unmatched();
    if (unmatched.length > 0) report(messages.tally.aliasesUnmatched(flags.aliases ?? '', unmatched));
    const grid = planGrid(plan, targets, messages);
    await putGrids(
      sink,
      {
        title: messages.plan.title(plan, at) + whereTitle(where, messages),
        name: 'ocop plan',
        grids: () => [grid],
        list: () => [grid],
        json: () => planJson(plan, at, checked),
        below: planNotes(
          plan,
          checked,
          flags.places === undefined ? null : namesOf,
          messages,
          termsUntil(library.editions, at ?? library.today),
        ),
      },
      flags,
      context,
    );
    return unreadable > 0 || targets.some(fallsShort) ? FELL_SHORT : ALL_WELL;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/**
 * Not reached and not on the way either, or beyond a limit; more than a range asks for is not a shortfall, and nothing
 * is expected of a period that has not begun.
 */
function fallsShort({ target, standing }: CheckedTarget): boolean {
  if (standing === null || target.kind === 'judged') return false;
  if (standing.outcome === 'met' || standing.outcome === 'not-begun') return false;
  if (standing.outcome === 'over') return target.limit.kind === 'at-most';
  return standing.pace?.enough !== true;
}
