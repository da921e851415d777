import type { Standing, Step, Closed, ObstacleArgs, Furthest } from '../../engine/advice.js';
import { stars, list, byLevel, thousands } from '../../base/format.js';
import type { StarLevel } from '../../engine/types.js';
import type { OptionWording } from './option-wording.js';
import type { Wording } from '../../base/coded.js';
import type { AdviceCounts } from './advice-counts.js';

const standing = (one: Standing) => `${stars(one.stars)}, ${String(one.total)} điểm`;

const option = (one: OptionWording) =>
  one.case === null ? one.text : `trường hợp ${one.case}: ${one.text.replace(/[.;]$/, '')}`;

const CLOSED: Readonly<Record<Closed, string>> = {
  locked: 'đã khoá bằng --lock',
  'beyond-producer': 'ngoài tầm của chủ thể, thêm --all để xét',
  'no-story': 'không có câu chuyện thì không tính',
  'no-option': 'không có mức cao hơn',
};

const number = (count: number) => thousands(count, '.');

const obstacles: Wording<ObstacleArgs> = {
  'requirement-closed': (a) =>
    `yêu cầu ${stars(a.star)}: ${a.code} cần ${String(a.needs)}, mới có ${String(a.has)} (${CLOSED[a.because]})`,
  'points-short': (a) =>
    `nâng hết những tiêu chí được nâng thì được ${String(a.highest)} điểm, ${stars(a.target)} cần ${String(a.needs)}` +
    (a.closed.length === 0
      ? ''
      : `; không xét ${a.closed.map((one) => `${one.code} (${String(one.points)} điểm, ${CLOSED[one.because]})`).join(', ')}`) +
    (a.disputed === null
      ? ''
      : `; bộ này có cộng hết cũng chỉ được ${String(a.disputed.most)} điểm (chưa rõ trong nguồn, ${a.disputed.article})`),
  'too-many-steps': (a) => `cần nâng ít nhất ${String(a.fewest)} tiêu chí, mà --max chỉ cho ${String(a.max)}`,
};

export const vi = {
  advice: {
    /** The worksheet of a workbook of results. */
    workbook: 'Kế hoạch nâng hạng',
    /** Stands above the blocks. */
    title: 'Kế hoạch nâng hạng',
    nothing: 'Không có phiếu nào để lập kế hoạch.',
    standing: (one: Standing): string => `Đang có ${standing(one)}.`,
    planned: (target: StarLevel, steps: number): string =>
      `Để đạt ${stars(target)}: nâng ${String(steps)} tiêu chí.`,
    /** `1.3: 1 → 3 điểm: Ứng dụng công nghệ…` */
    step: ({ code, from, to, unanswered }: Step, options: readonly OptionWording[]): string =>
      `${code}: ${unanswered ? 'chưa chấm' : String(from)} → ${String(to)} điểm: ${options.map(option).join('; hoặc ')}`,
    /** `yêu cầu 5★`, `thêm điểm` */
    why: ({ meets, opens, forPoints }: Step): string =>
      [
        ...(meets.length > 0 ? [`yêu cầu ${list(meets.map(stars))}`] : []),
        ...(opens.length > 0 ? [`có câu chuyện thì ${list(opens)} mới được tính`] : []),
        ...(forPoints ? ['thêm điểm'] : []),
      ].join('; '),
    after: (one: Standing): string => `Khi đó: ${standing(one)}.`,
    reached: (target: StarLevel | null): string =>
      target === null ? 'Không còn hạng nào cao hơn.' : `Đã đạt mục tiêu ${stars(target)}.`,
    disqualified: (reason: string): string =>
      `Hồ sơ bị loại: ${reason}. Nâng điểm không giúp được gì, phải giải quyết lý do ấy trước.`,
    unreachable: (target: StarLevel): string => `Không đạt được ${stars(target)}:`,
    obstacles,
    furthest: ({ unmet, ...one }: Furthest): string =>
      `Cao nhất có thể: ${standing(one)}` +
      (unmet.length === 0
        ? '.'
        : `, còn thiếu ${byLevel(unmet, (miss) => `${miss.code} cần ${String(miss.needs)}`)}.`),
    missing: (codes: readonly string[]): string => `Chưa chấm, tính là 0: ${list(codes)}.`,
    summary: ({ rows, advised, rejected }: AdviceCounts): string =>
      `Tổng kết ${number(rows)} dòng: ${[
        `có kế hoạch ${number(advised.planned)}`,
        `đã đạt ${number(advised.reached)}`,
        `không đạt được ${number(advised.unreachable)}`,
        `bị loại ${number(advised.disqualified)}`,
        `từ chối ${number(rejected)}`,
      ].join(' · ')}`,
    severalMembers:
      'Có phiếu của nhiều thành viên: mỗi phiếu một kế hoạch riêng, chưa tính trung bình của Hội đồng.',
    /** Criteria named with `--lock` that no set of the batch has. */
    lockUnknown: (codes: readonly string[]): string =>
      `Không bộ nào trong tệp có tiêu chí ${list(codes)}: --lock ấy không có tác dụng.`,
  },
  help: {
    advise: {
      description: 'ít tiêu chí nhất cần nâng để sản phẩm thêm một sao',
      target: 'số sao cần đạt (mặc định: thêm một sao)',
      max: 'nâng nhiều nhất N tiêu chí',
      lock: 'để nguyên tiêu chí này; nêu được nhiều lần',
      all: 'xét cả loại hình tổ chức và người đại diện, vốn ngoài tầm của chủ thể',
    },
  },
};

export type AdviseCommandWords = typeof vi;
