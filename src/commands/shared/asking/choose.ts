import type { Paint } from '../../../formats/terminal/paint.js';
import type { Keyboard } from './keyboard.js';
import { askLine } from './line-prompt.js';
import { askList } from './list-prompt.js';
import type { Signs } from './signs.js';
import type { CommandMessages } from '../words.js';

/** What asking takes. */
export interface Asking {
  readonly messages: CommandMessages;
  readonly keyboard: Keyboard;
  readonly paint: Paint;
  readonly signs: Signs;
}

/** One of a list, or a line between two parts of it. */
export type Choice<T> = { readonly value: T; readonly name: string } | null;

/** How a list is asked with. */
interface Listing<T> {
  /** What is under the cursor to begin with. */
  readonly first?: T | undefined;
  /** What Esc and Ctrl+C do here, which the list's last line says; back to where one came from unless told. */
  readonly escape?: keyof CommandMessages['asking']['choiceKeys'];
}

/** Asks for one of a list, which takes no more room than the terminal has. */
export function choose<T>(
  { messages, keyboard, paint, signs }: Asking,
  message: string | readonly string[],
  choices: readonly Choice<T>[],
  { first, escape = 'back' }: Listing<T> = {},
): Promise<T> {
  const { asking: words } = messages;
  const config = {
    message: typeof message === 'string' ? [message] : message,
    choices,
    first,
    keys: words.choiceKeys[escape],
    above: words.above,
    below: words.below,
    terminal: keyboard.screen,
    paint,
    signs,
  };
  return keyboard.ask((context) => askList(config, { ...context, clearPromptOnDone: true }));
}

/** How a text is asked for. */
export interface TextQuestion {
  /** What the question is about, above it. */
  readonly about?: readonly string[];
  readonly before?: string;
  /** What was found wrong with that before it is asked for again. */
  readonly wrong?: string | null;
  /** What is wrong with a text; null where nothing is. */
  readonly check?: (text: string) => string | null;
  /** What Esc does here: leaves the question, unless it is said. */
  readonly escape?: keyof CommandMessages['asking']['textKeys'];
}

/** Asks for a text in one line: what was typed, as it was typed. */
export function askLineOf(
  { messages, keyboard, paint }: Asking,
  message: string,
  { about = [], before = '', wrong = null, check = () => null, escape = 'leave' }: TextQuestion = {},
): Promise<string> {
  const config = {
    about,
    message,
    before,
    wrong,
    check,
    keys: messages.asking.textKeys[escape],
    terminal: keyboard.screen,
    paint,
  };
  return keyboard.askText((context) => askLine(config, { ...context, clearPromptOnDone: true }));
}

/** How the end of a line is shown where there is room for one line only. */
const LINE_END = ' ⏎ ';

/**
 * Asks for a text that stands there already, to be changed. An emptied line takes it away; so does a dash, alone or put
 * behind the old text, which is how one types it without looking.
 *
 * @returns null when the member thought better of it
 */
export async function askToChange(
  asking: Asking,
  message: string,
  question: TextQuestion & { readonly before: string },
): Promise<string | null> {
  const { before, check = () => null } = question;
  const oneLine = before.replaceAll('\n', LINE_END); // a question has one line; the note may have come with more
  const meant = (line: string) =>
    ['-', `${oneLine}-`].includes(line.trim()) ? '' : line.replaceAll(LINE_END, '\n');
  const text = await orNull(
    askLineOf(asking, message, { ...question, before: oneLine, check: (line) => check(meant(line)) }),
  );
  return text === null ? null : meant(text);
}

/** null in place of an answer where a question was broken off. */
export async function orNull<T>(prompt: Promise<T>): Promise<T | null> {
  try {
    return await prompt;
  } catch (error) {
    if (isExit(error)) return null;
    throw error;
  }
}

/** Esc, Ctrl+C, or a terminal that is closed. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
