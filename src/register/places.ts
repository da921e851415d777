import type { IsoDate } from '../engine/types.js';
import { plain } from '../base/text/fold.js';
import { placeParts } from '../base/text/place-names.js';
import type { Place } from './record.js';

/** A line of a mapping file: from a day on, by a resolution, a place is called, or belongs, otherwise. */
export interface PlaceChange {
  /** A blank commune is every commune, a blank district any. */
  readonly old: Place;
  /** A cell that is blank in both is as it was; a district blank in the new alone is gone. */
  readonly now: Place;
  readonly from: IsoDate;
  /** The resolution, as it is written; empty where none is. */
  readonly by: string;
}

/** Why a place cannot be known, or not wholly, by the names of another day; the rest is left as it is written. */
export interface PlaceFinding {
  /** One became several, several became one, or nothing is known of it. */
  readonly code: 'split' | 'merged' | 'missing';
  readonly place: Place;
  readonly candidates: readonly Place[];
  /** What is known nevertheless: of a merged commune where it lay, under the name it has now; null for nothing. */
  readonly named: Place | null;
  readonly by: string;
  /** In how many records. */
  readonly records: number;
}

interface Translation {
  readonly place: Place | null;
  readonly finding: Omit<PlaceFinding, 'records'> | null;
}

/** What one day's changes make of a place. */
interface Step {
  readonly code: 'split' | 'merged';
  readonly day: IsoDate;
  readonly candidates: readonly Place[];
  readonly by: string;
}

/** The day that was followed last, and whether a place is in another province by it. */
interface Followed {
  readonly day: IsoDate;
  readonly isMoved: boolean;
}

const SAME: Translation = { place: null, finding: null };

/** Translates places to the names that were in use on one day. What was worked out for a place is kept in mind. */
export class PlaceTranslator {
  private readonly byOld = new Map<string, PlaceChange[]>();
  private readonly byNew = new Map<string, PlaceChange[]>();
  private readonly days: readonly IsoDate[];
  private readonly known = new Map<string, Translation>();
  private readonly found = new Map<
    string,
    { readonly finding: Omit<PlaceFinding, 'records'>; records: number }
  >();

  /** @param asOf the day whose names to use for places */
  constructor(
    changes: readonly PlaceChange[],
    private readonly asOf: IsoDate,
  ) {
    for (const change of changes) {
      listIn(this.byOld, keyOfPlace(change.old)).push(change);
      listIn(this.byNew, keyOfPlace({ ...change.now, district: '' })).push(change);
    }
    this.days = [...new Set(changes.map((one) => one.from))].sort();
  }

  /**
   * The place by the names of the day; null where it is the same as written, or cannot be known.
   *
   * @param decided the day of the record: from then on its names were in use; null where it is not known
   */
  translate(written: Place, decided: IsoDate | null): Place | null {
    if (written.commune === '' && written.district === '' && written.province === '') return null;
    const era = decided === null ? -1 : this.days.filter((day) => day <= decided).length;
    const key = `${String(era)}\u0001${written.commune}\u0001${written.district}\u0001${written.province}`;
    let answer = this.known.get(key);
    if (answer === undefined) this.known.set(key, (answer = this.work(written, decided)));
    if (answer.finding !== null) this.note(key, answer.finding);
    return answer.place;
  }

  /** What could not be named, in the order it was met. */
  findings(): readonly PlaceFinding[] {
    return [...this.found.values()].map(({ finding, records }) => ({ ...finding, records }));
  }

  private note(key: string, finding: Omit<PlaceFinding, 'records'>): void {
    const noted = this.found.get(key) ?? { finding, records: 0 };
    noted.records += 1;
    this.found.set(key, noted);
  }

  /**
   * Follows the changes one by one, from day to day: what a day makes of places is said in the names of the day before,
   * so that one of its changes is not followed by another; but what becomes of a whole province may stand on a line of
   * its own. Those up to the record's day are in its names already.
   */
  private work(written: Place, decided: IsoDate | null): Translation {
    let place = written;
    let last: Followed | null = null;
    for (;;) {
      const step: Step | null = this.forward(place, decided, last) ?? this.backward(place, decided, last);
      if (step === null) break;
      const [first, ...others]: readonly Place[] = step.candidates;
      if (first === undefined) break;
      if (others.length > 0) {
        const { code, by, candidates } = step;
        const shared = code === 'merged' ? sharedAbove(place, candidates) : null;
        return { place: shared, finding: { code, place: written, candidates, named: shared, by } };
      }
      last = { day: step.day, isMoved: !isOneProvince(first, place) };
      place = first;
    }
    if (last === null && !this.isNamed(written)) {
      return {
        place: null,
        finding: { code: 'missing', place: written, candidates: [], named: null, by: '' },
      };
    }
    return isSame(place, written) ? SAME : { place, finding: null };
  }

  private forward(place: Place, decided: IsoDate | null, last: Followed | null) {
    const due = this.changesOf(place).filter(
      (change) =>
        change.from <= this.asOf &&
        (decided === null || decided < change.from) &&
        (last === null || last.day < change.from || isOfItsProvince(change, last)),
    );
    return stepOf('split', due, (change) => after(place, change));
  }

  private backward(place: Place, decided: IsoDate | null, last: Followed | null) {
    const later = this.changesTo(place).filter((change) => {
      const { from, old } = change;
      return (
        from > this.asOf &&
        (last === null || from < last.day || isOfItsProvince(change, last)) &&
        // A commune that kept its name bears it before the change too.
        !(decided !== null && decided < from && keyOfPlace(old) === keyOfPlace(place)) &&
        // The former district, where it is written beside today's commune, tells which one it was.
        (place.district === '' || old.district === '' || plain(place.district) === plain(old.district))
      );
    });
    return stepOf('merged', later, (change) => before(place, change));
  }

  private changesOf({ commune, district, province }: Place): readonly PlaceChange[] {
    const communes = communesCalled(commune);
    return nearestOf(this.byOld, [
      communes.map((one) => ({ commune: one, district, province })),
      communes.map((one) => ({ commune: one, district: '', province })),
      [{ commune: '', district, province }],
      [{ commune: '', district: '', province }],
    ]);
  }

  private changesTo({ commune, province }: Place): readonly PlaceChange[] {
    return nearestOf(this.byNew, [
      communesCalled(commune).map((one) => ({ commune: one, district: '', province })),
      [{ commune: '', district: '', province }],
    ]);
  }

  private isNamed(place: Place): boolean {
    return this.changesOf(place).length > 0 || this.changesTo(place).length > 0;
  }
}

/** The next change in time, and what it makes of a place: several where it became, or came of, several. */
function stepOf(
  code: 'split' | 'merged',
  changes: readonly PlaceChange[],
  apply: (change: PlaceChange) => Place,
): Step | null {
  const days = changes.map((one) => one.from).sort();
  const day = code === 'split' ? days[0] : days.at(-1);
  if (day === undefined) return null;
  const now = changes.filter((one) => one.from === day);
  const candidates = new Map(now.map((one) => apply(one)).map((place) => [keyOfPlace(place), place]));
  return { code, day, candidates: [...candidates.values()], by: now[0]?.by ?? '' };
}

/** Whether a change is of the whole province of a place that was changed on the same day within it. */
function isOfItsProvince({ from, old, now }: PlaceChange, { day, isMoved }: Followed): boolean {
  return from === day && !isMoved && old.commune === '' && !isOneProvince(old, now);
}

function isOneProvince(one: Place, other: Place): boolean {
  return placeParts(one.province).name === placeParts(other.province).name;
}

function after(place: Place, { old, now }: PlaceChange): Place {
  const cell = (name: keyof Place) => (now[name] === '' && old[name] === '' ? place[name] : now[name]);
  return { commune: cell('commune'), district: cell('district'), province: cell('province') };
}

function before(place: Place, { old, now }: PlaceChange): Place {
  const cell = (name: keyof Place) => (now[name] === '' && old[name] === '' ? place[name] : old[name]);
  return { commune: cell('commune'), district: cell('district'), province: cell('province') };
}

/**
 * Where a merged commune lies by the names of before, as far as all those it came of agree: of communes of one former
 * district it has that district, of one former province that province, and keeps its own name, as nobody can tell which
 * of them a product is from. null where they do not agree even in the province.
 */
function sharedAbove(place: Place, candidates: readonly Place[]): Place | null {
  const [first] = candidates;
  if (first === undefined) return null;
  if (!candidates.every((one) => isOneProvince(one, first))) return null;
  // A town and a district around it can bear one name: the word before it counts.
  const isOneDistrict = candidates.every((one) => plain(one.district) === plain(first.district));
  return { ...place, district: isOneDistrict ? first.district : '', province: first.province };
}

function isSame(a: Place, b: Place): boolean {
  return a.commune === b.commune && a.district === b.district && a.province === b.province;
}

/** The changes of the first of some places, each in the ways it may be called, that there are any of. */
function nearestOf(
  changes: ReadonlyMap<string, readonly PlaceChange[]>,
  places: readonly (readonly Place[])[],
): readonly PlaceChange[] {
  const found = places.map((called) => called.flatMap((one) => changes.get(keyOfPlace(one)) ?? []));
  return found.find((list) => list.length > 0) ?? [];
}

/** What a commune may be called: one that is written by its name alone may be of any kind, or of several. */
function communesCalled(commune: string): readonly string[] {
  const { kind, name } = placeParts(commune);
  return commune === '' || kind !== ''
    ? [commune]
    : [commune, ...COMMUNE_KINDS.map((one) => `${one} ${name}`)];
}

const COMMUNE_KINDS = ['xã', 'phường', 'thị trấn', 'đặc khu'];

/**
 * What places are compared by: case, spaces, and for a district or a province the word before its name do not matter.
 * That of a commune does: a province can have a xã and a phường of one name.
 */
function keyOfPlace({ commune, district, province }: Place): string {
  const { kind, name } = placeParts(commune);
  return [`${kind} ${name}`, placeParts(district).name, placeParts(province).name].join('\u0001');
}

function listIn(map: Map<string, PlaceChange[]>, key: string): PlaceChange[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
