import { REGISTRATION_KINDS } from '../engine/which-edition.js';
import { headingsOf, type Library } from '../law/library.js';
import { WITHIN, type Dimension, type TallyValue } from '../engine/tally-query.js';
import type { CompareValues } from '../engine/tally.js';
import { PRODUCER_TYPES, RECORD_STATUSES } from '../register/record.js';
import { compareVietnamese } from '../base/text/vietnamese-order.js';

/**
 * The order of a dimension's values: stars from 5 to 3, branches and groups as Phụ lục I has them, sets by number,
 * years and editions as time goes, kinds as a product goes through them, the rest by name in the Vietnamese alphabet.
 * What Phụ lục I does not name stands behind what it names.
 */
export function orderOf(library: Library): CompareValues {
  const lists: Partial<Record<Dimension, readonly TallyValue[]>> = {
    stars: [5, 'candidate-5', 4, 3],
    branch: headingsOf(library, (set) => set.branch),
    group: headingsOf(library, (set) => set.group),
    producerType: PRODUCER_TYPES,
    edition: ['earlier', ...library.editions.map((one) => one.edition)],
    kind: REGISTRATION_KINDS,
    gender: ['female', 'male'],
    status: RECORD_STATUSES,
  };
  return (dimension, a, b) => {
    if (dimension === 'set') return compareSetValues(a, b);
    const list = lists[dimension];
    if (list !== undefined) {
      const order = placeIn(list, a) - placeIn(list, b);
      if (order !== 0) return order;
    }
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return compareNames(String(a), String(b));
  };
}

/** By number; sets that today's edition does not have (`1048-2019/9`) behind its own, edition by edition. */
function compareSetValues(a: TallyValue, b: TallyValue): number {
  const [one, other] = [placeOfSet(a), placeOfSet(b)];
  if (one.edition !== other.edition) return one.edition < other.edition ? -1 : 1;
  return one.no - other.no;
}

function placeOfSet(value: TallyValue): { readonly edition: string; readonly no: number } {
  const [no = '', edition = ''] = String(value).split('/').toReversed();
  return { edition, no: Number(no) };
}

function placeIn(list: readonly TallyValue[], value: TallyValue): number {
  const place = list.indexOf(value);
  return place === -1 ? list.length : place;
}

/** Names with what they lie in, part by part. */
function compareNames(a: string, b: string): number {
  const [ones, others] = [a.split(WITHIN), b.split(WITHIN)];
  for (const [index, one] of ones.entries()) {
    const order = compareVietnamese(one, others[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * What each value of a dimension is identified by: a place by its name alone where no other of the values has it, else
 * with what it lies in.
 */
export function labelsOf(values: readonly TallyValue[]): (value: TallyValue) => TallyValue {
  const sharing = new Map<string, number>();
  for (const value of new Set(values)) {
    const name = nameOf(value);
    if (name !== null) sharing.set(name, (sharing.get(name) ?? 0) + 1);
  }
  return (value) => {
    const name = nameOf(value);
    if (name === null || (sharing.get(name) ?? 0) < 2) return name ?? value;
    return placeText(value);
  };
}

/** A place with what it lies in. */
export function placeText(value: TallyValue): string {
  return String(value).split(WITHIN).filter(Boolean).join(', ');
}

function nameOf(value: TallyValue): string | null {
  return typeof value === 'string' ? (value.split(WITHIN)[0] ?? '') : null;
}
