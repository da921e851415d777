import type { CommandMessages } from './words.js';

/** What is said of a file that was written: whether it stands where there was one before. */
export function writtenLine(
  { rate }: Pick<CommandMessages, 'rate'>,
  writesOver: boolean,
  file: string | undefined,
): string {
  return (writesOver ? rate.wroteOver : rate.wrote)(file ?? '');
}
