import type { TargetedKeyboardEvent, VNode } from 'preact';
import type { Choice } from '../sheets/criterion-view.js';
import type { Words } from './words.js';

export interface OptionsProps {
  /** Of the criterion's heading, with `-title` behind it. */
  readonly id: string;
  readonly words: Words;
  readonly choices: readonly Choice[];
  /** The points that are given; null where none are. */
  readonly ticked: number | null;
  readonly readOnly: boolean;
  readonly onChoose: (points: number) => void;
}

/**
 * What a criterion can be given, one under the other, points first. The arrows move between them and choose nothing:
 * an answer takes a tap, Enter or a digit.
 */
export function Options({ id, words, choices, ticked, readOnly, onChoose }: OptionsProps): VNode {
  const inFocus = Math.max(
    0,
    choices.findIndex(({ points }) => points === ticked),
  );
  return (
    <div
      class="options"
      role="radiogroup"
      aria-labelledby={`${id}-title`}
      aria-disabled={readOnly ? 'true' : undefined}
      onKeyDown={moveFocus}
    >
      {choices.map(({ points, option }, place) => (
        <button
          key={points}
          type="button"
          role="radio"
          class="option"
          aria-checked={ticked === points}
          tabIndex={place === inFocus ? 0 : -1}
          data-points={points}
          disabled={readOnly && ticked !== points}
          onClick={() => {
            if (!readOnly) onChoose(points);
          }}
        >
          <b class="points">{words.points(points)}</b>
          <span>
            {option === null ? words.noBox : <span lang="vi">{option.text}</span>}
            {option?.star != null && <span class="star"> {words.optionStar(option.star)}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: TargetedKeyboardEvent<HTMLDivElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role=radio]')];
  const here = all.findIndex((one) => one === document.activeElement);
  all[Math.min(all.length - 1, Math.max(0, here + by))]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
