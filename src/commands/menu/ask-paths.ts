import { existsSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Context } from '../../base/context.js';
import { ownPlaces } from '../../base/own-places.js';
import { statOrNull } from '../../base/files/files.js';
import { guardFolderName, guardName } from '../../base/files/out-name.js';
import { UserError } from '../../base/user-error.js';
import { readDate } from '../../rows/cells.js';
import { askChecked, type Objection } from '../shared/asking/ask-checked.js';
import type { AskingIn } from '../shared/asking/at-keyboard.js';
import { choose } from '../shared/asking/choose.js';
import type { Trail } from '../shared/asking/trail.js';
import { pathsIn } from '../shared/asking/dragged.js';
import type { WantedId } from './task-names.js';
import type { Proposals, Question } from './proposals.js';
import { isPattern, objectionTo } from './wanted.js';
import type { MenuCommandMessages } from './words.js';

type MenuContext = Context<MenuCommandMessages>;

/** What the menu asks and says by. */
export interface MenuDesk extends AskingIn<MenuCommandMessages> {
  readonly isWindows: boolean;
  readonly context: MenuContext;
  /** The questions of the task, so that one can go back. */
  readonly trail: Trail;
  /** What the season of the folder answers. */
  readonly proposals: Proposals;
}

/** Whether the machine is one of Windows, which its paths go by. */
export function isOnWindows({ host }: Pick<Context<unknown>, 'host'>): boolean {
  return host.env.OS === 'Windows_NT';
}

/** A line as it was typed, and what had been proposed. */
interface Typed {
  readonly line: string;
  readonly proposed: string;
}

interface LineRules {
  readonly about?: readonly string[];
  /** What is proposed where the season says nothing. */
  readonly proposed?: string;
  /** The question that the season answers for this one; itself where it is left out. */
  readonly like?: Question;
  /** What is wrong with a line at once. */
  readonly check: (line: string) => string | null;
  /** What is wrong with the files that it names. */
  readonly object?: (line: string) => Promise<Objection | null>;
}

/** Asks for a line until nothing is wrong with it, as one of the task's questions. */
async function askTyped(
  desk: MenuDesk,
  question: Question,
  { about: said = [], like = question, check, object = () => Promise.resolve(null), ...rules }: LineRules,
): Promise<string> {
  const { menu } = desk.messages;
  const message = menu.ask[question];
  const ofSeason = desk.proposals[like];
  const proposed = ofSeason ?? rules.proposed ?? '';
  const about = ofSeason === undefined ? said : [...said, menu.askHint.ofSeason];
  const typed = await desk.trail.ask<Typed>(question, async (last) => {
    // What was proposed goes by the answers before; what somebody typed in its place is theirs.
    const before = last === undefined || last.line === last.proposed ? proposed : last.line;
    const line = await askChecked(desk, message, { about, before, check, escape: 'before' }, object);
    return { line, proposed };
  });
  return typed.line;
}

/** Asks for one of a list, with what was chosen before under the cursor. */
export function askChoice<T extends string>(
  desk: MenuDesk,
  key: string,
  question: string,
  choices: readonly { readonly value: T; readonly name: string }[],
): Promise<T> {
  return desk.trail.ask<T>(key, (first) => choose(desk, question, choices, { first, escape: 'before' }));
}

/** Files that were asked for, and what of them the command line has to name: nothing where the season names them. */
export interface Asked {
  readonly paths: readonly string[];
  readonly args: readonly string[];
}

/** Asks for files or folders that are there and what is wanted; patterns stand for what they match. */
export async function askPaths(
  desk: MenuDesk,
  question: Question,
  wanted: WantedId,
  like = question,
): Promise<Asked> {
  const { menu } = desk.messages;
  const line = await askTyped(desk, question, {
    like,
    about: [menu.askHint.many],
    check: (text) => (text.trim() === '' ? menu.needed : missingIn(desk, text)),
    object: (text) => objectionTo(pathsOf(desk, text), wanted, desk.context),
  });
  const paths = pathsOf(desk, line);
  // The command takes them from the season itself, and with them the rejects that were put right.
  return { paths, args: line === desk.proposals[like] ? [] : paths };
}

/** Asks for one file or folder that is there. */
export async function askPath(desk: MenuDesk, question: Question, wanted: WantedId): Promise<string> {
  return (await askOne(desk, question, wanted, desk.messages.menu.needed)) ?? '';
}

/** The same; null where the line is left blank. */
export function askPathOrNone(desk: MenuDesk, question: Question, wanted: WantedId): Promise<string | null> {
  return askOne(desk, question, wanted, null);
}

async function askOne(
  desk: MenuDesk,
  question: Question,
  wanted: WantedId,
  blank: string | null,
): Promise<string | null> {
  const { menu } = desk.messages;
  const line = await askTyped(desk, question, {
    about: [menu.askHint.one],
    check(text) {
      if (text.trim() === '') return blank;
      const { length } = pathsOf(desk, text);
      return missingIn(desk, text) ?? (length > 1 ? menu.onlyOne(length) : null);
    },
    object: (text) => objectionTo(pathsOf(desk, text), wanted, desk.context),
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
  const line = await askTyped(desk, 'out', {
    proposed,
    check(text) {
      const path = newPathIn(text);
      if (path === '') return menu.needed;
      if (extname(path).toLowerCase() !== ending) return menu.outEnding(ending);
      if (existsSync(path)) return menu.outThere(path);
      return refusedName(desk, path, guardName) ?? noFolderOf(desk, path);
    },
  });
  return newPathIn(line);
}

/** Asks for a folder that may be there or not, and proposes one. */
export async function askFolder(desk: MenuDesk, question: Question, proposed: string): Promise<string> {
  const { menu } = desk.messages;
  const line = await askTyped(desk, question, {
    proposed,
    check(text) {
      const path = newPathIn(text);
      if (path === '') return menu.needed;
      const stats = statOrNull(path);
      if (stats !== null) return stats.isDirectory() ? null : menu.noFolder(path);
      return refusedName(desk, path, guardFolderName);
    },
  });
  return newPathIn(line);
}

/** What a new register is written as. */
const REGISTER_ENDING = '.csv';

/** Asks for a register that may be there or not, and proposes one. */
export async function askRegisterPlace(desk: MenuDesk, proposed: string): Promise<string> {
  const { menu } = desk.messages;
  const line = await askTyped(desk, 'register', {
    proposed,
    check(text) {
      const path = newPathIn(text);
      if (path === '') return menu.needed;
      if (existsSync(path)) return null;
      if (extname(path).toLowerCase() !== REGISTER_ENDING) return menu.outEnding(REGISTER_ENDING);
      return refusedName(desk, path, guardName) ?? noFolderOf(desk, path);
    },
    async object(text) {
      const path = newPathIn(text);
      return existsSync(path) ? objectionTo([path], 'registers', desk.context) : null;
    },
  });
  return newPathIn(line);
}

/** Asks for a text that cannot be left blank; what is known of it is said above, line by line. */
export function askNeeded(
  desk: MenuDesk,
  question: Question,
  about: readonly string[] = [],
  like = question,
): Promise<string> {
  return askText(desk, question, desk.messages.menu.needed, { about, like });
}

/** The same; null where it is left blank. */
export async function askTextOrNone(
  desk: MenuDesk,
  question: Question,
  about: readonly string[] = [],
): Promise<string | null> {
  const text = await askText(desk, question, null, { about });
  return text === '' ? null : text;
}

/** Asks for a day. */
export function askDay(desk: MenuDesk, question: Question): Promise<string> {
  const { menu } = desk.messages;
  return askText(desk, question, menu.needed, {
    check: (text) => (readDate(text) === null ? menu.notADay(text) : null),
  });
}

/** Asks for a year. */
export function askYear(desk: MenuDesk, question: Question): Promise<string> {
  const { menu } = desk.messages;
  return askText(desk, question, menu.needed, {
    check: (text) => (/^(?:19|20)\d\d$/.test(text) ? null : menu.notAYear(text)),
  });
}

/** Asks for a list of all communes, one of a user's or one that the program brings, by its name; no flag without. */
export async function askCommunes(desk: MenuDesk): Promise<readonly string[]> {
  const isOurs = (text: string) => ownPlaces(text) !== null;
  const text = await askText(desk, 'communes', null, {
    check: (line) => (isOurs(line) ? null : missingIn(desk, line)),
  });
  if (text === '') return [];
  return ['--communes', isOurs(text) ? text : (pathsOf(desk, text)[0] ?? text)];
}

async function askText(
  desk: MenuDesk,
  question: Question,
  blank: string | null,
  { check = () => null, ...rules }: Partial<LineRules> = {},
): Promise<string> {
  const said = (line: string) => line.normalize('NFC').trim();
  return said(
    await askTyped(desk, question, {
      ...rules,
      check: (line) => (said(line) === '' ? blank : check(said(line))),
    }),
  );
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
  const missing = pathsOf(desk, line).find((path) => !isPattern(path) && !existsSync(path));
  return missing === undefined ? null : desk.messages.menu.notThere(missing);
}

/** Why a name is none that a file can have on every system; null where it is one. */
function refusedName(desk: MenuDesk, path: string, guard: (path: string) => void): string | null {
  try {
    guard(path);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map((problem) => desk.context.wordError(problem)).join('\n');
  }
}

function noFolderOf(desk: MenuDesk, path: string): string | null {
  const folder = dirname(path);
  return statOrNull(folder)?.isDirectory() === true ? null : desk.messages.menu.folderNotThere(folder);
}
