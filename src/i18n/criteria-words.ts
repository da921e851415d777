import type { Change, ChangeType } from '../law/compare-sets.js';

/** What `ocop criteria` says. */
export interface CriteriaWords {
  readonly severity: Readonly<Record<'error' | 'warning', string>>;
  readonly checked: (sets: number, editions: number, errors: number, warnings: number) => string;
  readonly edition: (number: string, date: string) => string;
  readonly inForce: (from: string, until: string | null) => string;
  readonly set: (no: number, name: string) => string;
  readonly disputed: (article: string, reason: string) => string;
  readonly disputedMark: string;
  readonly part: (part: string, max: number, title: string | null) => string;
  readonly section: (no: number, title: string, max: number) => string;
  readonly max: (max: number) => string;
  readonly points: (points: number) => string;
  readonly criterionStar: (star: number) => string;
  readonly appliesWhen: (criterion: string, above: number) => string;
  readonly knockout: Readonly<Record<'disqualified' | 'stop' | 'not-evaluated', (when: string) => string>>;
  readonly beyondProducer: string;
  readonly branch: string;
  readonly ministry: string;
  readonly legend: string;
  readonly diffTitle: (no: number, from: string, to: string) => string;
  readonly diffNone: string;
  /** The criterion that changes stand under. */
  readonly changed: (change: Change) => string;
  /** One change, without the criterion's name; further lines are indented. */
  readonly change: (change: Change) => string;
  /** What the sign before each change stands for. */
  readonly diffLegend: string;
  readonly diffCounts: (counts: Readonly<Record<ChangeType, number>>) => string;
}
