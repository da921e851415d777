import { countCouncil } from './count-sheets.js';
import { standingOn, type Held } from './count-register.js';
import { expiringRows } from './expected-register.js';
import { OF_MINISTRY, type Entry } from './province.js';

/*
 * Where each product stands on a day, and what each commune has sent.
 */

const STAGE_OF: Readonly<Record<string, string>> = {
  'candidate-5': 'at-ministry',
  'recognised-level': 'recognised',
};

/** Codes by their stage, once the first so many rounds have been decided on. */
export function stagesOf(
  entries: readonly Entry[],
  held: readonly Held[],
  rounds: number,
  day: string,
): Readonly<Record<string, readonly string[]>> {
  const stages = new Map<string, string>();
  const sent = new Set(entries.filter(({ round }) => round <= rounds).map(({ code }) => code));
  const known = asOf(held, day);
  for (const one of known) if (standingOn(one, day) === 'in-force') stages.set(one.code, 'recognised');
  for (const { code } of expiringRows(known, day, new Set()))
    if (stages.has(code)) stages.set(code, 'expiring');
  // What is to be rated in the season is looked for there, whatever it holds from before.
  for (const { code } of entries) stages.set(code, 'not-sent');
  for (const entry of entries.filter(({ code }) => sent.has(code))) {
    const { outcome } = countCouncil(entry, 2);
    const isDecided = known.some((one) => one.ofSeason && one.code === entry.code);
    stages.set(entry.code, isDecided ? 'recognised' : (STAGE_OF[outcome] ?? outcome));
  }
  return byStage(stages);
}

/** What a register has on a day: no more than has been decided by then. */
function asOf(held: readonly Held[], day: string): readonly Held[] {
  return held
    .filter(({ decided }) => decided <= day)
    .map((one) => ({
      ...one,
      // It is typed at the end of the year, whatever day it is of.
      withdrawn: day < OF_MINISTRY.decided ? null : one.withdrawn,
      replaced: one.replaced !== null && one.replaced <= day ? one.replaced : null,
      sent: one.sent !== null && one.sent <= day ? one.sent : null,
    }));
}

function byStage(stages: ReadonlyMap<string, string>): Readonly<Record<string, readonly string[]>> {
  const all: Record<string, string[]> = {};
  for (const [code, stage] of stages) (all[stage] ??= []).push(code);
  for (const codes of Object.values(all)) codes.sort();
  return all;
}

interface SaidStatus {
  readonly rounds: readonly { readonly products: number; readonly rejectedRows: number }[];
  readonly stages: Readonly<Record<string, readonly { readonly code: string }[]>>;
  readonly communes: readonly {
    readonly commune: string;
    readonly listed: number;
    readonly sent: number;
    readonly notSent: readonly string[];
  }[];
}

export function stagesSaid(json: string): Readonly<Record<string, readonly string[]>> {
  const { stages } = JSON.parse(json) as SaidStatus;
  return Object.fromEntries(
    Object.entries(stages).map(([stage, those]) => [stage, those.map(({ code }) => code).toSorted()]),
  );
}

/** How many rows of each round that has come in are still rejected. */
export function rejectedSaid(json: string): readonly number[] {
  const { rounds } = JSON.parse(json) as SaidStatus;
  return rounds.filter(({ products }) => products > 0).map(({ rejectedRows }) => rejectedRows);
}

/** How many products each commune has in the list, has sent, and has not. */
export function communesSaid(json: string): Readonly<Record<string, readonly number[]>> {
  const { communes } = JSON.parse(json) as SaidStatus;
  return Object.fromEntries(
    communes
      .filter(({ listed }) => listed > 0)
      .map(({ commune, listed, sent, notSent }) => [commune, [listed, sent, notSent.length]]),
  );
}

export function communesOf(
  entries: readonly Entry[],
  rounds: number,
): Readonly<Record<string, readonly number[]>> {
  const all: Record<string, [number, number, number]> = {};
  for (const { product, round } of entries) {
    const counts = (all[product.producer.commune.name] ??= [0, 0, 0]);
    counts[0] += 1;
    counts[round <= rounds ? 1 : 2] += 1;
  }
  return all;
}
