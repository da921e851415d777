import type { IsoDate } from '../engine/types.js';
import { samePlace } from './identity.js';
import { keyOfPlace, PlaceLists } from './place-lists.js';
import type { PlaceChange } from './place-change.js';
import type { Place } from './record.js';

/** Why a place cannot be known, or not wholly, by the names of another day; the rest is left as it is written. */
export interface PlaceFinding {
  /** One became several, several became one, several are called so, or nothing is known of it. */
  readonly code: 'split' | 'merged' | 'alike' | 'missing';
  readonly place: Place;
  readonly candidates: readonly Place[];
  /**
   * What is known nevertheless: of a merged commune where it lay, under the name it has now; of one that is not in the
   * list what became of the district and the province that are; null for nothing.
   */
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
  readonly code: 'split' | 'merged' | 'alike';
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
  private readonly lists: PlaceLists;
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
    this.lists = new PlaceLists(changes);
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
    const known = isSame(place, written) ? null : place;
    if (last === null ? !this.lists.isNamed(written) : this.lists.lacksCommune(written)) {
      // A province that is spelt in full is no other.
      const named = keyOfPlace(place) === keyOfPlace(written) ? null : known;
      return { place: named, finding: { code: 'missing', place: written, candidates: [], named, by: '' } };
    }
    return known === null ? SAME : { place: known, finding: null };
  }

  private forward(place: Place, decided: IsoDate | null, last: Followed | null): Step | null {
    const isDue = (change: PlaceChange) =>
      change.from <= this.asOf &&
      (decided === null || decided < change.from) &&
      (last === null || last.day < change.from || isOfItsProvince(change, last));
    // Who writes no district means the only commune of its name, as far as there is one.
    const alike = last === null ? this.lists.inAnyDistrict(place).filter(isDue) : [];
    const due = alike.length > 0 ? alike : this.lists.changesOf(place).filter(isDue);
    const step = stepOf('split', due, (change) => after(place, change));
    if (step === null || alike.length === 0) return step;
    // The name may be one of those that came with the change, whatever the day that is written beside it.
    const isOfNow = this.lists.communesTo(place).some((change) => change.from === step.day);
    const other = isOfNow ? this.lists.communesTo(place).map(({ now }) => now) : [];
    return { ...step, code: 'alike', candidates: apart([...step.candidates, ...other]) };
  }

  private backward(place: Place, decided: IsoDate | null, last: Followed | null): Step | null {
    const later = this.lists.changesTo(place).filter((change) => {
      const { from, old } = change;
      return (
        from > this.asOf &&
        (last === null || from < last.day || isOfItsProvince(change, last)) &&
        !this.lists.isOfBefore(place, from, decided) &&
        // The former district, where it is written beside today's commune, tells which one it was.
        (place.district === '' || old.district === '' || isOneDistrict(place.district, old.district)) &&
        (old.commune !== '' || this.lists.mayHaveDistrict(old.province, place.district))
      );
    });
    const step = stepOf('merged', later, (change) => before(place, change));
    // Of a commune that is nowhere in the list that is to be said, and no district would help.
    return step !== null && step.candidates.length > 1 && this.lists.lacksCommune(place) ? null : step;
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
  const isOne = code === 'merged' || apart(now.map(({ old }) => old)).length === 1;
  const candidates = apart(now.map((one) => apply(one)));
  return { code: isOne ? code : 'alike', day, candidates, by: now[0]?.by ?? '' };
}

/** Places, each once. */
function apart(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [keyOfPlace(place), place])).values()];
}

/** Whether a change is of the whole province of a place that was changed on the same day within it. */
function isOfItsProvince({ from, old, now }: PlaceChange, { day, isMoved }: Followed): boolean {
  return from === day && !isMoved && old.commune === '' && !isOneProvince(old, now);
}

function isOneProvince(one: Place, other: Place): boolean {
  return samePlace(one.province).name === samePlace(other.province).name;
}

/** A town and a district around it can bear one name: the words before it count, where both are written. */
function isOneDistrict(one: string, other: string): boolean {
  const [a, b] = [samePlace(one), samePlace(other)];
  return a.name === b.name && (a.kind === b.kind || a.kind === '' || b.kind === '');
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
  const isShared = candidates.every((one) => isOneDistrict(one.district, first.district));
  return { ...place, district: isShared ? first.district : '', province: first.province };
}

function isSame(a: Place, b: Place): boolean {
  return a.commune === b.commune && a.district === b.district && a.province === b.province;
}
