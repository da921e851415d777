import { day, list, quoted } from '../../base/format.js';
import type { IsoDate } from '../../engine/types.js';
import type { TraceKind } from './trace-kind.js';

const kinds: Readonly<Record<TraceKind, string>> = {
  list: 'danh sách sản phẩm',
  sheet: 'phiếu',
  rejected: 'dòng bị từ chối',
  'left-out': 'phiếu không được tính',
  council: 'kết luận của Hội đồng',
  result: 'kết quả đã ghi',
  register: 'sổ sản phẩm',
};

export const vi = {
  find: {
    help: {
      description: 'một sản phẩm ở đâu: tệp, dòng và điều ghi ở đó, trong mọi tệp của mùa (theo ocop.yaml)',
      asked: 'mã, hoặc một phần tên sản phẩm',
      value: 'mã|tên',
    },
    title: (asked: string, places: number): string => `ocop find: ${quoted(asked)}, ${String(places)} chỗ`,
    kinds,
    columns: { kind: 'Là gì', where: 'Ở đâu', code: 'Mã sản phẩm', name: 'Sản phẩm', says: 'Ghi gì' },
    at: (file: string, line: number | null): string =>
      line === null ? file : `${file}, dòng ${String(line)}`,
    round: (name: string): string => `đợt ${quoted(name)}`,
    points: (total: string): string => `${total} điểm`,
    stars: (level: number): string => `${String(level)} sao`,
    decision: (number: string, date: IsoDate | null): string =>
      date === null ? number : `${number} ngày ${day(date)}`,
    until: (end: IsoDate): string => `đến ${day(end)}`,
    nowhere: (asked: string): string =>
      `${quoted(asked)}: không có ở danh sách, phiếu, kết quả hay sổ nào của mùa này.`,
    didYouMean: (names: readonly string[]): string => `Có phải ý bạn là ${list(names.map(quoted))}?`,
  },
};

export type FindWords = typeof vi;
