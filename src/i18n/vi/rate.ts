import { byLevel, list, quoted, shortened, stars, thousands } from '../../base/format.js';
import type { RateWords } from '../rate-words.js';
import { fileName } from '../../base/file-name.vi.js';
import { lossHint } from '../../tables/lost-text.vi.js';

/** As many columns are named one by one. */
const MOST = 12;

const number = (count: number) => thousands(count, '.');

export const rate: RateWords = {
  status: { rated: 'đã xếp hạng', incomplete: 'chưa chấm đủ', disqualified: 'bị loại' },
  columns: {
    rank: 'Hạng',
    code: 'Mã sản phẩm',
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    member: 'Thành viên',
    total: 'Tổng',
    stars: 'Sao',
    group: 'Nhóm',
    incomplete: 'Chưa đủ',
    disqualified: 'Bị loại',
  },
  shortfall: (total, unmet) =>
    `${String(total)} điểm, còn thiếu ${byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)}`)}`,
  points: (total) => `${String(total)} điểm`,
  missing: (codes) => `chưa chấm: ${list(codes)}`,
  reason: (text) => `lý do: ${text}`,
  incompleteTitle: (count) => `Chưa chấm đủ tiêu chí, không xếp hạng (${number(count)})`,
  disqualifiedTitle: (count) => `Hồ sơ bị loại (${number(count)})`,
  groupTitle: (group, shown, all) =>
    `${group} (${shown === all ? '' : `${number(shown)} trong `}${number(all)} phiếu)`,
  noGroup: '(không ghi)',
  nothingToShow: 'Không có sản phẩm nào để xếp hạng.',
  summary: ({ rows, stars: by, incomplete, disqualified, rejected }) => {
    const levels = ([5, 4, 3, 2, 1] as const)
      .map((level) => `${stars(level)} ${number(by[level])}`)
      .join(' · ');
    const others = [
      `chưa chấm đủ ${number(incomplete)}`,
      `bị loại ${number(disqualified)}`,
      `từ chối ${number(rejected)}`,
    ];
    return `Tổng kết ${number(rows)} dòng: ${levels} · ${others.join(' · ')}`;
  },
  leftOut: (count) =>
    `Không hiện ${number(count)} phiếu: ngoài giới hạn --top hoặc --min-stars, hoặc không được xếp hạng.`,
  wrote: (file) => `Đã ghi ${file}`,
  wroteOver: (file) => `Đã ghi ${file}, thay cho tệp đã có`,
  wroteRejects: (file, rows) => `Đã ghi ${file}: ${number(rows)} dòng bị từ chối, giữ nguyên như đã gửi`,
  rejectsUnwritten: (file, reason) =>
    `Không ghi được các dòng bị từ chối ra ${file}: ${reason}; dùng --rejects để chọn chỗ khác.`,
  rejectsNowhere: (rows) =>
    `${number(rows)} dòng bị từ chối từ đầu vào chuẩn không được ghi ra tệp; thêm --rejects TỆP để giữ lại.`,
  found: (pattern, files) => `Đọc ${number(files)} tệp khớp ${quoted(pattern)}.`,
  inFolder: (folder, sheets) => `Đọc ${number(sheets)} phiếu ở ${folder}.`,
  repeated: (path, sheets) =>
    `${path}: ${number(sheets)} phiếu ở đây đã có trong đường dẫn ghi trước; mỗi phiếu tính một lần.`,
  passedOver: (files) => `Bỏ qua kết quả do chương trình này viết ra: ${list(files)}.`,
  sheetsUnread: (file, sheet, others) =>
    `${fileName(file)}: CHỈ ĐỌC trang tính ${quoted(sheet)}; còn trang khác cũng có bảng: ${list(others.map(quoted))}. Thêm --sheet "*" để đọc mọi bảng, hoặc --sheet "tên".`,
  sheetsPassedOver: (file, sheets) =>
    `${fileName(file)}: bỏ qua trang tính không có bảng: ${list(sheets.map(quoted))}.`,
  unknownColumns: (file, columns, loss) =>
    `${fileName(file)}: không rõ nghĩa cột ${list(columns.slice(0, MOST).map((column) => quoted(column)))}${columns.length > MOST ? ` và ${number(columns.length - MOST)} cột khác` : ''}; giữ nguyên, không dùng để chấm.${lossHint(loss)}`,
  unnamedColumn: (index) => `(cột ${String(index)} không tên)`,
  linesAbove: (file, lines) => `${fileName(file)}: bỏ qua ${String(lines)} dòng phía trên dòng tiêu đề.`,
  noRows: (file) => `${fileName(file)}: chỉ có dòng tiêu đề, không có phiếu nào.`,
  blankRows: (count) => `Bỏ qua ${number(count)} dòng trống.`,
  severalMembers:
    'Có phiếu của nhiều thành viên: mỗi phiếu xếp hạng riêng; điểm trung bình của Hội đồng thì dùng "ocop council".',
  replaced: ({ path, edition, set, added }) =>
    added
      ? `Thêm văn bản ${edition} từ ${path}.`
      : set === null
        ? `Dùng ${path} thay cho văn bản ${edition} có sẵn.`
        : `Dùng ${path} thay cho bộ ${String(set)} của ${edition} có sẵn.`,
  warned: (message, count, first) =>
    count === 1
      ? `Lưu ý (${shortened(first, 80)}): ${message}`
      : `Lưu ý (${number(count)} phiếu, đầu tiên là ${shortened(first, 80)}): ${message}`,
  moreWarnings: (count) => `… và ${number(count)} lưu ý khác, ghi ở từng phiếu (--format csv hoặc json).`,
  progress: (rows, percent) =>
    `Đang chấm… ${number(rows)} dòng${percent === null ? '' : ` (${String(percent)} %)`}`,
};
