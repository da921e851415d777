import { printable } from '../../base/text/width.js';
import type { Criterion } from '../../engine/types.js';
import type { Evaluation } from '../../sheets/evaluation.js';
import { askToChange } from '../shared/asking/choose.js';
import type { Asking } from './asking.js';

/** The criterion that is on the screen. */
export function currentCriterion({ criteria, at }: Evaluation): Criterion {
  const criterion = criteria[at];
  if (criterion === undefined) throw new RangeError(`no criterion at ${String(at)}`);
  return criterion;
}

/** Asks for a criterion by its code. @returns its place in the sheet; null to stay */
export async function askPlace(asking: Asking, evaluation: Evaluation): Promise<number | null> {
  const words = asking.messages.session;
  const { criteria } = evaluation;
  const placeOf = (typed: string) => {
    const code = typed
      .trim()
      .replaceAll(',', '.')
      .replace(/^(\d.*?)\.?[ab]$/i, '$1');
    return criteria.findIndex((one) => one.code === code);
  };
  const asked = await askToChange(asking, words.ask.code, {
    about: [aboutOf(evaluation)],
    before: '',
    check: (text) =>
      text.trim() === '' || placeOf(text) !== -1
        ? null
        : words.badCode(
            printable(text.trim()),
            criteria.map(({ code }) => code),
          ),
  });
  return asked === null || asked.trim() === '' ? null : placeOf(asked);
}

/** Asks for a note, or for evidence, of the criterion on the screen; null to leave it as it is. */
export async function askRemark(
  asking: Asking,
  evaluation: Evaluation,
  what: 'note' | 'evidence',
): Promise<string | null> {
  const before = evaluation.sheet.remarks.get(currentCriterion(evaluation).code)?.[what] ?? '';
  const about = [aboutOf(evaluation)];
  return askToChange(asking, asking.messages.session.ask[what], { about, before });
}

/** The criterion that a question is about. */
function aboutOf(evaluation: Evaluation): string {
  const { code, title } = currentCriterion(evaluation);
  return `${code} ${title}`;
}
