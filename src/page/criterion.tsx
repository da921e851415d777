import { Component, type ComponentChildren, type VNode } from 'preact';
import type { CaseId, Criterion, Evidence } from '../engine/types.js';
import { choicesOn } from '../sheets/criterion-view.js';
import { goTo, type Evaluation } from '../sheets/evaluation.js';
import type { Answer, Remarks } from '../sheets/sheet-file.js';
import type { Desk } from './desk.js';
import { Options } from './options.js';
import type { Words } from './words.js';

export interface CriterionProps {
  readonly desk: Desk;
  readonly words: Words;
  readonly criterion: Criterion;
  readonly at: number;
  readonly answer: Answer | undefined;
  readonly remarks: Remarks | undefined;
  /** The case whose options are shown; null while one has to be chosen. */
  readonly chosen: CaseId | null;
  readonly isCurrent: boolean;
  /** The criterion that this one hangs on, where it does not apply. */
  readonly off: string | null;
  readonly readOnly: boolean;
  /** What is said of it besides its own text: the round before, the producer's points, a place that does not add up. */
  readonly also: string;
  /** What the member gave in the round before; null where nothing. */
  readonly before: number | null;
  readonly papers: readonly Evidence[];
}

/** Whether the focus comes from a finger, as Chromium says of it; other browsers say nothing. */
function isOfTap(event: FocusEvent & { sourceCapabilities?: { firesTouchEvents: boolean } | null }): boolean {
  return event.sourceCapabilities?.firesTouchEvents === true;
}

/** All of its props, as a table that the compiler holds complete. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the keys are those of its type
const SHOWN = Object.keys({
  desk: true,
  words: true,
  criterion: true,
  at: true,
  answer: true,
  remarks: true,
  chosen: true,
  isCurrent: true,
  off: true,
  readOnly: true,
  also: true,
  before: true,
  papers: true,
} satisfies Record<keyof CriterionProps, true>) as readonly (keyof CriterionProps)[];

/** One criterion with all that can be done to it. Only what has changed of it is shown anew. */
export class CriterionCard extends Component<CriterionProps> {
  override shouldComponentUpdate(next: CriterionProps): boolean {
    const { props } = this;
    return SHOWN.some((name) => props[name] !== next[name]);
  }

  override render(): ComponentChildren {
    const { desk, words, criterion, at, isCurrent, off, answer } = this.props;
    const { code, heading, title, max, star, note } = criterion;
    const id = `tc-${code}`;
    const state = off !== null ? 'off' : answer === undefined ? 'open' : 'answered';
    return (
      <section
        class={`criterion ${state}`}
        id={id}
        aria-labelledby={`${id}-title`}
        aria-current={isCurrent ? 'true' : undefined}
        onFocusCapture={(event) => {
          // The tap itself comes next: to show the page for both would take a phone twice as long.
          if (!isOfTap(event)) desk.goTo(at);
        }}
        onClick={() => {
          desk.goTo(at);
        }}
      >
        <h4 id={`${id}-title`}>
          <span class="code">{code}</span>{' '}
          <span lang="vi">
            {heading === null ? '' : `(${heading}) `}
            {title}
          </span>{' '}
          <span class="soft">{words.atMost(max)}</span>
          {star !== null && <span class="star"> {words.criterionStar(star)}</span>}
        </h4>
        {note !== null && (
          <p class="statute" lang="vi">
            {words.statuteNote(note)}
          </p>
        )}
        <Also {...this.props} />
        {off === null ? <Points {...this.props} /> : <p class="soft">{words.notApplicable(off)}</p>}
        <Beside {...this.props} />
      </section>
    );
  }
}

function Also({ also, desk, before, at, answer, off, readOnly, words }: CriterionProps): VNode | null {
  const mayConfirm = before !== null && off === null && !readOnly && answer?.points !== before;
  if (also === '' && !mayConfirm) return null;
  return (
    <div class="also">
      {also.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {mayConfirm && (
        <button
          type="button"
          onClick={() => {
            desk.confirm(at);
          }}
        >
          {words.page.confirm(before)}
        </button>
      )}
    </div>
  );
}

/** The cases, where there are two; and the options of the one that is chosen. */
function Points(props: CriterionProps): VNode {
  const { desk, words, criterion, at, answer, chosen, readOnly } = props;
  const { cases, code } = criterion;
  const other = answer !== undefined && answer.case !== null && answer.case !== chosen;
  const evaluation = desk.current?.evaluation;
  return (
    <>
      {cases !== null && (
        <div class="cases" role="group" aria-label={words.page.chooseCase}>
          {chosen === null && <p>{words.page.chooseCase}</p>}
          {cases.map((one) => (
            <button
              key={one.case}
              type="button"
              class="choice"
              aria-pressed={chosen === one.case}
              disabled={readOnly}
              onClick={() => {
                desk.chooseCase(at, one.case);
              }}
            >
              <b>{words.page.caseOf(one.case)}</b>
              <span lang="vi">{one.title}</span>
            </button>
          ))}
        </div>
      )}
      {other && <p class="soft">{words.otherCase(answer.case, answer.points)}</p>}
      {evaluation !== undefined && (cases === null || chosen !== null) && (
        <Options
          id={`tc-${code}`}
          words={words}
          choices={choicesOn(shownAt(evaluation, at, chosen))}
          ticked={answer === undefined || other ? null : answer.points}
          readOnly={readOnly}
          onChoose={(points) => {
            desk.answer(at, points);
          }}
        />
      )}
    </>
  );
}

function shownAt(evaluation: Evaluation, at: number, chosen: CaseId | null): Evaluation {
  return { ...goTo(evaluation, at), chosen };
}

/** Papers to look at, and what the member writes. */
function Beside({ desk, words, at, criterion, remarks, papers, readOnly, answer }: CriterionProps): VNode {
  const { page } = words;
  const id = `tc-${criterion.code}`;
  const text = (what: 'note' | 'evidence', label: string) =>
    readOnly && remarks?.[what] === undefined ? null : (
      <details class={what} open={remarks?.[what] !== undefined}>
        <summary>{label}</summary>
        <textarea
          id={`${id}-${what}`}
          aria-label={`${criterion.code}: ${label}`}
          rows={2}
          maxLength={4000}
          readOnly={readOnly}
          value={remarks?.[what] ?? ''}
          onInput={({ currentTarget }) => {
            desk.remark(at, what, currentTarget.value);
          }}
        />
      </details>
    );
  return (
    <div class="beside">
      <details class="papers">
        <summary>{page.papers}</summary>
        {papers.length === 0 ? (
          <p>{words.noPapers}</p>
        ) : (
          <ul lang="vi">
            {papers.map((one) => (
              <li key={one.title}>
                <b>{one.title}</b>. {one.asks}
              </li>
            ))}
          </ul>
        )}
      </details>
      {text('note', page.note)}
      {text('evidence', page.evidence)}
      {!readOnly && (
        <button
          type="button"
          class="quiet"
          disabled={answer === undefined}
          onClick={() => {
            desk.clear(at);
          }}
        >
          {page.clear}
        </button>
      )}
    </div>
  );
}
