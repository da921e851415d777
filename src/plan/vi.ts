import { findings } from '../law/check/findings.vi.js';
import { quoted, day, thousands } from '../base/format.js';
import type { Wording } from '../base/coded.js';
import type { PlanFindingArgs } from './plan.js';

const planFindings: Wording<PlanFindingArgs> = {
  'yaml-syntax': findings['yaml-syntax'],
  shape: findings.shape,
  'more-findings': findings['more-findings'],
  'period-backwards': (a) => `kỳ từ ${String(a.from)} đến ${String(a.to)} đi ngược.`,
  'year-outside': (a) => `năm ${String(a.year)} ngoài kỳ ${String(a.from)}–${String(a.to)}.`,
  'measure-or-judged': () =>
    'mỗi chỉ tiêu ghi "measure" (để đếm) hoặc "judged" (để người đánh giá), một trong hai.',
  'one-limit': () =>
    'chỉ tiêu đếm được cần đúng một trong "atLeast", "atMost", "range"; chỉ tiêu "judged" không có.',
  'day-of-stock': () =>
    'chỉ "inForce" ghi "on", vì còn hiệu lực là vào một ngày; chỉ tiêu khác đếm cả kỳ, cả năm.',
  'day-or-year': () => 'ghi "on" hoặc "year", không cả hai.',
  'day-unreadable': (a) => `${quoted(a.read)} không phải một ngày; ghi như 2025-12-31 hoặc 31/12/2025.`,
  'day-outside': (a) => `ngày ${day(a.day)} ngoài kỳ ${String(a.from)}–${String(a.to)}.`,
  'range-backwards': (a) => `khoảng từ ${String(a.from)} đến ${String(a.to)} đi ngược.`,
  'target-again': (a) => `trùng với chỉ tiêu thứ ${String(a.other)}; xoá một.`,
  'targets-contradict': (a) =>
    `trái với chỉ tiêu thứ ${String(a.other)}: không số nào vừa ít nhất ${String(a.least)} vừa nhiều nhất ${String(a.most)}.`,
  'too-many-places': (a) =>
    `kế hoạch có ${thousands(a.places, '.')} nơi và kỳ khác nhau, giới hạn ${thousands(a.most, '.')}; chia thành vài kế hoạch.`,
  'stars-twice': () => 'ghi "fromStars" hoặc "atStars", không cả hai.',
  'stars-of-share': () =>
    'chỉ tiêu phần trăm, chỉ tiêu về chủ thể tính trên mọi hạng; bỏ "fromStars", "atStars".',
  'too-fine': (a) => `${quoted(String(a.read))}: phần trăm, bình quân ghi nhiều nhất một số lẻ.`,
  'not-whole': (a) => `${quoted(String(a.read))} không phải số nguyên; sản phẩm, chủ thể, xã đếm từng cái.`,
};

export const vi = {
  plan: {
    findings: planFindings,
  },
};

export type PlanWords = typeof vi;
