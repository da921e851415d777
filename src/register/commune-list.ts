import type { Host } from '../base/host.js';
import { ownPlaces } from '../base/own-places.js';
import { UserError } from '../base/user-error.js';
import { COLUMN_NAMES } from '../rows/columns.js';
import { readNamedRows } from '../rows/named-rows.js';
import { fatal } from './errors.js';
import { samePlace } from './identity.js';
import type { PlaceChange } from './place-change.js';
import { readPlaces } from './read-places.js';
import type { Place } from './record.js';

type Column = 'commune' | 'district' | 'province';

/**
 * Reads a list of communes, such as that of a province, or any list of products that says their communes; each once.
 *
 * @throws {UserError} when it says no communes, or has a row that cannot be read
 */
async function readCommunes(file: string, host: Host): Promise<readonly Place[]> {
  const { commune, district, province } = COLUMN_NAMES;
  const found = new Map<string, Place>();
  const broken: number[] = [];
  await readNamedRows<Column>(
    file,
    {
      names: { commune, district, province },
      needed: ['commune'],
      noList: (read) => fatal('no-commune-column', { file, read }),
    },
    {
      row(text) {
        const place = { commune: text('commune'), district: text('district'), province: text('province') };
        const key = [place.commune, place.district, place.province]
          .map(samePlace)
          .map(({ kind, name }) => `${kind} ${name}`)
          .join('\u0001');
        if (place.commune !== '' && !found.has(key)) found.set(key, place);
      },
      broken: ({ line }) => void broken.push(line),
    },
    host,
  );
  if (broken.length > 0) throw fatal('list-broken', { file, lines: broken });
  return [...found.values()];
}

/**
 * The same of what somebody names for it: a list of communes, or one of places that changed, whose communes are those
 * of today.
 *
 * @param provinces whose communes are meant, where a list is of the whole country
 */
export async function communesAsked(
  file: string,
  provinces: readonly string[],
  host: Host,
): Promise<readonly Place[]> {
  if (ownPlaces(file) === null) {
    try {
      return await readCommunes(file, host);
    } catch (error) {
      const isOther =
        error instanceof UserError && error.problems.every(({ code }) => code === 'no-commune-column');
      if (!isOther) throw error;
      const changes = await readPlaces(file, host).catch(() => null);
      if (changes === null) throw error;
      return communesNow(changes, provinces);
    }
  }
  return communesNow(await readPlaces(file, host), provinces);
}

/** The communes that a list of places has, by their latest names, each once; those of some provinces where it says so. */
export function communesNow(changes: readonly PlaceChange[], provinces: readonly string[]): readonly Place[] {
  const wanted = new Set(provinces.map((province) => samePlace(province).name));
  const found = new Map<string, Place>();
  for (const { now } of changes) {
    if (now.commune === '' || (wanted.size > 0 && !wanted.has(samePlace(now.province).name))) continue;
    found.set(`${now.commune}\u0001${now.province}`, now);
  }
  return [...found.values()];
}

/** Whether two places may be one: what one of them does not say may be anything. */
export function mayBeSamePlace(a: Place, b: Place): boolean {
  return (['commune', 'district', 'province'] as const).every((part) => {
    const [one, other] = [samePlace(a[part]), samePlace(b[part])];
    if (one.name === '' || other.name === '') return true;
    return one.name === other.name && (one.kind === '' || other.kind === '' || one.kind === other.kind);
  });
}
