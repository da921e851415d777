import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { CaseId } from '../../engine/types.js';
import type { Output } from '../../base/host.js';
import { optionsOn, type Evaluation } from '../../sheets/evaluation.js';
import { DROPPED } from '../shared/asking/keyboard.js';
import { KEYS, usesOn, type KeyUse } from './keys.js';
import { readPoints } from '../../sheets/read-points.js';
import { choicesOn } from '../../sheets/criterion-view.js';
import { screenOf } from './screen.js';
import type { Notice } from '../../sheets/recorded-line.js';
import type { ScreenStyle, ScreenView } from './screen-view.js';
import { sizeOf, whenResized } from '../shared/asking/terminal-size.js';

/** What a key asked for. */
export type ScreenAction =
  | { readonly do: 'answer'; readonly points: number }
  | { readonly do: 'case'; readonly chosen: CaseId }
  | { readonly do: 'back' | 'forward' | Exclude<KeyUse, 'points' | 'case' | 'step' | 'text' | 'help'> }
  /** Keys were dropped since one is held down; `taken`: the answer before came of one of them. */
  | { readonly do: 'held'; readonly taken: boolean };

export interface ScreenConfig extends Omit<ScreenView, 'cursor' | 'scroll' | 'page'> {
  readonly evaluation: Evaluation;
  readonly style: Omit<ScreenStyle, 'columns' | 'rows'>;
  /** The terminal it is shown on. */
  readonly terminal: Output;
  /** Forgets what was typed behind a key that was wrong. */
  readonly forget: () => void;
}

const HIDE_CURSOR = '\u001b[?25l';

/** No option is under the cursor: an Enter too many must not answer what nobody has read. */
const NOWHERE = -1;

/** One criterion on the screen, until a key asks for something. */
export const askScreen = createPrompt<ScreenAction, ScreenConfig>((config, done) => {
  const { evaluation, style, terminal } = config;
  const { session: words } = style.messages;
  const [cursor, setCursor] = useState(firstCursor(evaluation));
  const [page, setPage] = useState<ScreenView['page']>('options');
  const [scroll, setScroll] = useState(0);
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState<Notice | null>(null);
  const [size, setSize] = useState(sizeOf(terminal));
  const heard = useRef(false);
  const uses = usesOn(config);
  const choices = optionsOn(evaluation) === null ? null : choicesOn(evaluation);
  const cases = choices === null ? (evaluation.criteria[evaluation.at]?.cases ?? []) : [];
  const last = (choices ?? cases).length - 1;

  useEffect(() => whenResized(terminal, () => setSize(sizeOf(terminal))), []);

  const waiting = typed === '' ? null : ({ tone: 'done', text: words.typing(typed) } as const);
  const notice = waiting ?? complaint ?? config.notice;
  const view: ScreenView = { ...config, notice, cursor, scroll, page };
  const screen = screenOf(evaluation, view, { ...style, ...size });

  const complain = (text: string) => {
    setComplaint({ tone: 'warning', text });
  };

  const choose = (place: number) => {
    const points = choices?.[place]?.points;
    const chosen = cases[place]?.case;
    if (points !== undefined) done({ do: 'answer', points });
    else if (chosen !== undefined) done({ do: 'case', chosen });
  };

  /** The digits are the points. */
  const takeDigits = (digits: string, isWhole: boolean) => {
    if (choices === null) {
      complain(words.chooseCase);
      config.forget();
      return;
    }
    const allowed = choices.map(({ points }) => points);
    const { points, mayGoOn } = readPoints(digits, allowed);
    setTyped('');
    if (mayGoOn && !isWhole) setTyped(digits);
    else if (points === null) {
      complain(words.noSuchPoints(digits, allowed));
      config.forget();
    } else done({ do: 'answer', points });
  };

  const move = (by: 1 | -1) => {
    if (cursor === NOWHERE) setCursor(by === 1 ? 0 : last);
    else setCursor(Math.min(last, Math.max(0, cursor + by)));
  };

  const turnPage = (by: 1 | -1) => {
    setCursor(page === 'options' ? NOWHERE : cursor);
    setScroll(Math.max(0, screen.start + by * Math.max(1, screen.height - 1)));
  };

  const use = (key: KeyUse, name: string) => {
    if (key === 'text' || key === 'help') {
      setPage(key);
      setScroll(0);
    } else if (key === 'case') done({ do: 'case', chosen: name === 'a' ? 'a' : 'b' });
    else if (key === 'step') done({ do: name === 'left' ? 'back' : 'forward' });
    else if (key !== 'points') done({ do: key });
  };

  /** @returns whether the key moves what is seen */
  const moved = (name: string): boolean => {
    if (name === 'pageup' || name === 'pagedown' || name === 'space') turnPage(name === 'pageup' ? -1 : 1);
    else if (name !== 'up' && name !== 'down') return false;
    else if (page !== 'options') setScroll(Math.max(0, screen.start + (name === 'up' ? -1 : 1)));
    else if (uses.includes(choices === null ? 'case' : 'points')) move(name === 'up' ? -1 : 1);
    return true;
  };

  useKeypress((key, rl) => {
    rl.clearLine(0); // what is typed are commands, and no text
    // A sign such as `?` has no name, only what was typed.
    const { name: named, sequence = '', ctrl } = key as { name?: string; sequence?: string; ctrl: boolean };
    if (ctrl) return;
    const name = named ?? sequence;
    const first = !heard.current;
    heard.current = true;
    if (name === DROPPED.held || name === DROPPED['held-taken']) {
      done({ do: 'held', taken: name === DROPPED['held-taken'] && first });
      return;
    }
    const before = typed;
    setTyped('');
    setComplaint(null);
    if (name === DROPPED.pasted) complain(words.pasted);
    else if (moved(name)) return;
    else if (page !== 'options') {
      setPage('options');
      setScroll(0);
    } else if (/^[0-9]$/.test(name) && isAnswerable(uses)) takeDigits(before + name, false);
    else if (name === 'return' || name === 'enter') {
      if (before !== '') takeDigits(before, true);
      else if (cursor !== NOWHERE) choose(cursor);
    } else if (name === 'escape' || name === 'backspace') return;
    else {
      const key = KEYS[name];
      if (key !== undefined && uses.includes(key)) use(key, name);
      else if (key === undefined) complain(words.noSuchKey(name));
      else complain(words.keyNotNow(name, key));
    }
  });

  return HIDE_CURSOR + screen.lines.join('\n');
});

function isAnswerable(uses: readonly KeyUse[]): boolean {
  return uses.includes('points') || uses.includes('case');
}

/** The option that is ticked; of an open criterion none. */
function firstCursor(evaluation: Evaluation): number {
  const code = evaluation.criteria[evaluation.at]?.code;
  const answer = code === undefined ? undefined : evaluation.sheet.answers.get(code);
  if (answer?.case !== evaluation.chosen) return NOWHERE;
  return choicesOn(evaluation).findIndex(({ points }) => points === answer.points);
}
