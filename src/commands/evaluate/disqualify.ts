import { printable } from '../../base/text/width.js';
import { groundsOf } from '../../sheets/criterion-view.js';
import { isReason, type Evaluation } from '../../sheets/evaluation.js';
import type { Asking } from './asking.js';
import { askToChange, choose, orNull } from '../shared/asking/choose.js';

const KEEP = -1;
const OWN_WORDS = -2;
const BACK_IN = -3;

/**
 * Asks why the dossier is out: by a ground that the statute names for the set, or in words of one's own. A reason typed
 * before the question was seen is none.
 *
 * @returns the reason, empty for a dossier that is in again; null where nothing is to change
 */
export async function askDisqualification(asking: Asking, evaluation: Evaluation): Promise<string | null> {
  const words = asking.messages.session;
  const { sheet } = evaluation;
  const grounds = groundsOf(evaluation);
  await asking.keyboard.forget();
  const answer = await orNull(
    choose(
      asking,
      [
        words.ask.out,
        printable(words.productLine(sheet.product.code, sheet.product.name, sheet.product.producer)),
      ],
      [
        { value: KEEP, name: words.backToSheet },
        ...grounds.map((ground, value) => ({ value, name: printable(ground) })),
        { value: OWN_WORDS, name: words.ownWords },
        ...(sheet.disqualified === null ? [] : [{ value: BACK_IN, name: words.backIn }]),
      ],
    ),
  );
  if (answer === null || answer === KEEP) return null;
  if (answer === BACK_IN) return '';
  if (answer !== OWN_WORDS) return grounds[answer] ?? null;
  return askToChange(asking, words.ask.ownReason, {
    about: [words.productLine(sheet.product.code, sheet.product.name, sheet.product.producer)].map(printable),
    before: sheet.disqualified ?? '',
    check: (text) => (text.trim() === '' || isReason(text) ? null : words.noReason(printable(text))),
  });
}
