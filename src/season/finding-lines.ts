import type { Wording } from '../base/coded.js';
import { word } from '../base/word-coded.js';
import type { SeasonFinding, SeasonFindingArgs } from './season.js';

/** What is wrong with a season, a line each: where, by line and by key, and what. Shapes name their key themselves. */
export function seasonFindingLines(
  file: string,
  findings: readonly SeasonFinding[],
  words: Wording<SeasonFindingArgs>,
): string {
  return findings
    .map((one) => {
      const key = one.at === '' || one.code === 'shape' ? '' : `"${one.at}": `;
      return `  ${file}:${String(one.line)}: ${key}${word(words, one)}`;
    })
    .join('\n');
}
