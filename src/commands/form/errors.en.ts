import { didYouMean } from '../../base/meant.en.js';
import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { FormErrors } from './errors.js';

export const errors: Wording<FormErrors> = {
  'form-ending': (a) => `${a.file}: a page is an HTML file; give it a name that ends in .html.`,
  'form-needs-products': () => 'There is no list of products: add --products FILE.',
  'form-no-products': (a) => `${a.file} has no product to score, and no page is made.`,
  'form-round-needs-folder': (a) =>
    `Round ${String(a.round)} goes by the secretary's lists: add the folder that "ocop council --next-round" wrote, such as --round ${String(a.round)} vong${String(a.round)}.`,
  'form-folder-first-round': (a) =>
    `The folder ${a.folder} is for later rounds: add --round 2; the first round takes --products FILE.`,
  'form-nothing-again': (a) =>
    `${a.folder} has no product for anybody to score again in round ${String(a.round)}.`,
  'form-self-alone': (a) =>
    `A page for a self-assessment is the producer's, and does not go with ${a.flag}; leave ${a.flag} out, or name a file behind --self to show the points of one.`,
  'form-no-such-member': (a) =>
    `The regulation has no member ${quoted(a.read)}; its members: ${a.known.join(', ')}.${didYouMean(a.read, a.known)}`,
  'form-round-without-first': (a) =>
    `The list does not say which sheet of the round before ${quoted(a.code)} follows, so that no page of round ${String(a.round)} can be made; use the file as "ocop council --next-round" wrote it.`,
};
