/**
 * Pairs of whole numbers, each held once. In one array of numbers, since a register of a million records has about as
 * many pairs of a group and a producer, and sets of them take five times the memory.
 */
export interface PairSet {
  size: number;
  /** A pair as one number, more than 0; 0 where a place is free. As many places as a power of 2. */
  slots: Float64Array;
}

/** The second number of a pair is below this, so that both fit in one. */
const LIMIT = 2 ** 26;

export function emptyPairs(): PairSet {
  return { size: 0, slots: new Float64Array(1024) };
}

/** Adds a pair, where it is not there yet. */
export function addPair(pairs: PairSet, first: number, second: number): void {
  if (second >= LIMIT || first >= LIMIT) throw new RangeError('too many to be told apart');
  if (put(pairs.slots, first * LIMIT + second + 1)) pairs.size += 1;
  if (pairs.size * 2 > pairs.slots.length) grow(pairs);
}

/** The second numbers by the first, rising. */
export function secondsByFirst({ slots }: PairSet, firsts: number): readonly (readonly number[])[] {
  const lists = Array.from({ length: firsts }, (): number[] => []);
  for (const pair of slots) {
    if (pair !== 0) lists[Math.floor((pair - 1) / LIMIT)]?.push((pair - 1) % LIMIT);
  }
  for (const list of lists) list.sort((a, b) => a - b);
  return lists;
}

/** Puts a pair in its place or the next free one; false where it is there. */
function put(slots: Float64Array, pair: number): boolean {
  const mask = slots.length - 1;
  let at = (Math.imul(pair % LIMIT, 0x9e3779b1) ^ Math.imul(Math.floor(pair / LIMIT), 0x85ebca6b)) >>> 0;
  at = (at ^ (at >>> 15)) & mask;
  for (;;) {
    const there = slots[at];
    if (there === pair) return false;
    if (there === 0) {
      slots[at] = pair;
      return true;
    }
    at = (at + 1) & mask;
  }
}

function grow(pairs: PairSet): void {
  const { slots } = pairs;
  pairs.slots = new Float64Array(slots.length * 2);
  for (const pair of slots) if (pair !== 0) put(pairs.slots, pair);
}
