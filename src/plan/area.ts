import type { TallyRecord } from '../engine/tally-query.js';
import type { Place } from '../register/record.js';
import { placeParts, type PlaceParts } from '../base/text/place-names.js';

/** What no target asks for, and so can say of a record whether it lies in an area. */
export const AREA_MARK = 'authority';
export const INSIDE = 'inside';

/**
 * An area that a target is for. Records that lie elsewhere are counted too, apart: one may take the place of a record
 * that lies here, as a commune that was merged bears another name on the later certificate.
 */
export class Area {
  met = false;
  private readonly wanted: readonly PlaceParts[];
  private readonly known = new Map<string, boolean>();

  constructor(place: Place) {
    this.wanted = partsOf(place);
  }

  marked(record: TallyRecord): TallyRecord {
    return { ...record, [AREA_MARK]: this.has(record) ? INSIDE : '' };
  }

  /** Whether a record lies in it. */
  has({ commune, district, province }: TallyRecord): boolean {
    const key = [commune, district, province].join('\u0001');
    let has = this.known.get(key);
    if (has === undefined) {
      has = this.holds({ commune, district, province });
      this.known.set(key, has);
      this.met ||= has;
    }
    return has;
  }

  /** `An` may be `xã An`, as it may for a tally; a phường An is another. */
  private holds(place: Place): boolean {
    const written = partsOf(place);
    return this.wanted.every(({ kind, name }, at) => {
      const other = written[at];
      if (name === '' || other === undefined) return true;
      return name === other.name && (kind === '' || other.kind === '' || kind === other.kind);
    });
  }
}

/** What two ways of writing an area share, but for the case and the spaces. */
export function areaKey(place: Place): string {
  return JSON.stringify(partsOf(place));
}

function partsOf({ commune, district, province }: Place): readonly PlaceParts[] {
  return [commune, district, province].map(placeParts);
}
