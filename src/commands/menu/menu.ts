import { existsSync } from 'node:fs';
import { ALL_WELL, COULD_NOT_RUN, type Context } from '../../base/context.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { askLineOf, choose, orNull } from '../shared/asking/choose.js';
import { Keyboard } from '../shared/asking/keyboard.js';
import { signsOf } from '../shared/asking/signs.js';
import type { GlobalFlags } from '../shared/command.js';
import { fatal } from '../shared/errors.js';
import { isOnWindows, type MenuDesk } from './ask-paths.js';
import { jobOnDropped } from './dropped.js';
import type { Job } from './job.js';
import { shownLine } from './shown-line.js';
import { TASKS } from './task-names.js';
import { askTask } from './tasks.js';
import type { MenuCommandMessages } from './words.js';

/** Runs a command line as if it had been typed behind `ocop`, and gives its exit status. */
export type RunLine = (args: readonly string[]) => Promise<number>;

type MenuContext = Context<MenuCommandMessages>;

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
    if (isAsking) await atDesk(context, (desk) => orNull(askLineOf(desk, close)));
    return status;
  }
  if (!isAsking) throw fatal('needs-terminal', {});
  for (;;) {
    const chosen = await atDesk(context, chooseJob);
    if (chosen === 'leave') return ALL_WELL;
    if (chosen === null) continue;
    await doJob(chosen, flags, context, runLine, true);
    const next = await atDesk(context, ({ messages, ...desk }) =>
      orNull(
        choose(
          { messages, ...desk },
          messages.menu.goesOn,
          [
            { value: 'back', name: messages.menu.back },
            { value: 'leave', name: messages.menu.leave },
          ],
          { escape: 'leave' },
        ),
      ),
    );
    if (next !== 'back') return ALL_WELL;
  }
}

/** null where a question was broken off: back to the list. */
async function chooseJob(desk: MenuDesk): Promise<Job | 'leave' | null> {
  const { menu: words } = desk.messages;
  const choices = [
    ...TASKS.map((value) => ({ value, name: words.tasks[value] })),
    { value: 'leave' as const, name: words.leave },
  ];
  const task = await orNull(choose(desk, [words.question, words.hint], choices, { escape: 'leave' }));
  return task === null || task === 'leave' ? 'leave' : orNull(askTask(task, desk));
}

/** Asks by the keyboard, which the commands have for themselves in between. */
async function atDesk<T>(context: MenuContext, ask: (desk: MenuDesk) => Promise<T>): Promise<T> {
  const { host, messages, color } = context;
  const paint = await createPaint(color);
  const keyboard = new Keyboard(host);
  try {
    return await ask({ messages, keyboard, paint, signs: signsOf(host), isWindows: isOnWindows(context) });
  } finally {
    keyboard.close();
  }
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
    report(`${words.thisIs}\n  ${shownLine(args, isOnWindows(context))}\n`);
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
