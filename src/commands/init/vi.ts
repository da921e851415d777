import type { SeasonText } from '../../season/season.js';

const texts: Readonly<Record<SeasonText, string>> = {
  province: 'tỉnh, thành phố',
  agency: 'cơ quan ghi ở đầu giấy tờ',
  place: 'nơi ghi trước ngày trên giấy tờ',
  register: 'tệp sổ sản phẩm',
  places: 'tệp địa danh đổi tên, sáp nhập',
  aliases: 'tệp chủ thể nào là một, chủ thể nào là hai',
  regulation: 'tệp Hội đồng và Quy chế (YAML)',
  products: 'danh sách sản phẩm của mùa',
  plan: 'tệp kế hoạch (YAML)',
  edition: 'văn bản cho những dòng không ghi',
};

export const vi = {
  init: {
    help: {
      description: 'tạo ocop.yaml: mùa đánh giá của thư mục này, để không phải gõ lại các tuỳ chọn',
      texts,
      files: 'phiếu gửi lên của đợt: tệp, thư mục hay mẫu; nêu được nhiều lần',
      sheets: 'phiếu của thành viên Hội đồng, nếu để riêng; nêu được nhiều lần',
      from: 'ngày đầu của đợt',
      to: 'ngày cuối của đợt',
      results: 'tệp kết quả của Hội đồng',
      decision: 'số quyết định công nhận của đợt',
      date: 'ngày ký quyết định công nhận',
    },
    intro:
      'Tạo ocop.yaml trong thư mục này. Trả lời từng câu; Enter để bỏ qua, điền sau cũng được; Ctrl+C để thôi.',
    round: 'tên đợt đánh giá',
    /** @param before what Enter alone answers */
    question: (what: string, before: string | null): string =>
      `${what}${before === null ? '' : ` [${before}]`}: `,
    notADay: 'Không phải một ngày; ghi như 05/08/2026.',
    given: 'Chưa ghi gì.',
    wrote: (file: string): string =>
      `Đã ghi ${file}; mở bằng Notepad để xem, sửa. Từ nay các lệnh ocop chạy ở thư mục này dùng nó.`,
    above: (file: string): string =>
      `Lưu ý: thư mục trên đã có ${file}; ở thư mục này, tệp vừa ghi được dùng thay nó.`,
  },
};

export type InitWords = typeof vi;
