import type { ProductSheets } from '../council/gather.js';
import type { Judged, JudgedProduct } from '../council/judge.js';
import type { CouncilResult } from '../engine/council-result.js';
import type { TableBlock, TableCell, TableColumn, TableRow } from '../formats/paper/paper.js';
import { tableType, type TableType } from '../formats/paper/table-type.js';
import { ACROSS, leastFor, lineFor, sharesOf } from './column-widths.js';
import { averageFigure, levelInWords, settledStars, totalOf } from './council-words.js';
import { figure } from './criteria-table.js';
import { joined } from './words.js';

/** More members than this do not fit across a page that lies on its side: their totals stand in the notes. */
export const MOST_ACROSS = 14;

/** What a product's name, code and producer are given at the most, in points, for two lines of them. */
const ROOM = 290;

/** Beside the members' there are so many columns. */
const OTHERS = 8;

/** Products down, members across; two lines a product, but for names that are very long. */
export function summaryTable(judged: Judged, all: readonly string[]): TableBlock {
  const members = all.length <= MOST_ACROSS ? all : [];
  const type = tableType({ columns: Array.from({ length: members.length + OTHERS }, () => ({ width: 0 })) });
  const products = [...judged.products.map(({ gathered }) => gathered), ...judged.held];
  const lines = products.flatMap(({ product }) => twoLines(product).split('\n'));
  const layout = layoutOf(members, Math.min(ROOM, lineFor(lines, type)), type);
  const centre = (width: number | undefined): TableColumn => ({ width: width ?? 0, align: 'center' });
  const [no, name, ...others] = layout.shares;
  return {
    kind: 'table',
    caption: 'Điểm của Hội đồng theo sản phẩm',
    columns: [centre(no), { width: name ?? 0, namesRow: true }, ...others.map(centre)],
    head: headOf(members, layout.turned),
    rows: [
      ...judged.products.map((one, index) => productRow(one, index + 1, members)),
      ...judged.held.map((one, index) => heldRow(one, judged.products.length + index + 1, members.length)),
    ],
    filter: true,
  };
}

/**
 * No column is narrower than its longest word; names over columns are written upwards where the products would not have
 * their room otherwise.
 */
function layoutOf(
  members: readonly string[],
  room: number,
  type: TableType,
): { readonly shares: readonly number[]; readonly turned: boolean } {
  const total = leastFor(['100'], [], type);
  const part = leastFor(['40,00'], [], type);
  const needs = (own: readonly number[]) => [
    leastFor(['100'], ['TT'], type),
    null,
    ...own,
    ...[part, part, part],
    leastFor([], ['100,00', 'Điểm'], type),
    leastFor(['100'], ['Lệch'], type),
    lineFor(['thành viên', '(!) Chưa'], type),
  ];
  const lying = needs(members.map((name) => Math.max(total, leastFor([], [name], type))));
  const left = ACROSS.landscape - lying.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const turned = members.length > 0 && left < room;
  return {
    shares: sharesOf(turned ? needs(members.map(() => total)) : lying, ACROSS.landscape),
    turned,
  };
}

function headOf(members: readonly string[], turned: boolean): readonly TableRow[] {
  const rows = members.length > 0 ? 2 : 1;
  const heads = (texts: readonly string[]): TableCell[] =>
    texts.map((content) => ({ content, align: 'center', rows }));
  const over: TableCell[] =
    members.length > 0
      ? [{ content: 'Điểm của từng thành viên', align: 'center', span: members.length }]
      : [];
  const names = members.map((content): TableCell => ({ content, align: 'center', turned }));
  return [
    {
      tone: 'strong',
      cells: [...heads(['TT', 'Sản phẩm']), ...over, ...heads(['A', 'B', 'C', 'Điểm TB', 'Lệch', 'Hạng'])],
    },
    ...(members.length > 0 ? [{ tone: 'strong', cells: names } as const] : []),
  ];
}

function productRow({ gathered, result }: JudgedProduct, no: number, members: readonly string[]): TableRow {
  const { parts, average, spread } = result;
  const totals = new Map(result.sheets.map((sheet) => [sheet.member, totalOf(sheet)]));
  const isOpen = settledStars(result) === null;
  const isMarked = result.outcome === 're-score' || result.outcome === 'unsettled';
  const cells: TableCell[] = [
    { content: figure(no) },
    { content: twoLines(gathered.product) },
    ...members.map((name): TableCell => ({ content: totals.get(name) ?? null })),
    ...(['A', 'B', 'C'] as const).map((part): TableCell => ({
      content: parts && averageFigure(parts[part]),
    })),
    { content: average && averageFigure(average), bold: true },
    { content: spread && figure(spread.max - spread.min) },
    { content: isMarked ? `(!) ${levelInWords(result)}` : levelInWords(result) },
  ];
  return isOpen ? { tone: 'warned', cells } : { cells };
}

/** Its name, then its code and its producer. */
function twoLines({ code, name, producer }: ProductSheets['product']): string {
  return [name, joined(code, producer)].filter((text) => text !== '').join('\n');
}

/** A product that cannot be averaged is in the list too, so that nobody misses it. */
function heldRow({ product }: ProductSheets, no: number, members: number): TableRow {
  return {
    tone: 'warned',
    cells: [
      { content: figure(no) },
      { content: twoLines(product) },
      ...(members > 0 ? [{ content: null, span: members }] : []),
      { content: null, span: 5 },
      { content: '(!) Chưa tổng hợp' },
    ],
  };
}

/** "An 92; Bình 95" */
export function totalsInWords({ sheets }: CouncilResult): string {
  return sheets.map((sheet) => `${sheet.member} ${totalOf(sheet)?.shown ?? '–'}`).join('; ');
}
