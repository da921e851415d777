import type { Replacement } from './library.js';
import { day, stars } from '../base/format.js';
import type { Knockout } from '../engine/types.js';
import { findings } from './check/findings.vi.js';
import { disputed } from './doubt.vi.js';

const knockout: Readonly<Record<Knockout['effect'], (when: string) => string>> = {
  disqualified: (when) => `Bị loại nếu ${when}.`,
  stop: (when) => `Không đánh giá các bước tiếp theo nếu ${when}.`,
  'not-evaluated': (when) => `Không đánh giá ${when}.`,
  required: (when) => `Yêu cầu: ${when}.`,
};

export const vi = {
  findings,
  rate: {
    /** A file named with `--criteria`; `added` where it is the first of its edition. */
    replaced: ({ path, edition, set, added }: Replacement): string =>
      added
        ? `Thêm văn bản ${edition} từ ${path}.`
        : set === null
          ? `Dùng ${path} thay cho văn bản ${edition} có sẵn.`
          : `Dùng ${path} thay cho bộ ${String(set)} của ${edition} có sẵn.`,
  },
  criteria: {
    edition: (number: string, date: string): string => `Quyết định ${number} ngày ${day(date)}`,
    set: (no: number, name: string): string => `Bộ ${String(no)}. ${name}`,
    disputed,
    disputedMark: 'chưa rõ trong nguồn',
    part: (part: string, max: number, title: string | null): string =>
      `PHẦN ${part}${title === null ? '' : `. ${title}`} (${String(max)} điểm)`,
    section: (no: number, title: string, max: number): string =>
      `${String(no)}. ${title} (${String(max)} điểm)`,
    max: (max: number): string => `(${String(max)} điểm)`,
    criterionStar: (star: number): string => `${stars(star)} cần ít nhất một mức của tiêu chí này`,
    appliesWhen: (criterion: string, above: number): string =>
      `Chỉ tính khi tiêu chí ${criterion} được trên ${String(above)} điểm.`,
    knockout,
  },
};

export type LawWords = typeof vi;
