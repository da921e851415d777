import { thousands } from '../base/format.js';
import { WITHIN, type TallyValue } from '../engine/tally-query.js';
import type { Place, ProducerType } from '../register/record.js';
import { values } from '../register/cells.vi.js';
import type { YearOf, YearRow } from '../tally/year-count.js';
import { addressIn, type YearRead } from './issued.js';
import { dayInWords, provinceInWords } from './words.js';

/* The year in sentences, for whoever writes about it: every figure is one of the table's. */

export function yearSentences({ figures, branches, without, province }: YearRead): readonly string[] {
  const { now, before, year } = figures;
  const { total } = now;
  const where = province === null ? '' : `trên địa bàn ${provinceInWords(province)} `;
  const period = isWhole(now)
    ? `Năm ${String(year)}`
    : `Từ ${dayInWords(now.from)} đến hết ${dayInWords(now.to)}`;
  const when = isWhole(before) ? `năm ${String(year - 1)}` : `cùng kỳ năm ${String(year - 1)}`;
  // A register that begins in this year does not know the one before: none would be said of it by chance.
  const known = before.total.all.products > 0 || before.total.all.inForce > 0;
  const inForce = [...now.communes].filter(([commune, row]) => commune !== null && row.all.inForce > 0);
  return [
    `${period}, ${where}có ${number(total.all.products)} sản phẩm được công nhận là sản phẩm OCOP, của ${number(total.all.producers)} chủ thể${known ? compared(total.all.products, before.total.all.products, when) : ''}.`,
    ...sentence('Theo hạng sao, có', starParts(total)),
    ...sentence('Theo ngành, số sản phẩm là', branchParts(total, branches)),
    ...sentence('Theo loại hình, chủ thể gồm', typeParts(total)),
    ...minorityOf(total),
    `Tính đến hết ${dayInWords(now.to)}, có ${number(total.all.inForce)} sản phẩm OCOP còn hiệu lực${known ? ` (${when}: ${number(before.total.all.inForce)})` : ''}, ở ${number(inForce.length)} xã, phường, đặc khu.`,
    ...(without === null
      ? []
      : [
          without.length === 0
            ? 'Xã, phường, đặc khu nào cũng có sản phẩm OCOP còn hiệu lực.'
            : `Có ${number(without.length)} xã, phường, đặc khu chưa có sản phẩm OCOP còn hiệu lực: ${communesNamed(without)}.`,
        ]),
  ];
}

/** With what they lie in only where that differs. */
function communesNamed(communes: readonly Place[]): string {
  const isOne = new Set(communes.map(({ district, province }) => `${district}\u0001${province}`)).size === 1;
  return communes.map((one) => (isOne ? one.commune : addressIn(one))).join(isOne ? ', ' : '; ');
}

function isWhole({ from, to }: YearOf): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

function compared(now: number, before: number, when: string): string {
  const of = `${when}: ${number(before)} sản phẩm`;
  if (now === before) return ` (bằng ${of})`;
  return now > before
    ? `, tăng ${number(now - before)} sản phẩm (${of})`
    : `, giảm ${number(before - now)} sản phẩm (${of})`;
}

function sentence(head: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [`${head} ${parts.join('; ')}.`];
}

/** Levels as they are named over columns and in sentences, the highest first. */
export const LEVELS = [
  [5, '5 sao'],
  ['candidate-5', 'Tiềm năng 5 sao'],
  [4, '4 sao'],
  [3, '3 sao'],
] as const satisfies readonly (readonly [TallyValue, string])[];

function starParts({ stars }: YearRow): readonly string[] {
  return LEVELS.flatMap(([level, name]) => {
    const count = productsOf(stars, level);
    return count === 0 ? [] : [`${number(count)} sản phẩm ${name.toLocaleLowerCase('vi')}`];
  });
}

function branchParts({ branches: cells }: YearRow, branches: readonly string[]): readonly string[] {
  return [
    ...branches.flatMap((branch) => part(branch.toLocaleLowerCase('vi'), productsOf(cells, branch))),
    ...part('ngành khác hoặc không ghi', productsBeside(cells, branches)),
  ];
}

function typeParts({ producerTypes }: YearRow): readonly string[] {
  return TYPES.flatMap(([type, name]) => {
    const count = producerTypes.get(type)?.producers ?? 0;
    return count === 0 ? [] : [`${number(count)} ${name.toLocaleLowerCase('vi')}`];
  });
}

/** Loại hình, in the statute's order; what a list itself calls other, and what is not written, last. */
export const TYPES: readonly (readonly [ProducerType | null, string])[] = [
  ['cooperative', values.producerTypes.cooperative],
  ['cooperative-group', values.producerTypes['cooperative-group']],
  ['enterprise', values.producerTypes.enterprise],
  ['farm', values.producerTypes.farm],
  ['household', values.producerTypes.household],
  ['association', values.producerTypes.association],
  ['other', 'loại hình khác'],
  [null, 'không ghi loại hình'],
];

/** How many producers' representatives are of an ethnic minority; null where no ethnicity is written at all. */
export function minorityIn({ ethnicity }: YearRow): number | null {
  const [minority, majority] = [ethnicity.get('minority'), ethnicity.get('majority')];
  return minority === undefined && majority === undefined ? null : (minority?.producers ?? 0);
}

function minorityOf(total: YearRow): readonly string[] {
  const count = minorityIn(total);
  return count === null ? [] : [`Có ${number(count)} chủ thể do người dân tộc thiểu số đại diện.`];
}

function part(name: string, count: number): readonly string[] {
  return count === 0 ? [] : [`${name}: ${number(count)}`];
}

export function productsOf(cells: YearRow['stars'], value: TallyValue): number {
  return cells.get(value)?.products ?? 0;
}

/** Products of any other value than these, or of none. */
export function productsBeside(cells: YearRow['stars'], values: readonly TallyValue[]): number {
  let sum = 0;
  for (const [value, { products }] of cells) if (!values.includes(value)) sum += products;
  return sum;
}

/** A commune as a row is headed: with its province only where several are counted. */
export function communeName(commune: TallyValue, withPlace: boolean): string {
  if (commune === null) return '(không ghi xã)';
  const [name = '', ...within] = String(commune).split(WITHIN);
  return withPlace ? [name, ...within].filter(Boolean).join(', ') : name;
}

function number(count: number): string {
  return thousands(count, '.');
}
