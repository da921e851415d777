import type { Coded } from '../../base/coded.js';
import type { CaseId, Doubt, PartId } from '../../engine/types.js';
import type { Path, YamlErrorCode } from '../../base/yaml-file.js';

/** What a check of the law's files can find. */
export interface FindingArgs {
  'yaml-syntax': { readonly code: YamlErrorCode; readonly column: number };
  shape: { readonly at: string; readonly keyword: string; readonly wants: string };
  /** So many more than are told. */
  'more-findings': { readonly count: number };
  'wrong-folder': { readonly edition: string; readonly folder: string };
  'wrong-file-name': { readonly set: number; readonly name: string };
  'edition-unknown': { readonly edition: string };
  'edition-twice': { readonly edition: string; readonly other: string };
  'set-twice': { readonly set: number; readonly other: string };
  'sets-missing': { readonly edition: string; readonly missing: readonly number[] };
  'set-unexpected': { readonly set: number; readonly sets: number };
  'part-max': { readonly part: PartId; readonly max: number; readonly edition: number };
  'parts-sum': { readonly sum: number };
  'sections-sum': { readonly part: PartId; readonly sum: number; readonly max: number };
  'criteria-sum': { readonly section: number; readonly sum: number; readonly max: number };
  'top-option': {
    readonly criterion: string;
    readonly case: CaseId | null;
    readonly top: number;
    readonly max: number;
  };
  'points-not-rising': { readonly criterion: string; readonly points: readonly number[] };
  'stars-not-rising': { readonly criterion: string };
  'star-in-case': { readonly criterion: string };
  'code-twice': { readonly criterion: string };
  'code-outside-section': { readonly criterion: string; readonly section: number };
  'criterion-unknown': { readonly criterion: string; readonly at: string };
  'text-not-nfc': { readonly text: string };
  'stray-marker': { readonly text: string; readonly marker: string };
  disputed: {
    readonly edition: string;
    readonly set: number;
    readonly kind: Doubt;
    readonly article: string;
    readonly reason: string;
  };
  'other-reading-wrong': Readonly<Record<string, never>>;
  'dispute-unfounded': { readonly at: string };
  'bands-wrong': Readonly<Record<string, never>>;
  'edition-parts-sum': { readonly sum: number };
  'recognition-gap': { readonly from: string };
  'transition-unknown': { readonly from: string };
  'refile-days-wrong': { readonly earliest: number; readonly latest: number };
  'ground-twice': { readonly ground: string };
  'count-differs': {
    readonly what: 'criteria' | 'options' | 'starred';
    readonly counted: number;
    readonly recorded: number;
  };
}

/** A finding at a node of a file. */
export type FoundAt = Coded<FindingArgs> & { readonly path: Path };

/** A finding as it is reported. */
export type Finding = Coded<FindingArgs> & {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

export function found<Code extends keyof FindingArgs>(
  code: Code,
  args: FindingArgs[Code],
  path: Path,
): FoundAt {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- code and args come as a pair
  return { code, args, path } as FoundAt;
}
