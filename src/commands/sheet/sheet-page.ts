import type { Criterion } from '../../engine/types.js';
import { day } from '../../base/format.js';
import type { Paint } from '../../formats/terminal/paint.js';
import { word } from '../../base/word-coded.js';
import { padEnd, printable, wrapLine } from '../../base/text/width.js';
import type { SheetReading } from '../../sheets/read-sheet.js';
import type { Answer, Remarks, SheetFile } from '../../sheets/sheet-file.js';
import type { SheetCommandMessages } from './words.js';

export interface PageLook {
  readonly messages: SheetCommandMessages;
  readonly paint: Paint;
  /** Columns of the terminal; null where nothing limits a line. */
  readonly width: number | null;
}

/**
 * A sheet as a page to read: who scored what, every criterion with the option that was ticked, and the sums.
 *
 * @param past what it has come from, in sentences
 */
export function sheetPage(
  reading: SheetReading & { readonly sheet: SheetFile },
  past: readonly string[],
  look: PageLook,
): string {
  const { sheet, set, rating } = reading;
  const { messages, paint, width } = look;
  const words = messages.session;
  const label = (name: string, text: string) => `${padEnd(`${name}:`, 15)} ${printable(text)}`;
  const { product } = sheet;
  const head = [
    paint.bold(printable(`${product.name ?? product.code} (${product.code})`)),
    ...(product.producer === undefined ? [] : [label(words.sheetPage.producer, product.producer)]),
    ...(product.commune === undefined ? [] : [label(words.sheetPage.commune, product.commune)]),
    label(words.sheetPage.member, `${sheet.member}, ${words.roles[sheet.role]}`),
    ...(sheet.rated === null ? [] : [label(words.sheetPage.rated, day(sheet.rated))]),
    label(words.sheetPage.status, words.status[sheet.status]),
    ...past.map((line) => label(words.sheetPage.past, line)),
    ...(set === null ? [] : [`${messages.criteria.set(set.set, set.name)} (${sheet.edition})`]),
    ...(sheet.disqualified === null ? [] : [paint.red(words.out(printable(sheet.disqualified)))]),
  ];
  const parts = (set?.parts ?? []).flatMap((part) => [
    '',
    paint.bold(messages.criteria.part(part.part, part.max, null)),
    ...part.sections.flatMap((section) => [
      ...(section.criteria[0]?.code === String(section.no)
        ? []
        : [messages.criteria.section(section.no, section.title, section.max)]),
      ...section.criteria.flatMap((one) => criterionLines(one, sheet, look)),
    ]),
  ]);
  const sums =
    rating === null
      ? []
      : [
          '',
          paint.bold(words.standing(rating.parts, rating.total, rating.stars ?? 0)),
          ...rating.warnings.map((one) => paint.red(word(messages.warnings, one))),
          ...rating.unmet.map((one) => messages.unmet(one)),
          ...(rating.missing.length === 0 ? [] : [messages.rate.missing(rating.missing)]),
        ];
  return [...head, ...parts, ...sums]
    .flatMap((line) => wrapLine(line, width).map((one) => `${one}\n`))
    .join('');
}

function criterionLines(criterion: Criterion, sheet: SheetFile, { messages }: PageLook): string[] {
  const words = messages.session;
  const answer = sheet.answers.get(criterion.code);
  const remarks: Remarks = sheet.remarks.get(criterion.code) ?? {};
  const given =
    answer === undefined
      ? words.sheetPage.open
      : `${String(answer.points)}/${String(mostOf(criterion, answer))}`;
  return [
    `  ${criterion.code} ${criterion.title}: ${given}`,
    ...(answer === undefined ? [] : [`      ● ${wordingOf(criterion, answer) ?? words.noBox}`]),
    ...(remarks.note === undefined ? [] : [`      ${words.noteTitle}: ${printable(remarks.note)}`]),
    ...(remarks.evidence === undefined ? [] : [`      ${words.evidence}: ${printable(remarks.evidence)}`]),
  ];
}

/** The most points it can have in the case that was chosen. */
function mostOf({ cases, max }: Criterion, { case: chosen }: Answer): number {
  return cases?.find((one) => one.case === chosen)?.max ?? max;
}

function wordingOf({ options, cases }: Criterion, answer: Answer): string | null {
  const from = options ?? cases.find((one) => one.case === answer.case)?.options ?? [];
  return from[answer.option - 1]?.text ?? null;
}
