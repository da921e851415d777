import type { Wording } from '../base/coded.js';
import { endings } from './output-formats.js';
import type { FormatsErrors } from './errors.js';

export const errors: Wording<FormatsErrors> = {
  'out-form-unknown': (a) =>
    `Chưa ghi được dạng ${a.ending} (${a.file}); dùng tên tệp ${endings(a.forms, 'Excel mở được', 'hoặc')}.`,
  'out-form-differs': (a) =>
    `${a.file} mang đuôi ${a.ending} mà --format là ${a.format}; tệp như vậy không chương trình nào mở được. Đổi đuôi tệp, hoặc bỏ --format để ghi theo đuôi tệp.`,
};
