import { join, resolve, sep } from 'node:path';
import { expandFiles } from '../tables/expand-files.js';

/** Whether a file that a name stands for is apart from it, though it lies in its folder or bears a name of its pattern. */
export type IsApart = (name: string, file: string) => boolean;

/** What lies in these files and folders is what they stand for, and no other name's but for the very same. */
export function apartFrom(names: readonly string[]): IsApart {
  if (names.length === 0) return () => false;
  const places = expandFiles(names).files.map((one) => resolve(one.name));
  return (name, file) => {
    const [whole, own] = [resolve(name), resolve(file)];
    if (names.some((one) => resolve(one) === whole)) return false;
    // A folder within the one that is apart is meant where it is named.
    const isWithin = (place: string) => whole.startsWith(join(place, sep));
    return places.some((place) => !isWithin(place) && (own === place || own.startsWith(join(place, sep))));
  };
}
