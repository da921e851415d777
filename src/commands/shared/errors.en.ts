import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { CommandErrors } from './errors.js';

export const errors: Wording<CommandErrors> = {
  'set-unknown': (a) =>
    `No product set of ${a.edition} is named ${quoted(a.asked)}; see "ocop criteria list".`,
  'set-ambiguous': (a) =>
    `${quoted(a.asked)} may be ${a.candidates.length === 1 ? 'this set, or not' : 'several sets'}; give the number:\n${a.candidates.map((one) => `  ${String(one.no)}. ${one.name}`).join('\n')}`,
  'flag-blank': (a) => `${a.flag} cannot be blank.`,
  'each-without-file': () =>
    '--each takes --out with the name of a file, such as --out lich.ics: each file adds its own name.',
  'as-of-without-places': () =>
    '--as-of is the day of the names of places, and takes a file of them: add --places FILE. The day to look from is --at DAY.',
  'needs-terminal': () => 'This command asks and answers on the screen; run it in a terminal window.',
};
