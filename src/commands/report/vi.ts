import type { PaperKind } from '../../papers/paper-kinds.js';
import { thousands, list } from '../../base/format.js';

const number = (count: number) => thousands(count, '.');

export const vi = {
  report: {
    kinds: {
      sheet: 'phiếu đánh giá',
      summary: 'bảng tổng hợp điểm',
      minutes: 'biên bản họp Hội đồng',
      ranking: 'bảng xếp hạng',
      recognition: 'danh sách đề nghị công nhận',
      annex: 'phụ lục của quyết định công nhận, từ sổ',
      commune: 'báo cáo của xã',
      registration: 'phiếu đăng ký',
      self: 'báo cáo tự đánh giá',
      certificates: 'giấy chứng nhận',
      'public-list': 'danh sách công bố',
      year: 'báo cáo năm',
      returns: 'thư trả lại phiếu cần sửa, gửi từng nơi',
    } satisfies Readonly<Record<PaperKind, string>>,
    wrote: (file: string, papers: number): string =>
      papers === 1 ? `Đã ghi ${file}` : `Đã ghi ${file}: ${number(papers)} bản`,
    /** Several papers, a file each, all beside one another. */
    wroteEach: (files: number, first: string, last: string): string =>
      files === 1 ? `Đã ghi ${first}` : `Đã ghi ${number(files)} tệp, từ ${first} đến ${last}`,
    /** Characters that no document can hold. */
    dropped: (section: string, characters: number): string =>
      `${section}: bỏ ${number(characters)} ký tự điều khiển mà tệp giấy tờ không chứa được.`,
    nothing: (kind: PaperKind, form: string | null): string =>
      `Không có gì để in ${vi.report.form(vi.report.kinds[kind], form)}; chưa ghi tệp nào.`,
    /** A kind of paper that an edition has a form for, with what the edition calls the form. */
    form: (kind: string, form: string | null): string => (form === null ? kind : `${kind} (${form})`),
    /** The sources hold no forms of the product's edition; of which they hold some. */
    noForm: (product: string, edition: string, formsOf: readonly string[]): string =>
      `${product}: theo ${edition}; mẫu giấy tờ chỉ có của ${list(formsOf)}, nên không in.`,
    /** What the program doubts of a paper, as the paper's footnote says it. */
    doubt: (said: string): string => `Lưu ý: ${said}`,
    moreDoubts: (count: number): string =>
      `Lưu ý: … và ${number(count)} phiếu khác mà cách đọc kia đổi số sao; "ocop rate --format csv" kể đủ.`,
    /** Products of a decision that have no certificate any more. */
    withdrawn: (count: number): string => `Bỏ ${number(count)} sản phẩm đã bị thu hồi giấy chứng nhận.`,
    /** Records that a year's figures leave out, but those of other years. */
    leftOut: (reasons: string): string => `Không tính: ${reasons}.`,
    noEthnicity: (without: number, all: number): string =>
      `${number(without)} trên ${number(all)} chủ thể không ghi dân tộc của người đại diện: số chủ thể dân tộc thiểu số chỉ tính những chủ thể có ghi.`,
    noCommunes:
      'Không có danh sách mọi xã (--communes; danh sách từ 01/07/2025 của chương trình: --communes 2025), nên báo cáo không nói xã nào chưa có sản phẩm.',
  },
  help: {
    report: {
      description:
        'in giấy tờ: phiếu đánh giá, bảng tổng hợp, biên bản, danh sách công nhận, giấy chứng nhận, các mẫu của Quyết định, báo cáo năm, thư trả lại phiếu cần sửa',
      kind: 'loại giấy tờ',
      inputs:
        'tệp CSV hoặc Excel, tệp phiếu, thư mục phiếu; với commune, registration và self còn là danh sách sản phẩm; với annex, certificates, public-list, year (và recognition) là sổ sản phẩm',
      out: 'ghi ra tệp này; đuôi tệp là dạng: .docx (Word), .html (trang web), .xlsx (Excel), .md',
      force: 'ghi đè tệp --out đã có',
      each: 'mỗi phiếu, mỗi sản phẩm một tệp, tên tệp có thêm mã sản phẩm; với returns là mỗi nơi gửi một tệp',
      short: 'phiếu đánh giá rút gọn: mỗi phiếu một trang, chỉ tiêu chí và điểm',
      footnotes:
        'thêm chú thích cỡ nhỏ ở cuối: chỗ nguồn chưa rõ, điều chưa xét được (không có thì chỉ nói trên màn hình)',
      place: 'nơi ký, ví dụ "Đà Lạt"; không có thì để dòng chấm',
      date: 'ngày ghi trên giấy tờ; không có thì lấy ngày đánh giá ở phiếu, hoặc để dòng chấm',
      number: 'số của văn bản, ví dụ "12/BB-HĐ"; không có thì để dòng chấm',
      agency: 'cơ quan cấp trên, in ở góc trái; không có thì để dòng chấm',
      decision:
        'với annex, certificates (và recognition từ sổ): số quyết định công nhận, khi sổ có nhiều quyết định',
      at: 'với public-list: còn hiệu lực ở ngày này; với year: chỉ tính đến hết ngày này',
      year: 'với year: năm báo cáo',
      communes:
        'với year: danh sách mọi xã, phường (CSV, Excel có cột "Xã"), để biết xã nào chưa có sản phẩm',
      yearValue: 'năm',
      decisionValue: 'số',
    },
  },
};

export type ReportCommandWords = typeof vi;
