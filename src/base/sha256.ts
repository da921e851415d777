import { builtin } from './builtin.js';

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  return builtin('node:crypto').createHash('sha256').update(text, 'utf8').digest('hex');
}
