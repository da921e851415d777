import type { Wording } from '../../base/coded.js';
import type { CriteriaErrors } from './errors.js';

export const errors: Wording<CriteriaErrors> = {
  'no-such-set-there': (a) =>
    `${a.edition} không có bộ nào giống bộ ${String(a.set)} của ${a.of} (${a.name}); xem "ocop criteria list --edition ${a.edition}".`,
  'no-edition-before': (a) => `Không có văn bản nào trước ${a.edition}; dùng --from để chọn văn bản so sánh.`,
};
