import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.vi.js';
import { list, quoted } from '../base/format.js';
import type { SeasonErrors } from './errors.js';
import { findingLines } from '../base/finding-lines.js';
import { vi as words } from './vi.js';

export const errors: Wording<SeasonErrors> = {
  'season-broken': (a) =>
    `${theFile(a.file)} chưa dùng được:\n${findingLines(a.file, a.findings, words.season.findings)}\nSửa tệp ấy, hoặc thêm --no-project để chạy mà không dùng nó.`,
  'round-unknown': (a) => {
    const guess = a.likely.length === 0 ? '' : ` Có phải ý bạn là ${list(a.likely.map(quoted))}?`;
    const known = a.known.length === 0 ? 'tệp không ghi đợt nào' : `các đợt: ${list(a.known.map(quoted))}`;
    return `${theFile(a.file)} không có đợt ${quoted(a.asked)}; ${known}.${guess}`;
  },
  'round-without-season': (a) =>
    `--in ${quoted(a.asked)} cần ocop.yaml, mà thư mục này và các thư mục trên không có; "ocop init" tạo tệp ấy.`,
  'no-season': () =>
    'Lệnh này cần ocop.yaml, mà thư mục này và các thư mục trên không có; "ocop init" tạo tệp ấy.',
  'round-unclear': (a) =>
    `${theFile(a.file)} có ${String(a.open.length)} đợt còn mở: ${list(a.open.map(quoted))}; thêm --in với tên đợt, hoặc ghi "closed: true" ở đợt đã xong.`,
};
