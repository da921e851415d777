import type { Rating } from '../../engine/rate-sheet.js';
import type { Unmet } from '../../engine/requirements.js';
import { word } from '../../base/word-coded.js';
import { shortened } from '../../base/format.js';
import { printable } from '../../base/text/width.js';
import type { Asking } from './asking.js';
import { choose, orNull } from '../shared/asking/choose.js';
import { applies, openOnes, standing, type Evaluation } from '../../sheets/evaluation.js';
import { canBeSigned } from '../../sheets/signing.js';
import { stopsOn } from '../../sheets/recorded.js';
import { sizeOf } from '../shared/asking/terminal-size.js';
import type { EvaluateCommandMessages } from './words.js';

const SIGN = -1;
const BACK = -2;

/**
 * All answers, the open ones first, and the requirements missed.
 *
 * @param seen what is under the cursor to begin with: the criterion that was mended last
 * @returns the place to go to, or that the sheet shall be signed; null to go back to it
 */
export async function askReview(
  asking: Asking,
  evaluation: Evaluation,
  readOnly: boolean,
  seen: number | null,
): Promise<number | 'sign' | null> {
  const { messages, keyboard } = asking;
  const words = messages.session;
  const { criteria, sheet } = evaluation;
  const open = openOnes(evaluation);
  const { columns } = sizeOf(keyboard.screen);
  const line = (at: number) => {
    const one = criteria[at];
    const given = one && sheet.answers.get(one.code);
    const missing = applies(evaluation, at) ? words.reviewOpen : words.reviewOff;
    const state = given ? words.points(given.points) : missing;
    const remarks = one && sheet.remarks.get(one.code);
    const before = one && evaluation.first?.get(one.code)?.points;
    const changed =
      given && before !== undefined && before !== given.points ? words.reviewBefore(before) : '';
    const marks = changed + words.reviewMarks(remarks?.note !== undefined, remarks?.evidence !== undefined);
    const room = Math.max(10, columns - state.length - marks.length - 12);
    return { value: at, name: `${one?.code ?? ''} ${shortened(one?.title ?? '', room)}: ${state}${marks}` };
  };
  const answered = criteria.map((_, at) => at).filter((at) => !open.includes(at));
  const isDone = canBeSigned(evaluation);
  const choice = await orNull(
    choose(
      asking,
      reviewHead(asking, evaluation),
      [
        ...(readOnly ? [] : [{ value: SIGN, name: words.signNow }]),
        { value: BACK, name: words.backToSheet },
        ...open.map(line),
        null,
        ...answered.map(line),
      ],
      { first: seen ?? (isDone ? undefined : open[0]) },
    ),
  );
  if (choice === SIGN) return 'sign';
  return choice === BACK ? null : choice;
}

/** What the sheet comes to: product, totals, stars, what is open, what is missed and what would do. */
function reviewHead({ messages }: Asking, evaluation: Evaluation): readonly string[] {
  const words = messages.session;
  const { criteria, sheet } = evaluation;
  const rating = standing(evaluation);
  const isOut = sheet.disqualified !== null;
  return [
    words.review(openOnes(evaluation).length, criteria.length),
    printable(words.productLine(sheet.product.code, sheet.product.name, sheet.product.producer)),
    words.standing(rating.parts, rating.total, isOut ? null : (rating.stars ?? 1)),
    ...(isOut ? [words.out(printable(sheet.disqualified))] : []),
    ...stopsOn(evaluation).map(({ criterion, when }) => words.stops(criterion, when)),
    ...doubtOn(rating, messages),
    // What is open may still be met.
    ...rating.unmet
      .filter(({ code }) => sheet.answers.has(code))
      .map((one) => missedLine(one, evaluation, messages)),
  ];
}

/** What the doubt about the set does to the stars, once there are any. */
function doubtOn({ status, warnings }: Rating, messages: EvaluateCommandMessages): readonly string[] {
  if (status !== 'rated') return [];
  return warnings
    .filter(({ code }) => code === 'disputed-set')
    .map((warning) => word(messages.warnings, warning));
}

/** The most letters of a criterion's title that stand in a line beside what it takes. */
const TITLE = 60;

/** A requirement that is missed: the criterion by its name, what it has, and what would do. */
function missedLine(
  { star, code, needs, has }: Unmet,
  { criteria }: Evaluation,
  { session: words }: EvaluateCommandMessages,
): string {
  const title = criteria.find((one) => one.code === code)?.title ?? '';
  return words.missed(star, `${code} ${shortened(title, TITLE)}`, needs, has);
}

/** Whether the sheet is to be signed: asked once, and answered by no key that was typed before it was asked. */
export async function askSignature(asking: Asking, evaluation: Evaluation): Promise<boolean> {
  const words = asking.messages.session;
  const { total, stars } = standing(evaluation);
  const { disqualified, product, member } = evaluation.sheet;
  const question =
    disqualified === null ? words.signQuestion(total, stars) : words.signOut(printable(disqualified));
  await asking.keyboard.forget();
  const answer = await orNull(
    choose(
      asking,
      [
        question,
        printable(words.productLine(product.code, product.name, product.producer)),
        words.signedBy(printable(member)),
        ...stopsOn(evaluation).map(({ criterion, when }) => words.stops(criterion, when)),
      ],
      [
        { value: BACK, name: words.backToSheet },
        { value: SIGN, name: words.signNow },
      ],
    ),
  );
  return answer === SIGN;
}
