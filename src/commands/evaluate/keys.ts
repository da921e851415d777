import { applies, optionsOn, type Evaluation } from '../../sheets/evaluation.js';

/** What the keys of a criterion's screen do, in the order of the help line. */
export type KeyUse =
  | 'points'
  | 'case'
  | 'confirm'
  | 'undo'
  | 'clear'
  | 'step'
  | 'go'
  | 'text'
  | 'note'
  | 'evidence'
  | 'out'
  | 'review'
  | 'sign'
  | 'save'
  | 'leave'
  | 'help';

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
  const { criteria, at, sheet, past, first } = evaluation;
  const code = criteria[at]?.code;
  const mayChange = readOnly === null;
  const mayAnswer = mayChange && applies(evaluation, at);
  const uses: readonly (readonly [KeyUse, boolean])[] = [
    ['points', mayAnswer && optionsOn(evaluation) !== null],
    ['case', mayAnswer && criteria[at]?.cases != null],
    ['confirm', mayAnswer && code !== undefined && first?.has(code) === true],
    ['undo', mayChange && past.length > 0],
    ['clear', mayChange && code !== undefined && sheet.answers.has(code)],
    ['step', true],
    ['go', true],
    ['text', true],
    ['note', mayChange],
    ['evidence', mayChange],
    ['out', mayChange],
    ['review', true],
    ['sign', mayChange],
    ['save', mayChange && !saved],
    ['leave', true],
    ['help', true],
  ];
  return uses.flatMap(([use, works]) => (works ? [use] : []));
}

/**
 * The keys that do one thing each, by the names Node gives them: Vietnamese initials, which the help names, and those
 * of earlier versions, which go on working.
 */
export const KEYS: Readonly<Record<string, KeyUse>> = {
  a: 'case',
  b: 'case',
  y: 'confirm',
  u: 'undo',
  delete: 'clear',
  left: 'step',
  right: 'step',
  t: 'go',
  g: 'go',
  v: 'text',
  c: 'note',
  n: 'note',
  m: 'evidence',
  e: 'evidence',
  l: 'out',
  d: 'out',
  x: 'review',
  r: 'review',
  k: 'sign',
  s: 'save',
  q: 'leave',
  h: 'help',
  '?': 'help',
};
