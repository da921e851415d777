/*
 * FNV-1a, 32 bits: a number by which texts are told apart that are compared over and over. Cheap, and no
 * protection against whoever seeks two that are alike.
 */

export const FNV_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** The hash of a text's 16-bit units. */
export function fnvOf(text: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** What a text is known by among few: its hash, and 0 for no text alone. */
export function textMark(text: string): number {
  return text === '' ? 0 : fnvOf(text) | 0 || 1;
}
