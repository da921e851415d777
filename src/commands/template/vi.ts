import type { CriterionCode } from '../../engine/types.js';
import { list } from '../../base/format.js';

/** As many products are named one by one. */
const MOST = 8;

export const vi = {
  template: {
    title: (number: string): string => `Phiếu chấm điểm sản phẩm OCOP theo Quyết định ${number}`,
    formSheet: (set: number): string => `Bộ ${String(set)}`,
    criteriaSheet: (set: number): string => `Tiêu chí ${String(set)}`,
    /** In the message of a cell: no box is ticked. */
    noBox: 'không đánh dấu mức nào',
    whereInFull: (sheet: string, code: string): string => `Đủ lời: trang "${sheet}", ${code}`,
    onlyWithStory: (story: CriterionCode): string => `Chỉ chấm khi ${story} trên 0 điểm.`,
    onlyOneCase: 'Chỉ chọn một trường hợp; ô kia để trống.',
    wrongTitle: 'Điểm không có trong mức',
    wrong: (code: string, allowed: readonly number[], sheet: string): string =>
      `Tiêu chí ${code} chỉ nhận: ${list(allowed)}. Chưa chấm thì để trống. Xem các mức ở trang "${sheet}".`,
    /** Above the criteria in full. */
    columns: ['Tiêu chí', 'Nội dung', 'Mức điểm', 'Yêu cầu'] satisfies readonly [
      code: string,
      wording: string,
      points: string,
      stars: string,
    ],
    howTo:
      'Mỗi dòng ở trang phiếu là một phiếu. Bấm vào ô điểm để chọn mức; không đánh dấu mức nào thì ghi 0, chưa chấm thì để trống. Cột điểm phần và tổng tự tính. Dấu ★ là yêu cầu tối thiểu của hạng ấy.',
    disqualifiersTitle: 'Hồ sơ bị loại (ghi lý do vào cột Bị loại):',
    filledIn: 'Điền xong, lưu lại rồi chạy: ocop rate TÊN-TỆP.xlsx (mọi trang phiếu của tệp được đọc).',
    page: 'Trang',
    /** The file was written, with so many forms and rows to fill in. */
    wrote: (file: string, sets: number, rows: number): string =>
      `Đã ghi ${file}: ${String(sets)} bộ, ${String(rows)} dòng để chấm.`,
    /** Of a later round: what it holds, and where it goes. */
    wroteAgain: (rounds: readonly number[], members: readonly string[]): string =>
      `Mẫu của vòng ${list(rounds)}: mỗi sản phẩm phải chấm lại một dòng cho ${list(members)}. Điền xong thì để cạnh phiếu vòng trước, ocop council đọc cả hai.`,
    /** In a comment: what the member gave. */
    before: (points: number): string => `Vòng trước: ${String(points)} điểm`,
    disputed: (set: number, article: string): string =>
      `Bộ ${String(set)} còn chỗ chưa rõ trong nguồn (${article}); mẫu ghi theo nguyên văn đã đọc.`,
    otherSets: (codes: readonly string[]): string =>
      `Không đưa vào vì thuộc bộ khác: ${list(codes.slice(0, MOST))}${codes.length > MOST ? ` và ${String(codes.length - MOST)} sản phẩm khác` : ''}.`,
    csvWithoutProducts: 'Tệp CSV chỉ có dòng tiêu đề; thêm --products để có sẵn mỗi sản phẩm một dòng.',
    /** Products that an earlier list has already. */
    doubles: (products: number): string =>
      `${String(products)} sản phẩm có ở nhiều danh sách: lấy dòng đầu, mỗi sản phẩm một lần.`,
    dropped: (characters: number): string =>
      `Bỏ ${String(characters)} ký tự điều khiển mà tệp Excel không chứa được.`,
  },
  help: {
    template: {
      description: 'làm mẫu chấm điểm trống (Excel hoặc CSV) để điền rồi đưa vào "ocop rate"',
      sets: 'số của bộ, hoặc một phần tên; nêu được nhiều bộ; để trống thì theo danh sách --products',
      edition:
        'văn bản của mẫu (mặc định: văn bản đang có hiệu lực; với --products thì theo ngày của từng sản phẩm)',
      products:
        'tệp .xlsx hoặc CSV danh sách sản phẩm: mỗi sản phẩm một dòng; nêu được nhiều lần, hoặc theo mẫu tên "xa/*.csv"; vòng chấm lại thì nêu thư mục mà "ocop council --next-round" đã ghi',
      round: 'vòng của mẫu, từ 2: sản phẩm nào, ai chấm lại thì theo danh sách ở --products',
      each: 'mỗi thành viên (member), hoặc mỗi xã (commune), một tệp Excel trong thư mục --out',
      eachValue: 'ai',
      members: 'tệp có cột thành viên, hoặc tệp Quy chế (.yaml): mỗi thành viên một phiếu cho mỗi sản phẩm',
      out: 'tệp cần ghi, đuôi .xlsx hoặc .csv; với --each là một thư mục',
      force: 'ghi đè tệp đã có',
    },
  },
};

export type TemplateCommandWords = typeof vi;
