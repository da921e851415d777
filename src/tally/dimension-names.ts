import { fold } from '../base/text/fold.js';
import type { Measure } from '../engine/tally-measures.js';
import type { Dimension } from '../engine/tally-query.js';

/*
 * What dimensions and measures are called on a command line beside their codes: as people say them in Vietnam, folded. They
 * are read whatever the language of the messages, as headings are.
 */

const DIMENSION_NAMES: Readonly<Record<Dimension, readonly string[]>> = {
  stars: ['sao', 'so sao', 'hang', 'hang sao'],
  branch: ['nganh', 'nganh hang', 'linh vuc'],
  group: ['nhom', 'nhom san pham'],
  set: ['bo', 'bo san pham'],
  producerType: ['loai hinh', 'loai hinh chu the'],
  commune: ['xa', 'phuong', 'xa phuong'],
  district: ['huyen', 'huyen cu', 'quan', 'quan huyen'],
  province: ['tinh', 'thanh pho', 'tinh thanh'],
  year: ['nam'],
  edition: ['van ban'],
  kind: ['loai dang ky', 'dang ky'],
  gender: ['gioi tinh', 'gioi'],
  ethnicity: ['dan toc'],
  authority: ['co quan', 'co quan cong nhan'],
  status: ['tinh trang', 'trang thai'],
};

const MEASURE_NAMES: Readonly<Record<Measure, readonly string[]>> = {
  products: ['san pham', 'so san pham'],
  producers: ['chu the', 'so chu the'],
  share: ['ti le', 'ty le', 'phan tram', 'phan tram san pham'],
  producerShare: ['ti le chu the', 'phan tram chu the'],
  average: ['trung binh', 'diem trung binh'],
  median: ['trung vi', 'diem trung vi'],
  new: ['moi', 'cong nhan moi'],
  upgraded: ['nang hang'],
  reRated: ['phan hang lai', 'danh gia lai'],
  lost: ['mat hieu luc'],
  inForce: ['con hieu luc'],
  growth: ['tang', 'tang truong'],
};

/** The dimension that a word of a command line names: `producer-type`, `producerType`, `loại hình`; null for none. */
export function readDimension(text: string): Dimension | null {
  return named(text, DIMENSION_NAMES);
}

/** The same for a measure. */
export function readMeasure(text: string): Measure | null {
  return named(text, MEASURE_NAMES);
}

/** What words there are to be meant, for whoever has mistyped one: codes and names alike. */
export const DIMENSION_WORDS: readonly string[] = wordsOf(DIMENSION_NAMES);
export const MEASURE_WORDS: readonly string[] = wordsOf(MEASURE_NAMES);

function named<Word extends string>(
  text: string,
  names: Readonly<Record<Word, readonly string[]>>,
): Word | null {
  // A heading's `% sản phẩm` is not the number of them.
  const words = fold(text.replaceAll('%', 'phan tram '));
  const code = joined(words);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- its own keys
  const codes = Object.keys(names) as Word[];
  return codes.find((one) => joined(one) === code || names[one].includes(words)) ?? null;
}

function joined(text: string): string {
  return text.toLowerCase().replace(/[-_ ]/g, '');
}

function wordsOf(names: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(names).flatMap(([code, folded]) => [
    code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ...folded,
  ]);
}
