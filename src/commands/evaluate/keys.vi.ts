import type { KeyUse } from './keys.js';
import { either } from '../../sheets/scoring.vi.js';

/** What the keys do, on the screens and in the help. */
export const keys = {
  noSuchKey: (key: string): string => `Phím ${key} không dùng ở đây; bấm h để xem các phím.`,
  keyNotNow: (key: string, use: KeyUse): string => {
    switch (use) {
      case 'undo':
        return 'Chưa có câu trả lời nào trong lần chấm này để bỏ.';
      case 'clear':
        return 'Tiêu chí này chưa chấm, không có gì để xoá.';
      case 'case':
        return 'Tiêu chí này không có trường hợp a, b.';
      case 'save':
        return 'Mọi câu trả lời đã được lưu.';
      case 'points':
      case 'confirm':
      case 'step':
      case 'go':
      case 'text':
      case 'note':
      case 'evidence':
      case 'out':
      case 'review':
      case 'sign':
      case 'leave':
      case 'help':
        return `Phím ${key} không dùng được lúc này; bấm h để xem các phím.`;
    }
  },
  pageKeys: '↑ ↓ PgUp PgDn: cuộn · phím khác: quay lại phiếu',
  /** A key of a criterion's screen and what it does. */
  keys: (use: KeyUse, points: readonly number[]): string => {
    switch (use) {
      case 'points':
        return `${either(points)}: cho điểm`;
      case 'case':
        return 'a b trường hợp';
      case 'confirm':
        return 'y y nguyên vòng trước';
      case 'undo':
        return 'u bỏ câu vừa rồi';
      case 'clear':
        return 'Delete xoá điểm';
      case 'step':
        return '← → chuyển';
      case 'go':
        return 't tới mã';
      case 'text':
        return 'v toàn văn, giấy tờ';
      case 'note':
        return 'c ghi chú';
      case 'evidence':
        return 'm minh chứng';
      case 'out':
        return 'l loại';
      case 'review':
        return 'x xem lại';
      case 'sign':
        return 'k ký';
      case 'save':
        return 's lưu lại';
      case 'leave':
        return 'q quay ra';
      case 'help':
        return 'h trợ giúp';
    }
  },
  help: [
    'CÁC PHÍM',
    '',
    '0…9        cho đúng số điểm ấy và sang tiêu chí sau; mức 10 điểm: bấm 1 rồi 0',
    '↑ ↓        di chuyển giữa các mức, Enter để chọn',
    'PgUp PgDn  cuộn khi còn dòng ở trên, ở dưới',
    'a b        chọn trường hợp, ở tiêu chí có hai trường hợp',
    'y          cho đúng điểm tôi đã cho ở vòng trước (từ vòng 2)',
    'u          bỏ câu trả lời vừa rồi, bấm nữa thì bỏ câu trước nữa',
    'Delete     xoá điểm của tiêu chí này, để chấm lại',
    '← →        tiêu chí trước, tiêu chí sau',
    't          tới một tiêu chí theo mã, ví dụ 5.1',
    'v          toàn văn tiêu chí và giấy tờ cần có',
    'c          ghi chú của bạn về tiêu chí này',
    'm          giấy tờ minh chứng bạn đã xem',
    'l          loại hồ sơ, kèm lý do; hoặc thôi không loại nữa',
    'x          xem lại toàn phiếu',
    'k          ký phiếu',
    's          lưu lại, khi phiếu chưa lưu được',
    'q          quay ra; mọi câu trả lời đã được lưu',
    'Esc        rời một câu hỏi, không đổi gì',
  ] satisfies readonly string[],
};

export type KeyWords = typeof keys;
