import { byLevel, thousands, stars } from '../../base/format.js';
import type { Unmet } from '../../engine/requirements.js';
import type { Counts } from './batch-counts.js';

const number = (count: number) => thousands(count, '.');

export const vi = {
  rate: {
    /** The worksheet of a workbook of results. */
    workbook: 'Kết quả',
    /** `92 điểm, còn thiếu 5★: 1.3 cần 3` */
    shortfall: (total: number, unmet: readonly Unmet[]): string =>
      `${String(total)} điểm, còn thiếu ${byLevel(unmet, (one) => `${one.code} cần ${String(one.needs)}`)}`,
    points: (total: number): string => `${String(total)} điểm`,
    reason: (text: string): string => `lý do: ${text}`,
    incompleteTitle: (count: number): string => `Chưa chấm đủ tiêu chí, không xếp hạng (${number(count)})`,
    disqualifiedTitle: (count: number): string => `Hồ sơ bị loại (${number(count)})`,
    /** @param shown how many of the group's sheets stand below */
    groupTitle: (group: string, shown: number, all: number): string =>
      `${group} (${shown === all ? '' : `${number(shown)} trong `}${number(all)} phiếu)`,
    noGroup: '(không ghi)',
    nothingToShow: 'Không có sản phẩm nào để xếp hạng.',
    summary: ({ rows, stars: by, incomplete, disqualified, rejected }: Counts): string => {
      const levels = ([5, 4, 3, 2, 1] as const)
        .map((level) => `${stars(level)} ${number(by[level])}`)
        .join(' · ');
      const others = [
        `chưa chấm đủ ${number(incomplete)}`,
        `bị loại ${number(disqualified)}`,
        `từ chối ${number(rejected)}`,
      ];
      return `Tổng kết ${number(rows)} dòng: ${levels} · ${others.join(' · ')}`;
    },
    leftOut: (count: number): string =>
      `Không hiện ${number(count)} phiếu: ngoài giới hạn --top hoặc --min-stars, hoặc không được xếp hạng.`,
    severalMembers:
      'Có phiếu của nhiều thành viên: mỗi phiếu xếp hạng riêng; điểm trung bình của Hội đồng thì dùng "ocop council".',
  },
  help: {
    rate: {
      description: 'chấm và xếp hạng các phiếu, trong tệp Excel (.xlsx), CSV hoặc thư mục phiếu',
      groupBy: 'xếp hạng riêng theo xã, huyện, chủ thể, bộ sản phẩm, ngành hoặc tệp',
      ranked: 'xếp hạng cả CSV và NDJSON, vốn giữ thứ tự gửi vào',
      top: 'chỉ lấy N phiếu đầu bảng (của mỗi nhóm, nếu có --group-by)',
      minStars: 'chỉ lấy phiếu từ N sao',
    },
  },
};

export type RateCommandWords = typeof vi;
