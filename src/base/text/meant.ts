import { fold } from './fold.js';
import { alike } from './nearest.js';

/** No more than these are worth a question. */
const MOST = 3;

/** Which of the names known somebody may have meant, whatever its accents and letter case. */
export function meant(read: string, known: readonly string[]): readonly string[] {
  const byFolded = new Map(known.map((name) => [fold(name), name]));
  return alike(fold(read), [...byFolded.keys()])
    .map((folded) => byFolded.get(folded) ?? folded)
    .slice(0, MOST);
}
