import { placeParts } from './place-names.js';

/** A commune, a district and a province, as they are written; empty where none is. */
export interface WholePlace {
  readonly commune: string;
  readonly district: string;
  readonly province: string;
}

/** What a text of several places says, and what stands in it beside them: a hamlet, a street. */
export interface PartedPlace extends WholePlace {
  readonly rest: string;
}

/** From the smallest to the largest. */
export const LEVELS = ['commune', 'district', 'province'] as const satisfies readonly (keyof WholePlace)[];

export type PlaceLevel = (typeof LEVELS)[number];

const LEVEL_OF: ReadonlyMap<string, PlaceLevel> = new Map([
  ...['xã', 'phường', 'thị trấn', 'đặc khu'].map((kind) => [kind, 'commune'] as const),
  ...['huyện', 'quận', 'thị xã'].map((kind) => [kind, 'district'] as const),
  ['tỉnh', 'province'],
]);

/** Cities under the centre, plain: a province each, where another city is a district. */
const CENTRAL = new Set(['hà nội', 'hải phòng', 'huế', 'đà nẵng', 'cần thơ', 'hồ chí minh']);

export function isCentralCity(text: string): boolean {
  return CENTRAL.has(placeParts(text).name);
}

/** The level of a place by the word before its name; null where it has none. */
export function levelByKind(part: string, isLast: boolean): PlaceLevel | null {
  const { kind, name } = placeParts(part);
  if (kind === 'thành phố') return isLast && CENTRAL.has(name) ? 'province' : 'district';
  return LEVEL_OF.get(kind) ?? null;
}

/** `thôn 2`, `số 5 Trần Phú`, `KP3`: smaller than any commune. */
const HAMLET =
  /^(?:thôn|ấp|bản|buôn|làng|xóm|khóm|tổ|đội|khu|kp|tdp|đường|ngõ|ngách|hẻm|số|lô|km|quốc lộ|ql|plei|bon|sóc|phum|tiểu khu|cụm)(?=[\s.\d])/iu;

export function isHamlet(part: string): boolean {
  return HAMLET.test(part) || (/\d/.test(part) && levelByKind(part, false) === null);
}

/** Whether a part of a text is of an address: it says its kind, or a hamlet or a street. */
export function isAddressPart(part: string): boolean {
  return isHamlet(part) || levelByKind(part, true) !== null;
}

/** One place that says its kind. */
export function placeAlone(text: string): PartedPlace | null {
  const level = levelByKind(text, true);
  return level === null ? null : { commune: '', district: '', province: '', rest: '', [level]: text };
}
