import type { VNode } from 'preact';
import { standing, type Evaluation } from '../sheets/evaluation.js';
import { nextLevel } from '../sheets/next-level.js';
import type { Desk } from './desk.js';
import type { Asked } from './dialogs.js';
import { Said } from './said.js';

/** What the sheet comes to, always in view, and what is done to the sheet as a whole. */
export function Foot({
  desk,
  evaluation,
  onAsk,
}: {
  readonly desk: Desk;
  readonly evaluation: Evaluation;
  readonly onAsk: (asked: Asked) => void;
}): VNode {
  const { words } = desk;
  const { page } = words;
  const rating = standing(evaluation);
  const { disqualified, status } = evaluation.sheet;
  const next = nextLevel(evaluation.rules, rating);
  const isOut = disqualified !== null;
  return (
    <footer class="foot">
      <Said desk={desk} />
      {isOut && (
        <p class="out" lang="vi">
          {words.out(disqualified)}
        </p>
      )}
      <p class="standing">
        <b>{words.standing(rating.parts, rating.total, isOut ? null : (rating.stars ?? 1))}</b>
        {!isOut && <span> · {next === null ? words.highest : words.next(next)}</span>}
      </p>
      <p class="buttons">
        <button
          type="button"
          class="contents"
          onClick={() => {
            onAsk('contents');
          }}
        >
          {page.contents}
        </button>
        {status === 'draft' && (
          <>
            <button
              type="button"
              disabled={evaluation.past.length === 0}
              onClick={() => {
                desk.undo();
              }}
            >
              {page.undo}
            </button>
            <button
              type="button"
              class="main"
              onClick={() => {
                askToSign(desk, onAsk);
              }}
            >
              {page.sign}
            </button>
          </>
        )}
      </p>
    </footer>
  );
}

/** Asks, where the sheet can be signed; says why not, where it cannot. */
export function askToSign(desk: Desk, onAsk: (asked: Asked) => void): void {
  const why = desk.whyNotSigned();
  if (why === null) onAsk('sign');
  else desk.warn(why);
}
