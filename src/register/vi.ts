import type { OtherKind } from '../rows/row-sights.js';
import { allowedGrounds, headings, values } from './cells.vi.js';
import { problems as rowProblems } from '../rows/problems.vi.js';
import { quoted, list, thousands } from '../base/format.js';
import type { Wording } from '../base/coded.js';
import type { RegisterProblemArgs } from './problems.js';
import type { PlaceLineArgs } from './place-problems.js';
import type { PlaceFinding } from './places.js';

const ALLOWED = {
  producerType: `ghi ${list(Object.values(values.producerTypes).map((one) => quoted(one)))}`,
  gender: 'ghi "Nam" hoặc "Nữ"',
  disability: 'ghi "có" hoặc "không"',
  stars: 'ghi số sao: 3, 4 hoặc 5',
  total: 'ghi điểm từ 0 đến 100, nhiều nhất hai chữ số lẻ, như 72 hoặc 89,83',
  status: `ghi ${list(Object.values(values.statuses).map((one) => quoted(one)))}`,
  year: 'ghi năm bốn chữ số, như 2025',
} as const;

function placeName({ commune, district, province }: { commune: string; district: string; province: string }) {
  return [commune, district, province].filter(Boolean).join(', ');
}

const number = (count: number) => thousands(count, '.');

const OTHER_ROWS: Readonly<Record<OtherKind, string>> = {
  group: 'như tiêu đề nhóm',
  sum: 'dòng tổng',
  detail: 'như chi tiết của tổng',
  note: 'như ghi chú',
  signature: 'như chữ ký',
  numbers: 'như số thứ tự cột',
  dashes: 'dòng chỉ có gạch',
};

const problems: Wording<RegisterProblemArgs> = {
  'cell-count': rowProblems['cell-count'],
  'quote-open': rowProblems['quote-open'],
  'quote-text-after': rowProblems['quote-text-after'],
  'quote-inside': rowProblems['quote-inside'],
  'quote-somewhere': rowProblems['quote-somewhere'],
  'header-again': rowProblems['header-again'],
  'cell-error': rowProblems['cell-error'],
  'cell-unvalued': rowProblems['cell-unvalued'],
  'kind-unknown': rowProblems['kind-unknown'],
  'edition-unknown': rowProblems['edition-unknown'],
  'set-unknown': rowProblems['set-unknown'],
  'set-ambiguous': rowProblems['set-ambiguous'],
  'other-row': (a) =>
    a.kind === 'sum'
      ? `${quoted(a.read)} là dòng tổng, không phải một sản phẩm: không tính; xoá khỏi sổ.`
      : `${quoted(a.read)} không phải một sản phẩm (${OTHER_ROWS[a.kind]}): không tính; nếu là sản phẩm thì ghi thêm chủ thể, số sao, không thì xoá khỏi sổ.`,
  'text-broken': () => 'có ký tự hỏng, không đọc được; lưu lại tệp dạng CSV UTF-8 rồi chạy lại.',
  'day-unreadable': ({ read, excelDay }) =>
    rowProblems['date-unreadable']({ read, excelDay, field: 'rated' }),
  'value-unknown': (a) =>
    `đọc được ${quoted(a.read)}, không hiểu; ${a.field === 'withdrawalGround' ? allowedGrounds(a.grounds) : ALLOWED[a.field]}.`,
};

const placeLines: Wording<PlaceLineArgs> = {
  'cell-count': rowProblems['cell-count'],
  'quote-somewhere': rowProblems['quote-somewhere'],
  'place-day': (a) => `đọc được ${quoted(a.read)}, không phải một ngày; ghi "từ ngày" như 01/07/2025.`,
  'place-no-province': () => 'thiếu tỉnh cũ hoặc tỉnh mới; ghi cả hai, không đổi thì ghi như nhau.',
  'place-no-commune': (a) =>
    `xã ${quoted(a.old)} chỉ ghi ở một bên; ghi cả xã cũ và xã mới, hoặc để trống cả hai để nói về mọi xã.`,
};

export const vi = {
  register: {
    headings,
    values,
    problems,
    placeLines,
    place: ({ code, place, candidates, named, by, records }: PlaceFinding): string => {
      const one = placeName(place);
      const many = list(candidates.map(placeName));
      const of = by === '' ? '' : ` theo ${by}`;
      if (code === 'missing' && named !== null) {
        return `${one} (${number(records)} dòng): không có trong tệp địa danh: tính là ${placeName(named)}, giữ nguyên tên xã; thêm vào tệp, hoặc sửa tên trong sổ.`;
      }
      if (named !== null) {
        return `${one} (${number(records)} dòng): gộp từ nhiều nơi${of} (${many}): tính là ${placeName(named)}; không biết trước đó là xã nào, giữ nguyên tên xã.`;
      }
      const what = {
        split: `tách ra nhiều nơi${of} (${many}): không tự chọn được, sửa tên trong sổ`,
        merged: `gộp từ nhiều nơi${of} (${many}): không biết trước đó là nơi nào, ghi thêm huyện cũ`,
        alike: `có nhiều nơi cùng tên, nay là những nơi khác nhau${of} (${many}): không biết là nơi nào, ghi đủ xã hay thị trấn, và huyện cũ`,
        missing: 'không có trong tệp địa danh: thêm vào, hoặc sửa tên trong sổ',
      }[code];
      return `${one} (${number(records)} dòng): ${what}; giữ nguyên tên đã ghi.`;
    },
  },
};

export type RegisterWords = typeof vi;
