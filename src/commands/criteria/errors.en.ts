import type { Wording } from '../../base/coded.js';
import type { CriteriaErrors } from './errors.js';

export const errors: Wording<CriteriaErrors> = {
  'no-such-set-there': (a) =>
    `No set of ${a.edition} is like set ${String(a.set)} of ${a.of} (${a.name}); see "ocop criteria list --edition ${a.edition}".`,
  'no-edition-before': (a) => `There is no edition before ${a.edition}; choose one with --from.`,
};
