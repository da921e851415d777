import type { Library } from '../law/library.js';
import { keyOf } from '../base/text/spelling.js';
import { readRegister, type RegisterTable } from './read-register.js';
import type { DecisionNumber, RegisterRecord } from './record.js';
import { productKeys } from './same-record.js';

/** A record that is in a register already. */
export interface Existing {
  readonly line: number;
  readonly record: RegisterRecord;
}

export function isSameDecision(a: DecisionNumber | null, b: DecisionNumber | null): boolean {
  return a === null || b === null ? a === b : keyOf(a) === keyOf(b);
}

/** Whether a record is the latest of its product's: neither replaced nor withdrawn. */
export function isCurrent({ record: { status } }: Existing): boolean {
  return status !== 'replaced' && status !== 'withdrawn';
}

/** How far the reading of a register has come. */
export interface Reading {
  row(table: string): void;
  read(bytes: number): void;
}

/** The records of a register that go by one of some keys, in its order; the others are not held. */
export async function recordsOf(
  table: RegisterTable,
  library: Library,
  wanted: ReadonlySet<string>,
  reading: Reading | null = null,
): Promise<ReadonlyMap<string, readonly Existing[]>> {
  const found = new Map<string, Existing[]>();
  await readRegister(
    table,
    { library, places: null },
    {
      row({ file, line, record }) {
        reading?.row(file);
        if (record === null) return;
        for (const key of productKeys(record)) {
          if (!wanted.has(key)) continue;
          const list = found.get(key) ?? [];
          list.push({ line, record });
          found.set(key, list);
        }
      },
      progress(bytes) {
        reading?.read(bytes);
        return undefined;
      },
    },
  );
  return found;
}
