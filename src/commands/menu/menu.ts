import { existsSync } from 'node:fs';
import { ALL_WELL, COULD_NOT_RUN, FELL_SHORT, type Context } from '../../base/context.js';
import { printable } from '../../base/text/width.js';
import { atKeyboard, type AskingIn } from '../shared/asking/at-keyboard.js';
import { askLineOf, choose, orNull } from '../shared/asking/choose.js';
import { Trail } from '../shared/asking/trail.js';
import type { GlobalFlags } from '../shared/command.js';
import { fatal } from '../shared/errors.js';
import { isOnWindows } from './ask-paths.js';
import { jobOnDropped } from './dropped.js';
import type { Job } from './job.js';
import { isInSeason, proposalsIn } from './proposals.js';
import { shownLine } from './shown-line.js';
import { OF_SEASON, OUTSIDE_SEASON, TASKS, type TaskId } from './task-names.js';
import { askTask } from './tasks.js';
import type { MenuCommandMessages } from './words.js';

/** Runs a command line as if it had been typed behind `ocop`, and gives its exit status. */
export type RunLine = (args: readonly string[]) => Promise<number>;

type MenuContext = Context<MenuCommandMessages>;

type MenuAsking = AskingIn<MenuCommandMessages>;

/**
 * `ocop menu`: what one does by commands, for those who do not type. With paths, what was dropped on the program is rated
 * at once. Gives the exit status.
 */
export async function menu(
  paths: readonly string[],
  flags: GlobalFlags,
  context: MenuContext,
  runLine: RunLine,
): Promise<number> {
  const { host } = context;
  const isAsking = host.stdin.isTTY === true && host.stdout.isTTY === true;
  if (paths.length > 0) {
    const status = await doJob(jobOnDropped(paths), flags, context, runLine, isAsking);
    // The window of a double-click would be gone with what is in it.
    const close = context.messages.menu.close;
    if (isAsking) await atKeyboard(context, (desk) => orNull(askLineOf(desk, close)));
    return status;
  }
  if (!isAsking) throw fatal('needs-terminal', {});
  let again: Going | null = null;
  let last: TaskId | undefined;
  for (;;) {
    const going: Going | null = again;
    const chosen: Chosen | 'leave' = await atKeyboard(context, (asking) =>
      chooseJob(asking, going, last, flags, context),
    );
    if (chosen === 'leave') return ALL_WELL;
    [again, last] = [null, chosen.task];
    if (chosen.job === null) continue;
    const { job, ...rest } = chosen;
    const status = await doJob(job, flags, context, runLine, true);
    const next = await atKeyboard(context, (asking) => orNull(askNext(asking, status)));
    if (next === null || next === 'leave') return ALL_WELL;
    if (next === 'again') again = rest;
  }
}

/** A task whose questions have been answered before, so that the answers can be changed. */
interface Going {
  readonly task: TaskId;
  readonly trail: Trail;
}

interface Chosen extends Going {
  /** null where a question was broken off: back to the list. */
  readonly job: Job | null;
}

/**
 * @param going the task that is to be done again; null where one is to be chosen
 * @param last the one that was chosen before
 */
async function chooseJob(
  asking: MenuAsking,
  going: Going | null,
  last: TaskId | undefined,
  flags: GlobalFlags,
  context: MenuContext,
): Promise<Chosen | 'leave'> {
  const task = going?.task ?? (await orNull(askWhat(asking, last, isInSeason(flags, context))));
  if (task === null || task === 'leave') return 'leave';
  const trail = going?.trail ?? new Trail();
  const job = await trail.go(asking.keyboard, () =>
    askTask(task, {
      ...asking,
      trail,
      context,
      isWindows: isOnWindows(context),
      proposals: proposalsIn(flags, context),
    }),
  );
  return asking.keyboard.isGone ? 'leave' : { task, trail, job };
}

function askWhat(
  asking: MenuAsking,
  first: TaskId | undefined,
  isSeason: boolean,
): Promise<TaskId | 'leave'> {
  const hidden = isSeason ? OUTSIDE_SEASON : OF_SEASON;
  const { menu: words } = asking.messages;
  const choices = [
    ...TASKS.filter((task) => !hidden.includes(task)).map((value) => ({ value, name: words.tasks[value] })),
    { value: 'leave' as const, name: words.leave },
  ];
  return choose<TaskId | 'leave'>(asking, [words.question, words.hint], choices, { first, escape: 'leave' });
}

type Next = 'again' | 'back' | 'leave';

/** What is next: after a failure first of all the same again, with the answers changed. */
function askNext(asking: MenuAsking, status: number): Promise<Next> {
  const { menu: words } = asking.messages;
  const [question, nexts]: readonly [string, readonly Next[]] =
    status === ALL_WELL
      ? [words.goesOn, ['back', 'leave']]
      : status === FELL_SHORT
        ? [words.fellShort, ['back', 'again', 'leave']]
        : [words.failed, ['again', 'back', 'leave']];
  const choices = nexts.map((value) => ({ value, name: words[value] }));
  return choose(asking, question, choices, { escape: 'leave' });
}

/**
 * Runs the command lines of a job one after another, each shown before so that one learns it, and opens what came of them.
 *
 * @returns the highest of their exit statuses
 */
async function doJob(
  { lines, result }: Job,
  { lang, criteria }: GlobalFlags,
  context: MenuContext,
  runLine: RunLine,
  isWatched: boolean,
): Promise<number> {
  const { host, messages, report } = context;
  const { menu: words } = messages;
  const given = [
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...(criteria === undefined ? [] : ['--criteria', criteria]),
  ];
  let highest = ALL_WELL;
  for (const line of lines) {
    const args = [...line, ...given];
    report(words.thisIs);
    // In one piece, however long: broken by us it could not be copied.
    host.stderr.write(`  ${printable(shownLine(args, isOnWindows(context)))}\n\n`);
    const status = await runLine(args);
    highest = Math.max(highest, status);
    if (status === COULD_NOT_RUN) break;
  }
  if (isWatched && result !== null && existsSync(result)) {
    report(`\n${(await host.open(result)) ? words.opened(result) : words.notOpened(result)}`);
  }
  if (isWatched) report(''); // between what was done and what is asked next
  return highest;
}
