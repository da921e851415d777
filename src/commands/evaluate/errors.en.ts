import { didYouMean } from '../../base/meant.en.js';
import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { EvaluateErrors } from './errors.js';

export const errors: Wording<EvaluateErrors> = {
  'sheet-of-another': (a) =>
    `${a.path} is the sheet of ${a.member} on product ${a.code}; the file was renamed or put in the wrong place: put it away and run again.`,
  'product-unknown': (a) =>
    `The list has no product of the code ${quoted(a.code)}.${didYouMean(a.code, a.known)}`,
  'no-name': (a) =>
    `${quoted(a.read)} is no name; write the full name of who scores, such as "Nguyễn Thị Hoa".`,
  'no-such-member': (a) =>
    `The regulation has no member ${quoted(a.read)}; its members: ${a.known.join(', ')}.${didYouMean(a.read, a.known)}`,
  'round-needs-list': (a) =>
    `Round ${String(a.round)} goes by the secretary's list: add --products with the folder or file that "ocop council --next-round" wrote.`,
  'nothing-again': (a) =>
    `${a.file} has no product for ${a.member} to score again in round ${String(a.round)}.`,
  'round-without-first': (a) =>
    `The list does not say which sheet of the round before ${quoted(a.code)} follows, so that no sheet of round ${String(a.round)} can be opened; use the file as "ocop council --next-round" wrote it.`,
  'edition-undecided': (a) => `Nothing tells which edition applies on ${a.day}; add --edition.`,
  'sheet-changed': (a) =>
    `${a.path} was changed by somebody else just now, and nothing was written; run again to open it as it is.`,
};
