import { list } from '../../base/format.js';
import type { TemplateCommandWords } from './vi.js';

/** As many products are named one by one. */
const MOST = 8;

export const en: TemplateCommandWords = {
  template: {
    title: (number) => `Sheets of points of OCOP products by Decision ${number}`,
    formSheet: (set) => `Set ${String(set)}`,
    criteriaSheet: (set) => `Criteria ${String(set)}`,
    noBox: 'no box ticked',
    whereInFull: (sheet, code) => `In full: sheet "${sheet}", ${code}`,
    onlyWithStory: (story) => `Only where ${story} is above 0.`,
    onlyOneCase: 'Choose one case; leave the other blank.',
    wrongTitle: 'No such points',
    wrong: (code, allowed, sheet) =>
      `Criterion ${code} takes: ${list(allowed)}. Leave it blank if it is not scored yet. The options are on the sheet "${sheet}".`,
    columns: ['Criterion', 'Wording', 'Points', 'Required for'],
    howTo:
      'A row of the form is a sheet. Click on a cell to choose its points; 0 where no box is ticked, blank where it is not scored yet. The sums are worked out. A ★ is a requirement of that level.',
    disqualifiersTitle: 'A dossier is out (write the reason in the column Disqualified):',
    filledIn: 'When it is filled in, save it and run: ocop rate FILE.xlsx (all forms of the file are read).',
    page: 'Page',
    wrote: (file, sets, rows) => `Wrote ${file}: ${String(sets)} sets, ${String(rows)} rows to fill in.`,
    wroteAgain: (rounds, members) =>
      `A form of round ${list(rounds)}: a row for each product that ${list(members)} score again; it goes beside the sheets of the round before, and ocop council reads both.`,
    before: (points) => `Round before: ${String(points)}`,
    disputed: (set, article) =>
      `Set ${String(set)} is disputed in its source (${article}); the form has it as read.`,
    otherSets: (codes) =>
      `Left out, as they are of other sets: ${list(codes.slice(0, MOST))}${codes.length > MOST ? ` and ${String(codes.length - MOST)} more` : ''}.`,
    csvWithoutProducts: 'The CSV has a header only; add --products for a row a product.',
    doubles: (products) =>
      `${String(products)} products are in several lists: the first row of each is taken, once.`,
    dropped: (characters) =>
      `Dropped ${String(characters)} control characters, which an Excel file has no place for.`,
  },
  help: {
    template: {
      description: 'make a blank form (Excel or CSV) to fill in and give to "ocop rate"',
      sets: 'number of a set, or part of its name; any number of them; none: those of --products',
      edition:
        'edition of the form (default: the one in force; with --products that of each product by its days)',
      products:
        '.xlsx or CSV file of the products: a row each; may be given several times, or by a pattern "xa/*.csv"; of a later round the folder that "ocop council --next-round" wrote',
      round:
        'the round that the form is for, from 2: what is scored again, and by whom, is in the lists of --products',
      each: 'an Excel file for each member, or each commune, in the folder --out',
      eachValue: 'whom',
      members: 'file with a column of members, or a regulation (.yaml): a sheet a member and product',
      out: 'file to write, ending in .xlsx or .csv; with --each a folder',
      force: 'write over a file that is there',
    },
  },
};
