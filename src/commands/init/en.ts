import type { InitWords } from './vi.js';

export const en: InitWords = {
  init: {
    help: {
      description: 'make an ocop.yaml: the season of this folder, so that options need not be typed again',
      texts: {
        province: 'the province or city',
        agency: 'the agency at the head of papers',
        place: 'the place before the day on papers',
        register: 'the file of the register',
        places: 'the file of places renamed or merged',
        aliases: 'the file of which producers are one, and which are two',
        regulation: 'the council and its regulation (YAML)',
        products: "the season's list of products",
        plan: 'the plan (YAML)',
        edition: 'the edition of rows that name none',
      },
      files: 'sheets sent in for the round: a file, folder or pattern; may be given again',
      sheets: "sheets of the council's members, where they are kept apart; may be given again",
      from: 'the first day of the round',
      to: 'the last day of the round',
      results: "the council's results",
      decision: "the number of the round's decision of recognition",
      date: 'the day of that decision',
    },
    intro:
      'Makes ocop.yaml in this folder. Answer one by one; Enter leaves one out, to be filled in later; Ctrl+C stops.',
    round: 'the name of the round',
    question: (what, before) => `${what}${before === null ? '' : ` [${before}]`}: `,
    notADay: 'That is not a day; write it like 05/08/2026.',
    given: 'Nothing was written.',
    wrote: (file) =>
      `Wrote ${file}; open it in any editor to look and change. Commands run in this folder use it from now on.`,
    above: (file) => `Note: there is ${file} above; in this folder the new one is used in its place.`,
  },
};
