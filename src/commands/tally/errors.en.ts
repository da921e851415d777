import type { Wording } from '../../base/coded.js';
import { dashed, thousands } from '../../base/format.js';
import type { TallyCommandErrors } from './errors.js';

export const errors: Wording<TallyCommandErrors> = {
  'merge-only-adds': (a) =>
    `--${dashed(a.flag)} is nothing for merge: the parts were counted by their own options.`,
  'too-many-groups': (a) =>
    `Divided by --by like this, there are ${thousands(a.groups, ',')} groups, more than the limit of ${thousands(a.most, ',')} groups of one table; take a dimension off --by, choose a part by --where or --year, or count one province at a time.`,
};
