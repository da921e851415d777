import { thousands } from '../base/format.js';
import { compareVietnamese } from '../base/text/vietnamese-order.js';
import type { TallyValue } from '../engine/tally-query.js';
import type { Figure, TableBlock, TableCell, TableRow } from '../formats/paper/paper.js';
import { tableType } from '../formats/paper/table-type.js';
import type { YearRow } from '../tally/year-count.js';
import { ACROSS, leastFor, sharesOf } from './column-widths.js';
import type { YearRead } from './issued.js';
import { communeName, LEVELS, minorityIn, productsBeside, productsOf, TYPES } from './year-words.js';

/** A column of the year's table; `before` is the same commune a year before. */
interface YearColumn {
  readonly group: string;
  readonly head: string;
  readonly of: (row: YearRow, before: YearRow | null) => number | null;
  /** Left out where no row has anything in it. */
  readonly ifAny?: true;
}

/** Commune by commune, with what there is to say of each side by side; all of them below, and last year's below that. */
export function yearTable(read: YearRead): TableBlock {
  const { now, before, year } = read.figures;
  const all = columnsOf(read);
  const columns = all.filter(({ ifAny, of }) => ifAny !== true || (of(now.total, before.total) ?? 0) > 0);
  const communes = [...new Set([...now.communes.keys(), ...before.communes.keys()])].toSorted(byName);
  const rows = communes
    .map((commune) => [commune, now.communes.get(commune), before.communes.get(commune)] as const)
    .filter(
      ([, one, other]) => (one?.all.products ?? 0) + (one?.all.inForce ?? 0) + (other?.all.products ?? 0) > 0,
    );
  const names = namesOf(rows.map(([commune]) => commune));
  const cells = (one: YearRow | null, other: YearRow | null, bold: boolean): readonly TableCell[] =>
    columns.map(({ of }) => ({ content: figureOf(one === null ? null : of(one, other)), bold }));
  const sums = [
    { name: 'Cộng', cells: cells(now.total, before.total, true) },
    { name: `Năm ${String(year - 1)}`, cells: cells(before.total, null, false) },
  ];
  return {
    kind: 'table',
    caption: `Sản phẩm OCOP năm ${String(year)} theo xã, phường, đặc khu`,
    columns: widthsOf(columns, read, rows.length).map((width, at) =>
      at === 1 ? { width, namesRow: true } : { width, align: at === 0 ? 'center' : 'right' },
    ),
    head: headOf(columns),
    rows: [
      ...rows.map(([, one, other], at): TableRow => ({
        cells: [
          { content: figureOf(at + 1) },
          { content: names[at] ?? '' },
          ...cells(one ?? NOTHING, other ?? NOTHING, false),
        ],
      })),
      ...sums.map(({ name, cells: own }): TableRow => ({
        tone: 'strong',
        cells: [{ content: name, span: 2 }, ...own],
      })),
    ],
  };
}

/** What names no commune comes last. */
function byName(a: TallyValue, b: TallyValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareVietnamese(communeName(a, true), communeName(b, true));
}

function columnsOf({ figures, branches }: YearRead): readonly YearColumn[] {
  const { year } = figures;
  const products = 'Sản phẩm được công nhận';
  return [
    { group: products, head: `Năm ${String(year)}`, of: ({ all }) => all.products },
    {
      group: products,
      head: `Năm ${String(year - 1)}`,
      of: (_, before) => before?.all.products ?? null,
    },
    ...LEVELS.map(([level, head]): YearColumn => ({
      group: 'Theo hạng sao',
      head,
      of: ({ stars }) => productsOf(stars, level),
      ...(level === 'candidate-5' ? { ifAny: true } : {}),
    })),
    ...branches.map((branch): YearColumn => ({
      group: 'Theo ngành',
      head: branch,
      of: ({ branches: cells }) => productsOf(cells, branch),
    })),
    {
      group: 'Theo ngành',
      head: 'Khác, không ghi',
      of: ({ branches: cells }) => productsBeside(cells, branches),
      ifAny: true,
    },
    { group: 'Chủ thể', head: 'Cộng', of: ({ all }) => all.producers },
    ...TYPES.map(([type, head]): YearColumn => ({
      group: 'Chủ thể',
      head: head.charAt(0).toLocaleUpperCase('vi') + head.slice(1),
      of: ({ producerTypes }) => producerTypes.get(type)?.producers ?? 0,
      ...(type === null || type === 'other' ? { ifAny: true } : {}),
    })),
    { group: 'Chủ thể', head: 'Dân tộc thiểu số', of: minorityIn },
    { group: 'Còn hiệu lực', head: 'Sản phẩm', of: ({ all }) => all.inForce },
  ];
}

const NO_FIGURES: YearRow['all'] = {
  products: 0,
  first: 0,
  upgraded: 0,
  reRated: 0,
  inForce: 0,
  lost: 0,
  before: null,
  producers: 0,
  steps: [],
  points: 0,
  rated: 0,
  totals: [],
};

/** A commune that has nothing this year. */
const NOTHING: YearRow = {
  all: NO_FIGURES,
  stars: new Map(),
  branches: new Map(),
  producerTypes: new Map(),
  ethnicity: new Map(),
};

/** Names over columns of figures are written upwards; what they belong together under stands over them. */
function headOf(columns: readonly YearColumn[]): readonly TableRow[] {
  const groups: { name: string; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last?.name === group) last.span += 1;
    else groups.push({ name: group, span: 1 });
  }
  return [
    {
      tone: 'strong',
      cells: [
        { content: 'TT', align: 'center', rows: 2 },
        { content: 'Xã, phường, đặc khu', align: 'center', rows: 2 },
        ...groups.map(({ name, span }): TableCell => ({ content: name, align: 'center', span })),
      ],
    },
    {
      tone: 'strong',
      cells: columns.map(({ head }): TableCell => ({
        content: inLines(head).join('\n'),
        align: 'center',
        turned: true,
      })),
    },
  ];
}

/** A long name over a column in several lines, side by side as it is written upwards. */
function inLines(head: string): readonly string[] {
  const lines: string[] = [];
  for (const word of head.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** As many letters stand in a line of a name over a column. */
const LETTERS = 20;
/** From one line to the next, of the size of the type. */
const LINE = 1.2;

/** As narrow as the largest figure; the communes take what is left. */
function widthsOf(
  columns: readonly YearColumn[],
  { figures: { now, before } }: YearRead,
  rows: number,
): readonly number[] {
  const type = tableType({ columns: Array.from({ length: columns.length + 2 }, () => ({ width: 0 })) });
  const needs = columns.map(({ of, head }) => {
    const most = Math.max(of(now.total, before.total) ?? 0, of(before.total, null) ?? 0, 99);
    const lines = inLines(head).length * type.size * LINE + 2 * type.margin;
    return Math.max(lines, leastFor([shownNumber(most)], [shownNumber(most)], type));
  });
  const groups = new Map<string, number>();
  columns.forEach(({ group }, at) => groups.set(group, (groups.get(group) ?? 0) + (needs[at] ?? 0)));
  // A group's name needs its longest word.
  const widened = columns.map(({ group }, at) => {
    const own = columns.filter((one) => one.group === group).length;
    const lacking = leastFor([], group.split(' '), type) - (groups.get(group) ?? 0);
    return (needs[at] ?? 0) + Math.max(0, lacking) / own;
  });
  return sharesOf([leastFor([String(rows)], ['TT'], type), null, ...widened], ACROSS.landscape);
}

/** With what they lie in where the communes are of several provinces, or two are of one name. */
function namesOf(communes: readonly TallyValue[]): readonly string[] {
  const plain = communes.map((one) => communeName(one, false));
  return communes.map((one, at) =>
    plain.filter((other) => other === plain[at]).length > 1 ? communeName(one, true) : (plain[at] ?? ''),
  );
}

function figureOf(value: number | null): Figure | null {
  return value === null ? null : { value, shown: shownNumber(value), decimals: 0 };
}

function shownNumber(value: number): string {
  return thousands(value, '.');
}
