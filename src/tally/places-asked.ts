import type { Host } from '../base/host.js';
import type { IsoDate } from '../engine/types.js';
import { PlaceTranslator } from '../register/places.js';
import { readPlaces } from '../register/read-places.js';

/**
 * What tells places by the names of a day; null where no list of places is given.
 *
 * @param file a list's file, or the name of one that the program brings: `2025`
 * @throws {UserError} when the list cannot be read
 */
export async function placesAsked(
  file: string | undefined,
  asOf: IsoDate,
  host: Host,
): Promise<PlaceTranslator | null> {
  if (file === undefined) return null;
  return new PlaceTranslator(await readPlaces(file, host), asOf);
}
