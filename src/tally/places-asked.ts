import type { Host } from '../base/host.js';
import type { IsoDate } from '../engine/types.js';
import { fatal } from './errors.js';
import { PlaceTranslator } from '../register/places.js';
import { readPlaces } from '../register/read-places.js';

/**
 * What tells places by the names of a day; null where no list of places is given.
 *
 * @throws {UserError} when a list is given without a day, or cannot be read
 */
export async function placesAsked(
  file: string | undefined,
  asOf: IsoDate | null,
  host: Host,
): Promise<PlaceTranslator | null> {
  if (file === undefined) return null;
  if (asOf === null) throw fatal('places-without-as-of', {});
  return new PlaceTranslator(await readPlaces(file, host), asOf);
}
