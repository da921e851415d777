import { firstDayOf, lastDayOf } from '../base/local-time.js';
import type { FindingArgs } from '../law/check/findings.js';
import type { Path } from '../base/yaml-file.js';
import type { IsoDate, StarLevel } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import { readDate } from '../rows/cells.js';
import type { Place } from '../register/record.js';
import type { Limit, PlanMeasure, PlanWindow } from '../engine/plan.js';

/** A plan's file as it is written; checked by `schemas/plan.schema.json`. */
export interface PlanFile {
  readonly name: string;
  readonly instrument?: string;
  readonly source?: string;
  readonly period: { readonly from: number; readonly to: number };
  readonly targets: readonly TargetFile[];
}

export interface TargetFile {
  readonly measure?: PlanMeasure;
  readonly judged?: string;
  readonly name?: string;
  readonly fromStars?: 3 | 4 | 5;
  readonly atStars?: 3 | 4 | 5;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly range?: readonly [number, number];
  readonly year?: number;
  /** The day on which products are in force, ISO or `31/12/2025`. */
  readonly on?: string;
  readonly commune?: string;
  readonly district?: string;
  readonly province?: string;
  readonly instrument?: string;
  readonly note?: string;
}

interface TargetHead {
  readonly name: string | null;
  readonly window: PlanWindow;
  /** null for a target of the whole period. */
  readonly year: number | null;
  /** Where it is a target for; a name left empty is any, and null is everywhere. */
  readonly area: Place | null;
  readonly instrument: string | null;
  readonly note: string | null;
}

/** A target that the tool counts. */
export interface CountedTarget extends TargetHead {
  readonly kind: 'counted';
  readonly measure: PlanMeasure;
  readonly stars: { readonly level: StarLevel; readonly exactly: boolean } | null;
  readonly limit: Limit;
  /** Of products in force: the day they are to be so. null for what is counted over a period. */
  readonly day: IsoDate | null;
}

/** A target that only a person can judge. */
interface JudgedTarget extends TargetHead {
  readonly kind: 'judged';
  readonly text: string;
}

export type PlanTarget = CountedTarget | JudgedTarget;

/** Mục tiêu of a plan, with the instrument they come from. */
export interface Plan {
  readonly name: string;
  readonly instrument: string | null;
  readonly source: string | null;
  readonly period: { readonly from: number; readonly to: number };
  readonly targets: readonly PlanTarget[];
}

/** What can be wrong with a plan's file. */
export interface PlanFindingArgs extends Pick<FindingArgs, 'yaml-syntax' | 'shape' | 'more-findings'> {
  'period-backwards': { readonly from: number; readonly to: number };
  'year-outside': { readonly year: number; readonly from: number; readonly to: number };
  /** Counted or judged: one of them, and not both. */
  'measure-or-judged': Readonly<Record<string, never>>;
  /** At least, at most, or a range: one of them. */
  'one-limit': Readonly<Record<string, never>>;
  /** A day is for what is in force, which is so on a day; the others are counted over a period. */
  'day-of-stock': Readonly<Record<string, never>>;
  'day-or-year': Readonly<Record<string, never>>;
  'day-unreadable': { readonly read: string };
  'day-outside': { readonly day: IsoDate; readonly from: number; readonly to: number };
  'range-backwards': { readonly from: number; readonly to: number };
  /** The same target twice, or two that no figure can meet; the other one by its place in the list, from 1. */
  'target-again': { readonly other: number };
  'targets-contradict': { readonly other: number; readonly least: number; readonly most: number };
  /** More places and times of their own than are counted side by side. */
  'too-many-places': { readonly places: number; readonly most: number };
  'stars-twice': Readonly<Record<string, never>>;
  /** Shares are of all producers, or all products; producers may have products of several levels. */
  'stars-of-share': Readonly<Record<string, never>>;
  /** Percents, and means, have one decimal at the most. */
  'too-fine': { readonly read: number };
  /** Half a product is none. */
  'not-whole': { readonly read: number };
}

export type PlanFoundAt = Coded<PlanFindingArgs> & { readonly path: Path };

/** A finding as it is reported, on its line. */
export type PlanFinding = Coded<PlanFindingArgs> & {
  readonly line: number;
  readonly column: number;
  /** Where it stands by its keys, such as `targets.0.range`; empty for the file. */
  readonly at: string;
};

/** What a plan of the right shape says, whose sense was checked. */
export function toPlan(file: PlanFile): Plan {
  const { name, instrument, source, period, targets } = file;
  return {
    name: name.trim(),
    instrument: instrument?.trim() ?? null,
    source: source?.trim() ?? null,
    period,
    targets: targets.map((target): PlanTarget => {
      const { year } = target;
      const head: TargetHead = {
        name: target.name?.trim() ?? null,
        window: {
          from: firstDayOf(year ?? period.from),
          to: lastDayOf(year ?? period.to),
        },
        year: year ?? null,
        area: areaOf(target),
        instrument: target.instrument?.trim() ?? null,
        note: target.note?.trim() ?? null,
      };
      if (target.measure === undefined) return { kind: 'judged', ...head, text: target.judged?.trim() ?? '' };
      const level = target.fromStars ?? target.atStars;
      return {
        kind: 'counted',
        ...head,
        measure: target.measure,
        stars: level === undefined ? null : { level, exactly: target.atStars !== undefined },
        limit: limitOf(target),
        day:
          target.measure === 'inForce'
            ? target.on === undefined
              ? head.window.to
              : readDate(target.on)
            : null,
      };
    }),
  };
}

function limitOf({ atLeast, atMost, range }: TargetFile): Limit {
  if (range !== undefined) return { kind: 'range', least: tenths(range[0]), most: tenths(range[1]) };
  if (atMost !== undefined) return { kind: 'at-most', most: tenths(atMost) };
  return { kind: 'at-least', least: tenths(atLeast ?? 0) };
}

/** Where a target is for, as it is written. */
export function areaOf({ commune, district, province }: TargetFile): Place | null {
  if (commune === undefined && district === undefined && province === undefined) return null;
  const name = (text: string | undefined) => text?.normalize('NFC').trim() ?? '';
  return { commune: name(commune), district: name(district), province: name(province) };
}

/** One decimal at most is let through, which rounding gives back whole. */
function tenths(amount: number): number {
  return Math.round(amount * 10);
}

/** Whether communes are told apart for it. */
export function isByCommune(measure: PlanMeasure): boolean {
  return measure === 'communes' || measure === 'producersPerCommune';
}

/** Whether what is counted is producers, which may have products of several levels: it is not told by stars. */
export function isOfProducers(measure: PlanMeasure): boolean {
  return measure === 'producers' || measure === 'newProducers' || measure === 'producersPerCommune';
}

/** Whether a measure may be a broken number: a part of a whole, or a mean. */
export function isBroken(measure: PlanMeasure): boolean {
  return isShare(measure) || measure === 'producersPerCommune';
}

/** Whether a measure is a part of a whole, in percent. */
export function isShare(measure: PlanMeasure): boolean {
  return measure === 'upgradedShare' || measure === 'cooperatives' || measure === 'enterprises';
}
