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
        communes: 'the file of all communes of the province',
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
    /** What is asked where nothing is given; Enter leaves it out. */
    asks: {
      texts: {
        province: 'Which province or city is the season of?',
        agency: 'Which agency issues the papers?',
        place: 'Where are papers signed?',
        register: 'Which file is the register? Where there is none yet, it is made when something is added.',
        places:
          'Which file has the places that were renamed or merged? Type 2025 for the list that comes along.',
        communes:
          'Which file lists all communes of the province? Left out, they are taken from the one above.',
        aliases: 'Which file says which producers are one, however they are written?',
        regulation: "Which file has the council's members and its regulation? (such as: council.yaml)",
        products: "Which file is the season's list of products? (such as: products.csv)",
        plan: 'Which file has the plan and its targets? (such as: plan.yaml)',
        edition: 'By which edition are rows rated that name none?',
      },
      round: 'What is the open round called?',
      files: 'Where are the sheets sent in for it? A file, a folder or a pattern (such as: round1/*.csv)',
      sheets: "Where are the sheets of the council's members, if they are kept apart?",
      from: 'On which day does the round begin? (such as: 01/08/2026)',
      to: 'On which day does it end?',
      results: "Which file will the council's results go to?",
      number: "What is the number of the round's decision of recognition? Leave it out if there is none yet.",
      date: 'On which day was that decision signed?',
    },
    question: (what, before) => `${what}${before === null ? '' : ` [Enter for ${before}]`} `,
    notADay: 'That is not a day; write it like 05/08/2026.',
    given: 'Nothing was written.',
    wrote: (file) =>
      `Wrote ${file}; open it in any editor to look and change. Commands run in this folder use it from now on.`,
    above: (file) => `Note: there is ${file} above; in this folder the new one is used in its place.`,
  },
};
