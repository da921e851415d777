import type { Role } from '../engine/council-rules.js';
import type { Progress } from './progress.js';
import { scoring } from './scoring.vi.js';
import { sheetProblems } from './problems.vi.js';

const stars = (level: number | null) => (level === null ? 'không sao' : `${String(level)} sao`);

export const vi = {
  sheetProblems,
  session: {
    ...scoring,
    roles: {
      member: 'thành viên',
      chair: 'Chủ tịch',
      secretary: 'thư ký',
      producer: 'chủ thể',
    } satisfies Readonly<Record<Role, string>>,
    progress: (one: Progress): string => {
      switch (one.state) {
        case 'new':
          return 'chưa chấm';
        case 'begun':
          return `đang chấm ${String(one.answered)}/${String(one.of)}`;
        case 'done':
          return 'chấm xong, chưa ký';
        case 'signed':
          return 'đã ký';
        case 'disqualified':
          return 'bị loại, chưa ký';
        case 'unreadable':
          return 'tệp phiếu có lỗi';
      }
    },
    evidence: 'Minh chứng',
    noteTitle: 'Ghi chú',
    noBox: 'không đánh dấu mức nào',
    out: (reason: string): string => `HỒ SƠ BỊ LOẠI: ${reason}`,
    standing: (
      parts: Readonly<Record<'A' | 'B' | 'C', number>>,
      total: number,
      level: number | null,
    ): string =>
      `A ${String(parts.A)} · B ${String(parts.B)} · C ${String(parts.C)} · tổng ${String(total)} · ${stars(level)}`,
  },
};

export type SheetsWords = typeof vi;
