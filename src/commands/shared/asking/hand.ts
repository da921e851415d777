import type { Key } from 'node:readline';

/*
 * What a hand can have typed. A key that is held down repeats, and a text that is pasted, or typed by a machine, comes
 * all at once; neither is a member's answer to one criterion after another.
 */

/**
 * The least between two presses of one key by a hand, in milliseconds. Systems repeat a held key each 33 (Windows), 40
 * (X11), 90 (macOS) or 92 ms (the Linux console), by their defaults; a quick hand strikes one key six or seven times a
 * second, each 140 to 160 ms.
 */
export const HAND = 120;

/** The longest that a held key waits before it repeats: a second on Windows at its slowest, and a little. */
const HELD_BEFORE = 1200;

/** The most digits that are taken for a hand's where they come in one piece, and what a busy moment lets pile up. */
const AT_ONCE = 3;
const PILED_UP = 50;

/** What is thought of a press. */
export type Press =
  | 'own'
  /** It repeats a key that is held down. */
  | 'repeat'
  /** The same, and the press before it was the first of the repeats, which nobody could know then. */
  | 'repeat-found';

/** Tells presses of a hand from the repeats of a key that is held down. */
export class HeldKeys {
  private key = '';
  private at = -Infinity;
  /** Whether the press before was preceded by the same key, no longer ago than a held key waits. */
  private mayBeRepeat = false;
  private held = false;

  /**
   * @param key what names the key
   * @param at when it came, in milliseconds
   * @param busy for how many of them before that the program heard nothing: it may have come that much earlier
   */
  press(key: string, at: number, busy: number): Press {
    const same = key === this.key;
    const since = at - this.at;
    // While the program wrote to a slow stick, the keys waited: what looks like a pause of the hand may be none.
    const pause = this.held || this.mayBeRepeat ? since - busy : since;
    const isRepeat = same && pause < HAND;
    const found = isRepeat && !this.held && this.mayBeRepeat;
    this.mayBeRepeat = same && !isRepeat && since < HELD_BEFORE;
    this.held = isRepeat;
    [this.key, this.at] = [key, at];
    if (!isRepeat) return 'own';
    return found ? 'repeat-found' : 'repeat';
  }
}

/**
 * Whether what came in one piece is a text and no keys of a hand. Sequences that a single key sends count as none.
 *
 * @param busy milliseconds before in which the program heard nothing, so that keys have piled up
 */
export function isPasted(piece: string, busy: number): boolean {
  // eslint-disable-next-line no-control-regex -- what a key such as an arrow sends begins with it
  const typed = piece.replace(/\u001b(?:[[O][\d;]*.)?/g, '').replace(/[\u0000-\u001f\u007f]/g, '');
  const count = Array.from(typed).length;
  if (count < 2) return false;
  const most = AT_ONCE + Math.floor(busy / PILED_UP);
  return count > most || (busy < PILED_UP && /[^0-9]/.test(typed));
}

/** Whether a key answers, signs, or takes back: nobody means it again by holding it down, as one may mean an arrow. */
export function isMeantOnce({ name, sequence, ctrl, meta }: Key): boolean {
  if (ctrl === true || meta === true) return false;
  return /^([0-9a-z]|return|enter)$/.test(name ?? sequence ?? '');
}
