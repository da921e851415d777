import type { Wording } from '../../base/coded.js';
import { day, quoted } from '../../base/format.js';
import type { PaperKind } from '../../papers/paper-kinds.js';
import type { ReportErrors } from './errors.js';
import type { PaperTakes } from './paper-takes.js';
import { vi as shared } from '../shared/vi.js';
import { vi } from './vi.js';

const KINDS = vi.report.kinds;

const TAKES: Readonly<
  Record<PaperTakes, { readonly what: string; readonly next: (kind: PaperKind) => string }>
> = {
  sheets: { what: 'phiếu', next: (kind) => `Nêu bảng phiếu hay thư mục phiếu: ocop report ${kind} xa.csv.` },
  council: {
    what: 'phiếu của từng thành viên Hội đồng',
    next: (kind) =>
      `Nêu thư mục phiếu, hay bảng phiếu có cột thành viên: ocop report ${kind} phieu --regulation hoi-dong.yaml.${kind === 'recognition' ? ' Đã có quyết định thì nêu sổ sản phẩm, và có phụ lục của quyết định công nhận.' : ''}`,
  },
  products: {
    what: 'danh sách sản phẩm hay bảng phiếu',
    next: (kind) => `Nêu tệp ấy: ocop report ${kind} san-pham.csv.`,
  },
  decision: {
    what: 'sổ sản phẩm',
    next: (kind) =>
      `Nêu sổ: ocop report ${kind} so.csv. Kết quả của Hội đồng thì ghi vào sổ trước, khi đã có quyết định: ocop register add.`,
  },
  day: { what: 'sổ sản phẩm', next: (kind) => `Nêu sổ: ocop report ${kind} so.csv.` },
  year: { what: 'sổ sản phẩm', next: (kind) => `Nêu sổ: ocop report ${kind} so.csv.` },
  returns: { what: 'bảng phiếu các nơi gửi', next: () => 'Nêu các bảng ấy: ocop report returns "xa/*.csv".' },
};

export const errors: Wording<ReportErrors> = {
  'paper-without-file': (a) =>
    `Thêm --out với tên tệp để ghi giấy tờ ra; đuôi tệp là dạng: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Không rõ ghi ${a.file} ở dạng nào; đặt tên tệp có đuôi ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'Giấy tờ này là một tờ cho mọi sản phẩm; bỏ --each.',
  'option-of-another-paper': (a) =>
    a.options
      .map(
        ({ flag, kinds: others }) =>
          `${flag} không dùng cho ${a.isAnnex ? 'phụ lục của quyết định công nhận, làm từ sổ' : KINDS[a.kind]}; bỏ đi. Giấy tờ dùng ${flag}: ${others.map((one) => `${one} (${KINDS[one]})`).join(', ')}.`,
      )
      .join('\n'),
  'input-of-another-kind': (a) =>
    `${a.file} là ${shared.fileKinds[a.read]}; ${KINDS[a.kind]} làm từ ${TAKES[a.takes].what}. ${TAKES[a.takes].next(a.kind)}`,
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
