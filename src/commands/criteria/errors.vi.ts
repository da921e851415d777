import type { Wording } from '../../base/coded.js';
import type { CriteriaErrors } from './errors.js';

export const errors: Wording<CriteriaErrors> = {
  'no-edition-before': (a) => `Không có văn bản nào trước ${a.edition}; dùng --from để chọn văn bản so sánh.`,
};
