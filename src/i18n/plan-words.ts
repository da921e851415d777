import type { IsoDate } from '../engine/types.js';
import type { Limit, PlanOutcome } from '../engine/plan.js';
import type { CountedTarget, Plan, PlanFinding, PlanFindingArgs } from '../plan/plan.js';
import type { Place } from '../register/record.js';
import type { Wording } from '../base/messages.js';
import { word } from '../base/word-coded.js';

/** What is wrong with a plan, a line each: where, by line and by key, and what. Shapes name their key themselves. */
export function planFindingLines(
  file: string,
  findings: readonly PlanFinding[],
  words: Wording<PlanFindingArgs>,
): string {
  return findings
    .map((one) => {
      const key = one.at === '' || one.code === 'shape' ? '' : `"${one.at}": `;
      return `  ${file}:${String(one.line)}: ${key}${word(words, one)}`;
    })
    .join('\n');
}

/** What `ocop plan` says. */
export interface PlanWords {
  /** The first line, by which we know a result of ours again. */
  readonly title: (plan: Plan, at: IsoDate | null) => string;
  readonly source: (plan: Plan) => string | null;
  readonly columns: Readonly<
    Record<'target' | 'period' | 'wanted' | 'reached' | 'percent' | 'missing' | 'pace' | 'outcome', string>
  >;
  /** What a target is called that has no name of its own. */
  readonly target: (target: CountedTarget) => string;
  readonly period: (plan: Plan, year: number | null) => string;
  /** When products are in force. */
  readonly onDay: (at: IsoDate) => string;
  /** `ít nhất 200`, `từ 25 đến 30`, `ít nhất 40 %`. */
  readonly limit: (limit: Limit, percent: boolean) => string;
  /** So many tenths: 200, or 40,5 %. */
  readonly amount: (tenths: number, percent: boolean) => string;
  readonly pace: (enough: boolean, expected: string) => string;
  readonly outcomes: Readonly<Record<PlanOutcome, string>>;
  readonly judged: string;
  readonly reconciled: (read: number, counted: number, leftOut: string) => string;
  readonly paceNote: string;
  /** No record lies in the area of a target. */
  readonly areaUnmet: (area: Place) => string;
  /** By the names of which day places are told. */
  readonly placesOf: (asOf: IsoDate) => string;
  readonly noKind: (count: number) => string;
  readonly barsTitle: string;
  readonly findings: Wording<PlanFindingArgs>;
  readonly help: Readonly<
    Record<'description' | 'check' | 'plan' | 'inputs' | 'at' | 'format' | 'planValue', string>
  >;
}
