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
  },
};
