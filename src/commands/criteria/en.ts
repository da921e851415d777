import { day, counted, stars } from '../../base/format.js';
import type { Change } from '../../law/compare-sets.js';
import type { CriteriaCommandWords } from './vi.js';

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

const level = (star: number | null) => (star === null ? 'no star' : stars(star));

export const en: CriteriaCommandWords = {
  criteria: {
    severity: { error: 'error', warning: 'warning' },
    checkTitle: 'Check of the criteria',
    listTitle: 'Product sets',
    setTitle: ({ set, edition, name }) => `Set ${String(set)}, ${edition}${name === '' ? '' : `: ${name}`}`,
    columns: {
      file: 'File',
      line: 'Line',
      column: 'Column',
      severity: 'Kind',
      message: 'Finding',
      edition: 'Edition',
      set: 'Set',
      name: 'Name of the set',
      group: 'Group',
      disputed: 'Where the source is unclear',
      part: 'Part',
      code: 'Criterion',
      criterion: 'Name of the criterion',
      case: 'Case',
      points: 'Points',
      option: 'Level',
      star: 'Stars that take this level at the least',
      from: 'Earlier edition',
      to: 'Later edition',
      change: 'Change',
    },
    checked: (sets, editions, errors, warnings) =>
      `Checked ${String(sets)} product sets of ${String(editions)} editions: ${String(errors)} errors, ${String(warnings)} warnings.`,
    inForce: (from, until) => `in force from ${day(from)}${until === null ? '' : ` to ${day(until)}`}`,
    beyondProducer: "Outside the producer's power: ocop advise leaves it out unless --all is given.",
    branch: 'Branch',
    ministry: 'Ministry in charge',
    legend: '★ on an option: that level takes at least this option.',
    diffTitle: (from, to) =>
      from.set === to.set
        ? `Set ${String(to.set)}: ${from.edition} to ${to.edition}`
        : `Set ${String(from.set)} of ${from.edition} to set ${String(to.set)} of ${to.edition}`,
    othersLike: (sets) =>
      `It can be compared with others too: ${sets.map(({ set, name }) => `${String(set)}. ${name}`).join('; ')}. Choose by --from-set.`,
    diffNone: 'Nothing changed.',
    changed: ({ from, to, title }) =>
      from === null && to === null
        ? 'When a dossier is disqualified'
        : `${to ?? from ?? ''} ${title.replace(/ \(.*| Yêu cầu:.*/, '')}`,
    change,
    diffLegend: '+ added · - dropped · # renumbered · ~ re-pointed · * re-starred · " re-worded',
    diffCounts: (counts) =>
      `Added ${String(counts.added)}, dropped ${String(counts.dropped)}, renumbered ${String(counts.renumbered)}, re-pointed ${String(counts.repointed)}, re-starred ${String(counts.restarred)}, re-worded ${String(counts.reworded)}.`,
  },
  help: {
    criteria: {
      description: 'show, compare and check the criteria',
      check: 'check every file of the criteria: shape, sums, order, stars',
      list: 'list the product sets',
      show: 'show the criteria of a product set',
      diff: 'compare a product set between two editions',
      strict: 'count what is disputed in the source as errors',
      set: "the set's number, or a part of its name, with or without accents",
      edition: 'edition, such as 148-2023 or 26-2026',
      from: 'earlier edition',
      fromSet: 'set of the earlier edition, where it is not the one of that name',
      to: 'later edition',
    },
  },
};
