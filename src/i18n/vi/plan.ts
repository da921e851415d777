import { day, quoted, thousands } from '../../base/format.js';
import type { Place } from '../../register/record.js';
import type { PlanWords } from '../plan-words.js';
import { findings } from './findings.js';

const number = (count: number) => thousands(count, '.');

const amount: PlanWords['amount'] = (tenths, percent) => {
  const rest = tenths % 10;
  const whole = number((tenths - rest) / 10);
  return `${rest === 0 ? whole : `${whole},${String(rest)}`}${percent ? ' %' : ''}`;
};

const placeName = ({ commune, district, province }: Place) =>
  [commune, district, province].filter(Boolean).join(', ');

export const plan: PlanWords = {
  title: ({ name }, at) => `ocop plan: ${name}${at === null ? '' : `, đến ngày ${day(at)}`}`,
  source: ({ instrument, source }) => {
    const parts = [instrument, source === null ? null : `nguồn: ${source}`].filter((one) => one !== null);
    return parts.length === 0 ? null : `Theo ${parts.join('; ')}.`;
  },
  columns: {
    target: 'Chỉ tiêu',
    period: 'Kỳ',
    wanted: 'Mục tiêu',
    reached: 'Đạt được',
    percent: '% mục tiêu',
    missing: 'Còn thiếu',
    pace: 'Nhịp độ',
    outcome: 'Kết luận',
  },
  target: ({ measure, stars, area }) => {
    const level =
      stars === null ? '' : stars.exactly ? ` ${String(stars.level)}★` : ` từ ${String(stars.level)}★`;
    const name = {
      products: `Sản phẩm${level}`,
      new: `Sản phẩm mới${level}`,
      upgraded: `Sản phẩm nâng hạng${level === '' ? '' : `, lên${level}`}`,
      inForce: `Sản phẩm còn hiệu lực${level}`,
      upgradedShare: 'Nâng hạng trong số được công nhận',
      cooperatives: 'Chủ thể là hợp tác xã',
      enterprises: 'Chủ thể là doanh nghiệp',
    }[measure];
    return area === null ? name : `${name}, ${placeName(area)}`;
  },
  period: ({ period: { from, to } }, year) =>
    year !== null || from === to ? String(year ?? from) : `${String(from)}–${String(to)}`,
  onDay: (at) => `ngày ${day(at)}`,
  limit: (limit, percent) => {
    if (limit.kind === 'at-least') return `ít nhất ${amount(limit.least, percent)}`;
    if (limit.kind === 'at-most') return `nhiều nhất ${amount(limit.most, percent)}`;
    return `từ ${amount(limit.least, false)} đến ${amount(limit.most, percent)}`;
  },
  amount,
  pace: (enough, expected) => `${enough ? 'đủ' : 'chậm'} (cần ${expected})`,
  outcomes: {
    met: 'đạt',
    short: 'chưa đạt',
    over: 'vượt mức',
    unknown: 'chưa có gì để tính',
    'not-begun': 'chưa đến kỳ',
  },
  judged: 'do người đánh giá',
  reconciled: (read, counted, leftOut) =>
    `Đã đọc ${number(read)} bản ghi = trong kỳ của kế hoạch ${number(counted)} + để ngoài ${number(read - counted)}${leftOut === '' ? '' : `: ${leftOut}`}.`,
  paceNote:
    'Nhịp độ tính đều theo ngày: đến ngày thứ n của kỳ N ngày thì cần n/N mục tiêu. Không xét với phần trăm, số còn hiệu lực, mức "nhiều nhất", kỳ đã hết hoặc chưa đến.',
  areaUnmet: (area) =>
    `Không bản ghi nào ghi ${placeName(area)}: ghi lại cho đúng như trong sổ, hoặc thêm --places và --as-of.`,
  placesOf: (asOf) => `Xã, huyện, tỉnh gọi theo tên ngày ${day(asOf)}.`,
  noKind: (count) =>
    `${number(count)} bản ghi không ghi loại đăng ký: không có trong sản phẩm mới hay nâng hạng.`,
  barsTitle: 'Phần trăm mục tiêu',
  findings: {
    'yaml-syntax': findings['yaml-syntax'],
    shape: findings.shape,
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
    'stars-twice': () => 'ghi "fromStars" hoặc "atStars", không cả hai.',
    'stars-of-share': () =>
      'chỉ tiêu phần trăm tính trên mọi sản phẩm, mọi chủ thể; bỏ "fromStars", "atStars".',
    'too-fine': (a) => `${quoted(String(a.read))}: phần trăm ghi nhiều nhất một số lẻ.`,
    'not-whole': (a) => `${quoted(String(a.read))} không phải số nguyên; sản phẩm đếm theo chiếc.`,
  },
  help: {
    description: 'kế hoạch và chỉ tiêu',
    check: 'đối chiếu chỉ tiêu của kế hoạch với sổ sản phẩm, phiếu, kết quả Hội đồng',
    plan: 'tệp kế hoạch (YAML), như samples/ke-hoach/khanh-hoa-2021-2025.yaml',
    inputs: 'sổ sản phẩm, tệp phiếu, kết quả của Hội đồng; trộn được',
    at: 'tính đến hết ngày này và xét nhịp độ; bỏ trống là hết kỳ',
    format: 'dạng kết quả; bỏ trống thì theo đuôi của --out',
    planValue: 'kế-hoạch',
  },
};
