import { day } from '../base/format.js';
import type { Keeping } from './keeping.js';

const number = (count: number) => String(count);

/** What the page says, besides what every screen that scores says. */
export const vi = {
  otherLang: 'English',
  skip: 'Bỏ qua, tới phần chấm điểm',
  title: 'Chấm điểm sản phẩm OCOP',
  selfTitle: 'Tự đánh giá sản phẩm OCOP',
  round: (round: number): string => `Vòng ${number(round)}`,
  who: 'Ai chấm?',
  whoSelf: 'Ai tự đánh giá?',
  whoHint: 'Chọn đúng tên mình. Phiếu ký bằng tên này.',
  name: 'Họ và tên',
  selfName: 'Tên chủ thể',
  role: 'Vai trò trong Hội đồng',
  begin: 'Bắt đầu',
  needed: 'Mục này không được để trống.',
  change: 'Đổi người chấm',
  keeping: {
    kept: 'Mỗi câu trả lời được giữ ngay trong trình duyệt này; tắt máy mở lại vẫn còn. Đừng mở trong cửa sổ ẩn danh: đóng cửa sổ ấy là mất hết.',
    private:
      'CHÚ Ý: đây có vẻ là cửa sổ riêng tư (ẩn danh): đóng cửa sổ là mất hết. Nên mở tệp này trong cửa sổ thường; nếu không, bấm "Lưu bản sao" sau mỗi sản phẩm.',
    blocked:
      'CHÚ Ý: trình duyệt này không giữ lại được câu trả lời (bị chặn hoặc hết chỗ): đóng trang là mất hết. Bấm "Lưu bản sao" thường xuyên, hoặc mở tệp này bằng trình duyệt khác.',
  } satisfies Readonly<Record<Keeping, string>>,
  saveNow: (answers: number): string => `Có ${number(answers)} thay đổi chưa lưu ra tệp. Lưu bản sao ngay`,
  products: 'Các sản phẩm',
  signedOf: (signed: number, of: number): string => `đã ký ${number(signed)}/${number(of)} phiếu`,
  handIn: 'Nộp phiếu',
  handInHint: (file: string): string =>
    `Lưu một tệp ${file} có mọi phiếu của bạn, rồi gửi tệp ấy cho thư ký Hội đồng (qua Zalo, thư điện tử, USB).`,
  handInSelf: (file: string): string =>
    `Lưu một tệp ${file} có mọi phiếu tự đánh giá, rồi gửi kèm hồ sơ đăng ký.`,
  /** Nothing has been scored, and the button that saves does nothing. */
  handInNone: 'Chưa chấm sản phẩm nào, nên chưa có gì để lưu.',
  handInOpen: (open: number): string =>
    `Còn ${number(open)} phiếu chưa ký: vẫn lưu được, nhưng phiếu chưa ký thì chưa được tính.`,
  saveFile: 'Lưu tệp để nộp',
  shareFile: 'Gửi qua ứng dụng khác…',
  saved: (file: string): string => `Đã lưu ${file}; xem trong thư mục Tải xuống (Downloads).`,
  shared: (file: string): string => `Đã gửi ${file}.`,
  unsent: 'Có thay đổi chưa nộp.',
  sent: 'Mọi thay đổi đã có trong tệp lưu gần nhất.',
  elsewhere: 'Chấm tiếp trên máy khác',
  elsewhereHint: 'Lưu bản sao, chép sang máy kia cùng tệp này, rồi mở bản sao ở đó.',
  saveCopy: 'Lưu bản sao',
  openCopy: 'Mở bản sao…',
  opened: (sheets: number, left: number): string =>
    `Đã lấy ${number(sheets)} phiếu từ tệp${left === 0 ? '' : `; bỏ qua ${number(left)} phiếu không thuộc trang này hoặc có lỗi`}.`,
  nothingNew: 'Tệp không có gì mới so với ở đây.',
  notOurs: {
    'file-broken': 'Tệp này không phải bản sao do trang này lưu ra, hoặc bị hỏng; không lấy gì từ nó.',
    'file-changed': 'Tệp này đã bị sửa hoặc hỏng (mã kiểm tra không khớp); không lấy gì từ nó.',
  } satisfies Readonly<Record<'file-broken' | 'file-changed', string>>,
  otherMember: (name: string): string => `Tệp này là của ${name}; hãy chọn đúng người chấm trước.`,
  clash: (codes: readonly string[]): string =>
    `Trên máy này đã có phiếu khác với trong tệp: ${codes.join(', ')}. Lấy phiếu nào? Phiếu đang có sẽ được lưu ra một bản sao trước khi thay.`,
  takeFile: 'Lấy phiếu trong tệp',
  keepHere: 'Giữ phiếu ở đây',
  back: '← Các sản phẩm',
  contents: 'Mục lục',
  undo: 'Bỏ câu vừa rồi',
  sign: 'Ký phiếu',
  note: 'Ghi chú',
  evidence: 'Minh chứng đã xem',
  papers: 'Giấy tờ cần xem',
  clear: 'Xoá điểm',
  confirm: (points: number): string => `Giữ ${number(points)} điểm như vòng trước`,
  disqualify: 'Loại hồ sơ…',
  chooseCase: 'Chọn trường hợp trước:',
  caseOf: (id: string): string => `Trường hợp ${id}`,
  part: (part: string, max: number): string => `Phần ${part} (${number(max)} điểm)`,
  goTo: 'Tới tiêu chí (mã):',
  go: 'Tới',
  badCode: (code: string): string => `Bộ này không có tiêu chí ${code}.`,
  apart: 'Các thành viên cho điểm khác nhau nhiều nhất',
  apartHint: 'Những tiêu chí nên xem trước',
  /** The source does not add up there. */
  close: 'Đóng',
  cancel: 'Thôi',
  out: 'Loại hồ sơ này vì lý do gì?',
  reason: 'Lý do',
  putOut: 'Loại hồ sơ',
  signIt: 'Ký',
  signed: (name: string, total: number): string =>
    `Đã ký phiếu ${name}: ${number(total)} điểm. Nhớ lưu tệp và nộp.`,
  signedSheet: 'Phiếu đã ký, chỉ xem.',
  reopen: 'Mở lại để sửa…',
  reopenAsk: 'Vì sao mở lại phiếu đã ký? Lý do được ghi vào phiếu; sửa xong phải ký lại.',
  reopened: 'Đã mở lại phiếu; sửa xong phải ký lại.',
  print: 'In phiếu',
  printed: (name: string, role: string, rated: string): string =>
    `Người chấm: ${name}, ${role} · Ngày đánh giá: ${day(rated)}`,
  signature: 'Chữ ký',
  help: 'Phím tắt',
  keys: [
    ['0…9', 'cho đúng số điểm ấy và sang tiêu chí sau; mức 10 điểm: bấm 1 rồi 0'],
    ['↑ ↓', 'đi giữa các mức; Enter hoặc phím cách để chọn'],
    ['← →', 'tiêu chí trước, tiêu chí sau'],
    ['a b', 'chọn trường hợp'],
    ['y', 'giữ điểm của vòng trước'],
    ['u', 'bỏ câu vừa rồi'],
    ['Delete', 'xoá điểm của tiêu chí này'],
    ['t', 'mục lục, tới một tiêu chí'],
    ['v', 'giấy tờ cần xem'],
    ['c', 'ghi chú'],
    ['m', 'minh chứng đã xem'],
    ['l', 'loại hồ sơ'],
    ['k', 'ký phiếu'],
    ['q', 'về danh sách sản phẩm'],
    ['h', 'bảng phím tắt này'],
  ] satisfies readonly (readonly [string, string])[],
  broken: (message: string): string =>
    `Trang gặp lỗi của chương trình (${message}). Câu trả lời đã giữ vẫn còn; mở lại tệp này. Nếu vẫn thế, báo cho người đưa tệp.`,
};

export type PageWords = typeof vi;
