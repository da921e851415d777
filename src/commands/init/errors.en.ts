import type { Wording } from '../../base/coded.js';
import type { InitErrors } from './errors.js';

export const errors: Wording<InitErrors> = {
  'season-exists': (a) => `This folder has ${a.file} already; change it by hand, ocop init writes over none.`,
};
