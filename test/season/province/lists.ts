import type { Kind } from './law.js';
import { MEMBERS, PROVINCE } from './names.js';
import type { Entry } from './province.js';
import { dayWritten, type Row } from './tables.js';

/* What the province's own office keeps: the list of products, and who is in the council. */

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  first: 'lần đầu',
  upgrade: 'nâng hạng',
  're-rating': 'phân hạng lại',
};

const HEAD = [
  ...['Mã sản phẩm', 'Tên sản phẩm', 'Chủ thể', 'Loại hình', 'Giới tính', 'Dân tộc', 'Xã', 'Tỉnh'],
  ...['Bộ sản phẩm', 'Loại đăng ký', 'Ngày nộp', 'Ngày đánh giá'],
];

export function productList(entries: readonly Entry[]): readonly Row[] {
  return [
    HEAD,
    ...entries.map(({ code, product: { name, producer }, set, kind, filed, rated }) => [
      ...[code, name, producer.name, producer.type, producer.gender, producer.people],
      ...[producer.commune.name, PROVINCE, set.no, KIND_WORDS[kind], dayWritten(filed), dayWritten(rated)],
    ]),
  ];
}

/** The rules of its council are those that hold where nothing else is said. */
export function regulation(): string {
  const roles = ['chair', ...MEMBERS.slice(1, -1).map(() => 'member'), 'secretary'];
  return [
    'name: Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Lâm Đồng',
    'level: province',
    'decision: 15/QĐ-UBND',
    'members:',
    ...MEMBERS.map(
      (name, at) => `  - { name: "${name}", role: ${roles[at]!}, agency: Sở thứ ${String(at + 1)} }`,
    ),
    '',
  ].join('\n');
}
