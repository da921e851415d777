import select, { Separator } from '@inquirer/select';
import { displayWidth } from '../text/width.js';

/** One of a list, or a line between two parts of it. */
export type Choice<T> = { readonly value: T; readonly name: string } | Separator;

export function separator(): Separator {
  return new Separator();
}

/**
 * Asks for one of a list, which takes no more room than the terminal has.
 *
 * @param keys which keys do what, in the user's language
 * @param first what is under the cursor to begin with
 */
export function choose<T>(
  message: string,
  choices: readonly Choice<T>[],
  keys: string,
  first?: T,
): Promise<T> {
  const { columns, rows } = process.stdout;
  const above = message
    .split('\n')
    .reduce((lines, one) => lines + Math.ceil((displayWidth(one) + 2) / (columns || 80)), 0);
  const pageSize = Math.max(5, (rows || 24) - above - 4);
  const theme = { style: { keysHelpTip: () => keys } };
  const settings = { message, choices: [...choices], pageSize, loop: false, theme };
  const asked = first === undefined ? settings : { ...settings, default: first };
  return select<T>(asked, { clearPromptOnDone: true });
}
