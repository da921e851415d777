import { KIND_WORDS } from './lists.js';
import { otherwiseSpelt, PROVINCE } from './names.js';
import type { Recognition } from './province.js';
import { bookOf, csvText, dayWritten, type Row } from './tables.js';

/* The lists of what the province has recognised, year by year, as they lie in the office's drawers. */

const HEAD = [
  ...[
    'TT',
    'Mã sản phẩm',
    'Tên sản phẩm',
    'Chủ thể',
    'Loại hình',
    'Giới tính',
    'Dân tộc',
    'Ngành',
    'Bộ sản phẩm',
  ],
  ...[
    'Xã',
    'Huyện cũ',
    'Tỉnh',
    'Số sao',
    'Tổng điểm',
    'Văn bản',
    'Loại đăng ký',
    'Số quyết định',
    'Ngày quyết định',
  ],
  ...['Cơ quan', 'Ngày hết hạn', 'Mã sản phẩm trước'],
];

export interface YearList {
  readonly name: string;
  readonly bytes: string | Buffer;
}

export function historyLists(history: readonly Recognition[]): readonly YearList[] {
  return [2022, 2023, 2024, 2025].map((year, way): YearList => {
    const rows = history.filter((one) => one.year === year).map((one, at) => rowOf(one, at, way));
    const title: Row = [`PHỤ LỤC DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN NĂM ${String(year)}`];
    const sum: Row = ['', 'Cộng', `${String(rows.length)} sản phẩm`];
    return way % 2 === 0
      ? {
          name: `cong-nhan-${String(year)}.csv`,
          bytes: csvText([title, HEAD, ...rows, padded(sum)], { mark: way === 0 }),
        }
      : {
          name: `cong-nhan-${String(year)}.xlsx`,
          bytes: bookOf('Danh sách', [title, [], HEAD, ...rows, sum]),
        };
  });
}

const padded = (row: Row): Row => HEAD.map((_, at) => row[at] ?? '');

function rowOf(one: Recognition, at: number, way: number): Row {
  const { product, set, follows } = one;
  const { producer, branch } = product;
  return [
    ...[at + 1, one.code, product.name, otherwiseSpelt(producer.name, way), producer.type, producer.gender],
    ...[
      producer.people,
      branch,
      set.no,
      producer.commune.name,
      producer.commune.district,
      PROVINCE,
      one.stars,
    ],
    ...[one.total, one.edition, KIND_WORDS[one.kind], one.decision, dayWritten(one.decided), one.authority],
    ...[dayWritten(one.end), follows?.code ?? ''],
  ];
}
