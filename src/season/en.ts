import { day, quoted } from '../base/format.js';
import { findings } from '../law/check/findings.en.js';
import type { SeasonWords } from './vi.js';

export const en: SeasonWords = {
  season: {
    findings: {
      'yaml-syntax': findings['yaml-syntax'],
      shape: findings.shape,
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
        province: { about: 'The province or city.', example: 'tỉnh Lâm Đồng' },
        agency: { about: 'The agency at the head of papers.', example: 'UBND tỉnh Lâm Đồng' },
        place: { about: 'The place before the day on papers.', example: 'Đà Lạt' },
        register: {
          about: 'The register; made by the first command that adds to it.',
          example: 'so-san-pham.csv',
        },
        places: { about: 'Places that were renamed or merged.', example: 'dia-danh.csv' },
        aliases: { about: 'Which producers are one, and which are two.', example: 'chu-the.csv' },
        regulation: { about: 'The council and its regulation.', example: 'hoi-dong.yaml' },
        products: { about: "The season's list of products.", example: 'san-pham.csv' },
        plan: { about: 'The plan and its targets.', example: 'ke-hoach.yaml' },
        edition: { about: 'The edition of rows that name none.', example: '26-2026' },
      },
      rounds: 'Rounds. The open one is used; of several open ones, --in "name" picks one.',
      round: {
        name: 'Đợt 1',
        files: 'Sheets sent in: files, folders or patterns; one or more.',
        days: 'From which day to which.',
        results:
          "The council's results (ocop council --out), which ocop register add puts into the register.",
        decision: 'The decision of recognition, once it is signed.',
        closed: 'Once the round is done.',
      },
    },
  },
};
