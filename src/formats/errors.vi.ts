import type { Wording } from '../base/coded.js';
import { thousands } from '../base/format.js';
import { MOST_COLUMNS, MOST_ROWS } from '../base/limits.js';
import { endings } from './output-formats.js';
import type { FormatsErrors } from './errors.js';

export const errors: Wording<FormatsErrors> = {
  'worksheet-outgrown': (a) =>
    `Kết quả có ${thousands(a.rows, '.')} hàng, ${thousands(a.columns, '.')} cột; một trang tính Excel chỉ chứa ${thousands(MOST_ROWS, '.')} hàng, ${thousands(MOST_COLUMNS, '.')} cột. Ghi ra tệp .csv.`,
  'out-form-unknown': (a) =>
    `Chưa ghi được dạng ${a.ending} (${a.file}); dùng tên tệp ${endings(a.forms, 'Excel mở được', 'hoặc')}.`,
  'out-form-differs': (a) =>
    `${a.file} mang đuôi ${a.ending} mà --format là ${a.format}; tệp như vậy không chương trình nào mở được. Đổi đuôi tệp, hoặc bỏ --format để ghi theo đuôi tệp.`,
};
