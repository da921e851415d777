import { applies, optionsOn, type Evaluation } from '../../sheets/evaluation.js';

/** What the keys of a criterion's screen do, in the order of the help line. */
export type KeyUse =
  'option' | 'case' | 'step' | 'go' | 'note' | 'evidence' | 'out' | 'review' | 'save' | 'leave' | 'help';

/** Why a sheet can be looked at only. */
export type ReadOnly = 'signed' | 'unwritable';

/** What decides on the keys that work. */
export interface KeyState {
  readonly evaluation: Evaluation;
  readonly readOnly: ReadOnly | null;
  /** Whether everything is on the disk. */
  readonly saved: boolean;
}

/** The uses of keys that a screen has; its help line names these, and its other keys do nothing. */
export function usesOn({ evaluation, readOnly, saved }: KeyState): readonly KeyUse[] {
  const { criteria, at } = evaluation;
  const mayAnswer = readOnly === null && applies(evaluation, at);
  const changes: readonly KeyUse[] = readOnly === null ? ['note', 'evidence', 'out'] : [];
  return [
    ...(mayAnswer && optionsOn(evaluation) !== null ? (['option'] as const) : []),
    ...(mayAnswer && criteria[at]?.cases ? (['case'] as const) : []),
    'step',
    'go',
    ...changes,
    'review',
    ...(readOnly === null && !saved ? (['save'] as const) : []),
    'leave',
    'help',
  ];
}

/** The keys that do one thing each, by the names Node gives them. */
export const KEYS: Readonly<Record<string, KeyUse>> = {
  a: 'case',
  b: 'case',
  left: 'step',
  right: 'step',
  g: 'go',
  n: 'note',
  e: 'evidence',
  d: 'out',
  r: 'review',
  s: 'save',
  q: 'leave',
  '?': 'help',
};
