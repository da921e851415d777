import type { Wording } from '../base/coded.js';
import { folderName } from '../base/file-name.vi.js';
import { list } from '../base/format.js';
import type { OtherYaml } from '../sheets/other-yaml.js';
import type { RatingErrors } from './errors.js';

/** What a YAML file is that is no sheet, and where it goes. */
const KINDS: Readonly<Record<OtherYaml, { readonly what: string; readonly use: string }>> = {
  regulation: {
    what: 'Quy chế của Hội đồng',
    use: 'Quy chế ghi sau --regulation (ocop council, ocop evaluate, ocop form).',
  },
  season: { what: 'tệp của cả mùa', use: 'lệnh chạy ở thư mục có tệp ấy tự đọc nó.' },
  plan: { what: 'kế hoạch', use: 'kế hoạch dùng với "ocop plan check".' },
};

export const errors: Wording<RatingErrors> = {
  'folder-without-sheets': (a) =>
    `Ở ${folderName(a.file)} chưa có phiếu (.yaml, phieu-….json) hay bảng phiếu (.csv, .xlsx) nào. Đặt vào đó các tệp thành viên hay các xã gửi về; chưa có gì thì "ocop form" làm trang để thành viên chấm, "ocop template" làm bảng mẫu để điền.`,
  'yaml-no-sheet': (a) =>
    `${a.file} là ${KINDS[a.kind].what}, không phải phiếu; ${KINDS[a.kind].use} Ở đây ghi thư mục phiếu, tệp phiếu hay bảng phiếu.`,
  'only-own-results': (a) =>
    `Chỉ thấy kết quả do chương trình này viết ra (${list(a.files)}); muốn chấm lại thì ghi thẳng tên tệp.`,
  'out-is-rejects': (a) =>
    `${a.file} là nơi ghi các dòng bị từ chối; ghi kết quả ra tệp khác, hoặc đặt --rejects ra tệp khác.`,
  'rejects-to-screen': () => '--rejects cần tên một tệp, không nhận "-".',
};
