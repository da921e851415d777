import { councilOn } from './council-on.js';
import { counted } from '../../base/format.js';
import type { FormCommandWords } from './vi.js';

export const en: FormCommandWords = {
  form: {
    title: (of) => `OCOP scoring${of === null ? '' : ` – ${of}`}`,
    selfTitle: (of) => `OCOP self-assessment${of === null ? '' : ` – ${of}`}`,
    noScript:
      'This page has to be opened in a browser (Chrome, Edge, Firefox, Safari) with JavaScript; the previews of mail, Zalo and phones do not run it. Save the file, then open it in a browser.',
    odd: (code, remark) => `${code}: ${remark}`,
    wrote: (file, products, sets, kilobytes) =>
      `Wrote ${file}: ${counted(products, 'product')}, ${counted(sets, 'set')}, ${String(kilobytes)} KB.`,
    then: (regulation) =>
      `Send it to the members; they open it in a browser, score, sign, and send one file phieu-….json back. Put the files that come into one folder, such as nop, and run: ${councilOn('nop', regulation)}`,
    thenSelf:
      'Send it to the producer; they open it in a browser, assess, sign, and send one file phieu-….json back, for: ocop report self',
    nothingAgain: (member, round) =>
      `${member}: there is no product to score again in round ${String(round)}, and no page is made.`,
  },
  help: {
    form: {
      description: 'make an HTML page to score in a browser: nothing to install, no network',
      folder: 'from round 2 on: the folder that "ocop council --next-round" wrote',
      products: '.xlsx or CSV file of the products',
      regulation: "YAML file of the council's regulation: members choose their names from its list",
      round: 'round of scoring (default: 1); from 2 on, a page for each member',
      member: 'make a page of its own for this member; may be given again, a file for each',
      self: "with a file: the producers' self-assessments, shown beside each criterion; without one: make the page for a producer's self-assessment",
      date: 'day of rating of products that the list has no day for (default: today)',
      edition: 'the edition, if the day is not to decide',
      out: 'write the page to this file (default: chamdiem.html)',
      force: 'write over a file that exists',
    },
  },
};
