import type { IsoDate } from '../engine/types.js';
import { mayShareCode } from '../engine/same-code.js';
import { mayBeOnePlace } from '../engine/same-place.js';
import { isCurrent, isSameDecision, type Existing } from './existing.js';
import { codeNames, comparedPlace, sameCode } from './identity.js';
import { codeKey, productKeys } from './same-record.js';
import type { DecisionNumber, RegisterRecord } from './record.js';

/* Which records of a register are of the product of a result: that it is there already, or what it takes the place of. */

/** A register's records by the keys of products. */
export type ExistingByKey = ReadonlyMap<string, readonly Existing[]>;

export interface Predecessor {
  readonly earlier: Existing | null;
  readonly by: 'code' | 'name';
  /** The records it may be, where there are several. */
  readonly unclear: readonly Existing[];
}

/**
 * The record that a new one takes the place of: the one it names itself, else the current one of its code; a later
 * recognition that bears its own code is known by the product's and the producer's names, and the place.
 */
export function predecessorOf(draft: RegisterRecord, existing: ExistingByKey): Predecessor {
  const { code, follows, kind } = draft;
  const named = follows?.code ?? code;
  const ofCode = named === null ? [] : (existing.get(codeKey(named)) ?? []).filter(isCurrent);
  // What follows another code may well bear another name; of its own code it is what shares one.
  const byCode =
    follows?.code == null
      ? ofCode.filter(({ record }) => mayShareCode(codeNames(record), codeNames(draft)))
      : ofCode;
  const wanted = follows?.decision ?? null;
  const chosen =
    wanted === null ? byCode : byCode.filter((one) => isSameDecision(one.record.decision, wanted));
  if (chosen.length > 0) return oneOf(chosen, 'code');
  if (kind !== 'upgrade' && kind !== 're-rating') return { earlier: null, by: 'code', unclear: [] };
  const byName = (existing.get(productKeys(draft).at(-1) ?? '') ?? []).filter(isCurrent);
  return oneOf(
    byName.filter(({ record }) => mayBeOnePlace(comparedPlace(record), comparedPlace(draft))),
    'name',
  );
}

/** A record that has neither a code nor a decision cannot be linked with: somebody has to give it one first. */
function oneOf(found: readonly Existing[], by: Predecessor['by']): Predecessor {
  const [first, ...others] = found;
  if (first === undefined) return { earlier: null, by, unclear: [] };
  const canBeNamed = first.record.code !== null || first.record.decision !== null;
  return others.length > 0 || !canBeNamed
    ? { earlier: null, by, unclear: found }
    : { earlier: first, by, unclear: [] };
}

/**
 * The predecessors of some products, each of which one alone can take the place of: where several are known by the
 * names of one earlier record, nobody can tell which of them it was.
 */
export function predecessorsOf(
  drafts: readonly RegisterRecord[],
  existing: ExistingByKey,
): readonly Predecessor[] {
  const found = drafts.map((draft) => predecessorOf(draft, existing));
  const times = new Map<number, number>();
  for (const { earlier, by } of found) {
    if (earlier !== null && by === 'name') times.set(earlier.line, (times.get(earlier.line) ?? 0) + 1);
  }
  return found.map((one) => {
    const { earlier, by } = one;
    const isShared = earlier !== null && by === 'name' && (times.get(earlier.line) ?? 0) > 1;
    return isShared ? { earlier: null, by, unclear: [earlier] } : one;
  });
}

/** The records of a register that are of the product of a result. */
export function recordsOfProduct(draft: RegisterRecord, existing: ExistingByKey): readonly Existing[] {
  const found = new Set(productKeys(draft).flatMap((key) => existing.get(key) ?? []));
  return [...found].filter(({ record }) => isOneProduct(draft, record));
}

/** Whether two that share a key are one: by their names alone only where they may be from one place. */
function isOneProduct(a: RegisterRecord, b: RegisterRecord): boolean {
  if (a.code !== null && b.code !== null) {
    return sameCode(a.code) === sameCode(b.code) && mayShareCode(codeNames(a), codeNames(b));
  }
  return mayBeOnePlace(comparedPlace(a), comparedPlace(b));
}

/** A decision: numbers begin anew each year. */
interface DecisionNamed {
  readonly number: DecisionNumber;
  readonly date: IsoDate;
}

export function isByDecision(
  { decision, decided }: RegisterRecord,
  { number, date }: DecisionNamed,
): boolean {
  return isSameDecision(decision, number) && (decided === null || decided.slice(0, 4) === date.slice(0, 4));
}

/**
 * Records of a decision without a code that several of its products with one may be: nobody can tell which it is, so that
 * none of them is taken for there.
 */
export function ofSeveralCodes(
  drafts: readonly RegisterRecord[],
  by: DecisionNamed,
  existing: ExistingByKey,
): ReadonlySet<Existing> {
  const codes = new Map<Existing, Set<string>>();
  for (const draft of drafts) {
    if (draft.code === null) continue;
    for (const one of recordsOfProduct(draft, existing)) {
      if (one.record.code !== null || !isByDecision(one.record, by)) continue;
      const others = recordsOfProduct(one.record, existing)
        .filter(({ record }) => isByDecision(record, by))
        .flatMap(({ record }) => record.code ?? []);
      const known = codes.get(one) ?? new Set(others.map(codeKey));
      codes.set(one, known.add(codeKey(draft.code)));
    }
  }
  return new Set([...codes].filter(([, known]) => known.size > 1).map(([one]) => one));
}
