import { list } from '../base/format.js';
import type { WithdrawalGrounds } from '../engine/types.js';
import { counting, lettersOf } from '../law/in-words.js';
import { headings as shared } from '../rows/headings.vi.js';
import type { RegisterField } from './columns.js';
import type { RecordWords } from './values.js';

/** Headings of a register we write; each is one that we can read. */
export const headings: Readonly<Record<RegisterField, string>> = {
  ...shared,
  disability: 'Khuyết tật',
  branch: 'Ngành',
  group: 'Nhóm',
  district: 'Huyện cũ',
  decision: 'Số quyết định',
  decided: 'Ngày quyết định',
  certificateEnd: 'Ngày hết hạn',
  status: 'Tình trạng',
  withdrawalGround: 'Lý do thu hồi',
  withdrawalDecision: 'Quyết định thu hồi',
  withdrawn: 'Ngày thu hồi',
  followsCode: 'Mã sản phẩm trước',
  followsDecision: 'Quyết định trước',
  sentToCentre: 'Ngày trình Trung ương',
  year: 'Năm',
};

/** What the cells say; the kinds of registration are those of the messages. */
export const values: Omit<RecordWords, 'kinds' | 'earlier'> & {
  readonly earlier: (first: string) => string;
} = {
  producerTypes: {
    cooperative: 'Hợp tác xã',
    'cooperative-group': 'Tổ hợp tác',
    enterprise: 'Doanh nghiệp',
    farm: 'Trang trại',
    household: 'Hộ kinh doanh',
    association: 'Hội, hiệp hội',
    other: 'Khác',
  },
  genders: { female: 'Nữ', male: 'Nam' },
  yes: 'có',
  no: 'không',
  address: 'Địa chỉ đã ghi',
  statuses: {
    'in-force': 'còn hiệu lực',
    expired: 'hết hạn',
    withdrawn: 'thu hồi',
    replaced: 'đã thay thế',
  },
  candidate: 'tiềm năng 5 sao',
  earlier: (first) => `trước ${first}`,
};

/** What a cell of grounds can say, by an edition that says when certificates are withdrawn. */
export function allowedGrounds(law: WithdrawalGrounds | null): string {
  if (law === null) return 'để trống';
  const letters = lettersOf(law);
  return `ghi một trong ${counting(letters.length, NUMBERS)} điểm của ${law.source}: ${list(letters)}`;
}

const NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
