import type { Wording } from '../base/coded.js';
import { word } from '../base/word-coded.js';
import type { PlanFindingArgs, PlanFinding } from './plan.js';

/** What is wrong with a plan, a line each: where, by line and by key, and what. Shapes name their key themselves. */
export function planFindingLines(
  file: string,
  findings: readonly PlanFinding[],
  words: Wording<PlanFindingArgs>,
): string {
  return findings
    .map((one) => {
      const key = one.at === '' || one.code === 'shape' ? '' : `"${one.at}": `;
      return `  ${file}:${String(one.line)}: ${key}${word(words, one)}`;
    })
    .join('\n');
}
