import { day, thousands } from '../../base/format.js';
import type { Plan, CountedTarget } from '../../plan/plan.js';
import type { IsoDate } from '../../engine/types.js';
import type { Place } from '../../register/record.js';
import type { Limit, PlanOutcome } from '../../engine/plan.js';

const placeName = ({ commune, district, province }: Place) =>
  [commune, district, province].filter(Boolean).join(', ');

const amount = (tenths: number, percent: boolean): string => {
  const rest = tenths % 10;
  const whole = number((tenths - rest) / 10);
  return `${rest === 0 ? whole : `${whole},${String(rest)}`}${percent ? ' %' : ''}`;
};

const number = (count: number) => thousands(count, '.');

const columns: Readonly<
  Record<'target' | 'period' | 'wanted' | 'reached' | 'percent' | 'missing' | 'pace' | 'outcome', string>
> = {
  target: 'Chỉ tiêu',
  period: 'Kỳ',
  wanted: 'Mục tiêu',
  reached: 'Đạt được',
  percent: '% mục tiêu',
  missing: 'Còn thiếu',
  pace: 'Nhịp độ',
  outcome: 'Kết luận',
};

const help: Readonly<
  Record<'description' | 'check' | 'plan' | 'inputs' | 'at' | 'format' | 'planValue', string>
> = {
  description: 'kế hoạch và chỉ tiêu',
  check: 'đối chiếu chỉ tiêu của kế hoạch với sổ sản phẩm, phiếu, kết quả Hội đồng',
  plan: 'tệp kế hoạch (YAML), như samples/ke-hoach/khanh-hoa-2021-2025.yaml',
  inputs: 'sổ sản phẩm, tệp phiếu, kết quả của Hội đồng; trộn được',
  at: 'tính đến hết ngày này và xét nhịp độ; bỏ trống là hết kỳ',
  format: 'dạng kết quả; bỏ trống thì theo đuôi của --out',
  planValue: 'kế-hoạch',
};

export const vi = {
  plan: {
    /** The first line, by which we know a result of ours again. */
    title: ({ name }: Plan, at: IsoDate | null): string =>
      `ocop plan: ${name}${at === null ? '' : `, đến ngày ${day(at)}`}`,
    source: ({ instrument, source }: Plan): string | null => {
      const parts = [instrument, source === null ? null : `nguồn: ${source}`].filter((one) => one !== null);
      return parts.length === 0 ? null : `Theo ${parts.join('; ')}.`;
    },
    columns,
    /** What a target is called that has no name of its own. */
    target: ({ measure, stars, area }: CountedTarget): string => {
      const level =
        stars === null ? '' : stars.exactly ? ` ${String(stars.level)}★` : ` từ ${String(stars.level)}★`;
      const name = {
        products: `Sản phẩm${level}`,
        new: `Sản phẩm mới${level}`,
        upgraded: `Sản phẩm nâng hạng${level === '' ? '' : `, lên${level}`}`,
        inForce: `Sản phẩm còn hiệu lực${level}`,
        upgradedShare: 'Nâng hạng, % sản phẩm được công nhận trong kỳ',
        producers: 'Chủ thể',
        newProducers: 'Chủ thể mới',
        communes: `Xã, phường có sản phẩm${level}`,
        producersPerCommune: 'Chủ thể bình quân một xã, phường có sản phẩm',
        cooperatives: 'Hợp tác xã, % chủ thể',
        enterprises: 'Doanh nghiệp, % chủ thể',
      }[measure];
      return area === null ? name : `${name}, ${placeName(area)}`;
    },
    period: ({ period: { from, to } }: Plan, year: number | null): string =>
      year !== null || from === to ? String(year ?? from) : `${String(from)}–${String(to)}`,
    /** When products are in force. */
    onDay: (at: IsoDate): string => `ngày ${day(at)}`,
    /** `ít nhất 200`, `từ 25 đến 30`, `ít nhất 40 %`. */
    limit: (limit: Limit, percent: boolean): string => {
      if (limit.kind === 'at-least') return `ít nhất ${amount(limit.least, percent)}`;
      if (limit.kind === 'at-most') return `nhiều nhất ${amount(limit.most, percent)}`;
      return `từ ${amount(limit.least, false)} đến ${amount(limit.most, percent)}`;
    },
    /** So many tenths: 200, or 40,5 %. */
    amount,
    /** Before what was rounded up. */
    below: 'dưới',
    pace: (enough: boolean, expected: string): string => `${enough ? 'đủ' : 'chậm'} (cần ${expected})`,
    outcomes: {
      met: 'đạt',
      short: 'chưa đạt',
      over: 'vượt mức',
      unknown: 'chưa có gì để tính',
      'not-begun': 'chưa đến kỳ',
    } satisfies Readonly<Record<PlanOutcome, string>>,
    judged: 'do người đánh giá',
    reconciled: (read: number, counted: number, leftOut: string): string =>
      `Đã đọc ${number(read)} bản ghi = trong kỳ của kế hoạch ${number(counted)} + để ngoài ${number(read - counted)}${leftOut === '' ? '' : `: ${leftOut}`}.`,
    paceNote:
      'Nhịp độ tính đều theo ngày: đến ngày thứ n của kỳ N ngày thì cần n/N mục tiêu. Không xét với phần trăm, số còn hiệu lực, mức "nhiều nhất", kỳ đã hết hoặc chưa đến.',
    /** No record lies in the area of a target. */
    areaUnmet: (area: Place): string =>
      `Không bản ghi nào ghi ${placeName(area)}: ghi lại cho đúng như trong sổ, hoặc thêm --places và --as-of.`,
    /** By the names of which day places are named. */
    placesOf: (asOf: IsoDate): string => `Xã, huyện, tỉnh gọi theo tên ngày ${day(asOf)}.`,
    noKind: (count: number): string =>
      `${number(count)} bản ghi không ghi loại đăng ký: không có trong sản phẩm mới.`,
    /** By what a producer is new. */
    newProducers: (earlier: number): string =>
      `Chủ thể mới là chủ thể không có lần công nhận nào trước kỳ, xét theo ${number(earlier)} bản ghi trước kỳ đã đọc.`,
    /** The same where nothing from before the period was read. */
    allNewProducers: (from: number): string =>
      `Trong những gì đã đọc không có lần công nhận nào trước năm ${String(from)}, nên chủ thể nào cũng tính là mới: đưa thêm sổ của các năm trước.`,
    barsTitle: 'Phần trăm mục tiêu',
    barsMark: '100 %: đạt mục tiêu',
    help,
  },
};

export type PlanCommandWords = typeof vi;
