import { dirname } from 'node:path';
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
  'round-needs-lists': (a) =>
    `Mẫu của vòng ${String(a.round)} làm từ danh sách phải chấm lại: chạy "ocop council … --next-round vong${String(a.round)}", rồi "ocop template --products vong${String(a.round)} --out mau-vong-${String(a.round)}.xlsx".`,
  'list-of-secretary': (a) =>
    `${theFile(a.file)} là danh sách chung cho thư ký, không có bộ sản phẩm và điểm vòng trước; nêu cả thư mục ấy: --products ${quoted(dirname(a.file))}.`,
  'lists-of-two-kinds': (a) =>
    `${theFile(a.again)} là danh sách phải chấm lại, ${quoted(a.products)} là danh sách sản phẩm của vòng đầu: làm hai mẫu riêng, mỗi lần nêu một loại ở --products.`,
  'each-of-none': (a) =>
    a.each === 'member'
      ? '--each member cần biết ai là thành viên: thêm --members TỆP.'
      : '--each commune cần danh sách sản phẩm: thêm --products TỆP.',
};
