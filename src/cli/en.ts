import { quoted } from '../base/format.js';
import type { CliWords } from './vi.js';

export const en: CliWords = {
  bug: 'A bug in the program, and not your mistake. Please tell whoever gave you ocop, with the lines below.',
  help: {
    tagline: 'Scores and ranks OCOP products by the Decisions of the Prime Minister of Vietnam, offline.',
    version: 'show the version',
    lang: 'language of messages: vi or en (the variable OCOP_LANG sets it too)',
    criteria: {
      dir: 'use the corrected files of criteria in this folder in place of ours',
    },
    inRound: 'the round named in ocop.yaml; the open one unless it is given',
    noProject: 'do not use the ocop.yaml of this folder or of one above',
  },
  season: {
    taken: (file, round, line) => `From ${file}${round === null ? '' : `, round ${quoted(round)}`}: ${line}`,
  },
};
