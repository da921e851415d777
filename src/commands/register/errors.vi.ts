import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import { theFile } from '../../base/file-name.vi.js';
import { typed, articleInFull } from '../../law/in-words.js';
import type { RegisterCommandErrors } from './errors.js';

export const errors: Wording<RegisterCommandErrors> = {
  'ground-unknown': (a) =>
    a.grounds === null
      ? `${quoted(a.read)} không phải một lý do thu hồi: không văn bản nào nêu.`
      : `${quoted(a.read)} không phải một điểm của ${articleInFull(a.grounds.source)}; ghi ${typed(a.grounds, 'hoặc')}.`,
  'other-ministry': (a) =>
    `${quoted(a.read)} không công nhận sản phẩm OCOP: ở cấp trung ương là ${a.central}. Ghi cơ quan như ở quyết định.`,
  'import-of-results': (a) =>
    `${theFile(a.file)} là kết quả của "ocop rate" hoặc "ocop council", chưa phải danh sách công nhận: chưa ghi gì. Ghi vào sổ bằng quyết định công nhận, ví dụ: ocop register add ${a.file} --decision 123/QĐ-UBND --date 31/08/2026 --register ${a.register}`,
};
