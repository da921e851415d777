import { plain } from '../base/text/fold.js';

/**
 * What the last line of a list begins with, or the one below a part of it: `Tổng cộng`, `Cộng: 16 sản phẩm`, `Tổng số`,
 * `Cộng I`, `Cộng huyện Bình`. Accents count, as `Công ty` and `Cộng đồng` are not sums; a list that is written without any has them both.
 */
const SUM =
  /^(?:(?:(?:tổng|tong) (?:cộng|cong|số|so|sản phẩm|san pham)|grand total|sub ?total)(?: .*)?|(?:tổng|tong|cộng|cong|total|sum)(?: (?:\d|[ivx]+(?: |$)|toàn |toan |cả |ca |các |cac |chung$|dồn$|don$|(?:tỉnh|tinh|huyện|huyen|quận|quan|xã|xa|phường|phuong|nhóm|nhom|mục|muc|phần|phan|trang|hạng|hang)(?: |$)).*)?)$/;

/** What every one of them begins with: a register has a million names, and few are to be examined closer. */
const BEGINS = /^[\s\d.()*:-]*(?:t[oổ]|c[oộ]|gra|su[mb])/i;

/** Whether a text is what a sum is headed by. */
export function isSumWord(text: string): boolean {
  return BEGINS.test(text) && SUM.test(plain(text));
}
