import type { Wording } from '../base/coded.js';
import { list, patternIn } from '../base/format.js';
import type { RatingErrors } from './errors.js';

export const errors: Wording<RatingErrors> = {
  'folder-without-sheets': (a) =>
    `${a.file} is a folder without a sheet (.yaml, phieu-….json) in it; for every CSV file in it write "${patternIn(a.file, '*.csv')}".`,
  'only-own-results': (a) =>
    `There is nothing but results that this program wrote (${list(a.files)}); to rate one again, name it outright.`,
  'out-is-rejects': (a) =>
    `${a.file} is where rejected rows go; write the result to another file, or --rejects to another one.`,
  'rejects-to-screen': () => '--rejects takes the name of a file, not "-".',
};
