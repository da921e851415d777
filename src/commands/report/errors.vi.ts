import type { Wording } from '../../base/coded.js';
import { day, quoted } from '../../base/format.js';
import type { ReportErrors } from './errors.js';

export const errors: Wording<ReportErrors> = {
  'paper-without-file': (a) =>
    `Thêm --out với tên tệp để ghi giấy tờ ra; đuôi tệp là dạng: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Không rõ ghi ${a.file} ở dạng nào; đặt tên tệp có đuôi ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'Giấy tờ này là một tờ cho mọi sản phẩm; bỏ --each.',
  'short-of-sheets': () => 'Chỉ phiếu đánh giá (sheet) có bản rút gọn; bỏ --short.',
  'where-of-returns': () =>
    'Dòng bị từ chối chưa chắc thuộc về đâu, nên thư trả lại có đủ mọi dòng; bỏ --where.',
  'minutes-need-regulation': () =>
    'Biên bản cần biết Hội đồng gồm những ai; thêm --regulation TỆP (mẫu: samples/hoi-dong.yaml).',
  'several-decisions': (a) =>
    `Sổ có ${String(a.decisions.length)} quyết định công nhận; chọn một bằng --decision (thêm --date khi số trùng nhau):\n${a.decisions.map(named).join('\n')}`,
  'decision-missing': (a) =>
    a.number === null
      ? 'Sổ không có sản phẩm nào được công nhận từ 3 sao trở lên.'
      : `Sổ không có quyết định công nhận số ${quoted(a.number)}; có:\n${a.decisions.map(named).join('\n')}`,
  'day-needed': () => 'Danh sách công bố tính ở một ngày; thêm --at, ví dụ --at 31/12/2026.',
  'year-needed': () => 'Báo cáo năm cần biết năm nào; thêm --year, ví dụ --year 2026.',
};

function named({ number, decided, records }: ReportErrors['several-decisions']['decisions'][number]): string {
  const what = number === null ? '(không ghi số)' : `--decision ${number}`;
  return `  ${what}${decided === null ? '' : `, ngày ${day(decided)}`}: ${String(records)} sản phẩm`;
}
