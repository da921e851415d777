import { list, quoted } from './format.js';
import { meant } from './text/meant.js';

/** The end of what is said of a name that is not known: which one may be meant; nothing where none is near. */
export const didYouMean = (read: string, known: readonly string[]): string => {
  const likely = meant(read, known);
  return likely.length === 0 ? '' : ` Did you mean ${list(likely.map(quoted))}?`;
};
