import { day, list, quoted } from '../../base/format.js';
import type { FindWords } from './vi.js';

export const en: FindWords = {
  find: {
    help: {
      description:
        'where a product is: file, line and what stands there, in all files of the season (by ocop.yaml)',
      asked: "a code, or a part of a product's name",
      value: 'code|name',
    },
    title: (asked, places) => `ocop find: ${quoted(asked)}, places: ${String(places)}`,
    kinds: {
      list: 'list of products',
      sheet: 'sheet',
      rejected: 'rejected row',
      'left-out': 'sheet left out',
      council: "the council's conclusion",
      result: 'result on file',
      register: 'register',
    },
    columns: { kind: 'What', where: 'Where', code: 'Product code', name: 'Product', says: 'Says' },
    at: (file, line) => (line === null ? file : `${file}, line ${String(line)}`),
    round: (name) => `round ${quoted(name)}`,
    points: (total) => `${total} points`,
    stars: (level) => `${String(level)} stars`,
    decision: (number, date) => (date === null ? number : `${number} of ${day(date)}`),
    until: (end) => `until ${day(end)}`,
    nowhere: (asked) => `${quoted(asked)}: in no list, sheet, result or register of this season.`,
    didYouMean: (names) => `Did you mean ${list(names.map(quoted))}?`,
  },
};
