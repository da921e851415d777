import type { TextLoss } from './lost-text.js';

const LOSS: Readonly<Record<TextLoss, string>> = {
  days: ' Có tên cột trông như ngày: Excel đã đổi 1.1 thành ngày; đặt dạng Text cho dòng tiêu đề rồi ghi lại 1.1.',
  letters: ' Tên cột có dấu ? giữa chữ: tệp đã mất dấu tiếng Việt khi lưu; lưu lại dạng CSV UTF-8.',
};

/** What to say behind a sentence on headings that something happened to. */
export const lossHint = (loss: TextLoss | null): string => (loss === null ? '' : LOSS[loss]);
