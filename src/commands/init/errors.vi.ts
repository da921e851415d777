import type { Wording } from '../../base/coded.js';
import { day, list, quoted } from '../../base/format.js';
import { vi as shared } from '../shared/vi.js';
import type { InitErrors } from './errors.js';

const guess = (likely: readonly string[]) =>
  likely.length === 0 ? '' : ` Có phải ý bạn là ${list(likely.map(quoted))}?`;

export const errors: Wording<InitErrors> = {
  'season-exists': (a) => `Thư mục này đã có ${a.file}; mở tệp ấy ra sửa, ocop init không ghi đè.`,
  'no-province': (a) =>
    `Danh sách tỉnh, thành phố (trước và sau 01/07/2025) không có ${quoted(a.read)}.${guess(a.likely)}`,
  'no-place': (a) =>
    `Danh sách xã, huyện, tỉnh của cả nước không có nơi nào tên ${quoted(a.read)}.${guess(a.likely)}`,
  'no-agency': (a) => `${quoted(a.read)} không giống tên một cơ quan; ghi như UBND tỉnh Lâm Đồng.`,
  'no-number': (a) => `${quoted(a.read)} không giống số quyết định; ghi như 3981/QĐ-UBND.`,
  'not-there-yet': (a) => `Chưa có ${a.file}, tính từ thư mục này.`,
  'file-of-another-kind': (a) =>
    `${a.file} có vẻ là ${shared.fileKinds[a.read]}; ở đây cần ${a.wanted.map((one) => shared.fileKinds[one]).join(', hay ')}.`,
  'ending-unfit': (a) => `${a.file}: tên tệp này phải kết thúc bằng ${a.endings.join(', ')}.`,
  'days-backwards': (a) => `Đợt hết ngày ${day(a.to)}, trước ngày bắt đầu ${day(a.from)}.`,
  'day-to-come': (a) => `Ngày ${day(a.day)} chưa tới (hôm nay ${day(a.today)}).`,
};
