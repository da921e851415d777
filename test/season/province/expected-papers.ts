import { countCouncil, countSheet, type Judged } from './count-sheets.js';
import { standingOn, type Held } from './count-register.js';
import { countsOf, YEAR, type Period } from './count-year.js';
import { setsOf } from './law.js';
import { pointsShown } from './expected-register.js';
import { AGENCY, MEMBERS, PROVINCE, TYPES } from './names.js';
import { LAST } from './play-year.js';
import type { PlayedRound } from './play-round.js';
import type { Entry, Round } from './province.js';
import { dayWritten } from './tables.js';

/* What the tables of papers have to say, cell by cell, in any order of their rows. */

type Rows = readonly (readonly string[])[];

const LEVEL: Readonly<Record<string, string>> = {
  unsettled: 'Vẫn lệch sau vòng chấm cuối',
  'no-quorum': 'Chưa đủ thành viên',
  incomplete: 'Chưa chấm đủ',
  disqualified: 'Hồ sơ bị loại',
  'candidate-5': 'Tiềm năng 5 sao',
};

const levelOf = ({ outcome, stars }: Judged) => LEVEL[outcome] ?? `${String(stars)} sao`;

/** Rows without their numbers, in one order. */
export function sorted(rows: Rows): readonly string[] {
  return rows.map((row) => row.slice(1).join('|')).toSorted();
}

/** Of the minutes: how many sheets, the mean, from the lowest to the highest, and what came of it. */
export function minutesRows({ entries }: PlayedRound): Rows {
  return entries.map((entry) => {
    const judged = countCouncil(entry, 2);
    const { product, code } = entry;
    const { count, shown, min, max } = judged;
    const range = min === null ? '' : `${String(min)} – ${String(max)}`;
    return [
      '',
      `${product.name}\n${code}\n${product.producer.name}`,
      String(count),
      shown ?? '',
      range,
      levelOf(judged),
    ];
  });
}

/** Of the table of points: each member's total, the means of the parts and of all, and how far they are apart. */
export function summaryRows({ entries }: PlayedRound): Rows {
  return entries.map((entry) => {
    const judged = countCouncil(entry, 2);
    const { product, code, set, sheets } = entry;
    const { shown, min, max, parts, outcome } = judged;
    const totals = MEMBERS.map((member) => {
      const last = sheets.filter((one) => one.member === member).at(-1);
      return last === undefined || isOpen(entry, last.points)
        ? ''
        : String(countSheet(set, last.points).total);
    });
    const own = ['A', 'B', 'C'] as const;
    const numbers = [
      ...own.map((part) => parts?.[part] ?? ''),
      shown ?? '',
      max === null ? '' : String(max - min!),
    ];
    const mark = outcome === 'unsettled' ? '(!) ' : '';
    const name = `${product.name}\n${code}, ${product.producer.name}`;
    return ['', name, ...totals, ...numbers.map(asNumber), mark + levelOf(judged)];
  });
}

function isOpen({ set }: Entry, points: ReadonlyMap<string, number>): boolean {
  return set.criteria.some(
    ({ code }) => !set.criteria.some((one) => one.code === code && points.has(one.column)),
  );
}

/** A workbook has numbers where a page has their texts. */
function asNumber(shown: string): string {
  return shown === '' ? '' : String(Number(shown.replace(',', '.')));
}

/** Of the list that is proposed: what has reached 3 stars, candidates apart. */
export function proposedRows({ entries }: PlayedRound): Rows {
  return entries.flatMap((entry): Rows => {
    const { outcome, stars, shown } = countCouncil(entry, 2);
    if (outcome !== 'candidate-5' && outcome !== 'recognised-level') return [];
    const { name, producer } = entry.product;
    const address = `${producer.commune.name}, ${PROVINCE}`;
    return [['', name, entry.code, producer.name, address, shown!, String(stars)]];
  });
}

/** Of the annex to a decision. */
export function annexRows(held: readonly Held[], { decision }: Round): Rows {
  return held
    .filter((one) => one.decision === decision)
    .map(({ product, code, points, stars, end }) => {
      const { name, producer, branch } = product;
      const address = `${producer.commune.name}, ${PROVINCE}`;
      return [
        '',
        name,
        code,
        producer.name,
        address,
        branch,
        pointsShown(points),
        String(stars),
        dayWritten(end),
      ];
    });
}

/** Of the list for everybody: what is in force on the last day; producers and addresses are as each list has them. */
export function publicRows(held: readonly Held[]): Rows {
  return held
    .filter((one) => standingOn(one, LAST) === 'in-force')
    .map(({ product, stars, decision, decided, end }) => {
      const by = `${decision} ngày ${dayWritten(decided)}`;
      return [
        '',
        product.name,
        product.producer.commune.name,
        product.branch,
        String(stars),
        by,
        dayWritten(end),
      ];
    });
}

/** The same of the page, without the producer and what its commune lies in. */
export function publicSaid(rows: Rows): Rows {
  return rows.map(([no = '', name = '', , address = '', ...rest]) => [
    no,
    name,
    address.split(',')[0]!,
    ...rest,
  ]);
}

const BRANCHES = [...new Set(setsOf('26-2026').map(({ branch }) => branch))];
const BEFORE: Period = { from: '2025-01-01', to: '2025-12-31' };

/** Of the year's table: every commune that has anything, all of them, and the year before. */
export function yearRows(held: readonly Held[]): Rows {
  const communes = [...new Set(held.map(({ product }) => product.producer.commune.name))];
  const rows = communes.flatMap((name): Rows => {
    const own = held.filter(({ product }) => product.producer.commune.name === name);
    const [now, before] = [countsOf(own, held, YEAR), countsOf(own, held, BEFORE)];
    return now.products + now.inForce + before.products === 0
      ? []
      : [['', name, ...figures(own, held, YEAR, String(before.products))]];
  });
  const last = String(countsOf(held, held, BEFORE).products);
  return [
    ...rows,
    ['', 'Cộng', ...figures(held, held, YEAR, last)],
    ['', 'Năm 2025', ...figures(held, held, BEFORE, '')],
  ];
}

function figures(
  own: readonly Held[],
  all: readonly Held[],
  period: Period,
  before: string,
): readonly string[] {
  const count = (some: readonly Held[]) => countsOf(some, all, period);
  const products = (isOf: (one: Held) => boolean) => count(own.filter(isOf)).products;
  const producers = (isOf: (one: Held) => boolean) => count(own.filter(isOf)).producers;
  const types = [...TYPES.map(([, , key]) => key), 'association'];
  return [
    ...[String(count(own).products), before],
    ...[5, 4, 3].map((level) => String(products(({ stars }) => stars === level))),
    ...BRANCHES.map((branch) => String(products(({ product }) => product.branch === branch))),
    String(count(own).producers),
    ...types.map((type) => String(producers(({ product }) => product.producer.typeKey === type))),
    String(producers(({ product }) => product.producer.people !== 'Kinh')),
    String(count(own).inForce),
  ];
}

/** The year in sentences: what of it is a figure. */
export function yearSentence(held: readonly Held[]): string {
  const [now, before] = [countsOf(held, held, YEAR), countsOf(held, held, BEFORE)];
  return `có ${String(now.products)} sản phẩm được công nhận là sản phẩm OCOP, của ${String(now.producers)} chủ thể, tăng ${String(now.products - before.products)} sản phẩm (năm 2025: ${String(before.products)} sản phẩm)`;
}

/** Of each certificate of a decision: for what, whose it is, and until when. */
export function certificateLines(held: readonly Held[], { decision }: Round): readonly string[] {
  const inWords = (day: string) => {
    const [year, month, date] = day.split('-') as [string, string, string];
    // A month below three has its 0 in a date in words (Nghị định 30/2020/NĐ-CP), and so has a day below ten.
    return `ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
  };
  return held
    .filter((one) => one.decision === decision)
    .flatMap(({ product, code, stars, end, decided }) => [
      `Sản phẩm: ${product.name}`,
      `Mã số: ${code}`,
      `Chủ thể: ${product.producer.name}`,
      `Đạt hạng ${String(stars)} sao  ${'★'.repeat(stars)}`,
      `Theo Quyết định số ${decision} ${inWords(decided)} của ${AGENCY}.`,
      `Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành, đến hết ${inWords(end)}.`,
    ])
    .toSorted();
}

const OF_A_CERTIFICATE = /^(?:Sản phẩm:|Mã số:|Chủ thể:|Đạt hạng|Theo Quyết định|Giấy chứng nhận có)/;

/** The same of the document, without the article that its term is by. */
export function certificatesSaid(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => OF_A_CERTIFICATE.test(line))
    .map((line) => line.replace(/ \([^)]*\)\.$/, '.'))
    .toSorted();
}
