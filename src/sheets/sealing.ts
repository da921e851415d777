/*
 * A signed sheet is sealed as it stands in its file, comments and all: the digest is that of the text above its own
 * line. Line ends and a byte order mark aside, which mail and editors change without anybody's doing. What computes a
 * SHA-256 is handed in: Node has its own, a page that stands alone brings one along.
 */

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export type Sha256 = (text: string) => string;

const DIGEST_LINE = /^digest: sha256:([0-9a-f]{64})\n?$/m;

/** What a file says of its own content. */
export type SealState = 'unsealed' | 'intact' | 'broken';

/** Everything that is done with seals, by one way to compute them. */
export interface Sealing {
  /** Seals a text that has no digest yet. */
  readonly seal: (text: string) => string;
  /** What tells a text that nobody has sealed from any other, written as a seal is. */
  readonly fingerprint: (text: string) => string;
  /** Holds a file's digest against its content. */
  readonly sealState: (text: string) => SealState;
}

export function sealingBy(sha256: Sha256): Sealing {
  const digestOf = (text: string) => sha256(normal(text));
  return {
    seal: (text) => `${text}digest: sha256:${digestOf(text)}\n`,
    fingerprint: (text) => `sha256:${digestOf(text)}`,
    sealState(text) {
      const plain = normal(text);
      const match = DIGEST_LINE.exec(plain);
      if (match === null) return /^digest\b/m.test(plain) ? 'broken' : 'unsealed';
      // The seal stands last: whatever follows it is not sealed.
      const isLast = match.index + match[0].length === plain.length;
      return isLast && match[1] === digestOf(plain.slice(0, match.index)) ? 'intact' : 'broken';
    },
  };
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

function normal(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
}
