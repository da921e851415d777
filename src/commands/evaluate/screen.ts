import type { Criterion, Evidence } from '../../engine/types.js';
import type { ReadOnly } from './keys.js';
import type { Paint } from '../../formats/terminal/paint.js';
import { displayWidth, printable, wrap } from '../../base/text/width.js';
import { applies, optionsOn, standing, type Evaluation } from '../../sheets/evaluation.js';
import { usesOn } from './keys.js';
import { nextLevel } from './next-level.js';
import type { EvaluateCommandMessages } from './words.js';

/** What the screen shows beside the evaluation itself. */
export interface ScreenView {
  /** The option under the cursor: 0 for no box, or the number of an option or a case; -1 for none. */
  readonly cursor: number;
  /** Papers that the Decision's form suggests. */
  readonly evidence: readonly Evidence[];
  /** The producer's own points, by code. */
  readonly self: ReadonlyMap<string, number>;
  /** Said above the keys: that a key does nothing here, or that the sheet could not be saved. */
  readonly message: string | null;
  readonly readOnly: ReadOnly | null;
  /** Whether everything is on the disk. */
  readonly saved: boolean;
  readonly help: boolean;
}

export interface ScreenStyle {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly messages: EvaluateCommandMessages;
}

/** The least of the options that is shown, however long the text above them. */
const LEAST_BODY = 6;

/** One criterion as a screen: at most `rows` lines of at most `columns` columns. */
export function screenLines(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): string[] {
  const { rows, paint, messages } = style;
  if (view.help) {
    // What a key does stands in a column of its own, which folding would close up.
    const fits = (line: string) => displayWidth(line) <= style.columns;
    return messages.session.help
      .flatMap((line) => (fits(line) ? [line] : folded(line, style)))
      .slice(0, rows);
  }
  const foot = footLines(evaluation, view, style);
  const head = headLines(evaluation, view, style);
  const { lines: body, from, to } = bodyLines(evaluation, view, style);
  const forHead = Math.max(3, rows - foot.length - Math.min(body.length, LEAST_BODY) - 2);
  const shownHead = head.length > forHead ? [...head.slice(0, forHead - 1), '…'] : head;
  const forBody = Math.max(1, rows - foot.length - shownHead.length - 2);
  const start = Math.max(0, Math.min(from, Math.max(to - forBody, 0), body.length - forBody));
  const shownBody = body.slice(start, start + forBody);
  const above = start > 0 ? paint.cyan('  ↑') : '';
  const below = start + forBody < body.length ? paint.cyan('  ↓') : '';
  return [...shownHead, above, ...shownBody, below, ...foot].slice(0, rows);
}

function headLines(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): string[] {
  const { set, criteria, at, sheet } = evaluation;
  const { messages, paint } = style;
  const words = messages.session;
  const criterion = criteria[at];
  if (criterion === undefined) return [];
  const { product } = sheet;
  const remarks = sheet.remarks.get(criterion.code);
  const name = [product.name ?? product.code, product.producer]
    .filter((one) => one !== undefined)
    .join(' · ');
  const papers = evidenceFor(criterion, view.evidence);
  const self = view.self.get(criterion.code);
  const starred = criterion.star === null ? [] : [messages.criteria.criterionStar(criterion.star)];
  return [
    ...folded(`${name} (${product.code})`, style).map((line) => paint.cyan(line)),
    ...folded(words.scoredBy(set.set, sheet.edition, sheet.rated), style).map((line) => paint.cyan(line)),
    ...folded(placeOf(evaluation, messages), style).map((line) => paint.cyan(line)),
    ...folded(`${criterion.code} ${titleOf(criterion)} ${messages.criteria.max(criterion.max)}`, style).map(
      (line) => paint.bold(line),
    ),
    ...starred.flatMap((line) => folded(line, style)),
    ...(criterion.note === null ? [] : folded(criterion.note, style).map((line) => paint.italic(line))),
    ...(self === undefined ? [] : folded(words.selfPoints(self), style)),
    ...(remarks?.note === undefined ? [] : folded(`${words.noteTitle}: ${remarks.note}`, style)),
    ...(remarks?.evidence === undefined ? [] : folded(`${words.evidence}: ${remarks.evidence}`, style)),
    ...papers.flatMap(({ title, asks }) => folded(`${words.asksFor}: ${title}. ${asks}`, style)),
    ...(set.disputed === null || !isDisputed(set.disputed.at, evaluation)
      ? []
      : folded(messages.criteria.disputed(set.disputed.article, set.disputed.reason), style).map((line) =>
          paint.red(line),
        )),
  ];
}

/** Whether the source does not add up where this criterion stands: at itself, its section or its part. */
function isDisputed(place: string, { set, criteria, at }: Evaluation): boolean {
  const code = criteria[at]?.code ?? '';
  const part = set.parts.find(({ sections }) =>
    sections.some((section) => section.criteria.some((one) => one.code === code)),
  )?.part;
  return place === code || code.startsWith(`${place}.`) || place === part;
}

function titleOf({ heading, title }: Criterion): string {
  return heading === null ? title : `(${heading}) ${title}`;
}

function placeOf({ set, criteria, at }: Evaluation, messages: EvaluateCommandMessages): string {
  const code = criteria[at]?.code;
  for (const part of set.parts) {
    const section = part.sections.find((one) => one.criteria.some((criterion) => criterion.code === code));
    if (section) {
      const title = `${String(section.no)}. ${section.title}`;
      return messages.session.place(part.part, title, at + 1, criteria.length);
    }
  }
  return '';
}

/** The papers whose criteria begin as this one's title does. */
export function evidenceFor({ title }: Criterion, evidence: readonly Evidence[]): readonly Evidence[] {
  const own = title.normalize('NFC').toLowerCase();
  return evidence.filter(({ criteria }) => criteria.some((one) => own.startsWith(one.toLowerCase())));
}

interface Body {
  readonly lines: string[];
  /** The lines of what is under the cursor. */
  readonly from: number;
  readonly to: number;
}

function bodyLines(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): Body {
  const { criteria, at, sheet, chosen } = evaluation;
  const { messages } = style;
  const words = messages.session;
  const criterion = criteria[at];
  const nothing = { lines: [], from: 0, to: 0 };
  if (criterion === undefined) return nothing;
  if (!applies(evaluation, at)) {
    return { ...nothing, lines: folded(words.notApplicable(criterion.appliesWhen?.criterion ?? ''), style) };
  }
  const options = optionsOn(evaluation);
  if (options === null) {
    const cases = criterion.cases ?? [];
    const items = cases.map((one) => ({
      key: one.case,
      lead: '',
      text: one.title,
      ticked: false,
    }));
    const { lines, from, to } = itemLines(items, view.cursor - 1, style);
    return { lines: [words.chooseCase, ...lines], from: from + 1, to: to + 1 };
  }
  const answer = sheet.answers.get(criterion.code);
  const same = answer?.case === chosen;
  const items = options.map(({ points, star, text }, index) => ({
    key: String(index + 1),
    lead: `${messages.criteria.points(points)}${star === null ? '' : ` ${'★'.repeat(star)}`}  `,
    text,
    ticked: same && answer.option === index + 1,
  }));
  const noBox = {
    key: '0',
    lead: `${messages.criteria.points(0)}  `,
    text: words.noBox,
    ticked: same && answer.option === 0,
  };
  const above = [
    ...(criterion.cases ?? [])
      .filter((one) => one.case === chosen)
      .flatMap(({ title }) => folded(`${chosen ?? ''}) ${title}`, style)),
    ...(answer === undefined || answer.case === null || same
      ? []
      : folded(words.otherCase(answer.case, answer.points), style)),
  ];
  const { lines, from, to } = itemLines([noBox, ...items], view.cursor, style);
  return { lines: [...above, ...lines], from: from + above.length, to: to + above.length };
}

interface Item {
  readonly key: string;
  /** Points and stars, on the first line. */
  readonly lead: string;
  readonly text: string;
  readonly ticked: boolean;
}

function itemLines(items: readonly Item[], cursor: number, { columns, paint }: ScreenStyle): Body {
  const lines: string[] = [];
  let [from, to] = [0, 0];
  for (const [index, { key, lead, text, ticked }] of items.entries()) {
    const mark = `${index === cursor ? '❯' : ' '} ${key} ${ticked ? '●' : '○'} `;
    const leadWidth = displayWidth(lead);
    // The lead is one with the first word while lines are broken, and keeps its own spaces.
    const wrapped = wrap(
      'x'.repeat(leadWidth) + text,
      Math.max(leadWidth + 10, columns - displayWidth(mark)),
    );
    const shownLead = lead.replace(/★+/, (stars) => paint.yellow(stars));
    if (index === cursor) from = lines.length;
    for (const [line, part] of wrapped.entries()) {
      const whole =
        line === 0 ? mark + shownLead + part.slice(leadWidth) : ' '.repeat(displayWidth(mark)) + part;
      lines.push(index === cursor ? paint.bold(whole) : whole);
    }
    if (index === cursor) to = lines.length;
  }
  return { lines, from, to };
}

function footLines(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): string[] {
  const { messages, paint } = style;
  const words = messages.session;
  const rating = standing(evaluation);
  const next = nextLevel(evaluation.rules, rating);
  const { disqualified } = evaluation.sheet;
  const isOut = disqualified !== null; // no stars, and none to reach
  const points = words.standing(rating.parts, rating.total, isOut ? null : (rating.stars ?? 1));
  const status = isOut ? points : `${points} · ${next === null ? words.highest : words.next(next)}`;
  return [
    ...(disqualified === null ? [] : folded(words.out(disqualified), style).map((line) => paint.red(line))),
    ...folded(status, style)
      .slice(0, 3)
      .map((line) => paint.bold(line)),
    ...(view.readOnly === null
      ? []
      : folded(words.readOnly[view.readOnly], style).map((line) => paint.red(line))),
    ...(view.message === null ? [] : folded(view.message, style).map((line) => paint.red(line))),
    ...keyLines(evaluation, view, style),
  ];
}

/** The keys that work here; what belongs to one key is not broken over two lines. */
function keyLines(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): string[] {
  const most = optionsOn(evaluation)?.length ?? 0;
  const shown = usesOn({ ...view, evaluation }).map((use) => style.messages.session.keys(use, most));
  return shown.reduce<string[]>((lines, one) => {
    const longer = [...lines.slice(-1), one].join(' · ');
    if (lines.length > 0 && displayWidth(longer) <= style.columns) return [...lines.slice(0, -1), longer];
    return [...lines, one];
  }, []);
}

function folded(text: string, { columns }: ScreenStyle): string[] {
  return wrap(printable(text), columns);
}
