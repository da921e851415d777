import type { IsoDate } from '../engine/types.js';
import type { Unmet } from '../engine/requirements.js';

/*
 * What several papers say. They are Vietnamese whatever the language of the messages: they are the Decision's own
 * forms, and go to Vietnamese agencies.
 */

/** Dots to write on, where a paper has a blank within a sentence. */
export const BLANK = '……………';

/** What the council, its minutes and its papers are left to say for want of a file that names it. */
export const COUNCIL = 'Hội đồng đánh giá, phân hạng sản phẩm OCOP';

/**
 * "Đà Lạt, ngày 05 tháng 6 năm 2026", with dots for what is not known. Days below 10 and the months 1 and 2 have a 0
 * before them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function placeAndDate(place: string | null, date: IsoDate | null): string {
  return `${place ?? BLANK}, ${dayInWords(date)}`;
}

/** "ngày 05 tháng 6 năm 2026", or its dots. */
export function dayInWords(date: IsoDate | null): string {
  if (date === null) return 'ngày …… tháng …… năm ………';
  const [year = '', month = '', day = ''] = date.split('-');
  const monthShown = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthShown} năm ${year}`;
}

/** "4 sao: tiêu chí 3.5 cần từ 2 điểm, mới có 1" */
export function unmetInWords({ star, code, needs, has }: Unmet): string {
  return `${String(star)} sao: tiêu chí ${code} cần từ ${String(needs)} điểm, mới có ${String(has)}`;
}

/**
 * "tỉnh Lâm Đồng", "thành phố Huế", as they stand in a sentence: the kind of place is put before a bare name only, and
 * is in small letters, as it is no part of the name.
 */
export function provinceInWords(province: string | undefined): string {
  if (province === undefined) return 'tỉnh …………….';
  const kind = /^(?:tỉnh|thành phố)(?=\s|$)/i.exec(province.normalize('NFC'))?.[0];
  if (kind !== undefined) return kind.toLowerCase() + province.normalize('NFC').slice(kind.length);
  return /^tp(?:[.\s]|$)/i.test(province) ? province : `tỉnh ${province}`;
}

/** What is not empty, behind commas. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(', ');
}

/** A text that is there, or null, for which dots are printed. */
export function known(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
