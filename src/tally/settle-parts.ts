import type { ReadPart } from '../engine/tally-part.js';
import { fatal } from './errors.js';
import type { Aliases } from './alias.js';

/**
 * Gives the producers of a part the keys that a list of aliases settles, so that parts counted without it add up to
 * what one run with it gives. A producer of several spellings is counted as one in its part: what the list then tells
 * apart cannot be distinguished any more, as a part does not say which of its records bears which spelling.
 *
 * @throws {UserError} with the spellings that the part counted as one and the list does not
 */
export function settledPart(part: ReadPart, aliases: Aliases, file: string): ReadPart {
  const producers = part.producers.map(([key, spellings]) => {
    const told = spellings.map(([name, commune, , province]) => {
      return { name, key: aliases.settle({ name, commune, province }) ?? key };
    });
    const [first] = told;
    if (first === undefined) return [key, spellings] as const;
    const other = told.find((one) => one.key !== first.key);
    if (other !== undefined) {
      throw fatal('part-counts-as-one', { file, first: first.name, second: other.name });
    }
    return [first.key, spellings] as const;
  });
  return { ...part, producers };
}
