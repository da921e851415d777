import type { Context } from '../../../base/context.js';
import { createPaint } from '../../../formats/terminal/paint.js';
import type { CommandMessages } from '../words.js';
import type { Asking } from './choose.js';
import { Keyboard } from './keyboard.js';
import { signsOf } from './signs.js';

/** Asking in the words of a command. */
export interface AskingIn<Words extends CommandMessages> extends Asking {
  readonly messages: Words;
}

/** Asks by the keyboard, and gives it back. */
export async function atKeyboard<Words extends CommandMessages, T>(
  { host, messages, color }: Context<Words>,
  ask: (asking: AskingIn<Words>) => Promise<T>,
): Promise<T> {
  const paint = await createPaint(color);
  const keyboard = new Keyboard(host);
  try {
    return await ask({ messages, keyboard, paint, signs: signsOf(host) });
  } finally {
    keyboard.close();
  }
}
