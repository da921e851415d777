import { counted } from '../base/format.js';
import type { SheetsWords } from './vi.js';
import { scoring } from './scoring.en.js';
import { sheetProblems } from './problems.en.js';

const stars = (level: number | null) => (level === null ? 'no stars' : counted(level, 'star'));

export const en: SheetsWords = {
  sheetProblems,
  session: {
    ...scoring,
    roles: { member: 'member', chair: 'chair', secretary: 'secretary', producer: 'producer' },
    progress: (one) => {
      switch (one.state) {
        case 'new':
          return 'not begun';
        case 'begun':
          return `begun, ${String(one.answered)} of ${String(one.of)}`;
        case 'done':
          return 'finished, not signed';
        case 'signed':
          return 'signed';
        case 'disqualified':
          return 'disqualified, not signed';
        case 'unreadable':
          return 'the file of the sheet is wrong';
      }
    },
    evidence: 'Evidence',
    noteTitle: 'Note',
    noBox: 'no box ticked',
    out: (reason) => `DISQUALIFIED: ${reason}`,
    standing: (parts, total, level) =>
      `A ${String(parts.A)} · B ${String(parts.B)} · C ${String(parts.C)} · total ${String(total)} · ${stars(level)}`,
  },
};
