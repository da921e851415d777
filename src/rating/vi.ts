import { MOST_REJECTED_IN_A_WORKBOOK } from '../base/limits.js';
import { list, thousands, quoted } from '../base/format.js';
import { fileName, folderName } from '../base/file-name.vi.js';
import { lossHint } from '../tables/lost-text.vi.js';
import type { TextLoss } from '../tables/lost-text.js';

const number = (count: number) => thousands(count, '.');

/** As many columns are named one by one. */
const MOST = 12;

export const vi = {
  rate: {
    wroteOver: (file: string): string => `Đã ghi ${file}, thay cho tệp đã có`,
    wrote: (file: string): string => `Đã ghi ${file}`,
    /** Short headings of the ranking on the screen. */
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
    missing: (codes: readonly string[]): string => `chưa chấm: ${list(codes)}`,
    /** A run before has left the same rows in it. */
    rejectsThere: (file: string, rows: number): string =>
      `${file} đã có đúng ${number(rows)} dòng bị từ chối ấy, không ghi lại`,
    wroteRejects: (file: string, rows: number): string =>
      `Đã ghi ${file}: ${number(rows)} dòng bị từ chối, cột đầu ghi lý do, phần sau giữ nguyên như đã gửi`,
    /** Of rows of a workbook that are in a CSV. */
    rejectsAsText: `Nhiều hơn ${number(MOST_REJECTED_IN_A_WORKBOOK)} dòng bị từ chối nên ghi ra CSV, không ra Excel.`,
    /** Rejected rows beyond those that were told one by one, and the files that have all of them. */
    untold: (rows: number, files: readonly string[]): string =>
      `Còn ${number(rows)} dòng bị từ chối không kể ở đây${files.length === 0 ? '' : `; đủ mọi dòng, kèm lý do, ở ${list(files)}`}.`,
    rejectsUnwritten: (file: string, reason: string): string =>
      `Không ghi được các dòng bị từ chối ra ${file}: ${reason}; dùng --rejects để chọn chỗ khác.`,
    rejectsNowhere: (rows: number): string =>
      `${number(rows)} dòng bị từ chối từ đầu vào chuẩn không được ghi ra tệp; thêm --rejects TỆP để giữ lại.`,
    /** How many files a pattern found. */
    found: (pattern: string, files: number): string => `Đọc ${number(files)} tệp khớp ${quoted(pattern)}.`,
    /** Results of ours that a pattern found and that are not rated again. */
    inFolder: (folder: string, sheets: number): string =>
      `Đọc ${number(sheets)} phiếu ở ${folderName(folder)}.`,
    /** Sheets below a path that an earlier path has given already. */
    repeated: (path: string, sheets: number): string =>
      `${path}: ${number(sheets)} phiếu ở đây đã có trong đường dẫn ghi trước; mỗi phiếu tính một lần.`,
    skipped: (files: readonly string[]): string =>
      `Bỏ qua kết quả do chương trình này viết ra: ${list(files)}.`,
    skippedLists: (files: readonly string[]): string =>
      `Bỏ qua danh sách chấm lại chưa ai ký: ${list(files)}. Ai đã chấm vào đó thì ghi "đã ký" ở cột "Tình trạng phiếu".`,
    unknownColumns: (file: string, columns: readonly string[], loss: TextLoss | null): string =>
      `${fileName(file)}: không rõ nghĩa cột ${list(columns.slice(0, MOST).map((column) => quoted(column)))}${columns.length > MOST ? ` và ${number(columns.length - MOST)} cột khác` : ''}; giữ nguyên, không dùng để chấm.${lossHint(loss)}`,
    unnamedColumn: (index: number): string => `(cột ${String(index)} không tên)`,
    linesAbove: (file: string, lines: number): string =>
      `${fileName(file)}: bỏ qua ${String(lines)} dòng phía trên dòng tiêu đề.`,
    noRows: (file: string): string => `${fileName(file)}: chỉ có dòng tiêu đề, không có phiếu nào.`,
    /** How the first column of a rejects file is headed; each is one that is passed over when it is read. */
    reasonHeading: 'Lý do',
    /** Rows that are rejected in one file and put right, or still open, in its rejects file. */
    settled: (count: number): string =>
      `${number(count)} dòng bị từ chối đã có ở tệp từ chối đọc cùng: tính theo dòng ở tệp ấy, một lần.`,
    /** Rejects files beside a season's tables, with how many rows were put right in each. */
    corrected: (files: readonly (readonly [file: string, rows: number])[]): string =>
      `Đọc thêm tệp từ chối đã sửa: ${list(files.map(([file, rows]) => `${file} (${number(rows)} dòng đã sửa)`))}.`,
    uncorrected: (files: readonly string[]): string =>
      `Không đọc tệp từ chối chưa sửa dòng nào cho đúng: ${list(files)}.`,
    /** @param why what is wrong with a rejects file */
    rejectsUnread: (why: string): string =>
      `Không đọc được một tệp từ chối, nên các dòng ở đó vẫn tính là bị từ chối. ${why}`,
    /** Files that a folder or a pattern has found. */
    unread: (files: readonly string[]): string =>
      `CHƯA ĐỦ: không đọc được ${number(files.length)} tệp, không tính phiếu nào ở đó: ${list(files)}.`,
    /** Tables in a folder of sheets. */
    tablesLeft: (folder: string, tables: readonly string[]): string =>
      `Thư mục ${folder} có phiếu (.yaml, phieu-….json) nên chỉ đọc phiếu, không đọc ${number(tables.length)} bảng ở đó: ${list(tables)}. Bảng cũng là phiếu được gửi đến thì nêu cả tên bảng trong lệnh.`,
    blankRows: (count: number): string => `Bỏ qua ${number(count)} dòng trống.`,
    progress: (rows: number, percent: number | null): string =>
      `Đang chấm… ${number(rows)} dòng${percent === null ? '' : ` (${String(percent)} %)`}`,
  },
};

export type RatingWords = typeof vi;
