import type { Change } from '../../law/compare-sets.js';
import type { CriteriaWords } from '../criteria-words.js';
import { counted, day, stars } from '../../base/format.js';

const level = (star: number | null) => (star === null ? 'no star' : stars(star));

function change(one: Change): string {
  switch (one.type) {
    case 'added':
      return one.option
        ? `+ new option of ${counted(one.option.points, 'point')}: ${one.option.text}`
        : `+ new criterion, ${counted(one.max, 'point')}`;
    case 'dropped':
      return one.option
        ? `- dropped the option of ${counted(one.option.points, 'point')}: ${one.option.text}`
        : `- dropped the criterion, ${counted(one.max, 'point')}`;
    case 'renumbered':
      return `# ${one.from ?? ''} is now ${one.to ?? ''}`;
    case 'repointed':
      return one.option === null
        ? `~ at most ${String(one.before)}, now ${counted(one.after, 'point')}`
        : `~ ${String(one.before)}, now ${counted(one.after, 'point')}: ${one.option}`;
    case 'restarred':
      return one.option === null
        ? `* ${level(one.before)}, now ${level(one.after)}: the criterion as a whole`
        : `* ${level(one.before)}, now ${level(one.after)}: ${one.option}`;
    case 'reworded': {
      const what = {
        title: 'title',
        note: 'note',
        option: 'an option',
        section: 'heading',
        disqualifier: 'a case for disqualification',
      }[one.what];
      // An edition without cases is one whose cases the sources do not hold.
      const none = one.what === 'disqualifier' ? '(not in the sources)' : '(none)';
      return `" ${what} re-worded\n  before: ${one.before || none}\n  now: ${one.after || none}`;
    }
  }
}

export const criteria: CriteriaWords = {
  severity: { error: 'error', warning: 'warning' },
  checked: (sets, editions, errors, warnings) =>
    `Checked ${String(sets)} product sets of ${String(editions)} editions: ${String(errors)} errors, ${String(warnings)} warnings.`,
  edition: (number, date) => `Decision ${number} of ${day(date)}`,
  inForce: (from, until) => `in force from ${day(from)}${until === null ? '' : ` to ${day(until)}`}`,
  set: (no, name) => `Set ${String(no)}. ${name}`,
  disputed: (article, reason) => `Disputed in its source (${article}): ${reason}`,
  disputedMark: 'disputed in its source',
  part: (part, max, title) => `PART ${part}${title === null ? '' : `. ${title}`} (${String(max)} points)`,
  section: (no, title, max) => `${String(no)}. ${title} (${String(max)} points)`,
  max: (max) => `(${String(max)} ${max === 1 ? 'point' : 'points'})`,
  points: (points) => `${String(points)} ${points === 1 ? 'point' : 'points'}`,
  criterionStar: (star) => `${stars(star)} takes some option of this criterion`,
  appliesWhen: (criterion, above) =>
    `Counts only when criterion ${criterion} has more than ${String(above)} points.`,
  knockout: {
    disqualified: (when) => `Disqualified if ${when}.`,
    stop: (when) => `Nothing further is evaluated if ${when}.`,
    'not-evaluated': (when) => `Not evaluated: ${when}.`,
  },
  beyondProducer: "Outside the producer's power: ocop advise leaves it out unless --all is given.",
  branch: 'Branch',
  ministry: 'Ministry in charge',
  legend: '★ on an option: that level takes at least this option.',
  diffTitle: (no, from, to) => `Set ${String(no)}: ${from} against ${to}`,
  diffNone: 'Nothing changed.',
  changed: ({ from, to, title }) =>
    from === null && to === null
      ? 'When a dossier is disqualified'
      : `${to ?? from ?? ''} ${title.replace(/ \(.*| Yêu cầu:.*/, '')}`,
  change,
  diffLegend: '+ added · - dropped · # renumbered · ~ re-pointed · * re-starred · " re-worded',
  diffCounts: (counts) =>
    `Added ${String(counts.added)}, dropped ${String(counts.dropped)}, renumbered ${String(counts.renumbered)}, re-pointed ${String(counts.repointed)}, re-starred ${String(counts.restarred)}, re-worded ${String(counts.reworded)}.`,
};
