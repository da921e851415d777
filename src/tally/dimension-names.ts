import { dashed } from '../base/format.js';
import { fold } from '../base/text/fold.js';
import type { Measure } from '../engine/tally-measures.js';
import type { Dimension } from '../engine/tally-query.js';

/*
 * What dimensions and measures are called on a command line beside their codes: as people say them in Vietnam, the usual
 * one first. They are read with accents or without, whatever the language of the messages, as headings are.
 */

const DIMENSION_NAMES: Readonly<Record<Dimension, readonly string[]>> = {
  stars: ['sao', 'số sao', 'hạng', 'hạng sao'],
  branch: ['ngành', 'ngành hàng', 'lĩnh vực'],
  group: ['nhóm', 'nhóm sản phẩm'],
  set: ['bộ', 'bộ sản phẩm'],
  producerType: ['loại hình', 'loại hình chủ thể'],
  commune: ['xã', 'phường', 'xã phường'],
  district: ['huyện', 'huyện cũ', 'quận', 'quận huyện'],
  province: ['tỉnh', 'thành phố', 'tỉnh thành'],
  year: ['năm'],
  edition: ['văn bản'],
  kind: ['loại đăng ký', 'đăng ký'],
  gender: ['giới tính', 'giới'],
  ethnicity: ['dân tộc'],
  authority: ['cơ quan', 'cơ quan công nhận'],
  status: ['tình trạng', 'trạng thái'],
};

const MEASURE_NAMES: Readonly<Record<Measure, readonly string[]>> = {
  products: ['sản phẩm', 'số sản phẩm'],
  producers: ['chủ thể', 'số chủ thể'],
  share: ['tỉ lệ', 'tỷ lệ', 'phần trăm', 'phần trăm sản phẩm'],
  producerShare: ['tỉ lệ chủ thể', 'tỷ lệ chủ thể', 'phần trăm chủ thể'],
  average: ['trung bình', 'điểm trung bình'],
  median: ['trung vị', 'điểm trung vị'],
  new: ['mới', 'công nhận mới'],
  upgraded: ['nâng hạng'],
  reRated: ['phân hạng lại', 'đánh giá lại'],
  lost: ['mất hiệu lực'],
  inForce: ['còn hiệu lực'],
  growth: ['tăng', 'tăng trưởng'],
};

/** The dimension that a word of a command line names: `producer-type`, `producerType`, `loại hình`; null for none. */
export function readDimension(text: string): Dimension | null {
  return named(text, DIMENSION_NAMES);
}

/** The same for a measure. */
export function readMeasure(text: string): Measure | null {
  return named(text, MEASURE_NAMES);
}

/** A word of a command line, by its code, and as people say it in Vietnam. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What words there are to be meant, for whoever has mistyped one: codes and names alike. */
export const DIMENSION_WORDS: readonly string[] = wordsOf(DIMENSION_NAMES);
export const MEASURE_WORDS: readonly string[] = wordsOf(MEASURE_NAMES);

/** All of them, for whoever has typed none. */
export const NAMED_DIMENSIONS: readonly Named[] = namedOf(DIMENSION_NAMES);
export const NAMED_MEASURES: readonly Named[] = namedOf(MEASURE_NAMES);

function named<Word extends string>(
  text: string,
  names: Readonly<Record<Word, readonly string[]>>,
): Word | null {
  // A heading's `% sản phẩm` is not the number of them.
  const words = fold(text.replaceAll('%', 'phan tram '));
  const code = joined(words);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- its own keys
  const codes = Object.keys(names) as Word[];
  return codes.find((one) => joined(one) === code || names[one].some((name) => fold(name) === words)) ?? null;
}

function joined(text: string): string {
  return text.toLowerCase().replace(/[-_ ]/g, '');
}

function wordsOf(names: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(names).flatMap(([code, said]) => [dashed(code), ...said]);
}

function namedOf(names: Readonly<Record<string, readonly string[]>>): readonly Named[] {
  return Object.entries(names).map(([code, [name = code]]) => ({ code: dashed(code), name }));
}
