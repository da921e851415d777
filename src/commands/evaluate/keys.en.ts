import { either } from '../../sheets/scoring.en.js';
import type { KeyWords } from './keys.vi.js';

export const keys: KeyWords = {
  noSuchKey: (key) => `The key ${key} does nothing here; press h for the keys.`,
  keyNotNow: (key, use) => {
    switch (use) {
      case 'undo':
        return 'No answer of this sitting is left to be taken back.';
      case 'clear':
        return 'This criterion is open: there is nothing to take away.';
      case 'case':
        return 'This criterion has no cases a and b.';
      case 'save':
        return 'Every answer is saved.';
      case 'points':
      case 'confirm':
      case 'step':
      case 'go':
      case 'text':
      case 'note':
      case 'evidence':
      case 'out':
      case 'review':
      case 'sign':
      case 'leave':
      case 'help':
        return `The key ${key} does nothing now; press h for the keys.`;
    }
  },
  pageKeys: '↑ ↓ PgUp PgDn: scroll · any other key: back to the sheet',
  keys: (use, points) => {
    switch (use) {
      case 'points':
        return `${either(points)}: give points`;
      case 'case':
        return 'a b case';
      case 'confirm':
        return 'y as in the round before';
      case 'undo':
        return 'u take back';
      case 'clear':
        return 'Delete open again';
      case 'step':
        return '← → move';
      case 'go':
        return 't go to';
      case 'text':
        return 'v whole text, papers';
      case 'note':
        return 'c note';
      case 'evidence':
        return 'm evidence';
      case 'out':
        return 'l disqualify';
      case 'review':
        return 'x review';
      case 'sign':
        return 'k sign';
      case 'save':
        return 's save again';
      case 'leave':
        return 'q leave';
      case 'help':
        return 'h help';
    }
  },
  help: [
    'THE KEYS',
    '',
    '0…9        give that many points and go on; for 10 points: 1, then 0',
    '↑ ↓        move between the options, Enter chooses',
    'PgUp PgDn  scroll where there are more lines above or below',
    'a b        choose the case, where a criterion has two',
    'y          give what I gave in the round before (from round 2 on)',
    'u          take the last answer back, then the one before it',
    'Delete     take the points of this criterion away, to score it anew',
    '← →        the criterion before, the next one',
    't          go to a criterion by its code, such as 5.1',
    'v          the whole text of the criterion, and the papers it asks for',
    'c          your note on this criterion',
    'm          the evidence you have seen',
    'l          disqualify the dossier, with the reason; or take it in again',
    'x          review the whole sheet',
    'k          sign the sheet',
    's          save again, where the sheet could not be saved',
    'q          leave; every answer is saved',
    'Esc        leave a question, and change nothing',
  ],
};
