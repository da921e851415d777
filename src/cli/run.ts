import { CommanderError } from 'commander';
import { COULD_NOT_RUN, type Context } from '../base/context.js';
import { Fatal } from '../base/fatal.js';
import { errorCode } from '../base/files/files.js';
import { isLang, loadMessages } from './load-messages.js';
import type { Lang, Messages } from '../base/messages.js';
import { word } from '../base/word-coded.js';
import { createProgram } from './program.js';
import { printable, wrapLine } from '../base/text/width.js';
import { usageProblem } from './usage-problem.js';

/** Runs a command line and sets the exit status. A user's mistake is told in a sentence; a bug shows its stack. */
export async function run(args: readonly string[], version: string): Promise<void> {
  const messages = await loadMessages(langOf(args));
  endWithTheReader(messages);
  try {
    const status = { code: 0 };
    const program = createProgram(version, contextOf(messages), (code) => {
      status.code = code;
    });
    await program.parseAsync([...args], { from: 'user' });
    process.exitCode = status.code;
  } catch (error) {
    process.exitCode = tellError(error, messages);
  }
}

/** A reader that has seen enough, as `head` has, ends the program quietly; a full disk ends it with a sentence. */
function endWithTheReader(messages: Messages): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      const problem = { code: 'cannot-write', args: { file: '-', reason: errorCode(error) } } as const;
      if (stream === process.stdout) tell(word(messages.fatal, problem));
      process.exit(COULD_NOT_RUN);
    });
  }
}

/** The language has to be known before the options are, to word what may be wrong with them. */
function langOf(args: readonly string[]): Lang {
  const given = args.findLast((arg, index) => args[index - 1] === '--lang' || arg.startsWith('--lang='));
  const asked = given?.replace(/^--lang=/, '') ?? process.env.OCOP_LANG;
  return isLang(asked) ? asked : 'vi';
}

function contextOf(messages: Messages): Context {
  const { stdout, stderr, env } = process;
  const plain = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  return {
    messages,
    width: stdout.isTTY ? stdout.columns : null,
    color: stdout.isTTY && !plain && env.TERM !== 'dumb',
    watched: stderr.isTTY,
    tell,
  };
}

/** Says a line on standard error, broken between words where a terminal shows it. */
function tell(text: string): void {
  const { stderr } = process;
  const width = stderr.isTTY ? stderr.columns : null;
  const lines = text.split('\n').flatMap((line) => wrapLine(printable(line), width));
  stderr.write(lines.map((line) => `${line}\n`).join(''));
}

function tellError(error: unknown, messages: Messages): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // help or version was asked for and shown
    // A command without arguments that needs some has shown its help already.
    if (error.code !== 'commander.help') tell(usageProblem(error, messages));
  } else if (error instanceof Fatal) {
    for (const problem of error.problems) tell(word(messages.fatal, problem));
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${messages.bug}\n${stack}\n`);
  }
  return COULD_NOT_RUN;
}
