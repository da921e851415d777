import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Output } from '../../../base/host.js';
import type { Paint } from '../../../formats/terminal/paint.js';
import { wrap } from '../../../base/text/width.js';
import { firstLines } from './fitting.js';
import { sizeOf, whenResized } from './terminal-size.js';

export interface LineConfig {
  /** What it is about, in lines above the question. */
  readonly about: readonly string[];
  readonly message: string;
  /** What stands in the line to begin with. */
  readonly before: string;
  /** What was found wrong with that already; null where nothing was. */
  readonly wrong: string | null;
  /** What is wrong with a line; null where nothing is, and it is taken. */
  readonly check: (line: string) => string | null;
  /** What the keys do. */
  readonly keys: string;
  readonly terminal: Output;
  readonly paint: Paint;
}

/** A line of text to be typed or changed: asked again, with what was typed, until nothing is wrong with it. */
export const askLine = createPrompt<string, LineConfig>((config, done) => {
  const { about, message, before, check, keys, terminal, paint } = config;
  const [line, setLine] = useState(before);
  const [wrong, setWrong] = useState(config.wrong);
  const [size, setSize] = useState(sizeOf(terminal));

  useEffect((rl) => {
    rl.write(before);
    return whenResized(terminal, () => setSize(sizeOf(terminal)));
  }, []);

  useKeypress((key, rl) => {
    if (!isEnterKey(key)) {
      setLine(rl.line);
      setWrong(null);
      return;
    }
    const problem = check(line);
    if (problem === null) {
      done(line);
      return;
    }
    setWrong(problem);
    rl.write(line); // Enter has emptied it
  });

  const { columns, rows } = size;
  const fold = (text: string) => text.split('\n').flatMap((one) => wrap(one, columns));
  const above = [...about.flatMap(fold).map((one) => paint.cyan(one)), ''].slice(about.length === 0 ? 1 : 0);
  const foot = fold(keys);
  // No more than there is room for: what scrolls away cannot be taken off the screen again.
  const asked = above.length + wrap(`${message} ${line}`, columns).length;
  const room = Math.max(1, rows - asked - foot.length);
  const found = wrong === null ? [] : firstLines(fold(wrong), room, columns);
  const below = [...found.map((one) => paint.red(one)), ...foot];
  return [[...above, `${paint.bold(message)} ${line}`].join('\n'), below.join('\n')];
});
