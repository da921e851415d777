import select, { Separator } from '@inquirer/select';
import { displayWidth } from '../../base/text/width.js';
import type { Keyboard } from './keyboard.js';
import { askLine } from './line-prompt.js';
import type { EvaluateCommandMessages } from './words.js';

/** What asking takes. */
export interface Asking {
  readonly messages: EvaluateCommandMessages;
  readonly keyboard: Keyboard;
}

/** One of a list, or a line between two parts of it. */
export type Choice<T> = { readonly value: T; readonly name: string } | Separator;

export function separator(): Separator {
  return new Separator();
}

/** How a list is asked with. */
interface Listing<T> {
  /** What is under the cursor to begin with. */
  readonly first?: T | undefined;
  /** What Ctrl+C does here, which the list's last line says; back to where one came from unless told. */
  readonly ctrlC?: 'back' | 'leave';
}

/** Asks for one of a list, which takes no more room than the terminal has. */
export function choose<T>(
  { messages, keyboard }: Asking,
  message: string,
  choices: readonly Choice<T>[],
  { first, ctrlC = 'back' }: Listing<T> = {},
): Promise<T> {
  const { columns = 80, rows = 24 } = keyboard.screen;
  const above = message
    .split('\n')
    .reduce((lines, one) => lines + Math.ceil((displayWidth(one) + 2) / (columns || 80)), 0);
  const pageSize = Math.max(5, (rows || 24) - above - 4);
  const theme = { style: { keysHelpTip: () => messages.session.choiceKeys[ctrlC] } };
  const settings = { message, choices: [...choices], pageSize, loop: false, theme };
  const asked = first === undefined ? settings : { ...settings, default: first };
  return keyboard.ask((context) => select<T>(asked, { ...context, clearPromptOnDone: true }));
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
  { keyboard }: Asking,
  message: string,
  before: string,
): Promise<string | null> {
  const oneLine = before.replaceAll('\n', LINE_END); // a question has one line; the note may have come with more
  const text = await orNull(
    keyboard.askText((context) =>
      askLine({ message, before: oneLine }, { ...context, clearPromptOnDone: true }),
    ),
  );
  if (text === null) return null;
  return ['-', `${oneLine}-`].includes(text.trim()) ? '' : text.replaceAll(LINE_END, '\n');
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

/** Ctrl+C, or a terminal that is closed. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
