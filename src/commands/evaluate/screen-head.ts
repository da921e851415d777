import type { CaseId, Criterion } from '../../engine/types.js';
import { applies, type Evaluation } from '../../sheets/evaluation.js';
import { evidenceFor, isDisputedAt, sectionOf } from '../../sheets/criterion-view.js';
import { block, type Block } from '../shared/asking/fitting.js';
import { folded, type ScreenStyle, type ScreenView } from './screen-view.js';
import type { EvaluateCommandMessages } from './words.js';

/*
 * What stands above the options. Where there is no room it gives way in this order: the place, the papers, what the producer
 * gave, the remarks, the set, the product, the note, the round before, the criterion; the key of the whole text shows all of it.
 */
const RANK = {
  place: 1,
  papers: 2,
  disputed: 3,
  self: 4,
  remarks: 5,
  set: 6,
  product: 7,
  note: 8,
  before: 11,
  criterion: 12,
} as const;

/** The least of the screen that the criterion's own text may take where nothing fits. */
const CRITERION_SHARE = 0.3;

export function headBlocks(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): readonly Block[] {
  const { criteria, at, sheet, set } = evaluation;
  const { messages, paint, columns, rows } = style;
  const words = messages.session;
  const criterion = criteria[at];
  if (criterion === undefined) return [];
  const remarks = sheet.remarks.get(criterion.code);
  const papers = evidenceFor(criterion, view.evidence);
  const self = view.self.get(criterion.code);
  const fold = (text: string) => folded(text, style);
  const own = [
    ...(remarks?.note === undefined ? [] : fold(words.ownNote(remarks.note))),
    ...(remarks?.evidence === undefined ? [] : fold(words.ownEvidence(remarks.evidence))),
  ];
  const asked = papers.flatMap((paper) => fold(words.papers(paper.title, paper.asks)));
  const [behind = ''] = fold(words.papersBehind);
  const papersLine = asked.length === 0 ? [] : [behind];
  const one = { least: 1, paint: paint.cyan };
  const some = (text: string | null, rank: number, look: Parameters<typeof block>[3]) =>
    block(text === null ? [] : fold(text), rank, columns, look);
  return [
    some(`${progressOf(evaluation)} · ${productLine(evaluation)}`, RANK.product, one),
    some(words.scoredBy(set.set, set.name, view.decision, sheet.rated), RANK.set, one),
    some(placeOf(evaluation, messages), RANK.place, { least: 0, paint: paint.cyan }),
    some(titleLine(criterion, evaluation.chosen, messages), RANK.criterion, {
      least: Math.max(1, Math.floor(rows * CRITERION_SHARE)),
      paint: paint.bold,
    }),
    some(criterion.note && words.statuteNote(criterion.note), RANK.note, { least: 2, paint: paint.italic }),
    some(self === undefined ? null : words.selfPoints(self), RANK.self, {}),
    some(beforeText(evaluation, view, messages), RANK.before, { paint: paint.yellow }),
    block(own, RANK.remarks, columns, { least: 1 }),
    { lines: asked, short: papersLine, first: papersLine, rank: RANK.papers },
    some(disputedText(evaluation, messages), RANK.disputed, { least: 1, paint: paint.red }),
  ];
}

/** The criterion's text, note and papers, whole. */
export function criterionInFull(
  evaluation: Evaluation,
  view: ScreenView,
  { messages }: ScreenStyle,
): readonly string[] {
  const { criteria, at, sheet, set } = evaluation;
  const words = messages.session;
  const criterion = criteria[at];
  if (criterion === undefined) return [];
  const remarks = sheet.remarks.get(criterion.code);
  const papers = evidenceFor(criterion, view.evidence);
  return [
    productLine(evaluation),
    words.scoredBy(set.set, set.name, view.decision, sheet.rated),
    placeOf(evaluation, messages),
    '',
    titleLine(criterion, evaluation.chosen, messages),
    ...(criterion.note === null ? [] : ['', words.statuteNote(criterion.note)]),
    '',
    ...(papers.length === 0 ? [words.noPapers] : papers.map(({ title, asks }) => words.papers(title, asks))),
    ...(isDisputedAt(evaluation) && set.disputed ? ['', messages.criteria.disputed(set.disputed)] : []),
    ...(remarks?.note === undefined ? [] : ['', words.ownNote(remarks.note)]),
    ...(remarks?.evidence === undefined ? [] : ['', words.ownEvidence(remarks.evidence)]),
    ...(applies(evaluation, at) ? [] : ['', words.notApplicable(criterion.appliesWhen?.criterion ?? '')]),
  ];
}

/** The place of the criterion among all, which is seen however little room there is. */
function progressOf({ at, criteria }: Evaluation): string {
  return `${String(at + 1)}/${String(criteria.length)}`;
}

function productLine({ sheet: { product } }: Evaluation): string {
  const names = [product.name, product.producer].filter((one) => one !== undefined);
  return names.length === 0 ? product.code : `${names.join(' · ')} (${product.code})`;
}

/** With the points it can have at the most; those of the case, once one is chosen. */
function titleLine(criterion: Criterion, chosen: CaseId | null, messages: EvaluateCommandMessages): string {
  const { code, heading, title, star } = criterion;
  const max = criterion.cases?.find((one) => one.case === chosen)?.max ?? criterion.max;
  const starred = star === null ? '' : ` ${messages.session.criterionStar(star)}`;
  return `${code} ${heading === null ? '' : `(${heading}) `}${title} ${messages.session.atMost(max)}${starred}`;
}

function placeOf({ set, criteria, at }: Evaluation, messages: EvaluateCommandMessages): string {
  const found = sectionOf(set, criteria[at]?.code);
  if (found === null) return '';
  const { part, section } = found;
  return messages.session.place(part.part, `${String(section.no)}. ${section.title}`);
}

/** What the member gave in the round before, and what members gave where they were far apart. */
function beforeText(
  { first, criteria, at }: Evaluation,
  { apart }: ScreenView,
  { session: words }: EvaluateCommandMessages,
): string | null {
  const code = criteria[at]?.code;
  const own = code === undefined ? undefined : first?.get(code);
  if (code === undefined || own === undefined) return null;
  return words.roundBefore(own.points, apart.get(code) ?? null);
}

function disputedText(evaluation: Evaluation, messages: EvaluateCommandMessages): string | null {
  const { disputed } = evaluation.set;
  if (disputed === null || !isDisputedAt(evaluation)) return null;
  return messages.criteria.disputed(disputed);
}
