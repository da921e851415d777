import type { Wording } from '../../base/coded.js';
import type { ReportErrors } from './errors.js';

export const errors: Wording<ReportErrors> = {
  'paper-without-file': (a) =>
    `Thêm --out với tên tệp để ghi giấy tờ ra; đuôi tệp là dạng: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Không rõ ghi ${a.file} ở dạng nào; đặt tên tệp có đuôi ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'Giấy tờ này là một tờ cho mọi sản phẩm; bỏ --each.',
  'short-of-sheets': () => 'Chỉ phiếu đánh giá (sheet) có bản rút gọn; bỏ --short.',
  'minutes-need-regulation': () =>
    'Biên bản cần biết Hội đồng gồm những ai; thêm --regulation TỆP (mẫu: samples/hoi-dong.yaml).',
};
