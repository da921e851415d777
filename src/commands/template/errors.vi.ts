import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import { theFile } from '../../base/file-name.vi.js';
import type { TemplateErrors } from './errors.js';

export const errors: Wording<TemplateErrors> = {
  'no-sets-asked': () =>
    'Cần số hoặc tên bộ sản phẩm, ví dụ "ocop template 9 --out mau.xlsx", hoặc --products TỆP.',
  'no-products': (a) => `${theFile(a.file)} không có sản phẩm nào đưa vào mẫu được.`,
  'no-members': (a) => `${theFile(a.file)} không có tên thành viên nào.`,
  'template-form-unknown': (a) =>
    `Mẫu chỉ ghi được dạng .xlsx hoặc .csv; ${quoted(a.file)} không mang đuôi ấy.`,
  'each-needs-folder': (a) =>
    `--each ghi nhiều tệp vào một thư mục; ${quoted(a.file)} là tên một tệp, ghi --out mau/ chẳng hạn.`,
  'each-of-none': (a) =>
    a.each === 'member'
      ? '--each member cần biết ai là thành viên: thêm --members TỆP.'
      : '--each commune cần danh sách sản phẩm: thêm --products TỆP.',
};
