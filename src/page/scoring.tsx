import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Criterion } from '../engine/types.js';
import { evidenceFor, isDisputedAt } from '../sheets/criterion-view.js';
import { applies, type Evaluation } from '../sheets/evaluation.js';
import type { FormProduct } from '../sheets/form-data.js';
import { CriterionCard } from './criterion.js';
import type { Desk } from './desk.js';
import { Dialog, type Asked } from './dialogs.js';
import { Foot } from './foot.js';
import { Jump } from './jump.js';
import { Keyboard } from './keyboard.js';
import { goToList, toCriterion } from './places.js';

/** One product: every criterion, one under the other, what they come to, and how to get about. */
export function Scoring({ desk, place }: { readonly desk: Desk; readonly place: number }): VNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { evaluation } = desk.sheets.sheet(place);
  // With the page that is seen, and not after it: a key between the two would be lost, and those behind it be taken for it.
  useLayoutEffect(() => {
    const keyboard = new Keyboard(desk, setAsked);
    document.addEventListener('keydown', keyboard.press);
    return () => {
      document.removeEventListener('keydown', keyboard.press);
    };
  }, [desk]);
  const { words } = desk;
  const jump = (at: number) => {
    setAsked(null);
    desk.goTo(at);
    toCriterion(evaluation.criteria[at]?.code ?? '');
  };
  return (
    <>
      <Top desk={desk} place={place} onAsk={setAsked} />
      <div class="desk">
        <main id="main" class="sheet">
          <Parts desk={desk} place={place} evaluation={evaluation} />
          <p class="printed signature">{words.page.signature}</p>
        </main>
        <aside class="side">
          <Jump desk={desk} evaluation={evaluation} onJump={jump} />
        </aside>
      </div>
      <Foot desk={desk} evaluation={evaluation} onAsk={setAsked} />
      {asked !== null && <Dialog desk={desk} asked={asked} onJump={jump} onAsk={setAsked} />}
    </>
  );
}

/** What is scored, and by what. */
function Top({
  desk,
  place,
  onAsk,
}: {
  readonly desk: Desk;
  readonly place: number;
  readonly onAsk: (asked: Asked | null) => void;
}): VNode {
  const { words, data, who } = desk;
  const { page } = words;
  const { product, odd, rated, edition } = desk.sheets.product(place);
  const { evaluation } = desk.sheets.sheet(place);
  const { set, sheet } = evaluation;
  const decision = data.editions.find((one) => one.edition === edition)?.decision ?? edition;
  const isSigned = sheet.status === 'signed';
  return (
    <header class="top">
      <p class="screen">
        <button type="button" class="quiet" onClick={goToList}>
          {page.back}
        </button>{' '}
        <span class="soft">
          {who?.name}
          {data.round > 1 ? ` · ${page.round(data.round)}` : ''}
        </span>
      </p>
      <h1 lang="vi">{product.name ?? product.code}</h1>
      <p lang="vi">
        {product.producer}
        {product.producer !== undefined && ' · '}
        <span class="whole">{product.code}</span>
        <br />
        <span class="soft">{words.scoredBy(set.set, set.name, decision, rated)}</span>
      </p>
      {who !== null && <p class="printed">{page.printed(who.name, words.roles[who.role], rated)}</p>}
      {odd !== null && <p class="warning">{words.oddSet(odd)}</p>}
      {isSigned && (
        <p class="signed-sheet">
          {page.signedSheet}{' '}
          <button
            type="button"
            onClick={() => {
              onAsk('reopen');
            }}
          >
            {page.reopen}
          </button>
        </p>
      )}
      <p class="screen">
        {!isSigned && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onAsk('out');
            }}
          >
            {page.disqualify}
          </button>
        )}{' '}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            window.print();
          }}
        >
          {page.print}
        </button>{' '}
        <button
          type="button"
          class="quiet keys"
          onClick={() => {
            onAsk('help');
          }}
        >
          {page.help}
        </button>
      </p>
    </header>
  );
}

/** The criteria as the statute orders them; in a later round those the members are furthest apart on come first. */
function Parts({
  desk,
  place,
  evaluation,
}: {
  readonly desk: Desk;
  readonly place: number;
  readonly evaluation: Evaluation;
}): VNode {
  const { words, data } = desk;
  const listed = desk.sheets.product(place);
  const { set, criteria } = evaluation;
  const evidence = data.editions.find((one) => one.edition === listed.edition)?.evidence ?? [];
  const card = (criterion: Criterion) => {
    const at = criteria.indexOf(criterion);
    return (
      <CriterionCard
        key={criterion.code}
        {...{ desk, words, criterion, at }}
        answer={evaluation.sheet.answers.get(criterion.code)}
        remarks={evaluation.sheet.remarks.get(criterion.code)}
        chosen={desk.caseAt(evaluation, at)}
        isCurrent={evaluation.at === at}
        off={applies(evaluation, at) ? null : (criterion.appliesWhen?.criterion ?? '')}
        readOnly={evaluation.sheet.status === 'signed'}
        also={alsoOf(desk, listed, evaluation, at)}
        before={evaluation.first?.get(criterion.code)?.points ?? null}
        papers={papersOf(criterion, evidence)}
      />
    );
  };
  const apart = (listed.again?.divergent ?? []).flatMap(({ code }) => {
    const criterion = criteria.find((one) => one.code === code);
    return criterion === undefined ? [] : [criterion];
  });
  return (
    <>
      {apart.length > 0 && (
        <section class="part">
          <h2>{words.page.apart}</h2>
          <h3 class="unseen">{words.page.apartHint}</h3>
          {apart.map(card)}
        </section>
      )}
      {set.parts.map(({ part, max, sections }) => (
        <section class="part" key={part}>
          <h2 id={`phan-${part}`}>{words.page.part(part, max)}</h2>
          {sections.map(({ no, title, max: most, criteria: own }) => {
            const shown = own.filter((one) => !apart.includes(one));
            if (shown.length === 0) return null;
            return (
              <section key={no}>
                <h3 lang="vi">
                  {no}. {title} <span class="soft">{words.atMost(most)}</span>
                </h3>
                {shown.map(card)}
              </section>
            );
          })}
        </section>
      ))}
    </>
  );
}

const papers = new WeakMap<Criterion, ReturnType<typeof evidenceFor>>();

/** Found once: what stays the same is not shown anew. */
function papersOf(criterion: Criterion, all: Parameters<typeof evidenceFor>[1]) {
  const known = papers.get(criterion) ?? evidenceFor(criterion, all);
  papers.set(criterion, known);
  return known;
}

/** What is said of a criterion besides its own text, a line each. */
function alsoOf(desk: Desk, { self, again }: FormProduct, evaluation: Evaluation, at: number): string {
  const { words } = desk;
  const { set, first } = evaluation;
  const code = evaluation.criteria[at]?.code;
  if (code === undefined) return '';
  const own = first?.get(code)?.points;
  const given = again?.divergent.find((one) => one.code === code);
  const others =
    given === undefined
      ? null
      : given.all !== null
        ? given.all.join(', ')
        : given.low === null || given.high === null
          ? null
          : `${String(given.low)}–${String(given.high)}`;
  const points = self?.[code];
  return [
    ...(own === undefined ? [] : [words.roundBefore(own, others)]),
    ...(points === undefined ? [] : [words.selfPoints(points)]),
    ...(set.disputed !== null && isDisputedAt({ ...evaluation, at }) ? [words.disputed(set.disputed)] : []),
  ].join('\n');
}
