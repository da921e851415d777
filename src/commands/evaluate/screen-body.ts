import type { Criterion, Option } from '../../engine/types.js';
import { choicesOn } from '../../sheets/criterion-view.js';
import { printable } from '../../base/text/width.js';
import { applies, optionsOn, type Evaluation } from '../../sheets/evaluation.js';
import { itemLines, type Item, type ItemLines } from '../shared/asking/item-lines.js';
import { folded, type ScreenStyle, type ScreenView } from './screen-view.js';

/** What can be chosen, one under the other: the options, or the cases while one has to be chosen. */
export function bodyLines(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): ItemLines {
  const { criteria, at } = evaluation;
  const words = style.messages.session;
  const criterion = criteria[at];
  if (criterion === undefined) return { lines: [], from: 0, to: 0 };
  if (!applies(evaluation, at)) {
    const text = words.notApplicable(criterion.appliesWhen?.criterion ?? '');
    return { lines: folded(text, style), from: 0, to: 0 };
  }
  if (optionsOn(evaluation) === null) {
    const cases = criterion.cases ?? [];
    const items = cases.map((one): Item => ({
      lead: `${one.case}  `,
      text: printable(one.title),
      ticked: null,
    }));
    return below(folded(words.chooseCase, style), itemLines(items, view.cursor, style));
  }
  const choices = choicesOn(evaluation);
  const width = Math.max(...choices.map(({ points }) => words.points(points).length));
  const answer = evaluation.sheet.answers.get(criterion.code);
  const isSameCase = answer?.case === evaluation.chosen;
  const items = choices.map(({ points, option }): Item => {
    const lead = `${words.points(points).padStart(width)}  `;
    const text = option === null ? words.noBox : optionText(option, words.optionStar);
    return { lead, text: printable(text), ticked: isSameCase && answer.points === points };
  });
  return below(aboveOptions(criterion, evaluation, style), itemLines(items, view.cursor, style));
}

function optionText({ text, star }: Option, worded: (star: number) => string): string {
  return star === null ? text : `${text} ${worded(star)}`;
}

/** Which case the options are of, and that the criterion was answered by the other one. */
function aboveOptions(
  criterion: Criterion,
  { chosen, sheet }: Evaluation,
  style: ScreenStyle,
): readonly string[] {
  const { session: words } = style.messages;
  const answer = sheet.answers.get(criterion.code);
  const title = criterion.cases?.find((one) => one.case === chosen)?.title;
  return [
    ...(title === undefined ? [] : folded(`${chosen ?? ''}) ${title}`, style)),
    ...(answer === undefined || answer.case === null || answer.case === chosen
      ? []
      : folded(words.otherCase(answer.case, answer.points), style)),
  ];
}

function below(above: readonly string[], { lines, from, to }: ItemLines): ItemLines {
  return { lines: [...above, ...lines], from: from + above.length, to: to + above.length };
}
