/** The keys of an object, in their order. */
export interface FirstKeys {
  readonly keys: readonly string[];
  /** Whether the object ends within the text. */
  readonly isWhole: boolean;
}

/** What JSON is made of, as far as it tells where a key is: texts, brackets, and what stands between values. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(:)?|[[{\]}]/gs;

/**
 * The keys of the first object in a text of JSON, of which there may be no more than the beginning. They are the ones
 * that the first bracket of an object opens, and no others within.
 */
export function firstKeys(text: string): FirstKeys {
  const keys: string[] = [];
  let depth = 0;
  for (const { 0: token, 1: colon } of text.slice(text.indexOf('{')).matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && colon !== undefined) keys.push(token.slice(1, -2));
    if (depth === 0) return { keys, isWhole: true };
  }
  return { keys, isWhole: false };
}
