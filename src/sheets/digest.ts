import { createHash } from 'node:crypto';

/*
 * A signed sheet is sealed as it stands in its file, comments and all: the digest is that of the text above its own
 * line. Line ends and a byte order mark aside, which mail and editors change without anybody's doing.
 */

const DIGEST_LINE = /^digest: sha256:([0-9a-f]{64})\n?$/m;

/** Seals a text that has no digest yet. */
export function seal(text: string): string {
  return `${text}digest: sha256:${digestOf(text)}\n`;
}

/** The digest that a sealed text ends with; empty where it has none. */
export function digestIn(text: string): string {
  return DIGEST_LINE.exec(normal(text))?.[1] ?? '';
}

/** The digest that a sealed text ends with as other files name it, `sha256:…`; null where it has none. */
export function sealOf(text: string): string | null {
  const digest = digestIn(text);
  return digest === '' ? null : `sha256:${digest}`;
}

/** What tells a text that nobody has sealed from any other, written as a seal is. */
export function fingerprint(text: string): string {
  return `sha256:${digestOf(text)}`;
}

/** What a file says of its own content. */
export type SealState = 'unsealed' | 'intact' | 'broken';

/** Holds a file's digest against its content. */
export function sealState(text: string): SealState {
  const plain = normal(text);
  const match = DIGEST_LINE.exec(plain);
  if (match === null) return /^digest\b/m.test(plain) ? 'broken' : 'unsealed';
  // The seal stands last: whatever follows it is not sealed.
  const isLast = match.index + match[0].length === plain.length;
  return isLast && match[1] === digestOf(plain.slice(0, match.index)) ? 'intact' : 'broken';
}

function normal(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
}

function digestOf(text: string): string {
  return createHash('sha256').update(normal(text), 'utf8').digest('hex');
}
