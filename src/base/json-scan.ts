import { MEBI, MOST_JSON_MADE, MOST_LEVELS } from './limits.js';

/** What a text of JSON goes past: how deep it is nested, or how much memory what it says would take. */
export type PastLimit = 'json-too-deep' | 'json-too-large';

/** JSON that goes past one of our limits, which is seen before any of it is made. */
export class JsonPastLimit extends Error {
  /** In levels, or in MiB. */
  readonly most: number;

  constructor(readonly code: PastLimit) {
    super();
    this.most = code === 'json-too-deep' ? MOST_LEVELS : MOST_JSON_MADE / MEBI;
  }
}

const QUOTE = 0x22;
const ESCAPE = 0x5c;

/**
 * What the parser takes at its peak for each thing that it makes, in bytes, its text aside: measured with three million of
 * each. A name counts as a text that is like no other, and its object as one whose names no other has.
 */
const WEIGHT = { list: 72, object: 104, item: 24, text: 96, name: 136, letter: 2, digit: 2, fraction: 16 };

/**
 * Goes through a text of JSON, piece by piece, before it is parsed: 60 MB of `{}` take two gigabytes, and what walks through
 * a million brackets runs out of stack. Whether it is JSON at all is for the parser to say.
 */
export class JsonScan {
  /** What has been gone through would take, in bytes. */
  weight = 0;
  level = 0;
  /** A level that is gone through up to where it is closed, and where on the way the last comma of its own stood; -1 for none. */
  within = -1;
  lastComma = -1;
  private inString = false;
  private isEscaped = false;

  /**
   * @returns how far it has gone: to what closes `within`, or to the end
   * @throws {JsonPastLimit}
   */
  take(text: string, from = 0, to = text.length): number {
    const { within } = this;
    let { weight, level, lastComma, inString, isEscaped } = this;
    let at = from;
    for (; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (inString) {
        weight += WEIGHT.letter;
        if (isEscaped) isEscaped = false;
        else if (code === ESCAPE) isEscaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code >= 0x30 && code <= 0x39) weight += WEIGHT.digit;
      else
        switch (code) {
          case 0x2c: // ,
            weight += WEIGHT.item;
            if (level === within) lastComma = at;
            break;
          case QUOTE:
            weight += WEIGHT.text;
            inString = true;
            break;
          case 0x3a: // :
            weight += WEIGHT.name;
            break;
          case 0x5b: // [
          case 0x7b: // {
            weight += code === 0x5b ? WEIGHT.list : WEIGHT.object;
            level += 1;
            if (level > MOST_LEVELS) throw new JsonPastLimit('json-too-deep');
            break;
          case 0x5d: // ]
          case 0x7d: // }
            if (level === within) to = at;
            else level -= 1;
            break;
          case 0x2e: // .
          case 0x45: // E
          case 0x65: // e, also of `true`, which is none the worse for it
            weight += WEIGHT.fraction;
        }
    }
    Object.assign(this, { weight, level, lastComma, inString, isEscaped });
    if (weight > MOST_JSON_MADE) throw new JsonPastLimit('json-too-large');
    return to;
  }
}
