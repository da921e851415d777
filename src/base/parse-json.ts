import { JsonScan } from './json-scan.js';

/**
 * Parses JSON that came from elsewhere.
 *
 * @throws {SyntaxError}
 * @throws {JsonPastLimit} before any of it is made
 */
export function parseJson(text: string): unknown {
  new JsonScan().take(text);
  return JSON.parse(text) as unknown;
}
