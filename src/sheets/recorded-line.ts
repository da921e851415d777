import { shortened } from '../base/format.js';
import { type Evaluation } from './evaluation.js';
import { stopsOn, type Recorded } from './recorded.js';
import type { ScoringWords } from './scoring.vi.js';

/** Said to the member: that something was recorded, or that something is wrong. */
export interface Notice {
  readonly tone: 'done' | 'warning';
  readonly text: string;
}

/** The most letters of a criterion's title that stand beside its points. */
const TITLE = 50;

/** What an answer has recorded, and what hangs on it, in a line; a warning where the statute stops the assessment. */
export function recordedLine(
  { criterion: { code, title }, points, off, on, otherCase }: Recorded,
  evaluation: Evaluation,
  words: ScoringWords,
): Notice {
  const name = `${code} ${shortened(title, TITLE)}`;
  const stops = points === 0 ? stopsOn(evaluation).filter(({ zeroIn }) => zeroIn.includes(code)) : [];
  const text = [
    points === null ? words.cleared(name) : words.recorded(name, points),
    ...(off.length === 0 ? [] : [words.skipped(off, code)]),
    ...(on.length === 0 ? [] : [words.backOn(on)]),
    ...(otherCase === null ? [] : [words.otherCaseThere(otherCase.criterion, otherCase.case)]),
    ...stops.map(({ criterion, when }) => words.stops(criterion, when)),
  ].join(' ');
  return { tone: stops.length > 0 || otherCase !== null ? 'warning' : 'done', text };
}
