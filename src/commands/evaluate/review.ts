import { shortened } from '../../base/format.js';
import { printable } from '../../base/text/width.js';
import { choose, orNull, separator, type Asking } from './choose.js';
import { applies, openOnes, standing, type Evaluation } from '../../sheets/evaluation.js';

const SIGN = -1;
const BACK = -2;

/**
 * All answers, the open ones first, and the requirements missed.
 *
 * @returns the place to go to, or that the sheet shall be signed; null to go back to it
 */
export async function askReview(
  asking: Asking,
  evaluation: Evaluation,
  readOnly: boolean,
): Promise<number | 'sign' | null> {
  const { messages } = asking;
  const words = messages.session;
  const { criteria, sheet } = evaluation;
  const open = openOnes(evaluation);
  const rating = standing(evaluation);
  const unmet = [3, 4, 5].flatMap((star) => {
    const missed = rating.unmet.filter((one) => one.star === star);
    return missed.length === 0 ? [] : [words.missed(missed)];
  });
  const isOut = sheet.disqualified !== null;
  const out = isOut ? [words.out(printable(sheet.disqualified))] : [];
  const columns = asking.keyboard.screen.columns ?? 80;
  const line = (at: number) => {
    const one = criteria[at];
    const given = one && sheet.answers.get(one.code);
    const open = applies(evaluation, at) ? words.reviewOpen : words.reviewOff;
    const state = given ? messages.criteria.points(given.points) : open;
    const title = shortened(one?.title ?? '', Math.max(10, columns - 30));
    return { value: at, name: `${one?.code ?? ''} ${title}: ${state}` };
  };
  const answered = criteria.map((_, at) => at).filter((at) => !open.includes(at));
  const choice = await orNull(
    choose(
      asking,
      [words.review(open.length, criteria.length), ...out, ...unmet].join('\n  '),
      [
        ...(readOnly ? [] : [{ value: SIGN, name: words.signNow }]),
        { value: BACK, name: words.backToSheet },
        ...open.map(line),
        separator(),
        ...answered.map(line),
      ],
      { first: isOut ? undefined : open[0] },
    ),
  );
  if (choice === SIGN) return 'sign';
  return choice === BACK ? null : choice;
}

/** Whether the sheet is to be signed: asked once, and answered by no key that was typed before it was asked. */
export async function askSignature(asking: Asking, evaluation: Evaluation): Promise<boolean> {
  const words = asking.messages.session;
  const { total, stars } = standing(evaluation);
  const { disqualified } = evaluation.sheet;
  const question =
    disqualified === null ? words.signQuestion(total, stars) : words.signOut(printable(disqualified));
  await asking.keyboard.forget();
  const answer = await orNull(
    choose(asking, question, [
      { value: BACK, name: words.backToSheet },
      { value: SIGN, name: words.signNow },
    ]),
  );
  return answer === SIGN;
}
