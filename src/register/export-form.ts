import { statusOn } from '../engine/certificate.js';
import type { Edition, IsoDate } from '../engine/types.js';
import { factsOf } from '../law/certificate.js';
import type { ListedRecord } from './listed.js';
import type { RecordStatus } from './record.js';

/** The forms that a register is handed on in. */
export const EXPORT_FORMS = ['ptnt-ocop'] as const;

export type ExportForm = (typeof EXPORT_FORMS)[number];

/**
 * The columns of table PTNT_OCOP of the ministry's rules of data (5277/QĐ-BNNMT), in their order. `Ma_SanPham` and
 * `DoanhThuNam` are nowhere in a register: blank, and never made up.
 */
export const PTNT_OCOP = [
  'MA_OCOP',
  'Ma_DonViHanhChinh',
  'Ma_ThoiGian',
  'Ma_SanPham',
  'TenSanPham',
  'XepHang',
  'ChuTheSXKD',
  'DoanhThuNam',
  'TrangThai',
] as const;

type PtntColumn = (typeof PTNT_OCOP)[number];

/** Of a product's code T-X-STT-Năm, X is its commune's (Phụ lục II of 26/2026, the head of the sheet). */
const CODE = /^\d{1,2}-(\d{5})-\d+-\d{4}$/;

/**
 * A record in the columns of PTNT_OCOP; what the register does not know is blank.
 *
 * @param at the day on which its state is looked at; null for the one that is written
 */
export function ptntRow(
  { record }: ListedRecord,
  editions: readonly Edition[],
  at: IsoDate | null,
  words: Readonly<Record<RecordStatus, string>>,
): readonly string[] {
  const { code, year, name, stars, producer } = record;
  const status = at === null ? record.status : statusOn(factsOf(editions, record), at);
  const cells: Readonly<Record<PtntColumn, string>> = {
    MA_OCOP: code ?? '',
    Ma_DonViHanhChinh: CODE.exec(code ?? '')?.[1] ?? '',
    Ma_ThoiGian: year === null ? '' : String(year),
    Ma_SanPham: '',
    TenSanPham: name,
    XepHang: stars === null ? '' : `${String(stars)}*`,
    ChuTheSXKD: producer,
    DoanhThuNam: '',
    TrangThai: status === null ? '' : words[status],
  };
  return PTNT_OCOP.map((column) => cells[column]);
}
