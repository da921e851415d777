import type { VNode } from 'preact';
import { shortened } from '../base/format.js';
import { applies, type Evaluation } from '../sheets/evaluation.js';
import type { Desk } from './desk.js';

/** The most letters of a criterion's title in the list. */
const TITLE = 60;

/** Every criterion with what it was given, to go there. */
export function Jump({
  desk,
  evaluation,
  onJump,
}: {
  readonly desk: Desk;
  readonly evaluation: Evaluation;
  readonly onJump: (at: number) => void;
}): VNode {
  const { words } = desk;
  const { criteria, order, sheet, first } = evaluation;
  const stateOf = (at: number) => {
    const code = criteria[at]?.code;
    const given = code === undefined ? undefined : sheet.answers.get(code);
    if (given === undefined) return applies(evaluation, at) ? words.reviewOpen : words.reviewOff;
    const before = code === undefined ? undefined : first?.get(code)?.points;
    const other = before === undefined || before === given.points ? '' : words.reviewBefore(before);
    return words.points(given.points) + other;
  };
  return (
    <nav class="jump" aria-label={words.page.contents}>
      <ol>
        {order.map((at) => {
          const criterion = criteria[at];
          if (criterion === undefined) return null;
          const { code, title } = criterion;
          const isOpen = !sheet.answers.has(code) && applies(evaluation, at);
          return (
            <li key={code}>
              <button
                type="button"
                class={isOpen ? 'open' : ''}
                aria-current={evaluation.at === at ? 'true' : undefined}
                onClick={() => {
                  onJump(at);
                }}
              >
                <span class="code">{code}</span> <span lang="vi">{shortened(title, TITLE)}</span>{' '}
                <b>{stateOf(at)}</b>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
