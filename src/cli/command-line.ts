import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Host } from '../base/host.js';
import { isCommandName } from './program.js';

/** An option behind the dashes that Word, Zalo and phones make of `--`. */
const LONG_DASHED =
  /^(?:[\u2013\u2014]|-[\u2013\u2014-]|[\u2013\u2014][\u2013\u2014-])(?=[a-z][a-z-]+(?:=|$))/;

/** What is copied from a letter or a message has a dash where `--` was typed; a file of that name is that file. */
function withPlainDashes(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((arg, at) =>
    (end === -1 || at < end) && LONG_DASHED.test(arg) && !existsSync(arg)
      ? arg.replace(LONG_DASHED, '--')
      : arg,
  );
}

/**
 * The command line that is meant by what stands behind `ocop`. Nothing, in a window, asks for the menu: the program was
 * double-clicked. A file or a folder in place of a command was dropped on it; so was a whole path under which nothing is,
 * since cmd cuts one off at an `&`.
 */
export function commandLineOf(
  args: readonly string[],
  host: Pick<Host, 'stdin' | 'stdout'>,
): readonly string[] {
  const [first] = args;
  if (first === undefined) {
    return host.stdin.isTTY === true && host.stdout.isTTY === true ? ['menu'] : args;
  }
  return commandIn(withPlainDashes(args));
}

function commandIn(args: readonly string[]): readonly string[] {
  const [first = ''] = args;
  const isWord = first.startsWith('-') || isCommandName(first) || first === 'help';
  return !isWord && (isAbsolute(first) || existsSync(first)) ? ['menu', ...args] : args;
}
