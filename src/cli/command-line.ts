import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Host } from '../base/host.js';
import { isCommandName } from './program.js';

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
  const isWord = first.startsWith('-') || isCommandName(first) || first === 'help';
  return !isWord && (isAbsolute(first) || existsSync(first)) ? ['menu', ...args] : args;
}
