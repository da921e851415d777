import type { Wording } from '../../base/coded.js';
import type { InitErrors } from './errors.js';

export const errors: Wording<InitErrors> = {
  'season-exists': (a) => `Thư mục này đã có ${a.file}; mở tệp ấy ra sửa, ocop init không ghi đè.`,
};
