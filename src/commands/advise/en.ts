import type { Standing, Closed } from '../../engine/advice.js';
import { stars, counted, thousands, list, byLevel } from '../../base/format.js';
import type { OptionWording } from './option-wording.js';
import type { AdviseCommandWords } from './vi.js';

const standing = (one: Standing) => `${stars(one.stars)}, ${counted(one.total, 'point')}`;

const criteria = (count: number) => `${number(count)} ${count === 1 ? 'criterion' : 'criteria'}`;

const number = (count: number) => thousands(count, ',');

const option = (one: OptionWording) =>
  one.case === null ? one.text : `case ${one.case}: ${one.text.replace(/[.;]$/, '')}`;

const CLOSED: Readonly<Record<Closed, string>> = {
  locked: 'locked with --lock',
  'beyond-producer': "outside the producer's power, add --all to take it in",
  'no-story': 'does not count without a story',
  'no-option': 'has no higher option',
};

export const en: AdviseCommandWords = {
  advice: {
    workbook: 'Plans',
    title: 'Upgrade plan',
    nothing: 'There is no sheet to plan for.',
    standing: (one) => `Now ${standing(one)}.`,
    planned: (target, steps) => `For ${stars(target)}: improve ${criteria(steps)}.`,
    step: ({ code, from, to, unanswered }, options) =>
      `${code}: ${unanswered ? 'not answered' : String(from)} → ${counted(to, 'point')}: ${options.map(option).join('; or ')}`,
    why: ({ meets, opens, forPoints }) =>
      [
        ...(meets.length > 0 ? [`requirement of ${list(meets.map(stars))}`] : []),
        ...(opens.length > 0 ? [`only with a story ${list(opens)} will count`] : []),
        ...(forPoints ? ['more points'] : []),
      ].join('; '),
    after: (one) => `Then: ${standing(one)}.`,
    reached: (target) =>
      target === null ? 'There is no higher level.' : `The target of ${stars(target)} is reached.`,
    disqualified: (reason) =>
      `The dossier is disqualified: ${reason}. More points do not help, that reason comes first.`,
    unreachable: (target) => `${stars(target)} cannot be reached:`,
    obstacles: {
      'requirement-closed': (a) =>
        `requirement of ${stars(a.star)}: ${a.code} needs ${String(a.needs)}, has ${String(a.has)} (${CLOSED[a.because]})`,
      'points-short': (a) =>
        `with everything raised that may be, there are ${counted(a.highest, 'point')}, ${stars(a.target)} takes ${String(a.needs)}` +
        (a.closed.length === 0
          ? ''
          : `; left out: ${a.closed.map((one) => `${one.code} (${counted(one.points, 'point')}, ${CLOSED[one.because]})`).join(', ')}`) +
        (a.disputed === null
          ? ''
          : `; all of this set adds up to ${String(a.disputed.most)} only (disputed in its source, ${a.disputed.article})`),
      'too-many-steps': (a) => `it takes ${criteria(a.fewest)} at least, and --max allows ${String(a.max)}`,
    },
    furthest: ({ unmet, ...one }) =>
      `As far as one can come: ${standing(one)}` +
      (unmet.length === 0
        ? '.'
        : `, short of ${byLevel(unmet, (miss) => `${miss.code} needs ${String(miss.needs)}`)}.`),
    missing: (codes) => `Not answered, counted as 0: ${list(codes)}.`,
    summary: ({ rows, advised, rejected }) =>
      `Summary of ${counted(rows, 'row')}: ${[
        `planned ${number(advised.planned)}`,
        `reached ${number(advised.reached)}`,
        `out of reach ${number(advised.unreachable)}`,
        `disqualified ${number(advised.disqualified)}`,
        `rejected ${number(rejected)}`,
      ].join(' · ')}`,
    severalMembers: 'There are sheets by several members: each has a plan of its own, nothing is averaged.',
    lockUnknown: (codes) => `No set of the batch has the criterion ${list(codes)}: that --lock does nothing.`,
  },
  help: {
    advise: {
      description: 'the fewest criteria to improve for one star more',
      target: 'stars to reach (default: one more)',
      max: 'improve N criteria at most',
      lock: 'leave this criterion as it is; may be given again',
      all: "take in the kind of organisation and the representative, outside the producer's power",
    },
  },
};
