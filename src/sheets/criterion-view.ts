import type {
  Criterion,
  CriterionCode,
  Evidence,
  Option,
  Part,
  ProductSet,
  Section,
} from '../engine/types.js';
import { optionsOn, type Evaluation } from './evaluation.js';

/*
 * What is shown of a criterion, on whatever screen: what it can be given, where it stands, which papers it asks for.
 */

/** A line to choose by its points. */
export interface Choice {
  readonly points: number;
  /** null for no box ticked. */
  readonly option: Option | null;
}

/** What a criterion can be given, each number of points once: no box ticked only where no option has 0 points. */
export function choicesOn(evaluation: Evaluation): readonly Choice[] {
  const options = (optionsOn(evaluation) ?? []).map((option): Choice => ({ points: option.points, option }));
  return options.some(({ points }) => points === 0) ? options : [{ points: 0, option: null }, ...options];
}

/** The part and the section that a criterion stands in; null where the set has none of this code. */
export function sectionOf(
  { parts }: ProductSet,
  code: CriterionCode | undefined,
): { readonly part: Part; readonly section: Section } | null {
  for (const part of parts) {
    const section = part.sections.find(({ criteria }) => criteria.some((one) => one.code === code));
    if (section) return { part, section };
  }
  return null;
}

/** Whether the source does not add up where the criterion on the screen stands: at itself, its section or its part. */
export function isDisputedAt({ set, criteria, at }: Evaluation): boolean {
  const place = set.disputed?.at;
  if (place === undefined) return false;
  const code = criteria[at]?.code ?? '';
  const part = sectionOf(set, criteria[at]?.code)?.part.part;
  return place === code || code.startsWith(`${place}.`) || place === part;
}

/** The papers whose criteria begin as this one's title does. */
export function evidenceFor({ title }: Criterion, evidence: readonly Evidence[]): readonly Evidence[] {
  const own = title.normalize('NFC').toLowerCase();
  return evidence.filter(({ criteria }) => criteria.some((one) => own.startsWith(one.toLowerCase())));
}

/** Why the statute puts a dossier of the set out, each as it is written on a sheet. */
export function groundsOf({ set, criteria }: Evaluation): readonly string[] {
  return [
    ...set.disqualifiers,
    ...criteria.flatMap(({ knockout }) => (knockout?.effect === 'disqualified' ? [knockout.when] : [])),
  ].map(asGround);
}

/** A ground by itself, as it is written on a sheet: without what introduces it in the statute. */
function asGround(text: string): string {
  const own = text.replace(/^Hồ sơ bị loại khi:?\s*/iu, '');
  return own.charAt(0).toLocaleUpperCase('vi') + own.slice(1);
}
