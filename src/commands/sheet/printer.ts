import { printable } from '../../base/text/width.js';
import type { Context } from '../../base/context.js';

/** Prints lines of text, harmless whatever files say in them. */
export function printer({ host }: Pick<Context<unknown>, 'host'>): (line: string) => void {
  return (line) => void host.stdout.write(`${printable(line)}\n`);
}
