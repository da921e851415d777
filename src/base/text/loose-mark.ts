import { FNV_BASIS, FNV_PRIME } from '../fnv.js';
import { fold } from './fold.js';

/** The plain letter behind each, as a code; 0 for what says nothing, -1 for one that was not met yet. */
const PLAIN = new Int32Array(0x10000).fill(-1);

/**
 * A text as a number that does not tell case, accents, spaces or signs apart (FNV-1a, 32 bits), 0 for none: by it few
 * texts are compared, and a million marked, letter by letter and without a text made of any.
 */
export function looseMark(text: string): number {
  let hash = FNV_BASIS;
  let isEmpty = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let letter = PLAIN[code] ?? 0;
    if (letter === -1) PLAIN[code] = letter = plainCode(code);
    if (letter === 0) continue;
    isEmpty = false;
    hash = Math.imul(hash ^ letter, FNV_PRIME);
  }
  return isEmpty ? 0 : hash | 0 || 1;
}

function plainCode(code: number): number {
  const letter = fold(String.fromCharCode(code));
  return letter === '' ? 0 : letter.charCodeAt(0);
}
