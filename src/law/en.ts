import { day, stars } from '../base/format.js';
import type { LawWords } from './vi.js';
import { findings } from './check/findings.en.js';
import { disputed } from './doubt.en.js';

export const en: LawWords = {
  findings,
  rate: {
    replaced: ({ path, edition, set, added }) =>
      added
        ? `Adding the edition ${edition} from ${path}.`
        : set === null
          ? `${path} stands in place of the edition ${edition}.`
          : `${path} stands in place of set ${String(set)} of ${edition}.`,
  },
  criteria: {
    edition: (number, date) => `Decision ${number} of ${day(date)}`,
    set: (no, name) => `Set ${String(no)}. ${name}`,
    disputed,
    disputedMark: 'disputed in its source',
    part: (part, max, title) => `PART ${part}${title === null ? '' : `. ${title}`} (${String(max)} points)`,
    section: (no, title, max) => `${String(no)}. ${title} (${String(max)} points)`,
    max: (max) => `(${String(max)} ${max === 1 ? 'point' : 'points'})`,
    criterionStar: (star) => `${stars(star)} takes some option of this criterion`,
    appliesWhen: (criterion, above) =>
      `Counts only when criterion ${criterion} has more than ${String(above)} points.`,
    knockout: {
      disqualified: (when) => `Disqualified if ${when}.`,
      stop: (when) => `Nothing further is evaluated if ${when}.`,
      'not-evaluated': (when) => `Not evaluated: ${when}.`,
      required: (when) => `Required: ${when}.`,
    },
  },
};
