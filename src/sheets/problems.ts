import type { FindingArgs } from '../law/check/findings.js';
import type { CriterionCode, EditionId } from '../engine/types.js';
import type { SheetProblemArgs } from '../engine/problems.js';
import type { Coded } from '../base/coded.js';

/** What is wrong with a sheet's file. */
export interface SheetFileProblemArgs
  extends SheetProblemArgs, Pick<FindingArgs, 'yaml-syntax' | 'shape' | 'more-findings'> {
  /** The seal of a signed sheet does not fit its content. */
  'seal-broken': Readonly<Record<string, never>>;
  /** A sheet that says it is signed and has no seal, or no signature in its history. */
  'not-sealed': Readonly<Record<string, never>>;
  /** A draft with a seal: somebody changed its status. */
  'draft-sealed': Readonly<Record<string, never>>;
  /** A draft whose history ends with a signature: somebody took the seal off by hand. */
  'draft-signed': Readonly<Record<string, never>>;
  /** A file that is named like a member's and is none, or was cut short. */
  'file-broken': Readonly<Record<string, never>>;
  /** A member's file whose digest does not fit it. */
  'file-changed': Readonly<Record<string, never>>;
  /** A member's file past one of our limits: its size, how deep it is nested, how much memory what it says would take. */
  'file-too-large': Readonly<Record<string, never>>;
  'json-too-deep': Readonly<Record<string, never>>;
  'json-too-large': Readonly<Record<string, never>>;
  'sheet-too-long': Readonly<Record<string, never>>;
  'sheet-edition-unknown': { readonly edition: EditionId };
  'sheet-set-unknown': { readonly edition: EditionId; readonly set: number };
  'sheet-criterion-unknown': { readonly criterion: CriterionCode; readonly set: number };
  /** The number of the option and its points do not belong together. */
  'option-differs': {
    readonly criterion: CriterionCode;
    readonly option: number;
    readonly points: number;
  };
  'case-missing': { readonly criterion: CriterionCode };
  'case-without-cases': { readonly criterion: CriterionCode };
  /** From the second round on a sheet says which one it follows. */
  'follows-missing': { readonly round: number };
  'follows-first-round': Readonly<Record<string, never>>;
  'signed-open': { readonly missing: readonly CriterionCode[] };
  /** Disqualified for a word that says no, or a mark: no reason. */
  'no-reason': { readonly read: string };
  /** The day is none that the calendar has. */
  'sheet-day': { readonly read: string };
}

/** With the line of the file it stands on, from 1. */
export type SheetFileProblem = Coded<SheetFileProblemArgs> & { readonly line: number };
