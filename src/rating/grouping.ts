import { fieldText, type Submission } from '../rows/submission.js';
import { plain } from '../base/text/fold.js';

/** What sheets can be ranked by, each group by itself. */
export const GROUPINGS = ['commune', 'district', 'producer', 'set', 'branch', 'file'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** Names the group a submission is counted in. */
export type GroupOf = (submission: Submission) => string;

/**
 * How sheets are grouped. Names that people type are one group whatever their case and spaces, under the spelling
 * that was met first; accents distinguish them.
 */
export function groupingBy(grouping: Grouping): GroupOf {
  switch (grouping) {
    case 'set':
      return ({ set }) => `${String(set.set)}. ${set.name}`;
    case 'branch':
      return ({ set }) => set.branch ?? '';
    case 'file':
      return ({ file }) => file;
    case 'commune':
    case 'district':
    case 'producer': {
      const spellings = new Map<string, string>();
      return (submission) => {
        const name = fieldText(submission, grouping);
        const key = plain(name);
        const first = spellings.get(key);
        if (first === undefined) spellings.set(key, name);
        return first ?? name;
      };
    }
  }
}
