import { endWith, withoutEnd } from '../../base/text/ends.js';
import type { ProductSheets } from '../../council/gather.js';
import type { Judged, JudgedProduct } from '../../council/judge.js';
import type { Regulation } from '../../council/regulation.js';
import { shownAverage } from '../../engine/average.js';
import { isSettled, OUTCOMES } from '../../engine/council-order.js';
import { printable, wrap, wrapLine } from '../../base/text/width.js';
import { columnLines, columnsOf, type Column } from '../../formats/terminal/column-table.js';
import { notesOf } from '../../council/council-notes.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { CouncilCommandMessages } from './words.js';

/** A terminal narrower than this shows a product over several lines. */
const NARROW = 100;

/** A council's results for the screen: a block an outcome, under each product what there is to say of it. */
export function councilLines(
  { products, held }: Judged,
  regulation: Regulation | null,
  style: WordedStyle<CouncilCommandMessages>,
): string[] {
  const { messages, paint, width } = style;
  const { council: words } = messages;
  const text = (line: string) => wrapLine(printable(line), width);
  const unsigned = products.filter(hasOnlyDrafts);
  const others = products.filter((one) => !hasOnlyDrafts(one));
  const all = columnsFor(others, style);
  const blocks = [
    [
      ...text(words.title(regulation)).map((line) => paint.bold(line)),
      ...(regulation === null ? [] : text(words.rules(regulation))),
    ],
    ...OUTCOMES.map((outcome) => {
      const those = others.filter(({ result }) => result.outcome === outcome);
      if (those.length === 0) return [];
      return [
        ...titled(words.outcomeTitles[outcome], those, style),
        ...(width !== null && width < NARROW ? cards(those, style) : wideTable(those, all, style)),
      ];
    }),
    [...titled(words.draftsTitle, unsigned, style), ...draftLines(unsigned, style)],
    [...titled(words.heldTitle, held, style), ...held.flatMap((one) => heldLines(one, style))],
  ].filter((block) => block.length > 0);
  if (blocks.length === 1) blocks.push([words.nothing]);
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** The title of a block with how many stand in it; nothing where there are none. */
function titled(
  title: string,
  { length }: { readonly length: number },
  { messages, paint, width }: WordedStyle<CouncilCommandMessages>,
): string[] {
  if (length === 0) return [];
  const lines = wrapLine(printable(messages.council.counted(title, length)), width);
  return lines.map((line) => paint.underline(paint.bold(line)));
}

/** Nobody has signed a sheet on it yet: there is nothing to say of it but that. */
function hasOnlyDrafts({ gathered, result }: JudgedProduct): boolean {
  const { leftOut } = gathered;
  return (
    result.sheets.length === 0 && leftOut.length > 0 && leftOut.every(({ reason }) => reason === 'draft')
  );
}

/** Ten are enough to see what they are; a meeting that has only begun has all of its products here. */
const DRAFTS_SHOWN = 10;

function draftLines(
  products: readonly JudgedProduct[],
  { messages, width }: WordedStyle<CouncilCommandMessages>,
): string[] {
  const { council: words } = messages;
  const more = products.length - DRAFTS_SHOWN;
  return [
    ...products
      .slice(0, DRAFTS_SHOWN)
      .map(({ gathered }) => `- ${words.draftsOn(namesOf(gathered), gathered.leftOut.length)}`),
    ...(more > 0 ? [words.moreProducts(more)] : []),
  ].flatMap((line) => wrapLine(printable(line), width));
}

/** A table as wide as those of the other outcomes. */
function wideTable(
  products: readonly JudgedProduct[],
  all: readonly Column[],
  style: WordedStyle<CouncilCommandMessages>,
): string[] {
  const notes = (index: number) => {
    const product = products[index];
    return product ? noteLines(product, style) : [];
  };
  return columnLines(columnsFor(products, style), style, notes, all);
}

function columnsFor(
  products: readonly JudgedProduct[],
  { messages }: WordedStyle<CouncilCommandMessages>,
): readonly Column[] {
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
function cards(products: readonly JudgedProduct[], style: WordedStyle<CouncilCommandMessages>): string[] {
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
        .map((text) => withoutEnd(text, /★/) + paint.yellow(endWith(text, /★/))),
      ...noteLines(one, style),
    ];
  });
}

function starsOf({ result }: JudgedProduct): string {
  return isSettled(result.outcome) ? '★'.repeat(result.stars ?? 0) : '';
}

function shown({ result }: JudgedProduct, part: 'A' | 'B' | 'C' | null): string {
  const average = part === null ? result.average : (result.parts?.[part] ?? null);
  return average === null ? '' : shownAverage(average);
}

function range({ result: { spread } }: JudgedProduct): string {
  return spread === null ? '' : `${String(spread.min)}–${String(spread.max)}`;
}

function noteLines(
  product: JudgedProduct,
  { messages, paint, width }: WordedStyle<CouncilCommandMessages>,
): string[] {
  return notesOf(product, messages).flatMap(({ text, indented: deeper }) =>
    indented(printable(text), deeper ? 6 : 4, width).map((line) => paint.red(line)),
  );
}

function heldLines(
  product: ProductSheets,
  { messages, width }: WordedStyle<CouncilCommandMessages>,
): string[] {
  const why = product.held.map((problem) => messages.council.held(problem)).join('; ');
  return wrapLine(printable(`- ${namesOf(product)}: ${why}`), width);
}

function namesOf({ product }: ProductSheets): string {
  return [product.code, product.name].filter((name) => name !== '').join(' · ');
}

function indented(text: string, by: number, width: number | null): string[] {
  const lines = width === null ? [text] : wrap(text, width - by);
  return lines.map((line) => ' '.repeat(by) + line);
}
