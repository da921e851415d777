import type { OtherKind } from '../rows/row-sights.js';
import { allowedGrounds, headings, values } from './cells.en.js';
import { problems as rowProblems } from '../rows/problems.en.js';
import { quoted, list, counted } from '../base/format.js';
import type { RegisterWords } from './vi.js';

const ALLOWED = {
  producerType: `write ${list(Object.values(values.producerTypes).map((one) => quoted(one)))}`,
  gender: 'write "Male" or "Female"',
  disability: 'write "yes" or "no"',
  stars: 'write the stars: 3, 4 or 5',
  total: 'write points from 0 to 100 with two decimals at the most, such as 72 or 89,83',
  status: `write ${list(Object.values(values.statuses).map((one) => quoted(one)))}`,
  year: 'write a year of four digits, such as 2025',
} as const;

function placeName({ commune, district, province }: { commune: string; district: string; province: string }) {
  return [commune, district, province].filter(Boolean).join(', ');
}

const OTHER_ROWS: Readonly<Record<OtherKind, string>> = {
  group: 'as the title of a group is none',
  sum: 'a sum',
  detail: 'as a part of a sum is none',
  note: 'as a note is none',
  signature: 'as a signature is none',
  numbers: 'as numbers of columns are none',
  dashes: 'dashes alone',
};

export const en: RegisterWords = {
  register: {
    headings,
    values,
    problems: {
      'cell-count': rowProblems['cell-count'],
      'quote-open': rowProblems['quote-open'],
      'quote-text-after': rowProblems['quote-text-after'],
      'quote-inside': rowProblems['quote-inside'],
      'quote-somewhere': rowProblems['quote-somewhere'],
      'header-again': rowProblems['header-again'],
      'cell-error': rowProblems['cell-error'],
      'cell-unvalued': rowProblems['cell-unvalued'],
      'kind-unknown': rowProblems['kind-unknown'],
      'edition-unknown': rowProblems['edition-unknown'],
      'set-unknown': rowProblems['set-unknown'],
      'set-ambiguous': rowProblems['set-ambiguous'],
      'other-row': (a) =>
        a.kind === 'sum'
          ? `${quoted(a.read)} is a sum and no product: it is not counted; delete it from the register.`
          : `${quoted(a.read)} is no product (${OTHER_ROWS[a.kind]}): it is not counted; give it a producer and stars if it is one, else delete it from the register.`,
      'text-broken': () =>
        'there are broken characters that cannot be read; save the file as CSV UTF-8 and run again.',
      'day-unreadable': ({ read, excelDay }) =>
        rowProblems['date-unreadable']({ read, excelDay, field: 'rated' }),
      'value-unknown': (a) =>
        `read ${quoted(a.read)}, which is not understood; ${a.field === 'withdrawalGround' ? allowedGrounds(a.grounds) : ALLOWED[a.field]}.`,
    },
    placeLines: {
      'cell-count': rowProblems['cell-count'],
      'quote-somewhere': rowProblems['quote-somewhere'],
      'place-day': (a) => `read ${quoted(a.read)}, which is not a date; write "from" as 01/07/2025.`,
      'place-no-province': () =>
        'the old or the new province is blank; give both, the same twice where it did not change.',
      'place-no-commune': (a) =>
        `commune ${quoted(a.old)} stands on one side only; give the old and the new one, or leave both blank to speak of every commune.`,
    },
    place: ({ code, place, candidates, named, by, records }) => {
      const one = placeName(place);
      const many = candidates.map(placeName).join('; ');
      const of = by === '' ? '' : ` by ${by}`;
      if (code === 'missing' && named !== null) {
        return `${one} (${counted(records, 'row')}): is not in the file of places: counted as ${placeName(named)}, its commune left as it is written; add it to the file, or correct the name in the register.`;
      }
      if (named !== null) {
        return `${one} (${counted(records, 'row')}): came of several places${of} (${many}): counted as ${placeName(named)}; which commune it was cannot be told, its name is left as it is written.`;
      }
      const what = {
        split: `became several places${of} (${many}): which one cannot be told, correct the name in the register`,
        merged: `came of several places${of} (${many}): which one it was cannot be told, give the former district`,
        alike: `several places bear that name and are different ones now${of} (${many}): which one it is cannot be told, write the kind of commune and the former district`,
        missing: 'is not in the file of places: add it, or correct the name in the register',
      }[code];
      return `${one} (${counted(records, 'row')}): ${what}; left as it is written.`;
    },
  },
};
