import type { ProductSheets } from '../council/gather.js';
import type { Judged, JudgedProduct } from '../council/judge.js';
import type { Regulation } from '../council/regulation.js';
import { shownAverage } from '../engine/average.js';
import { OUTCOMES } from '../engine/council-order.js';
import { printable, wrap, wrapLine } from '../text/width.js';
import { columnLines, columnsOf, type Column } from './column-table.js';
import { notesOf } from './council-notes.js';
import type { TableStyle } from './ranking-table.js';

/** A terminal narrower than this shows a product over several lines. */
const NARROW = 100;

/** A council's results for the screen: a block an outcome, under each product what there is to say of it. */
export function councilLines(
  { products, held }: Judged,
  regulation: Regulation | null,
  style: TableStyle,
): string[] {
  const { messages, paint, width } = style;
  const { council: words } = messages;
  const text = (line: string) => wrapLine(printable(line), width);
  const all = columnsFor(products, style);
  const blocks = [
    [
      ...text(words.title(regulation)).map((line) => paint.bold(line)),
      ...(regulation === null ? [] : text(words.rules(regulation))),
    ],
    ...OUTCOMES.map((outcome) => {
      const those = products.filter(({ result }) => result.outcome === outcome);
      if (those.length === 0) return [];
      const title = words.counted(words.outcomeTitles[outcome], those.length);
      return [
        ...text(title).map((line) => paint.underline(paint.bold(line))),
        ...(width !== null && width < NARROW ? cards(those, style) : wideTable(those, all, style)),
      ];
    }),
    held.length === 0
      ? []
      : [
          ...text(words.counted(words.heldTitle, held.length)).map((line) =>
            paint.underline(paint.bold(line)),
          ),
          ...held.flatMap((one) => heldLines(one, style)),
        ],
  ].filter((block) => block.length > 0);
  if (blocks.length === 1) blocks.push([words.nothing]);
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** A table as wide as those of the other outcomes. */
function wideTable(products: readonly JudgedProduct[], all: readonly Column[], style: TableStyle): string[] {
  const notes = (index: number) => {
    const product = products[index];
    return product ? noteLines(product, style) : [];
  };
  return columnLines(columnsFor(products, style), style, notes, all);
}

function columnsFor(products: readonly JudgedProduct[], { messages }: TableStyle): readonly Column[] {
  const { rate, council: words } = messages;
  const column = columnsOf(products);
  return [
    column(rate.columns.code, ({ gathered }) => gathered.product.code, 'left'),
    column(rate.columns.product, ({ gathered }) => gathered.product.name, 'flexible'),
    column(rate.columns.producer, ({ gathered }) => gathered.product.producer, 'flexible'),
    column(words.columns.sheets, ({ result }) => result.sheets.length, 'right'),
    column('A', (one) => shown(one, 'A'), 'right'),
    column('B', (one) => shown(one, 'B'), 'right'),
    column('C', (one) => shown(one, 'C'), 'right'),
    column(words.columns.range, range, 'right'),
    column(words.columns.average, (one) => shown(one, null), 'right'),
    column(rate.columns.stars, starsOf, 'left'),
  ];
}

/** A product over several lines, for a narrow terminal. */
function cards(products: readonly JudgedProduct[], style: TableStyle): string[] {
  const { paint, messages, width } = style;
  const { council: words } = messages;
  return products.flatMap((one) => {
    const { product } = one.gathered;
    const name = [product.code, product.name, product.producer].filter((text) => text !== '');
    const points = `${words.columns.average} ${shown(one, null)} (A ${shown(one, 'A')} · B ${shown(one, 'B')} · C ${shown(one, 'C')})`;
    const sheets = `${words.columns.sheets} ${String(one.result.sheets.length)}`;
    const figures =
      one.result.average === null ? [sheets] : [points, `${words.columns.range} ${range(one)} · ${sheets}`];
    return [
      ...wrapLine(printable(name.join(' · ')), width),
      ...[starsOf(one), ...figures]
        .filter((text) => text !== '')
        .flatMap((text) => indented(text, 2, width))
        .map((text) => text.replace(/★+$/, (stars) => paint.yellow(stars))),
      ...noteLines(one, style),
    ];
  });
}

/** The stars of what is settled; where there is none, they would promise what may not come. */
function starsOf({ result }: JudgedProduct): string {
  const settled = ['candidate-5', 'recognised-level', 'below'].includes(result.outcome);
  return settled ? '★'.repeat(result.stars ?? 0) : '';
}

function shown({ result }: JudgedProduct, part: 'A' | 'B' | 'C' | null): string {
  const average = part === null ? result.average : (result.parts?.[part] ?? null);
  return average === null ? '' : shownAverage(average);
}

function range({ result: { spread } }: JudgedProduct): string {
  return spread === null ? '' : `${String(spread.min)}–${String(spread.max)}`;
}

function noteLines(product: JudgedProduct, { messages, paint, width }: TableStyle): string[] {
  return notesOf(product, messages).flatMap(({ text, indented: deeper }) =>
    indented(printable(text), deeper ? 6 : 4, width).map((line) => paint.red(line)),
  );
}

function heldLines({ product, held }: ProductSheets, { messages, width }: TableStyle): string[] {
  const names = [product.code, product.name].filter((name) => name !== '').join(' · ');
  const why = held.map((problem) => messages.council.held(problem)).join('; ');
  return wrapLine(printable(`- ${names}: ${why}`), width);
}

function indented(text: string, by: number, width: number | null): string[] {
  const lines = width === null ? [text] : wrap(text, width - by);
  return lines.map((line) => ' '.repeat(by) + line);
}
