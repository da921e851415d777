import { fnvOf } from '../fnv.js';
import { Numbers } from './numbers.js';

/**
 * Numbers by their keys, compactly: of a key only a fingerprint of 64 bits is kept, so that five million keys take some
 * 100 MB however long they are. Among so many, two keys are taken for one by chance once in a million runs.
 *
 * An open-addressing table of entry numbers.
 */
export class Fingerprints {
  private slots = new Int32Array(1024).fill(-1);
  private readonly first = new Numbers();
  private readonly second = new Numbers();
  private readonly values = new Numbers();

  /** null where the key is not there. */
  get(key: string): number | null {
    const entry = this.slots[this.slotOf(firstHash(key), secondHash(key))] ?? -1;
    return entry === -1 ? null : this.values.at(entry);
  }

  set(key: string, value: number): void {
    const [first, second] = [firstHash(key), secondHash(key)];
    const slot = this.slotOf(first, second);
    const entry = this.slots[slot] ?? -1;
    if (entry !== -1) {
      this.values.set(entry, value);
      return;
    }
    this.slots[slot] = this.values.length;
    this.first.push(first);
    this.second.push(second);
    this.values.push(value);
    if (this.values.length * 4 > this.slots.length * 3) this.grow();
  }

  /** Where a fingerprint is, or would be put. */
  private slotOf(first: number, second: number): number {
    let slot = first & (this.slots.length - 1);
    for (let entry = this.slots[slot] ?? -1; entry !== -1; entry = this.slots[slot] ?? -1) {
      if (this.first.at(entry) === first && this.second.at(entry) === second) break;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return slot;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.values.length; entry += 1) {
      let slot = this.first.at(entry) & (this.slots.length - 1);
      while (this.slots[slot] !== -1) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = entry;
    }
  }
}

/** A text as one number, by which few are told apart; 0 for none. */
export function markOf(text: string): number {
  return text === '' ? 0 : firstHash(text) || 1;
}

/** The text's hash, its bits then mixed: the low ones choose the slot. */
function firstHash(key: string): number {
  return mixed(fnvOf(key));
}

/** Another one of its kind, which has nothing to do with the first. */
function secondHash(key: string): number {
  let hash = 0x2545f491;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return mixed(hash);
}

/** The last step of MurmurHash3. */
function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) | 0;
}
