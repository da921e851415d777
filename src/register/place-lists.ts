import type { IsoDate } from '../engine/types.js';
import { samePlace } from './identity.js';
import type { PlaceChange } from './place-change.js';
import type { Place } from './record.js';

/** The changes of a mapping file, by the places they are of. */
export class PlaceLists {
  private readonly byOld = new Map<string, PlaceChange[]>();
  private readonly byNew = new Map<string, PlaceChange[]>();
  /** Communes by their old names, whatever district they lie in. */
  private readonly byCommune = new Map<string, PlaceChange[]>();
  /** The provinces, by either name, that have communes in the list. */
  private readonly provinces = new Set<string>();
  /** The former districts, each under its province, and the provinces that have any. */
  private readonly districts = new Set<string>();

  constructor(changes: readonly PlaceChange[]) {
    for (const change of changes) {
      const { old, now } = change;
      listIn(this.byOld, keyOfPlace(old)).push(change);
      listIn(this.byNew, keyOfPlace({ ...now, district: '' })).push(change);
      if (old.commune === '') continue;
      for (const { province } of [old, now]) this.provinces.add(samePlace(province).name);
      if (old.district === '') continue;
      listIn(this.byCommune, keyOfPlace({ ...old, district: '' })).push(change);
      this.districts.add(keyOfPlace({ ...old, commune: '' }));
    }
  }

  /** What became of a place: by its own line, or by that of what it lies in. */
  changesOf(place: Place): readonly PlaceChange[] {
    const { district, province } = place;
    return firstOf([
      this.communesOf(place),
      changesIn(this.byOld, [{ commune: '', district, province }]),
      changesIn(this.byOld, [{ commune: '', district: '', province }]),
    ]);
  }

  /** What a place came of, in the same way. */
  changesTo(place: Place): readonly PlaceChange[] {
    const { province } = place;
    return firstOf([
      place.commune === '' ? [] : this.communesTo(place),
      changesIn(this.byNew, [{ commune: '', district: '', province }]),
    ]);
  }

  /** The lines of all communes of its old name in its province, where a place is written without its district. */
  inAnyDistrict(place: Place): readonly PlaceChange[] {
    if (place.commune === '' || place.district !== '' || this.communesOf(place).length > 0) return [];
    return changesIn(this.byCommune, calledAs(place));
  }

  /** The lines of the communes that bear a place's name since the change. */
  communesTo(place: Place): readonly PlaceChange[] {
    return changesIn(this.byNew, calledAs({ ...place, district: '' }));
  }

  /**
   * Whether a place is written by its name of before a day of changes already: one that was decided before it where
   * there was a place of that name, and any that only had it then.
   */
  isOfBefore(place: Place, day: IsoDate, decided: IsoDate | null): boolean {
    const { commune, province } = place;
    const called =
      commune === ''
        ? changesIn(this.byOld, [place, { commune: '', district: '', province }])
        : [...this.communesOf(place), ...this.inAnyDistrict(place)];
    if (!called.some(({ from }) => from === day)) return false;
    if (decided !== null && decided < day) return true;
    return commune !== '' && !this.communesTo(place).some(({ from }) => from === day);
  }

  /** Whether a district may be of a former province: not where the list has it in others alone. */
  mayHaveDistrict(province: string, district: string): boolean {
    if (district === '' || this.districts.has(keyOfPlace({ commune: '', district, province }))) return true;
    const { name } = samePlace(district);
    return ![...this.districts].some((key) => key.split(PARTED)[1] === name);
  }

  isNamed(place: Place): boolean {
    return (
      (this.changesOf(place).length > 0 || this.changesTo(place).length > 0) && !this.lacksCommune(place)
    );
  }

  /** Whether the list has communes of a place's province, and not this one: it may be misspelt. */
  lacksCommune(place: Place): boolean {
    return (
      place.commune !== '' &&
      this.provinces.has(samePlace(place.province).name) &&
      [this.communesOf(place), this.inAnyDistrict(place), this.communesTo(place)].every(
        ({ length }) => length === 0,
      )
    );
  }

  private communesOf(place: Place): readonly PlaceChange[] {
    if (place.commune === '') return [];
    return firstOf([
      changesIn(this.byOld, calledAs(place)),
      changesIn(this.byOld, calledAs({ ...place, district: '' })),
    ]);
  }
}

const PARTED = '\u0001';

/**
 * What places are compared by: case, spaces, the letter that bears a tone, and for a district or a province the word
 * before its name do not matter. That of a commune does: a province can have a xã and a phường of one name.
 */
export function keyOfPlace({ commune, district, province }: Place): string {
  const { kind, name } = samePlace(commune);
  return [`${kind} ${name}`, samePlace(district).name, samePlace(province).name].join(PARTED);
}

/** What a commune may be called: one that is written by its name alone may be of any kind, or of several. */
function calledAs(place: Place): readonly Place[] {
  const { kind } = samePlace(place.commune);
  const communes =
    kind !== '' ? [place.commune] : [place.commune, ...COMMUNE_KINDS.map((one) => `${one} ${place.commune}`)];
  return communes.map((commune) => ({ ...place, commune }));
}

const COMMUNE_KINDS = ['xã', 'phường', 'thị trấn', 'đặc khu'];

function changesIn(
  changes: ReadonlyMap<string, readonly PlaceChange[]>,
  places: readonly Place[],
): readonly PlaceChange[] {
  return places.flatMap((place) => changes.get(keyOfPlace(place)) ?? []);
}

function firstOf(lists: readonly (readonly PlaceChange[])[]): readonly PlaceChange[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function listIn(map: Map<string, PlaceChange[]>, key: string): PlaceChange[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
