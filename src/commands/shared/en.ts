import { counted, quoted, thousands } from '../../base/format.js';
import type { CommandWords } from './vi.js';

export const en: CommandWords = {
  fileKinds: {
    rating: 'a result of "ocop rate"',
    council: 'a result of "ocop council"',
    advice: 'a result of "ocop advise"',
    tally: 'figures of "ocop tally"',
    why: 'figures of "ocop tally --why"',
    again: 'a list of what is scored again (ocop council --next-round)',
    plan: 'a plan, or a result of "ocop plan check"',
    regulation: "a council's regulation",
    season: "a season's file",
    sheets: 'a table of sheets',
    sheet: "a member's sheet",
    products: 'a list of products, none of which has stars yet',
    register: 'a register',
    document: 'a paper, a page or a picture to look at or print',
  },
  asking: {
    choiceKeys: {
      back: '↑ ↓ move · Enter chooses · Esc goes back',
      leave: '↑ ↓ move · Enter chooses · Esc leaves',
      before: '↑ ↓ move · Enter chooses · Esc: question before · Ctrl+C stops',
    },
    textKeys: {
      leave: 'Enter: done · Esc: never mind, go back',
      before: 'Enter: done · Esc: question before · Ctrl+C: stop',
    },
    /** Behind what is but a guess. */
    againToTake: 'To take it all the same, press Enter once more.',
    above: (lines, sign) => `  ${sign} ${counted(lines, 'more line')} above (PgUp)`,
    below: (lines, sign) => `  ${sign} ${counted(lines, 'more line')} below (PgDn)`,
  },
  register: {
    help: {
      registers: 'registers (CSV, Excel), or a pattern such as "so/*.csv"',
      force: 'overwrite the file of --out',
      format: 'form of the result',
      asOf: 'name communes, districts and provinces as on this day (takes --places); today unless it is given',
    },
  },
  tally: {
    /** How far the reading has come. */
    reading: (rows, percent) =>
      `Reading… ${thousands(rows, ',')} rows${percent === null ? '' : ` (${String(percent)} %)`}`,
    help: {
      places:
        'CSV file of places renamed or merged, as for ocop expiring; or 2025: the list of the whole country on 01/07/2025 that the program brings',
      format: 'form of the result; by the ending of --out where it is left out',
      out: 'write the result to a file',
      force: 'write over a file that exists, even pairs with answers in them',
      quiet: 'the table alone',
      aliases: 'CSV file that settles which producers are one and which are two',
    },
  },
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    optionsInUsage: 'options',
    choices: 'one of',
    value: {
      lang: 'lang',
      dir: 'dir',
      file: 'file',
      sheet: 'sheet',
      edition: 'edition',
      format: 'format',
      what: 'what',
      count: 'N',
      path: 'path',
      set: 'set',
      command: 'command',
      name: 'name',
      role: 'role',
      code: 'code',
      day: 'day',
      reason: 'reason',
      criterion: 'criterion',
      kind: 'kind',
      place: 'place',
      number: 'number',
      agency: 'agency',
      round: 'round',
      where: 'dim=value',
    },
    wholeNumber: (least, most) =>
      most === null
        ? `a whole number from ${String(least)}`
        : `a whole number from ${String(least)} to ${String(most)}`,
    criterionCode: 'the number of a criterion, such as 1.3',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    rate: {
      sheet:
        'sheet of a workbook to read, in place of its first; may be given again, "*" is every sheet with a table',
      files:
        '.xlsx or CSV files, a pattern like "province/*.xlsx", folders of sheets (phieu), sheet files (.yaml), or "-" for standard input',
      edition: 'edition for rows that name none, such as 26-2026',
      format: 'form of the result; by the ending of --out if not given, or a table',
      out: 'write the result to this file and not to the screen',
      force: 'write over an --out file that exists',
      rejects:
        'write rejected rows, each with its reason, to this file, or to this folder ("returns/"), one file an input (default: NAME.tu-choi.csv beside the input; of a workbook NAME.tu-choi.xlsx, wrong cells marked and commented)',
      blankAsZero: 'take blank cells of points as 0',
      quiet: 'tell of rejected rows only: no summary, no notes',
    },
    council: {
      regulation: 'YAML file of the council and its regulation (a sample: samples/hoi-dong.yaml)',
      drafts: 'count sheets that are not signed too',
    },
    where: 'only this part, as "stars=4,5" or "producer-type=cooperative"; given again, all have to hold',
    oneOfWhere: (dimensions) =>
      `dimension=value, of ${dimensions.map(({ name, code }) => `${code} (${name})`).join(', ')}`,
    unknownOption: (flag) => `There is no option ${flag}.`,
    unknownCommand: (name) => `There is no command ${quoted(name)}.`,
    fileAsCommand: (name) => `${quoted(name)} is not a command; to rate that file: ocop rate ${name}`,
    missingArgument: (name) => `${name} is missing; add --help to see the usage.`,
    missingValue: (option) => `The option ${option} takes a value.`,
    missingOption: (option) => `The option ${option} is missing; add --help to see the usage.`,
    tooManyArguments: 'There are too many arguments.',
    badValue: (option, value, allowed) => `${option} does not take ${quoted(value)}; use ${allowed}.`,
    didYouMean: (names) => `Did you mean ${names}?`,
  },
};
