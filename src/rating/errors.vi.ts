import type { Wording } from '../base/coded.js';
import { list, patternIn } from '../base/format.js';
import type { RatingErrors } from './errors.js';

export const errors: Wording<RatingErrors> = {
  'folder-without-sheets': (a) =>
    `${a.file} là thư mục không có phiếu (.yaml, phieu-….json) nào; muốn đọc mọi tệp CSV trong đó thì ghi "${patternIn(a.file, '*.csv')}".`,
  'only-own-results': (a) =>
    `Chỉ thấy kết quả do chương trình này viết ra (${list(a.files)}); muốn chấm lại thì ghi thẳng tên tệp.`,
  'out-is-rejects': (a) =>
    `${a.file} là nơi ghi các dòng bị từ chối; ghi kết quả ra tệp khác, hoặc đặt --rejects ra tệp khác.`,
  'rejects-to-screen': () => '--rejects cần tên một tệp, không nhận "-".',
};
