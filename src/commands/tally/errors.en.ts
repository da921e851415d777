import type { Wording } from '../../base/coded.js';
import { dashed } from '../../base/format.js';
import type { TallyCommandErrors } from './errors.js';

export const errors: Wording<TallyCommandErrors> = {
  'merge-only-adds': (a) =>
    `--${dashed(a.flag)} is nothing for merge: the parts were counted by their own options.`,
};
