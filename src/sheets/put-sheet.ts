import { existsSync } from 'node:fs';
import { keepCopy, takeBackCopy } from '../base/files/kept-copy.js';
import { readText } from '../base/files/read-text.js';
import { isLock, takeLock, type LockHost, type Taken } from '../base/lock.js';
import { saveSheet } from './sheet-store.js';

/** What became of a sheet that was to be put in its place. */
export type PutSheet =
  | { readonly state: 'written' }
  /** It is there already, to the letter. */
  | { readonly state: 'same' }
  /** Another sheet stands there, and is kept. */
  | { readonly state: 'kept' }
  /** Another sheet stood there, which is `old` now. */
  | { readonly state: 'replaced'; readonly old: string }
  /** Somebody has the sheet there open: whatever was put there, they would write over. */
  | { readonly state: 'open'; readonly taken: Taken };

/**
 * Puts a sheet in its place. One that stands there and says something else is only replaced where that was asked for,
 * and then kept under another name, since it may be all that is left of what somebody scored.
 *
 * @throws the system's own error; the sheet that was there is untouched
 */
export function putSheet(path: string, text: string, replace: boolean, host: LockHost): PutSheet {
  const taken = takeLock(path, host);
  if (!isLock(taken)) return { state: 'open', taken };
  try {
    const before = existsSync(path) ? readText(path) : null;
    if (before === text) return { state: 'same' };
    if (before !== null && !replace) return { state: 'kept' };
    const old = before === null ? null : keepCopy(path, host);
    try {
      saveSheet(path, text, host);
    } catch (error) {
      if (old !== null) takeBackCopy(old, host);
      throw error;
    }
    return old === null ? { state: 'written' } : { state: 'replaced', old };
  } finally {
    taken.release();
  }
}
