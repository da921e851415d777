import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Output } from '../../../base/host.js';
import type { Paint } from '../../../formats/terminal/paint.js';
import { displayWidth, wrap } from '../../../base/text/width.js';
import { firstLines, windowOn } from './fitting.js';
import { itemLines } from './item-lines.js';
import { DROPPED } from './keyboard.js';
import type { Signs } from './signs.js';
import { sizeOf, whenResized } from './terminal-size.js';

export interface ListConfig<T> {
  /** What is asked: the question, and what there is to know before answering. */
  readonly message: readonly string[];
  /** null for a line between two parts of the list. */
  readonly choices: readonly ({ readonly value: T; readonly name: string } | null)[];
  /** What is under the cursor to begin with. */
  readonly first: T | undefined;
  /** What the keys do. */
  readonly keys: string;
  readonly above: (lines: number, sign: string) => string;
  readonly below: (lines: number, sign: string) => string;
  readonly terminal: Output;
  readonly paint: Paint;
  readonly signs: Signs;
}

/** The least of a list that is shown, however long the question. */
const LEAST = 5;

interface ListView {
  /** Letters were typed, which choose nothing here: what the keys do stands out. */
  readonly isTyped: boolean;
  readonly cursor: number;
  readonly columns: number;
  readonly rows: number;
}

/** A list as a screen: what is asked, as much of the list as there is room for, and how much more there is. */
function listLines<T>(
  config: ListConfig<T>,
  { isTyped, cursor, columns, rows }: ListView,
): readonly string[] {
  const { message, choices, keys, above, below, paint, signs } = config;
  const style = { columns, paint, signs };
  const items = choices.map((one) => ({ lead: '', text: one?.name ?? '', ticked: null }));
  const { lines, from, to } = itemLines(items, cursor, style);
  const [question = '', ...rest] = message;
  const head = [
    ...wrap(question, columns),
    ...rest.flatMap((line) => (displayWidth(line) <= columns ? [line] : wrap(line, columns))),
  ];
  const mark = isTyped ? paint.yellow : paint.cyan;
  const foot = wrap(keys, columns).map((line) => mark(line));
  const room = rows - foot.length - 2;
  const shownHead = firstLines(head, Math.max(1, room - Math.min(lines.length, LEAST)), columns);
  const height = Math.max(1, room - shownHead.length);
  const seen = windowOn(lines, height, { asked: 0, from, to });
  return [
    ...shownHead.map((line, at) => (at === 0 ? paint.bold(line) : line)),
    seen.above === 0 ? '' : paint.cyan(above(seen.above, signs.up)),
    ...seen.lines,
    seen.below === 0 ? '' : paint.cyan(below(seen.below, signs.down)),
    ...foot,
  ];
}

const HIDE_CURSOR = '\u001b[?25l';

/** A letter or a digit; Node has no name for one with an accent. */
function isLetter({ name, ctrl }: { readonly name?: string; readonly ctrl: boolean }): boolean {
  return !ctrl && (name === undefined || name.length === 1);
}

const prompt = createPrompt<unknown, ListConfig<unknown>>((config, done) => {
  const { choices, first, terminal } = config;
  const places = choices.flatMap((one, place) => (one === null ? [] : [place]));
  const begin = first === undefined ? -1 : choices.findIndex((one) => one !== null && one.value === first);
  const [at, setAt] = useState(Math.max(0, places.indexOf(begin)));
  const [size, setSize] = useState(sizeOf(terminal));
  const [isTyped, setTyped] = useState(false);

  useEffect(() => whenResized(terminal, () => setSize(sizeOf(terminal))), []);

  const moveTo = (place: number) => {
    setAt(Math.min(places.length - 1, Math.max(0, place)));
  };

  useKeypress((key, rl) => {
    rl.clearLine(0);
    setTyped(isLetter(key) || key.name === DROPPED.pasted);
    if (isEnterKey(key)) {
      // Of somebody who typed a name, it ends the name: what the cursor happens to be on is not what they mean.
      if (isTyped) return;
      const chosen = choices[places[at] ?? -1];
      if (chosen) done(chosen.value);
    } else if (isUpKey(key)) moveTo(at - 1);
    else if (isDownKey(key)) moveTo(at + 1);
    else if (key.name === 'pageup') moveTo(at - LEAST);
    else if (key.name === 'pagedown' || key.name === 'space') moveTo(at + LEAST);
    else if (key.name === 'home') moveTo(0);
    else if (key.name === 'end') moveTo(places.length - 1);
  });

  return HIDE_CURSOR + listLines(config, { isTyped, cursor: places[at] ?? -1, ...size }).join('\n');
});

/** Asks for one of a list, in no more room than the terminal has. */
export function askList<T>(config: ListConfig<T>, context: Parameters<typeof prompt>[1]): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- one of the choices' own values
  return prompt(config, context) as Promise<T>;
}
