import { parse } from 'csv-parse/sync';
import { standingOn, type Held } from './count-register.js';
import { KIND_WORDS } from './lists.js';
import { PROVINCE } from './names.js';
import { LAST, WITHDRAWAL } from './play-year.js';

/* What a register has to say, row by row. */

type Row = Readonly<Record<string, string>>;

/** Names of producers are kept as they were first written: that is for the office to choose. */
const COLUMNS = [
  ...[
    'Mã sản phẩm',
    'Tên sản phẩm',
    'Loại hình',
    'Giới tính',
    'Dân tộc',
    'Ngành',
    'Bộ sản phẩm',
    'Xã',
    'Tỉnh',
  ],
  ...['Số sao', 'Tổng điểm', 'Văn bản', 'Loại đăng ký', 'Ngày nộp', 'Ngày đánh giá', 'Số quyết định'],
  ...[
    'Ngày quyết định',
    'Cơ quan công nhận',
    'Ngày hết hạn',
    'Tình trạng',
    'Lý do thu hồi',
    'Quyết định thu hồi',
  ],
  ...['Ngày thu hồi', 'Mã sản phẩm trước', 'Quyết định trước', 'Ngày trình Trung ương'],
];

export function registerSaid(csv: string): readonly string[] {
  const rows: readonly Row[] = parse(csv, { columns: true });
  return rows.map((row) => COLUMNS.map((name) => row[name] ?? '?').join('|')).toSorted();
}

export function registerRows(held: readonly Held[]): readonly string[] {
  return held
    .map((one) => {
      const { product, follows, withdrawn } = one;
      const { producer } = product;
      return [
        ...[one.code, product.name, producer.type, producer.gender, producer.people, product.branch, one.set],
        ...[
          producer.commune.name,
          PROVINCE,
          one.stars,
          pointsShown(one.points),
          one.edition,
          KIND_WORDS[one.kind],
        ],
        ...[one.filed, one.rated, one.decision, one.decided, one.authority, one.end, statusWritten(one)],
        ...(withdrawn === null ? ['', '', ''] : [WITHDRAWAL.ground, WITHDRAWAL.decision, withdrawn]),
        ...[follows?.code ?? '', follows?.decision ?? '', one.sent ?? ''],
      ].join('|');
    })
    .toSorted();
}

/** As an average is written: without decimals that are none. */
export function pointsShown(points: number): string {
  const rest = points % 100;
  return String((points - rest) / 100) + (rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`);
}

/** What nobody has said of the certificates of the years before is not written. */
function statusWritten({ replaced, withdrawn, ofSeason }: Held): string {
  if (withdrawn !== null) return 'thu hồi';
  if (replaced !== null) return 'đã thay thế';
  return ofSeason ? 'còn hiệu lực' : '';
}

const STANDING: Readonly<Record<string, string>> = {
  'in-force': 'còn hiệu lực',
  withdrawn: 'thu hồi',
  replaced: 'đã thay thế',
  expired: 'hết hạn',
};

/** As the ministry's table has them. */
export function exportedRows(held: readonly Held[]): readonly string[] {
  return held
    .map((one) => {
      const year = one.decided.slice(0, 4);
      const { producer, name } = one.product;
      const commune = String(producer.commune.number);
      return [
        one.code,
        commune,
        year,
        '',
        name,
        `${String(one.stars)}*`,
        '',
        STANDING[standingOn(one, LAST)]!,
      ].join('|');
    })
    .toSorted();
}

/** The same of what was written, without the producer, whose name is as its list has it. */
export function exportedSaid(csv: string): readonly string[] {
  const [, ...rows] = parse(csv, { bom: true });
  return rows.map((row) => row.filter((_, at) => at !== 6).join('|')).toSorted();
}

interface Expiring {
  readonly code: string;
  readonly end: string;
  readonly phase: string;
  readonly filed: boolean;
}

/** Days from one to another. */
function daysFrom(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}

/**
 * What runs out within 180 days, or has so long ago: to be filed from 180 to 120 days before (Điều 7.6), and kept in
 * force for 180 days after, but for what had run out before 22/05/2026 (Điều 12.3).
 */
export function expiringRows(
  held: readonly Held[],
  day: string,
  filed: ReadonlySet<string>,
): readonly Expiring[] {
  return held
    .filter(
      (one) =>
        ['in-force', 'expired'].includes(standingOn(one, day)) && Math.abs(daysFrom(day, one.end)) <= 180,
    )
    .map((one) => {
      const left = daysFrom(day, one.end);
      const own = left < 0 ? (one.end >= '2026-05-22' ? 'grace' : 'expired') : left >= 120 ? 'open' : 'late';
      const phase = one.sent !== null && own !== 'expired' ? 'waiting' : own;
      return { code: one.code, end: one.end, phase, filed: filed.has(one.code) };
    })
    .toSorted((a, b) => (a.end + a.code < b.end + b.code ? -1 : 1));
}

export function expiringSaid(json: string): readonly Expiring[] {
  const said = JSON.parse(json) as readonly (Omit<Expiring, 'code' | 'end'> & {
    product: { code: string };
    certificateEnd: string;
  })[];
  return said
    .map(({ product, certificateEnd, phase, filed }) => ({
      code: product.code,
      end: certificateEnd,
      phase,
      filed,
    }))
    .toSorted((a, b) => (a.end + a.code < b.end + b.code ? -1 : 1));
}
