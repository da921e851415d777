import type { SeasonText } from '../../season/season.js';
import type { QuestionId } from './questions.js';

const texts: Readonly<Record<SeasonText, string>> = {
  province: 'tỉnh, thành phố',
  agency: 'cơ quan ghi ở đầu giấy tờ',
  place: 'nơi ghi trước ngày trên giấy tờ',
  register: 'tệp sổ sản phẩm',
  places: 'tệp địa danh đổi tên, sáp nhập',
  communes: 'tệp danh sách mọi xã, phường của tỉnh',
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
      roundProducts: 'danh sách sản phẩm của riêng đợt, thay cho danh sách của mùa',
      from: 'ngày đầu của đợt',
      to: 'ngày cuối của đợt',
      results: 'tệp kết quả của Hội đồng',
      decision: 'số quyết định công nhận của đợt',
      date: 'ngày ký quyết định công nhận',
    },
    intro: 'Tạo ocop.yaml trong thư mục này. Trả lời từng câu; Enter để bỏ qua, điền sau cũng được.',
    /** What is asked where nothing is given; Enter leaves it out. */
    asks: {
      province: 'Mùa này của tỉnh, thành phố nào? (ví dụ: tỉnh Lâm Đồng)',
      agency: 'Giấy tờ do cơ quan nào ra? (ví dụ: UBND tỉnh Lâm Đồng)',
      place: 'Giấy tờ ký ở đâu? (ví dụ: Đà Lạt)',
      register: 'Sổ sản phẩm nằm ở tệp nào? Chưa có thì tệp ấy sẽ được tạo khi ghi sổ.',
      places: 'Xã, huyện, tỉnh nào đã đổi tên, sáp nhập thì ghi ở tệp nào? Gõ 2025 để dùng bảng có sẵn.',
      communes: 'Danh sách mọi xã, phường của tỉnh ở tệp nào? Bỏ qua thì lấy theo câu trên.',
      aliases: 'Chủ thể viết nhiều tên, tên nào là một, thì ghi ở tệp nào?',
      regulation: 'Hội đồng gồm những ai, theo Quy chế nào, thì ghi ở tệp nào? (ví dụ: hoi-dong.yaml)',
      products: 'Danh sách sản phẩm đăng ký mùa này ở tệp nào? (ví dụ: san-pham.csv)',
      plan: 'Kế hoạch và chỉ tiêu của tỉnh ở tệp nào? (ví dụ: ke-hoach.yaml)',
      edition: 'Dòng nào không ghi theo văn bản nào thì chấm theo văn bản nào?',
      name: 'Đợt đánh giá đang mở gọi là gì?',
      files: 'Phiếu các nơi gửi lên của đợt này ở đâu? Tệp, thư mục, hay mẫu tên (ví dụ: dot1/*.csv)',
      sheets: 'Phiếu của thành viên Hội đồng để riêng ở đâu? Không để riêng thì bỏ qua.',
      roundProducts: 'Đợt này có danh sách sản phẩm riêng thì ở tệp nào? Dùng danh sách của mùa thì bỏ qua.',
      from: 'Đợt này bắt đầu ngày nào? (ví dụ: 01/08/2026)',
      to: 'Đợt này hết ngày nào?',
      results: 'Kết quả của Hội đồng sẽ ghi ra tệp nào?',
      number: 'Quyết định công nhận của đợt này số mấy? Chưa có thì bỏ qua.',
      date: 'Quyết định ấy ký ngày nào?',
    } satisfies Readonly<Record<QuestionId, string>>,
    step: (at: number, all: number): string => `Câu ${String(at)}/${String(all)}`,
    /** What Enter alone answers. */
    offered: (text: string): string => `Chỉ bấm Enter là: ${text}`,
    answer: 'Trả lời:',
    look: 'Xem lại lần cuối; chọn một dòng để sửa dòng ấy.',
    /** What each is called in the list of all answers. */
    short: {
      province: 'Tỉnh, thành phố',
      agency: 'Cơ quan',
      place: 'Nơi ký',
      register: 'Sổ sản phẩm',
      places: 'Địa danh đổi tên',
      communes: 'Danh sách xã, phường',
      aliases: 'Tên chủ thể',
      regulation: 'Quy chế Hội đồng',
      products: 'Danh sách sản phẩm',
      plan: 'Kế hoạch',
      edition: 'Văn bản',
      name: 'Tên đợt',
      files: 'Phiếu gửi lên',
      sheets: 'Phiếu Hội đồng',
      roundProducts: 'Danh sách riêng của đợt',
      from: 'Từ ngày',
      to: 'Đến ngày',
      results: 'Kết quả Hội đồng',
      number: 'Số quyết định',
      date: 'Ngày quyết định',
    } satisfies Readonly<Record<QuestionId, string>>,
    answered: (what: string, text: string | null): string => `${what}: ${text ?? '(bỏ qua)'}`,
    write: 'Ghi ocop.yaml',
    leave: 'Thôi, không ghi',
    /** What a flag says may be right all the same. */
    doubt: (flag: string, says: string): string => `Lưu ý (--${flag}): ${says}`,
    given: 'Chưa ghi gì.',
    wrote: (file: string): string =>
      `Đã ghi ${file}; mở bằng Notepad để xem, sửa. Từ nay các lệnh ocop chạy ở thư mục này dùng nó.`,
    above: (file: string): string =>
      `Lưu ý: thư mục trên đã có ${file}; ở thư mục này, tệp vừa ghi được dùng thay nó.`,
  },
};

export type InitWords = typeof vi;
