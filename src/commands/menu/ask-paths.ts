import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Context } from '../../base/context.js';
import { askLineOf, type Asking } from '../shared/asking/choose.js';
import { pathsIn } from './dragged.js';
import type { MenuCommandMessages } from './words.js';

/** What the menu asks and says by. */
export interface MenuDesk extends Asking {
  readonly messages: MenuCommandMessages;
  readonly isWindows: boolean;
}

/** Whether the machine is one of Windows, which its paths go by. */
export function isOnWindows({ host }: Pick<Context<unknown>, 'host'>): boolean {
  return host.env.OS === 'Windows_NT';
}

type Question = keyof MenuCommandMessages['menu']['ask'];

/** Asks for files or folders that are there; patterns stand for what they match. */
export async function askPaths(desk: MenuDesk, question: Question): Promise<readonly string[]> {
  const { menu } = desk.messages;
  const line = await askLineOf(desk, menu.ask[question], {
    about: [menu.askHint.many],
    check: (text) => (text.trim() === '' ? menu.needed : missingIn(desk, text)),
  });
  return pathsOf(desk, line);
}

/** Asks for one file or folder that is there. */
export async function askPath(desk: MenuDesk, question: Question): Promise<string> {
  return (await askOne(desk, question, desk.messages.menu.needed)) ?? '';
}

/** The same; null where the line is left blank. */
export function askPathOrNone(desk: MenuDesk, question: Question): Promise<string | null> {
  return askOne(desk, question, null);
}

async function askOne(desk: MenuDesk, question: Question, blank: string | null): Promise<string | null> {
  const { menu } = desk.messages;
  const line = await askLineOf(desk, menu.ask[question], {
    about: [menu.askHint.one],
    check(text) {
      if (text.trim() === '') return blank;
      const { length } = pathsOf(desk, text);
      return missingIn(desk, text) ?? (length > 1 ? menu.onlyOne(length) : null);
    },
  });
  return pathsOf(desk, line)[0] ?? null;
}

/**
 * Asks where a result goes: the name proposed may be changed, and never is one that is there already.
 *
 * @param ending what the name has to end in
 */
export async function askOut(desk: MenuDesk, proposed: string, ending: string): Promise<string> {
  const { menu } = desk.messages;
  const line = await askLineOf(desk, menu.ask.out, {
    before: proposed,
    check(text) {
      const path = newPathIn(text);
      if (path === '') return menu.needed;
      if (extname(path).toLowerCase() !== ending) return menu.outEnding(ending);
      return existsSync(path) ? menu.outThere(path) : null;
    },
  });
  return newPathIn(line);
}

/** Asks for a path that may be there or not, and proposes one. */
export async function askPlace(desk: MenuDesk, question: Question, proposed: string): Promise<string> {
  return newPathIn(await askNeeded(desk, question, proposed));
}

/** Asks for a text that cannot be left blank. */
export async function askNeeded(desk: MenuDesk, question: Question, before = ''): Promise<string> {
  const { menu } = desk.messages;
  const check = (text: string) => (text.trim() === '' ? menu.needed : null);
  const text = await askLineOf(desk, menu.ask[question], { before, check });
  return text.normalize('NFC').trim();
}

/** A path that is not there yet cannot be looked for: it is the whole line, with quotes around it or without. */
function newPathIn(line: string): string {
  return line.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function pathsOf({ isWindows }: MenuDesk, line: string): readonly string[] {
  return pathsIn(line, { isWindows, isThere: existsSync });
}

/** What is wrong with a line of paths; null where each is there, or is a pattern. */
function missingIn(desk: MenuDesk, line: string): string | null {
  const missing = pathsOf(desk, line).find((path) => !/[*?]/.test(path) && !existsSync(path));
  return missing === undefined ? null : desk.messages.menu.notThere(missing);
}
