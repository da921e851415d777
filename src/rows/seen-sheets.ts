import { FNV_BASIS, FNV_PRIME } from '../base/fnv.js';
import { Numbers } from '../base/compact/numbers.js';
import { spelling } from '../base/text/spelling.js';

/** Where a sheet was first met. */
export interface FirstSeen {
  readonly file: number;
  readonly line: number;
}

/**
 * The sheets met so far, by product code and member, each with its place. Exact, and compact: a million of them
 * take some 40 MB, where a Set of strings would take several times that.
 *
 * An open-addressing table of entry numbers; the keys lie end to end in one buffer.
 */
export class SeenSheets {
  private slots = new Int32Array(1024).fill(-1);
  private keys = Buffer.allocUnsafe(16 * 1024);
  private keysLength = 0;
  private readonly ends = new Numbers();
  private readonly hashes = new Numbers();
  private readonly lines = new Numbers();
  private readonly files = new Numbers();
  private latest = 0;

  /**
   * Takes a sheet in, or tells where its like was seen before; case and spaces within a code or a name do not matter.
   * A sheet whose like was rejected in another file is its correction, and takes its place.
   */
  add(product: string, member: string, file: number, line: number): FirstSeen | null {
    const code = spelling(product);
    const key = `${String(code.length)}:${code}${spelling(member)}`;
    const start = this.keysLength;
    const end = start + this.append(key);
    const hash = hashOf(this.keys, start, end);
    let slot = hash & (this.slots.length - 1);
    for (let entry = this.slots[slot] ?? -1; entry !== -1; entry = this.slots[slot] ?? -1) {
      if (this.hashes.at(entry) === hash && this.holds(entry, start, end)) {
        const first = { file: this.files.at(entry), line: Math.abs(this.lines.at(entry)) };
        if (this.lines.at(entry) > 0 || first.file === file) return first;
        this.lines.set(entry, line);
        this.files.set(entry, file);
        this.latest = entry;
        return null;
      }
      slot = (slot + 1) & (this.slots.length - 1);
    }
    this.slots[slot] = this.ends.length;
    this.keysLength = end;
    this.ends.push(end);
    this.hashes.push(hash);
    this.lines.push(line);
    this.files.push(file);
    this.latest = this.ends.length - 1;
    if (this.ends.length * 2 > this.slots.length) this.grow();
    return null;
  }

  /** Notes that the sheet taken in last was rejected. A line counts from 1, so that its negative says so. */
  reject(): void {
    this.lines.set(this.latest, -Math.abs(this.lines.at(this.latest)));
  }

  /** Writes a key behind the last one, without keeping it yet; gives its length. */
  private append(key: string): number {
    const most = key.length * 3;
    if (this.keysLength + most > this.keys.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.keys.length * 2, this.keysLength + most));
      this.keys.copy(larger, 0, 0, this.keysLength);
      this.keys = larger;
    }
    return this.keys.write(key, this.keysLength, 'utf8');
  }

  private holds(entry: number, start: number, end: number): boolean {
    const from = entry === 0 ? 0 : this.ends.at(entry - 1);
    return this.keys.compare(this.keys, start, end, from, this.ends.at(entry)) === 0;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.ends.length; entry += 1) {
      let slot = this.hashes.at(entry) & (this.slots.length - 1);
      while (this.slots[slot] !== -1) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = entry;
    }
  }
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return hash | 0;
}
