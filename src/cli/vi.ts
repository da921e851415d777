import { quoted } from '../base/format.js';

export const vi = {
  bug: 'Lỗi của chương trình, không phải của bạn. Xin báo cho người phát hành ocop, kèm những dòng dưới đây.',
  help: {
    tagline: 'Chấm điểm, xếp hạng sản phẩm OCOP theo các Quyết định của Thủ tướng Chính phủ, không cần mạng.',
    version: 'xem số phiên bản',
    lang: 'ngôn ngữ của thông báo: vi hoặc en (cũng đặt được bằng biến OCOP_LANG)',
    criteria: {
      dir: 'dùng các tệp tiêu chí đã sửa trong thư mục này thay cho tệp có sẵn',
    },
    inRound: 'đợt đánh giá ghi trong ocop.yaml; bỏ trống là đợt còn mở',
    noProject: 'không dùng ocop.yaml của thư mục này hay thư mục trên',
  },
  season: {
    /** @param line what was added to the command line, as it would be typed */
    taken: (file: string, round: string | null, line: string): string =>
      `Theo ${file}${round === null ? '' : `, đợt ${quoted(round)}`}: ${line}`,
  },
};

export type CliWords = typeof vi;
