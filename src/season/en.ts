import { day, quoted } from '../base/format.js';
import { findings } from '../law/check/findings.en.js';
import type { SeasonWords } from './vi.js';

export const en: SeasonWords = {
  season: {
    findings: {
      'yaml-syntax': findings['yaml-syntax'],
      shape: findings.shape,
      'more-findings': findings['more-findings'],
      'round-twice': (a) => `round ${quoted(a.name)} is called as round ${String(a.other)}; rename one.`,
      'round-day-unreadable': (a) =>
        `${quoted(a.read)} is not a day; write it like 05/08/2026 or 2026-08-05.`,
      'round-backwards': (a) => `from ${day(a.from)} to ${day(a.to)} runs backwards.`,
    },
    file: {
      head: [
        'A season of OCOP ratings: what all ocop commands run in this folder and below share.',
        'A flag on the line always wins; --no-project ignores this file. Names of files start from this folder.',
        'A line with # before it is not in use: take the # away and fill it in.',
      ],
      texts: {
        province: 'The province or city.',
        agency: 'The agency at the head of papers.',
        place: 'The place before the day on papers.',
        register: 'The register; made by the first command that adds to it.',
        places: 'Places that were renamed or merged.',
        communes: "All communes of the province, for a year's report; left out, those of the list of places.",
        aliases: 'Which producers are one, and which are two.',
        regulation: 'The council and its regulation.',
        products: "The season's list of products.",
        plan: 'The plan and its targets.',
        edition:
          'The edition of rows that name none; one whose own days and kind leave only another one possible goes by that.',
      },
      footnotes: 'Papers say in small type at the foot what is unclear in the sources, or was not looked at.',
      rounds: 'Rounds. The open one is used; of several open ones, --in "name" picks one.',
      round: {
        name: 'Round 1',
        files: 'Sheets sent in: files, folders or patterns; one or more.',
        sheets: "Sheets of the council's members; left out where the sheets sent in are theirs.",
        products: "The round's own list of products; left out where the season's serves it.",
        days: 'From which day to which.',
        results:
          "The council's results (ocop council --out), which ocop register add puts into the register.",
        decision: 'The decision of recognition, once it is signed.',
        closed: 'Once the round is done.',
      },
    },
  },
};
