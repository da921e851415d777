import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommanderError } from 'commander';
import { COULD_NOT_RUN, type Context } from '../base/context.js';
import { alike } from '../base/text/nearest.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import { errorCode } from '../base/files/files.js';
import { fatalProblem } from '../base/errors.js';
import { firstFound } from '../base/first-found.js';
import { loadErrorWords } from './load-error-words.js';
import { isLang, loadMessages, type Messages } from './catalogue.js';
import type { Lang } from '../base/lang.js';
import type { Host, Output } from '../base/host.js';
import { commandLineOf } from './command-line.js';
import { createProgram } from './program.js';
import { dayOf } from '../base/local-time.js';
import { printable, wrapLine } from '../base/text/width.js';
import { usageProblem } from '../commands/shared/usage-problem.js';

/**
 * Runs a command line in the world given, and gives the exit status. A user's mistake is reported in a sentence; a bug
 * shows its stack.
 */
export async function run(args: readonly string[], version: string, host: Host): Promise<number> {
  const line = commandLineOf(args, host);
  const context = await contextOf(line, host);
  endWithTheReader(context);
  return runLine(line, version, context);
}

async function runLine(
  args: readonly string[],
  version: string,
  context: Context<Messages>,
): Promise<number> {
  try {
    const status = { code: 0 };
    const finish = (code: number) => {
      status.code = code;
    };
    const another = async (line: readonly string[]) =>
      runLine(line, version, await contextOf(line, context.host));
    const program = createProgram(version, context, finish, another, args[0]);
    await program.parseAsync([...args], { from: 'user' });
    return status.code;
  } catch (error) {
    return reportError(error, context);
  }
}

/** A reader that has seen enough, as `head` has, ends the program quietly; a full disk ends it with a sentence. */
function endWithTheReader({ host, wordError, report }: Context<Messages>): void {
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') {
        host.exit();
        return;
      }
      const problem = fatalProblem('cannot-write', { file: '-', reason: errorCode(error) });
      if (stream === host.stdout) report(wordError(problem));
      host.exit(COULD_NOT_RUN);
    });
  }
}

/** The language has to be known before the options are, to word what may be wrong with them. */
function langOf(args: readonly string[], { env }: Host): Lang {
  const given = args.findLast((arg, index) => args[index - 1] === '--lang' || arg.startsWith('--lang='));
  const asked = given?.replace(/^--lang=/, '') ?? env.OCOP_LANG;
  return isLang(asked) ? asked : 'vi';
}

async function contextOf(args: readonly string[], host: Host): Promise<Context<Messages>> {
  const messages = await loadMessages(langOf(args, host));
  const wordError = await loadErrorWords(messages.lang);
  const { stdout, stderr, env } = host;
  const plain = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  return {
    host,
    messages,
    wordError,
    ownKindOf: async (file) => {
      // Loaded for patterns only, as it takes the words of every language.
      const { ownKindOf } = await import('./own-results.js');
      return ownKindOf(file);
    },
    today: dayOf(host.now()),
    width: columnsOf(stdout),
    color: stdout.isTTY === true && !plain && env.TERM !== 'dumb',
    watched: stderr.isTTY === true,
    report: (text) => {
      // Broken between words where a terminal shows it.
      const lines = text.split('\n').flatMap((line) => wrapLine(printable(line), columnsOf(stderr)));
      stderr.write(lines.map((line) => `${line}\n`).join(''));
    },
  };
}

/** How wide a terminal is; null for a file or a pipe. */
function columnsOf({ isTTY, columns }: Output): number | null {
  return isTTY === true ? (columns ?? null) : null;
}

function reportError(error: unknown, { host, messages, wordError, report }: Context<Messages>): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // help or version was requested and shown
    // A command without arguments that needs some has shown its help already.
    if (error.code !== 'commander.help') report(usageProblem(error, messages));
  } else if (error instanceof UserError) {
    for (const problem of firstFound(error.problems, (count) => fatalProblem('more-problems', { count }))) {
      const likely = filesMeant(problem);
      const guess = likely.length === 0 ? '' : ` ${messages.help.didYouMean(likely.join(', '))}`;
      report(wordError(problem) + guess);
    }
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.stderr.write(`${messages.bug}\n${stack}\n`);
  }
  return COULD_NOT_RUN;
}

/**
 * Files beside one that is not there, and that are spelt much like it, or begin with it: where a file is dropped on a
 * `.cmd`, Windows cuts its name off at an `&`.
 */
function filesMeant({ code, args }: UserProblem): readonly string[] {
  const isMissing = code === 'file-missing' && typeof args === 'object' && args !== null && 'file' in args;
  if (!isMissing || typeof args.file !== 'string') return [];
  const folder = dirname(args.file);
  try {
    const names = new Map(readdirSync(folder).map((name) => [name.normalize('NFC').toLowerCase(), name]));
    const asked = basename(args.file).normalize('NFC').toLowerCase();
    const whole = [...names.keys()].filter((name) => name.startsWith(`${asked}&`));
    const likely = whole.length > 0 ? whole : alike(asked, [...names.keys()]);
    return likely.slice(0, 3).map((name) => join(folder, names.get(name) ?? name));
  } catch {
    return []; // the folder is not there either
  }
}
