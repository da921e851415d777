import { cellText } from '../rows/submission.js';
import { plain } from '../base/text/fold.js';

/**
 * What the last line of a list begins with, or the one below a part of it: `Tổng cộng`, `Cộng: 16 sản phẩm`, `Tổng số`,
 * `Cộng I`. Accents count, as `Công ty` and `Cộng đồng` are not sums; a list that is written without any has them both.
 */
const SUM =
  /^(?:(?:(?:tổng|tong) (?:cộng|cong|số|so|sản phẩm|san pham)|grand total|sub ?total)(?: .*)?|(?:tổng|tong|cộng|cong|total|sum)(?: (?:\d|[ivx]+(?: |$)|toàn |toan |cả |ca |các |cac |chung$|dồn$|don$).*)?)$/;

/** What every one of them begins with: a register has a million names, and few are to be examined closer. */
const BEGINS = /^[\s\d.()*:-]*(?:t[oổ]|c[oộ]|gra|su[mb])/i;

/** Whether a text is what a sum is headed by. */
export function isSumWord(text: string): boolean {
  return BEGINS.test(text) && SUM.test(plain(text));
}

/**
 * The word for a sum by which a row is one over others, and no product: its first cell (as a rule the number in the
 * list) or its code has it; or its name has, and it lacks what every product has, a producer or stars that can be read.
 * null for a product.
 */
export function sumWordOf(
  cells: readonly string[],
  {
    code,
    name,
    producer,
    hasStars,
  }: {
    readonly code: string;
    readonly name: string;
    readonly producer: string;
    readonly hasStars: () => boolean;
  },
): string | null {
  if (isSumWord(code)) return code;
  if (isSumWord(name)) return hasStars() && /\p{L}/u.test(producer) ? null : name;
  const first = cellText(cells.find((cell) => cell.trim() !== ''));
  return isSumWord(first) ? first : null;
}
