import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { CaseId } from '../../engine/types.js';
import type { Output } from '../../base/host.js';
import { optionsOn, type Evaluation } from '../../sheets/evaluation.js';
import { KEYS, usesOn } from './keys.js';
import { screenLines, type ScreenStyle, type ScreenView } from './screen.js';

/** What a key asked for. */
export type ScreenAction =
  | { readonly do: 'answer'; readonly option: number }
  | { readonly do: 'case'; readonly chosen: CaseId }
  | { readonly do: 'back' | 'forward' | 'go' | 'note' | 'evidence' | 'out' | 'review' | 'leave' | 'save' }
  | { readonly do: 'complain'; readonly key: string };

export interface ScreenConfig extends Omit<ScreenView, 'cursor' | 'help'> {
  readonly evaluation: Evaluation;
  readonly style: Omit<ScreenStyle, 'columns' | 'rows'>;
  /** The terminal it is shown on. */
  readonly terminal: Output;
}

const HIDE_CURSOR = '\u001b[?25l';

/** One criterion on the screen, until a key asks for something. */
export const askScreen = createPrompt<ScreenAction, ScreenConfig>((config, done) => {
  const { evaluation, style, terminal } = config;
  const [cursor, setCursor] = useState(firstCursor(evaluation));
  const [help, setHelp] = useState(false);
  const [size, setSize] = useState(sizeOf(terminal));
  const options = optionsOn(evaluation);
  const uses = usesOn(config);
  const cases = options === null ? (evaluation.criteria[evaluation.at]?.cases ?? []) : [];
  const [least, most] = options === null ? [1, Math.max(1, cases.length)] : [0, options.length];
  const mayChoose = uses.includes(options === null ? 'case' : 'option');

  useEffect(() => {
    const resized = () => {
      // The terminal has broken the old lines anew: nobody can tell any more where they stand.
      terminal.write('\u001b[2J\u001b[3J\u001b[H');
      setSize(sizeOf(terminal));
    };
    terminal.on('resize', resized);
    return () => void terminal.off('resize', resized);
  }, []);

  const choose = (place: number) => {
    if (place === NOWHERE) return;
    if (options !== null) done({ do: 'answer', option: place });
    else {
      const chosen = cases[place - 1]?.case;
      if (chosen) done({ do: 'case', chosen });
    }
  };

  /** @returns whether the key is one of those that choose */
  const chose = (name: string): boolean => {
    if (name === 'up') setCursor(cursor === NOWHERE ? most : Math.max(least, cursor - 1));
    else if (name === 'down') setCursor(cursor === NOWHERE ? 1 : Math.min(most, cursor + 1));
    else if (name === 'return' || name === 'enter') choose(cursor);
    else if (/^[0-9]$/.test(name)) {
      const place = Number(name);
      if (place < least || place > most) done({ do: 'complain', key: name });
      else choose(place);
    } else return false;
    return true;
  };

  useKeypress((key, rl) => {
    rl.clearLine(0); // what is typed are commands, and no text
    if (help) {
      setHelp(false);
      return;
    }
    // A sign such as `?` has no name, only what was typed.
    const { name, sequence = '', ctrl } = key as { name?: string; sequence?: string; ctrl: boolean };
    if (ctrl) return;
    const own = name === 'h' ? '?' : (name ?? sequence);
    if (mayChoose && chose(own)) return;
    const use = KEYS[own];
    if (use === undefined || !uses.includes(use)) return;
    if (use === 'help') setHelp(true);
    else if (use === 'case') done({ do: 'case', chosen: own === 'a' ? 'a' : 'b' });
    else if (use === 'step') done({ do: own === 'left' ? 'back' : 'forward' });
    else if (use !== 'option') done({ do: use });
  });

  const view: ScreenView = { ...config, cursor, help };
  return HIDE_CURSOR + screenLines(evaluation, view, { ...style, ...size }).join('\n');
});

/** No option is under the cursor: an Enter too many must not answer what nobody has read. */
const NOWHERE = -1;

/** The option that is ticked; of an open criterion none. */
function firstCursor(evaluation: Evaluation): number {
  const code = evaluation.criteria[evaluation.at]?.code;
  const answer = code === undefined ? undefined : evaluation.sheet.answers.get(code);
  return answer?.case === evaluation.chosen ? answer.option : NOWHERE;
}

/** One line stays free, so that the terminal never scrolls. */
function sizeOf({ columns, rows }: Output): { columns: number; rows: number } {
  return { columns: Math.max(30, columns ?? 80), rows: Math.max(12, (rows ?? 24) - 1) };
}
