import { fileSafe } from './file-safe.js';
import { sha256 } from './sha256.js';

/** A text as the name of a file or a folder, see `fileSafe`. */
export function safeName(text: string): string {
  return fileSafe(text, sha256);
}
