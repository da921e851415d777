import { setsOf } from './law.js';
import { KIND_WORDS } from './lists.js';
import { otherwiseSpelt, PROVINCE, type Commune } from './names.js';
import type { Entry } from './province.js';
import { bookOf, csvText, dayWritten, PRODUCT_FACTS, type Row } from './tables.js';

/* The tables that communes send in, each in its own way. */

export interface CommuneTable {
  readonly name: string;
  readonly bytes: Buffer;
  readonly commune: Commune;
  readonly entries: readonly Entry[];
  /** The one whose row is wrong as it is sent: `cell` stands where `meant` should. */
  readonly wrong: {
    readonly entry: Entry;
    readonly column: string;
    readonly cell: string;
    readonly meant: string;
  } | null;
  /** Of producers, as this commune spells them. */
  readonly spelt: (name: string) => string;
}

/** Every criterion that some set of these days has, in the order of their numbers. */
const CODES = [
  ...new Set(
    [...setsOf('148-2023'), ...setsOf('26-2026')].flatMap(({ criteria }) =>
      criteria.map(({ column }) => column),
    ),
  ),
].toSorted(byNumber);

function byNumber(a: string, b: string): number {
  const [one, other] = [a, b].map((code) => code.split('.').map((part) => Number.parseInt(part, 10)));
  for (let at = 0; at < 3; at += 1) {
    const difference = (one![at] ?? 0) - (other![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : 1;
}

/** How a way of writing heads its criteria. */
const HEADS = [
  (code: string) => `TC ${code}`,
  (code: string) => code,
  (code: string) => `Điểm ${code}`,
  (code: string) => `Mục ${code}`,
];

export function communeTables(
  entries: readonly Entry[],
  communes: readonly Commune[],
): readonly CommuneTable[] {
  return communes.flatMap((commune, way): readonly CommuneTable[] => {
    const own = entries.filter(({ product }) => product.producer.commune === commune);
    return own.length === 0 ? [] : [tableOf(own, commune, way)];
  });
}

function tableOf(entries: readonly Entry[], commune: Commune, way: number): CommuneTable {
  const spelt = (name: string) => otherwiseSpelt(name, way);
  const wrong = wrongIn(entries, way);
  const codes = CODES.filter((code) => entries.some(({ own }) => own.has(code)));
  const head = HEADS[way % HEADS.length]!;
  const columns = [...PRODUCT_FACTS, ...codes.map(head)];
  const rows = entries.map((entry) => {
    const cells: Record<string, string | number> = Object.fromEntries(
      PRODUCT_FACTS.map((fact, at) => [fact, factsOf(entry, spelt)[at]!]),
    );
    for (const code of codes) cells[head(code)] = pointsCell(entry.own.get(code), way);
    if (wrong?.entry === entry) {
      const column = wrong.column in cells ? wrong.column : head(wrong.column);
      cells[column] = wrong.cell;
    }
    return columns.map((column) => cells[column]!);
  });
  const title: Row = [`BẢNG ĐIỂM SẢN PHẨM OCOP ${commune.name.toLocaleUpperCase('vi')}`];
  const above: Row = [
    'Thông tin của sản phẩm',
    ...PRODUCT_FACTS.slice(1).map(() => ''),
    'Điểm theo tiêu chí',
  ];
  const below: readonly Row[] = [[], ['', 'NGƯỜI LẬP BIỂU', '', '', 'TM. UBND'], ['', '(Ký, ghi rõ họ tên)']];
  const name = commune.name.replace(/^\S+ /, '');
  const common = { commune, entries, wrong, spelt };
  switch (way % 4) {
    case 0:
      return { ...common, name: `${name}.csv`, bytes: Buffer.from(csvText([title, columns, ...rows])) };
    case 1:
      return {
        ...common,
        name: `${name}.csv`,
        bytes: Buffer.from(
          csvText([title, above, columns, ...rows, ...below], { mark: false, delimiter: ';' }),
        ),
      };
    case 2:
      return {
        ...common,
        name: `${name}.xlsx`,
        bytes: bookOf('Bảng điểm', [title, [], above, columns, ...rows, ...below], ['A3:I3', 'J3:T3']),
      };
    default:
      return { ...common, name: `${name}.xlsx`, bytes: bookOf('Sheet1', [columns, ...rows]) };
  }
}

function factsOf({ code, product, set, kind, filed, rated }: Entry, spelt: (name: string) => string): Row {
  const { name, producer } = product;
  return [
    code,
    name,
    spelt(producer.name),
    producer.commune.name,
    PROVINCE,
    set.no,
    KIND_WORDS[kind],
    dayWritten(filed),
    dayWritten(rated),
  ];
}

/** Some write figures, some decimals. */
function pointsCell(points: number | undefined, way: number): string | number {
  if (points === undefined) return '';
  return way % 4 === 1 ? `${String(points)},0` : points;
}

/** In every second table a row has a slip of the pen. */
function wrongIn(entries: readonly Entry[], way: number): CommuneTable['wrong'] {
  const entry = entries[way % entries.length];
  if (entry === undefined || way % 2 === 1) return null;
  if (way % 4 === 0)
    return { entry, column: 'Ngày đánh giá', cell: '31/09/2026', meant: dayWritten(entry.rated) };
  const [column, points] = [...entry.own][0]!;
  return { entry, column, cell: '99', meant: String(points) };
}
