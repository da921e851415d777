import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { EvaluateErrors } from './errors.js';

export const errors: Wording<EvaluateErrors> = {
  'needs-terminal': () => 'This command asks and answers on the screen; run it in a terminal window.',
  'sheet-of-another': (a) =>
    `${a.path} is the sheet of ${a.member} on product ${a.code}; the file was renamed or put in the wrong place: put it away and run again.`,
  'product-unknown': (a) => `The list has no product of the code ${quoted(a.code)}.`,
  'no-such-member': (a) =>
    `The regulation has no member ${quoted(a.read)}; its members: ${a.known.join(', ')}.`,
  'edition-undecided': (a) => `Nothing tells which edition applies on ${a.day}; add --edition.`,
  'sheet-changed': (a) =>
    `${a.path} was changed by somebody else just now, and nothing was written; run again to open it as it is.`,
};
