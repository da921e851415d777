import type { Context } from '../../base/context.js';
import { ReadingProgress } from '../../base/reading-progress.js';
import type { CommandMessages } from './words.js';

/** What tells on a terminal how far the reading of some tables has come. */
export function readingOf(
  tables: readonly { readonly size: number | null }[],
  { quiet }: { readonly quiet?: boolean },
  { host, watched, messages }: Context<CommandMessages>,
): ReadingProgress {
  const sizes = tables.map(({ size }) => size);
  return new ReadingProgress(host, watched && quiet !== true, sizes, messages.tally.reading);
}
