import { criteriaOf } from '../engine/criteria-of.js';
import { fold } from '../base/text/fold.js';
import { pairAlike } from './pair-alike.js';
import type { Criterion, Option, ProductSet, RequiredLevel, Section } from '../engine/types.js';

/** What changed between two editions of a product set. */
export type ChangeType = 'added' | 'dropped' | 'renumbered' | 'repointed' | 'restarred' | 'reworded';

interface ChangeHead {
  /** The number of the criterion, or the section, in the earlier edition; null where it is new, or is none of these. */
  readonly from: string | null;
  /** Its number in the later one, null where it is dropped. */
  readonly to: string | null;
  readonly title: string;
}

/**
 * A change of a criterion as a whole, of one of its options, of a section's heading, or of the cases that a dossier is
 * out for (Hồ sơ bị loại khi).
 */
export type Change = ChangeHead &
  (
    | { readonly type: 'added' | 'dropped'; readonly option: Option | null; readonly max: number }
    | { readonly type: 'renumbered' }
    | {
        readonly type: 'repointed';
        readonly option: string | null;
        readonly before: number;
        readonly after: number;
      }
    | {
        readonly type: 'restarred';
        readonly option: string | null;
        readonly before: RequiredLevel | null;
        readonly after: RequiredLevel | null;
      }
    | {
        readonly type: 'reworded';
        readonly what: 'title' | 'note' | 'option' | 'section' | 'disqualifier';
        /** Empty where there was none; so is `after` where there is none any more. */
        readonly before: string;
        readonly after: string;
      }
  );

/** How alike two titles or options have to be, from 0 to 1, to be taken for one that was changed. */
const ALIKE_TITLES = 0.5;
const ALIKE_OPTIONS = 0.4;

/**
 * Reports what changed from one edition of a set to another, criterion by criterion.
 *
 * Criteria are paired by their titles, not their numbers: 26/2026 puts a new criterion in at 1.2, and what was 1.2
 * is 1.3. A criterion whose title finds no partner was added or dropped.
 */
export function compareSets(earlier: ProductSet, later: ProductSet): readonly Change[] {
  const before = criteriaOf(earlier);
  const after = criteriaOf(later);
  const pairs = pairAlike(before, after, (criterion) => headline(criterion.title), ALIKE_TITLES);
  const partner = new Map(pairs.map(([from, to]) => [to, from]));
  const paired = new Set(pairs.map(([from]) => from));
  const dropped = before
    .filter((criterion) => !paired.has(criterion))
    .map((criterion): Change => ({
      ...headOf(criterion, null),
      type: 'dropped',
      option: null,
      max: criterion.max,
    }));
  const rest = after.flatMap((criterion): readonly Change[] => {
    const from = partner.get(criterion);
    if (from === undefined) {
      return [{ ...headOf(null, criterion), type: 'added', option: null, max: criterion.max }];
    }
    return compareCriteria(from, criterion);
  });
  return [...compareDisqualifiers(earlier, later), ...compareSections(earlier, later), ...dropped, ...rest];
}

function compareDisqualifiers(earlier: ProductSet, later: ProductSet): readonly Change[] {
  const reworded = (before: string, after: string): Change => {
    return { from: null, to: null, title: '', type: 'reworded', what: 'disqualifier', before, after };
  };
  const [before, after] = [earlier.disqualifiers, later.disqualifiers];
  const pairs = pairAlike(before, after, fold, ALIKE_OPTIONS);
  const gone = before.filter((text) => !pairs.some(([from]) => from === text));
  const kept = new Map(pairs.map(([from, to]) => [to, from]));
  return [
    ...gone.map((text) => reworded(text, '')),
    ...after.filter((text) => kept.get(text) !== text).map((text) => reworded(kept.get(text) ?? '', text)),
  ];
}

/**
 * The headings of sections: of those that are alike, and of those that have a number alone in common. One that is scored
 * itself in both is a criterion, and compared as one.
 */
function compareSections(earlier: ProductSet, later: ProductSet): readonly Change[] {
  return pairSections(sectionsOf(earlier), sectionsOf(later)).flatMap(([from, to]): readonly Change[] => {
    if ([from, to].every((one) => one === undefined || isScored(one))) return [];
    const at = (section: Section | undefined) => (section === undefined ? null : String(section.no));
    const head: ChangeHead = { from: at(from), to: at(to), title: to?.title ?? from?.title ?? '' };
    const moved = from !== undefined && to !== undefined && from.no !== to.no;
    const said = { before: from?.title ?? '', after: to?.title ?? '' };
    return [
      ...(moved ? [{ ...head, type: 'renumbered' } as const] : []),
      ...(said.before === said.after
        ? []
        : [{ ...head, type: 'reworded', what: 'section', ...said } as const]),
    ];
  });
}

type SectionPair = readonly [Section | undefined, Section | undefined];

/** Each section with the one it was or became, in the order of the later ones, those that are gone at their numbers. */
function pairSections(before: readonly Section[], after: readonly Section[]): readonly SectionPair[] {
  const alike = pairAlike(before, after, ({ title }) => headline(title), ALIKE_TITLES);
  const left = before.filter((one) => !alike.some(([from]) => from === one));
  const pairs = after.map((to): SectionPair => {
    const from = alike.find(([, one]) => one === to)?.[0] ?? left.find(({ no }) => no === to.no);
    return [from, to];
  });
  const gone = left.filter((one) => !pairs.some(([from]) => from === one));
  const numberOf = ([from, to]: SectionPair) => to?.no ?? from?.no ?? 0;
  return [...pairs, ...gone.map((from): SectionPair => [from, undefined])].sort(
    (a, b) => numberOf(a) - numberOf(b),
  );
}

function sectionsOf({ parts }: ProductSet): readonly Section[] {
  return parts.flatMap(({ sections }) => sections);
}

/** Whether a section is scored itself, and holds no criteria but the one that it is. */
function isScored({ no, criteria }: Section): boolean {
  return criteria.some(({ code }) => code === String(no));
}

/** A title without the explanation in brackets or behind "Yêu cầu:" that some editions print with it. */
function headline(title: string): string {
  return fold(title.replace(/\(.*|Yêu cầu:.*|Chỉ áp dụng.*/, ''));
}

function headOf(from: Criterion | null, to: Criterion | null): ChangeHead {
  return { from: from?.code ?? null, to: to?.code ?? null, title: to?.title ?? from?.title ?? '' };
}

function compareCriteria(from: Criterion, to: Criterion): readonly Change[] {
  const head = headOf(from, to);
  const changes: Change[] = [];
  if (from.code !== to.code) changes.push({ ...head, type: 'renumbered' });
  if (from.max !== to.max) {
    changes.push({ ...head, type: 'repointed', option: null, before: from.max, after: to.max });
  }
  if (from.star !== to.star) {
    changes.push({ ...head, type: 'restarred', option: null, before: from.star, after: to.star });
  }
  if (from.title !== to.title) {
    changes.push({ ...head, type: 'reworded', what: 'title', before: from.title, after: to.title });
  }
  if (from.note !== to.note) {
    changes.push({ ...head, type: 'reworded', what: 'note', before: from.note ?? '', after: to.note ?? '' });
  }
  return [...changes, ...compareOptions(head, optionsOf(from), optionsOf(to))];
}

/** All options of a criterion, those of its cases one after the other. */
function optionsOf(criterion: Criterion): readonly Option[] {
  return criterion.options ?? criterion.cases.flatMap((one) => one.options);
}

function compareOptions(
  head: ChangeHead,
  before: readonly Option[],
  after: readonly Option[],
): readonly Change[] {
  const pairs = pairAlike(before, after, (option) => fold(option.text), ALIKE_OPTIONS);
  const partner = new Map(pairs.map(([from, to]) => [to, from]));
  const paired = new Set(pairs.map(([from]) => from));
  const dropped = before
    .filter((option) => !paired.has(option))
    .map((option): Change => ({ ...head, type: 'dropped', option, max: option.points }));
  const rest = after.flatMap((option): readonly Change[] => {
    const from = partner.get(option);
    if (from === undefined) return [{ ...head, type: 'added', option, max: option.points }];
    const changes: Change[] = [];
    if (from.points !== option.points) {
      changes.push({
        ...head,
        type: 'repointed',
        option: option.text,
        before: from.points,
        after: option.points,
      });
    }
    if (from.star !== option.star) {
      changes.push({
        ...head,
        type: 'restarred',
        option: option.text,
        before: from.star,
        after: option.star,
      });
    }
    if (from.text !== option.text) {
      changes.push({ ...head, type: 'reworded', what: 'option', before: from.text, after: option.text });
    }
    return changes;
  });
  return [...dropped, ...rest];
}
