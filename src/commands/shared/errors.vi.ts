import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import type { CommandErrors } from './errors.js';

export const errors: Wording<CommandErrors> = {
  'set-unknown': (a) =>
    `Không có bộ sản phẩm nào tên ${quoted(a.asked)} trong ${a.edition}; xem "ocop criteria list".`,
  'set-ambiguous': (a) =>
    `${quoted(a.asked)} ${a.candidates.length === 1 ? 'chưa rõ có phải bộ này không' : 'có thể là nhiều bộ'}; ghi số của bộ:\n${a.candidates.map((one) => `  ${String(one.no)}. ${one.name}`).join('\n')}`,
  'flag-blank': (a) => `${a.flag} không được để trống.`,
  'each-without-file': () =>
    '--each cần --out với tên tệp, ví dụ --out lich.ics: mỗi tệp có thêm tên của nó.',
  'as-of-without-places': () =>
    '--as-of là ngày của tên xã, huyện, tỉnh, nên cần tệp địa danh: thêm --places TỆP. Ngày nhìn từ là --at NGÀY.',
  'needs-terminal': () => 'Lệnh này hỏi và đáp trên màn hình; chạy nó trong một cửa sổ dòng lệnh.',
};
