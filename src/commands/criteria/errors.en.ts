import type { Wording } from '../../base/coded.js';
import type { CriteriaErrors } from './errors.js';

export const errors: Wording<CriteriaErrors> = {
  'no-edition-before': (a) => `There is no edition before ${a.edition}; choose one with --from.`,
};
