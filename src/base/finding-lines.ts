import type { Coded, Wording } from './coded.js';
import { word } from './word-coded.js';

/** What a finding in a YAML file says of its place. */
interface FindingPlace {
  readonly line: number;
  /** Its keys, such as `rounds.0.days`; empty for the file. */
  readonly at: string;
}

/** What is wrong with a YAML file, a line each: where, by line and by key, and what. Shapes name their key themselves. */
export function findingLines<Args>(
  file: string,
  findings: readonly (Coded<Args> & FindingPlace)[],
  words: Wording<Args>,
): string {
  return findings
    .map((one) => {
      const key = one.at === '' || one.code === 'shape' ? '' : `"${one.at}": `;
      return `  ${file}:${String(one.line)}: ${key}${word(words, one)}`;
    })
    .join('\n');
}
