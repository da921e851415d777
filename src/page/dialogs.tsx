import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { groundsOf } from '../sheets/criterion-view.js';
import { isReason, standing, type Evaluation } from '../sheets/evaluation.js';
import { stopsOn } from '../sheets/recorded.js';
import type { Desk } from './desk.js';
import { Jump } from './jump.js';
import { Modal } from './modal.js';
import { goToList } from './places.js';

/** What the page asks or shows before everything else. */
export type Asked = 'contents' | 'sign' | 'out' | 'reopen' | 'help';

interface DialogProps {
  readonly desk: Desk;
  readonly onJump: (at: number) => void;
  readonly onAsk: (asked: Asked | null) => void;
}

interface OneProps extends DialogProps {
  readonly evaluation: Evaluation;
  readonly onClose: () => void;
}

export function Dialog({
  desk,
  asked,
  onJump,
  onAsk,
}: DialogProps & { readonly asked: Asked }): VNode | null {
  const evaluation = desk.current?.evaluation;
  if (evaluation === undefined) return null;
  const close = () => {
    onAsk(null);
  };
  const props = { desk, evaluation, onJump, onAsk, onClose: close };
  const { page } = desk.words;
  const labels = {
    contents: page.contents,
    sign: page.sign,
    out: page.out,
    reopen: page.reopen,
    help: page.help,
  };
  const One = { contents: Contents, sign: Sign, out: Out, reopen: Reopen, help: Help }[asked];
  return (
    <Modal label={labels[asked]} onClose={close}>
      <One {...props} />
    </Modal>
  );
}

/** The list of criteria, and a field for the code of one. */
function Contents({ desk, evaluation, onJump, onClose }: OneProps): VNode {
  const { words } = desk;
  const { page } = words;
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState('');
  const { criteria } = evaluation;
  return (
    <>
      <form
        class="go"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = code.trim().replaceAll(',', '.').replace(/[ab]$/i, '').replace(/\.$/, '');
          const at = criteria.findIndex((one) => one.code === asked);
          if (at === -1) setWrong(page.badCode(code.trim()));
          else onJump(at);
        }}
      >
        <label>
          {page.goTo}{' '}
          <input
            type="text"
            inputMode="decimal"
            value={code}
            size={6}
            onInput={({ currentTarget }) => {
              setCode(currentTarget.value);
              setWrong('');
            }}
          />
        </label>{' '}
        <button type="submit">{page.go}</button>{' '}
        <button type="button" class="quiet" onClick={onClose}>
          {page.close}
        </button>
        <p class="wrong" role="status">
          {wrong}
        </p>
      </form>
      <Jump {...{ desk, evaluation, onJump }} />
    </>
  );
}

/** What is signed, once more, and the question that no key answers by itself. */
function Sign({ desk, evaluation, onClose }: OneProps): VNode {
  const { words, who } = desk;
  const { page } = words;
  const { criteria, sheet } = evaluation;
  const { total, stars, unmet, parts } = standing(evaluation);
  const { disqualified, product } = sheet;
  const isOut = disqualified !== null;
  const titleOf = (code: string) => criteria.find((one) => one.code === code)?.title ?? '';
  return (
    <>
      <h2>{isOut ? words.signOut(disqualified) : words.signQuestion(total, stars)}</h2>
      <p lang="vi">{words.productLine(product.code, product.name, product.producer)}</p>
      <p>{words.signedBy(who?.name ?? '')}</p>
      <p>{words.standing(parts, total, isOut ? null : (stars ?? 1))}</p>
      <ul>
        {stopsOn(evaluation).map(({ criterion, when }) => (
          <li key={criterion} class="wrong">
            {words.stops(criterion, when)}
          </li>
        ))}
        {!isOut &&
          unmet.map(({ star, code, needs, has }) => (
            <li key={`${String(star)}${code}`}>
              {words.missed(star, `${code} ${titleOf(code)}`, needs, has)}
            </li>
          ))}
      </ul>
      <p class="buttons">
        <button type="button" onClick={onClose}>
          {page.cancel}
        </button>
        <button
          type="button"
          class="main"
          onClick={() => {
            const done = desk.sign(evaluation);
            onClose();
            if (!done) return;
            goToList();
            // The list is shown when the address has changed.
            setTimeout(() => {
              desk.say(page.signed(product.name ?? product.code, total));
            });
          }}
        >
          {page.signIt}
        </button>
      </p>
    </>
  );
}

/** By a ground that the statute names for the set, or in words of one's own. */
function Out({ desk, evaluation, onClose }: OneProps): VNode {
  const { words } = desk;
  const { page } = words;
  const { disqualified } = evaluation.sheet;
  const [own, setOwn] = useState(disqualified ?? '');
  const [wrong, setWrong] = useState('');
  const put = (reason: string) => {
    desk.disqualify(reason);
    onClose();
  };
  return (
    <>
      <h2>{page.out}</h2>
      <ul class="names" lang="vi">
        {groundsOf(evaluation).map((ground) => (
          <li key={ground}>
            <button
              type="button"
              class="choice"
              onClick={() => {
                put(ground);
              }}
            >
              {ground}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReason(own)) put(own);
          else setWrong(words.noReason(own));
        }}
      >
        <ReasonField label={words.ownWords} value={own} onChange={setOwn} wrong={wrong} onWrong={setWrong} />
        <p class="buttons">
          <button type="button" onClick={onClose}>
            {page.cancel}
          </button>
          {disqualified !== null && (
            <button
              type="button"
              onClick={() => {
                put('');
              }}
            >
              {words.backIn}
            </button>
          )}
          <button type="submit" class="main">
            {page.putOut}
          </button>
        </p>
      </form>
    </>
  );
}

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, told until something else is typed. */
  readonly wrong: string;
  readonly onWrong: (wrong: string) => void;
}

/** A field for a reason in words of one's own, with what is wrong with it below. */
function ReasonField({ label, value, onChange, wrong, onWrong }: ReasonFieldProps): VNode {
  return (
    <>
      <label>
        {label}
        <input
          type="text"
          value={value}
          maxLength={1000}
          onInput={({ currentTarget }) => {
            onChange(currentTarget.value);
            onWrong('');
          }}
        />
      </label>
      <p class="wrong" role="status">
        {wrong}
      </p>
    </>
  );
}

function Reopen({ desk, onClose }: OneProps): VNode {
  const { page } = desk.words;
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') {
          setWrong(page.needed);
          return;
        }
        desk.reopen(reason);
        onClose();
      }}
    >
      <h2>{page.reopenAsk}</h2>
      <ReasonField label={page.reason} value={reason} onChange={setReason} wrong={wrong} onWrong={setWrong} />
      <p class="buttons">
        <button type="button" onClick={onClose}>
          {page.cancel}
        </button>
        <button type="submit" class="main">
          {page.reopen}
        </button>
      </p>
    </form>
  );
}

function Help({ desk, onClose }: OneProps): VNode {
  const { page } = desk.words;
  return (
    <>
      <h2>{page.help}</h2>
      <dl class="keys">
        {page.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button type="button" class="main" onClick={onClose}>
          {page.close}
        </button>
      </p>
    </>
  );
}
