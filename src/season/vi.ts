import type { Wording } from '../base/coded.js';
import { day, quoted } from '../base/format.js';
import { findings } from '../law/check/findings.vi.js';
import type { SeasonFindingArgs, SeasonText } from './season.js';

const seasonFindings: Wording<SeasonFindingArgs> = {
  'yaml-syntax': findings['yaml-syntax'],
  shape: findings.shape,
  'more-findings': findings['more-findings'],
  'round-twice': (a) => `đợt ${quoted(a.name)} trùng tên với đợt thứ ${String(a.other)}; đổi một tên.`,
  'round-day-unreadable': (a) => `${quoted(a.read)} không phải một ngày; ghi như 05/08/2026 hoặc 2026-08-05.`,
  'round-backwards': (a) => `từ ngày ${day(a.from)} đến ngày ${day(a.to)} đi ngược.`,
};

/** What stands above each entry of the file. */
const texts: Readonly<Record<SeasonText, string>> = {
  province: 'Tỉnh, thành phố.',
  agency: 'Cơ quan ghi ở đầu giấy tờ.',
  place: 'Nơi ghi trước ngày trên giấy tờ.',
  register: 'Sổ sản phẩm; chưa có thì lệnh ghi sổ sẽ tạo.',
  places: 'Địa danh đổi tên, sáp nhập.',
  communes: 'Mọi xã, phường của tỉnh, cho báo cáo năm; bỏ trống thì lấy ở tệp địa danh.',
  aliases: 'Chủ thể nào là một, chủ thể nào là hai.',
  regulation: 'Hội đồng và Quy chế của Hội đồng.',
  products: 'Danh sách sản phẩm của mùa.',
  plan: 'Kế hoạch và chỉ tiêu.',
  edition:
    'Văn bản cho những dòng không ghi; dòng mà ngày, loại đăng ký của nó chỉ hợp với văn bản khác thì theo văn bản khác ấy.',
};

export const vi = {
  season: {
    findings: seasonFindings,
    file: {
      head: [
        'Mùa đánh giá OCOP: những gì mọi lệnh ocop chạy ở thư mục này và các thư mục dưới dùng chung.',
        'Tuỳ chọn gõ ở dòng lệnh luôn thắng; --no-project bỏ qua tệp này. Tên tệp tính từ thư mục này.',
        'Dòng có dấu # ở đầu là chưa dùng: bỏ dấu # và điền vào.',
      ],
      texts,
      footnotes: 'Giấy tờ có chú thích cỡ nhỏ về chỗ nguồn chưa rõ, điều chưa xét được.',
      rounds: 'Các đợt đánh giá. Đợt còn mở được dùng; nhiều đợt cùng mở thì --in "tên đợt" chọn một.',
      round: {
        name: 'Đợt 1',
        files: 'Phiếu gửi lên: tệp, thư mục hay mẫu; một hoặc nhiều.',
        sheets: 'Phiếu của các thành viên Hội đồng; bỏ trống khi phiếu gửi lên đã là phiếu của thành viên.',
        products: 'Danh sách sản phẩm của riêng đợt; bỏ trống thì theo danh sách của mùa.',
        days: 'Đợt từ ngày nào đến ngày nào.',
        results: 'Kết quả của Hội đồng (ocop council --out), để ocop register add ghi vào sổ.',
        decision: 'Quyết định công nhận, khi đã ký.',
        closed: 'Khi đợt đã xong.',
      },
    },
  },
};

export type SeasonWords = typeof vi;
