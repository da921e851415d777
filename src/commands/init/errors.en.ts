import type { Wording } from '../../base/coded.js';
import { day, list, quoted } from '../../base/format.js';
import { en as shared } from '../shared/en.js';
import type { InitErrors } from './errors.js';

const guess = (likely: readonly string[]) =>
  likely.length === 0 ? '' : ` Did you mean ${list(likely.map(quoted))}?`;

export const errors: Wording<InitErrors> = {
  'season-exists': (a) => `This folder has ${a.file} already; change it by hand, ocop init writes over none.`,
  'no-province': (a) =>
    `The list of provinces and cities (before and after 01/07/2025) has no ${quoted(a.read)}.${guess(a.likely)}`,
  'no-place': (a) => `The country's list of places has none called ${quoted(a.read)}.${guess(a.likely)}`,
  'no-agency': (a) =>
    `${quoted(a.read)} does not look like the name of an agency; write it as at the head of its papers.`,
  'no-number': (a) => `${quoted(a.read)} does not look like the number of a decision, such as 3981/QĐ-UBND.`,
  'not-there-yet': (a) => `There is no ${a.file} yet, seen from this folder.`,
  'file-of-another-kind': (a) =>
    `${a.file} seems to be ${shared.fileKinds[a.read]}; what is needed here is ${a.wanted.map((one) => shared.fileKinds[one]).join(', or ')}.`,
  'ending-unfit': (a) => `${a.file}: the name of this file has to end in ${a.endings.join(', ')}.`,
  'days-backwards': (a) => `The round ends on ${day(a.to)}, before it begins on ${day(a.from)}.`,
  'day-to-come': (a) => `${day(a.day)} is still to come (today is ${day(a.today)}).`,
};
