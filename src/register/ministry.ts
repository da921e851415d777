import { fold } from '../base/text/fold.js';

/*
 * The ministry of agriculture, which recognises at the centre, by whatever name a decision is quoted with. Its name has
 * changed over the years; which one is meant is for the law of the day to say.
 */

/** `Bộ NN`, `BNNMT`, `Bộ NN&PTNT`, `Bộ Nông nghiệp và MT`, folded and without blanks. */
const NAMED = /^(?:bo|b)(?:nn|nongnghiep)(?:(?:va)?(?:mt|moitruong|ptnt|phattriennongthon))?$/;

/** With more than letters behind `nông nghiệp`: a name that a paper can have. */
const WHOLE = /^bonongnghiepva(?:moitruong|ptnt|phattriennongthon)$/;

/** Whether a name is that of the ministry of agriculture, and whether it is one that papers write. */
export function ministryIn(text: string): 'whole' | 'short' | null {
  const letters = fold(text).replaceAll(' ', '');
  if (!NAMED.test(letters)) return null;
  return WHOLE.test(letters) ? 'whole' : 'short';
}

/** Whether a name is that of another ministry, which recognises no product. */
export function isOtherMinistry(text: string): boolean {
  return fold(text).startsWith('bo ') && ministryIn(text) === null;
}
