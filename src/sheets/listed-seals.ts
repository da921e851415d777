import { putInto } from '../engine/lists-by.js';
import type { Host } from '../base/host.js';
import { UserError } from '../base/user-error.js';
import { keyOf } from '../base/text/spelling.js';
import { COLUMN_NAMES } from '../rows/columns.js';
import { readNamedRows } from '../rows/named-rows.js';
import { readRound, readSeal } from './sheet-words.js';

/** A sheet as a list of seals names it. */
export interface SealEntry {
  readonly product: string;
  readonly member: string;
  readonly round: number;
  /** `sha256:…`; null where the list has none, or something that is none. */
  readonly seal: string | null;
  /** As it is written; empty where it is not. */
  readonly total: string;
  /** The line of the list. */
  readonly line: number;
}

/** What of a sheet a list is asked for. */
export type AskedSheet = Pick<SealEntry, 'product' | 'member' | 'round' | 'seal'> & {
  readonly total: number | null;
};

/** How a sheet stands to a list of seals. */
export type ListedAs =
  | { readonly state: 'as-listed' | 'not-listed' }
  | { readonly state: 'no-seal-listed' | 'other-seal' | 'other-total'; readonly entry: SealEntry };

/** A list of seals, as `ocop council --seals` writes it, and what of it has been met. */
export class ListedSeals {
  private readonly bySheet = new Map<string, SealEntry[]>();
  private readonly met = new Set<SealEntry>();

  /** @param brokenLines lines of the list that nothing can be read from */
  constructor(
    readonly entries: readonly SealEntry[],
    readonly brokenLines: readonly number[],
  ) {
    for (const entry of entries) putInto(this.bySheet, keyOfSheet(entry), entry);
  }

  /** Holds a sheet against the list. One that the list names twice fits where it fits one of them. */
  hold(sheet: AskedSheet): ListedAs {
    const entries = this.bySheet.get(keyOfSheet(sheet)) ?? [];
    for (const entry of entries) this.met.add(entry);
    const [first] = entries;
    if (first === undefined) return { state: 'not-listed' };
    const sealed = entries.find(({ seal }) => seal !== null && seal === sheet.seal);
    if (sealed !== undefined) {
      const isOther = sealed.total !== '' && sealed.total !== String(sheet.total ?? '');
      return isOther ? { state: 'other-total', entry: sealed } : { state: 'as-listed' };
    }
    const other = entries.find(({ seal }) => seal !== null);
    return other === undefined
      ? { state: 'no-seal-listed', entry: first }
      : { state: 'other-seal', entry: other };
  }

  /** Those that no sheet has been held against. */
  unmet(): readonly SealEntry[] {
    return this.entries.filter((entry) => !this.met.has(entry));
  }
}

function keyOfSheet({ product, member, round }: Pick<SealEntry, 'product' | 'member' | 'round'>): string {
  return JSON.stringify([keyOf(product), keyOf(member), round]);
}

/** What its columns go by, as those of tables of sheets do. */
const NAMES = {
  code: COLUMN_NAMES.code,
  member: COLUMN_NAMES.member,
  round: COLUMN_NAMES.round,
  digest: COLUMN_NAMES.digest,
  total: COLUMN_NAMES.total,
};

/**
 * Reads a list of seals.
 *
 * @param noList what is reported of a file that is none
 * @throws {UserError} when the file cannot be read, or is not such a list
 */
export async function readListedSeals(
  file: string,
  noList: (read: string) => UserError,
  host: Host,
): Promise<ListedSeals> {
  const entries: SealEntry[] = [];
  const broken: number[] = [];
  await readNamedRows<keyof typeof NAMES>(
    file,
    { names: NAMES, needed: ['code', 'member', 'digest'], noList },
    {
      row(text, line) {
        const round = readRound(text('round'));
        const seal = text('digest');
        if (round === null || (seal !== '' && readSeal(seal) === null)) broken.push(line);
        else {
          const [product, member, total] = [text('code'), text('member'), text('total')];
          entries.push({ product, member, round, seal: readSeal(seal), total, line });
        }
      },
      broken: ({ line }) => void broken.push(line),
    },
    host,
  );
  return new ListedSeals(entries, broken);
}
