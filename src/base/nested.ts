import { MOST_LEVELS } from './limits.js';

/** JSON that is nested deeper than anything of ours: what walks through it would run out of stack. */
export class TooDeep extends Error {}

const QUOTE = 0x22;
const ESCAPE = 0x5c;

/**
 * Parses JSON that came from elsewhere.
 *
 * @throws {SyntaxError}
 * @throws {TooDeep} before any of it is made
 */
export function parseJson(text: string): unknown {
  if (levelsOf(text) > MOST_LEVELS) throw new TooDeep();
  return JSON.parse(text) as unknown;
}

/** How deep a text of JSON is nested; brackets within its strings are none. */
function levelsOf(text: string): number {
  let level = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === ESCAPE) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === 0x5b || code === 0x7b) most = Math.max(most, (level += 1));
    else if (code === 0x5d || code === 0x7d) level -= 1;
  }
  return most;
}
