import type { Host } from '../../../base/host.js';

/** The signs on the screens that not every terminal has a picture for. */
export interface Signs {
  readonly pointer: string;
  readonly ticked: string;
  readonly open: string;
  readonly done: string;
  readonly up: string;
  readonly down: string;
}

const FULL: Signs = { pointer: '❯', ticked: '●', open: '○', done: '✓', up: '↑', down: '↓' };

/** What the fonts of the classic Windows console have. */
const PLAIN: Signs = { pointer: '>', ticked: '●', open: '○', done: '√', up: '↑', down: '↓' };

/**
 * Windows Terminal, and the terminals of editors, say who they are; the classic console says nothing, and its fonts lack
 * most signs.
 */
export function signsOf({ env }: Pick<Host, 'env'>): Signs {
  const isWindows = env.OS === 'Windows_NT';
  const isNewer = env.WT_SESSION !== undefined || env.TERM_PROGRAM !== undefined || env.TERM !== undefined;
  return isWindows && !isNewer ? PLAIN : FULL;
}
