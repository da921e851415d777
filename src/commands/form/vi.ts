import { councilOn } from './council-on.js';
export const vi = {
  form: {
    title: (of: string | null): string => `Chấm điểm OCOP${of === null ? '' : ` – ${of}`}`,
    selfTitle: (of: string | null): string => `Tự đánh giá OCOP${of === null ? '' : ` – ${of}`}`,
    /** Shown where the page's program does not run. */
    noScript:
      'Trang này cần chạy trong một trình duyệt (Chrome, Edge, Firefox, Safari) có bật JavaScript; phần xem trước của thư điện tử, Zalo hay điện thoại không chạy được. Lưu tệp về máy rồi mở bằng trình duyệt.',
    odd: (code: string, remark: string): string => `${code}: ${remark}`,
    wrote: (file: string, products: number, sets: number, kilobytes: number): string =>
      `Đã ghi ${file}: ${String(products)} sản phẩm, ${String(sets)} bộ, ${String(kilobytes)} KB.`,
    then: (regulation: string | null): string =>
      `Gửi tệp ấy cho thành viên; họ mở bằng trình duyệt, chấm, ký, rồi gửi lại một tệp phieu-….json. Để các tệp nhận được vào một thư mục, chẳng hạn nop, rồi chạy: ${councilOn('nop', regulation)}`,
    thenSelf:
      'Gửi tệp ấy cho chủ thể; họ mở bằng trình duyệt, tự chấm, ký, rồi gửi lại một tệp phieu-….json, dùng cho: ocop report self',
    nothingAgain: (member: string, round: number): string =>
      `${member}: không có sản phẩm nào phải chấm lại ở vòng ${String(round)}, nên không làm trang.`,
  },
  help: {
    form: {
      description:
        'làm một trang HTML để thành viên Hội đồng chấm trong trình duyệt, không cần cài gì, không cần mạng',
      folder: 'từ vòng 2: thư mục do "ocop council --next-round" ghi',
      products: 'tệp .xlsx hoặc CSV danh sách sản phẩm',
      regulation: 'tệp YAML quy chế Hội đồng: thành viên chọn tên mình trong danh sách',
      round: 'vòng chấm (mặc định: 1); từ vòng 2, mỗi người một trang',
      member: 'làm trang riêng cho người này; nêu được nhiều lần, mỗi người một tệp',
      self: 'kèm tệp: tự đánh giá của các chủ thể, hiện bên cạnh từng tiêu chí; không kèm tệp: làm trang cho chủ thể tự đánh giá',
      date: 'ngày đánh giá của sản phẩm mà danh sách không ghi ngày (mặc định: hôm nay)',
      edition: 'văn bản, nếu không để ngày quyết định',
      out: 'ghi trang ra tệp này (mặc định: chamdiem.html)',
      force: 'ghi đè tệp đã có',
    },
  },
};

export type FormCommandWords = typeof vi;
