import { LEFT_OUT_REASONS, type LeftOutReason, type TallyValue } from '../engine/tally-query.js';
import { keysOf, type Tally } from '../engine/tally.js';
import { LOTS } from '../engine/tally-products.js';
import type { TallyState } from '../engine/tally-state.js';
import { fatal } from './errors.js';
import { fold } from '../base/text/fold.js';
import type { Traced } from './count.js';
import type { TallyMessages } from './words.js';

/** What is to be opened: a row or a cell by its values, all of them, or what was left out for a reason. */
export type Opened =
  | { readonly kind: 'row'; readonly label: string; readonly key: readonly (TallyValue | undefined)[] }
  | { readonly kind: 'left-out'; readonly label: string; readonly reason: LeftOutReason };

/**
 * Finds the row, the cell or the reason that somebody names, as it is written in the table or in JSON, accents or not.
 * In a cell's name the values are in the order of the dimensions, with commas between.
 *
 * @param nameOf what a value is called
 * @throws {UserError} when there is none, or several
 */
export function openedBy(
  asked: string,
  tally: Tally,
  nameOf: (at: number, value: TallyValue) => string,
  { tally: words }: TallyMessages,
): Opened {
  const wanted = fold(asked);
  if (wanted === fold(words.total)) return { kind: 'row', label: words.total, key: [] };
  const keys: readonly (readonly (TallyValue | undefined)[])[] = [
    ...tally.rows.map(({ key }) => key),
    ...tally.columns.map(({ key: [value] }) => [undefined, value ?? null]),
  ];
  const rows = keys.map((key): Opened & { readonly names: readonly string[] } => {
    const told = key.map((value, at) => (value === undefined ? words.total : nameOf(at, value)));
    const raw = key.map((value, at) =>
      value === undefined ? words.total : String(value ?? nameOf(at, null)),
    );
    return { kind: 'row', label: told.join(', '), key, names: [told.join(','), raw.join(',')].map(fold) };
  });
  const reasons = LEFT_OUT_REASONS.map((reason): Opened & { readonly names: readonly string[] } => {
    const label = words.reasons[reason];
    return { kind: 'left-out', label, reason, names: [fold(label), fold(reason)] };
  });
  const all = [...rows, ...reasons];
  const exact = all.filter(({ names }) => names.includes(wanted));
  const found =
    exact.length > 0 ? exact : all.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const [first] = found;
  if (first === undefined) {
    throw fatal('row-unknown', { asked, rows: rows.slice(0, 12).map(({ label }) => label) });
  }
  if (found.length > 1) throw fatal('row-ambiguous', { asked, rows: found.map(({ label }) => label) });
  return first;
}

/** A record behind a figure: whether it counts as a product, and whether certificates in force or lost count it. */
export interface Behind extends Traced {
  readonly counted: boolean;
  readonly inStock: boolean;
}

/**
 * The records behind what was opened, in the order they were read.
 *
 * @param lots what became of each record
 */
export function recordsBehind(
  opened: Opened,
  traced: readonly Traced[],
  state: TallyState,
  lots: Uint8Array,
): readonly Behind[] {
  const { keys } = keysOf(state);
  return traced.flatMap((one) => {
    const { row, group, reason: early } = one.placed;
    const reason = early ?? lateReason(lots, row);
    const inStock = state.stock && group !== -1 && lots[row] !== LOTS.duplicate;
    if (opened.kind === 'left-out') {
      return reason === opened.reason ? [{ ...one, counted: false, inStock }] : [];
    }
    const counted = reason === null;
    return isBehind(opened, keys[group]) && (counted || inStock) ? [{ ...one, counted, inStock }] : [];
  });
}

/** Whether a group is one of those that a row or a cell sums up. */
export function isBehind(opened: Opened, key: readonly TallyValue[] | undefined): boolean {
  if (opened.kind !== 'row' || key === undefined) return false;
  return opened.key.every((value, at) => value === undefined || key[at] === value);
}

/** Why a record is left out, as is known once all are read; null where it is not. */
export function lateReason(lots: Uint8Array, row: number): LeftOutReason | null {
  return LATE_REASONS.get(lots[row] ?? LOTS.counts) ?? null;
}

const LATE_REASONS: ReadonlyMap<number, LeftOutReason> = new Map([
  [LOTS.again, 'recognised-again'],
  [LOTS.duplicate, 'duplicate'],
]);
