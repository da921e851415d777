import {
  MEBI,
  MOST_JSON_MADE,
  MOST_LEVELS,
  MOST_OF_A_MEMBER_FILE,
  MOST_OF_A_SHEET_FILE,
} from '../base/limits.js';
import type { SheetFileProblemArgs } from './problems.js';
import { list, quoted } from '../base/format.js';
import type { Wording } from '../base/coded.js';
import { findings } from '../law/check/findings.vi.js';
import { problems } from '../rows/problems.vi.js';

/** What a file is that nobody can go by, and what to do. */
const NOT_OF_THE_PAGE = ', không phải tệp do trang chấm điểm gửi ra; xin người chấm gửi lại.';

export const sheetProblems: Wording<SheetFileProblemArgs> = {
  'yaml-syntax': findings['yaml-syntax'],
  shape: findings.shape,
  'more-findings': findings['more-findings'],
  'points-not-an-option': problems['points-not-an-option'],
  'points-without-story': problems['points-without-story'],
  'seal-broken': () => 'niêm phong không khớp: phiếu đã bị sửa sau khi ký; lấy lại bản gốc từ người chấm.',
  'not-sealed': () => 'ghi là đã ký nhưng không có chữ ký hay niêm phong; người chấm cần ký lại.',
  'draft-sealed': () => 'có niêm phong mà ghi là chưa ký: trạng thái đã bị sửa.',
  'sheet-edition-unknown': (a) => `văn bản ${a.edition} không có trong chương trình này.`,
  'sheet-set-unknown': (a) => `${a.edition} không có bộ ${String(a.set)}.`,
  'sheet-criterion-unknown': (a) => `bộ ${String(a.set)} không có tiêu chí ${a.criterion}.`,
  'option-differs': (a) =>
    `tiêu chí ${a.criterion}: mức số ${String(a.option)} không phải mức ${String(a.points)} điểm.`,
  'case-missing': (a) => `tiêu chí ${a.criterion} có điểm mà chưa chọn trường hợp a hay b.`,
  'case-without-cases': (a) => `tiêu chí ${a.criterion} không có trường hợp a, b.`,
  'follows-missing': (a) =>
    `phiếu vòng ${String(a.round)} không ghi niêm phong của phiếu vòng trước (follows).`,
  'follows-first-round': () =>
    'phiếu vòng 1 không chấm lại phiếu nào: bỏ mục follows, hoặc ghi vòng (round).',
  'signed-open': (a) => `phiếu đã ký mà còn tiêu chí chưa chấm: ${list(a.missing)}.`,
  'no-reason': (a) => `${quoted(a.read)} không phải một lý do loại hồ sơ.`,
  'draft-signed': () =>
    'ghi là chưa ký nhưng lịch sử kết thúc bằng chữ ký: trạng thái đã bị sửa; mở lại bằng "ocop evaluate --reopen".',
  'file-broken': () => `tệp phiếu hỏng hoặc thiếu${NOT_OF_THE_PAGE}`,
  'file-changed': () =>
    'tệp phiếu đã bị sửa hoặc hỏng trên đường gửi (mã kiểm tra không khớp), không phiếu nào trong đó được nhận; xin người chấm gửi lại.',
  'file-too-large': () =>
    `tệp lớn hơn giới hạn ${String(MOST_OF_A_MEMBER_FILE / MEBI)} MiB${NOT_OF_THE_PAGE}`,
  'json-too-deep': () => `JSON lồng nhau sâu hơn giới hạn ${String(MOST_LEVELS)} bậc${NOT_OF_THE_PAGE}`,
  'json-too-large': () =>
    `nội dung JSON chiếm hơn giới hạn ${String(MOST_JSON_MADE / MEBI)} MiB bộ nhớ${NOT_OF_THE_PAGE}`,
  'sheet-too-long': () => `tệp dài hơn ${String(MOST_OF_A_SHEET_FILE / MEBI)} MiB: không phải một phiếu.`,
  'sheet-day': (a) => `${quoted(a.read)} không phải một ngày.`,
};
