import { editionToday, type Library } from '../../law/library.js';
import { isZero, measureSpec, type Figure, type Figures, type Measure } from '../../engine/tally-measures.js';
import type { Dimension, TallyQuery, TallyValue } from '../../engine/tally-query.js';
import type { Tally, TallyRow } from '../../engine/tally.js';
import type { ValueNames } from '../../tally/value-names.js';
import { labelsOf } from '../../tally/order.js';
import {
  textCell,
  type Grid,
  type GridCell,
  type GridColumn,
  type GridRow,
} from '../../formats/grid/grid.js';
import { figureCell, stepsShown } from '../../tally/tally-cells.js';
import { plainBars, stackedByStars, type CountedBar } from './tally-bars.js';
import type { TallyCommandMessages } from './words.js';

/** A tally with what its values and sets are called. */
export interface WordedTally {
  readonly query: TallyQuery;
  readonly tally: Tally;
  readonly messages: TallyCommandMessages;
  readonly names: ValueNames;
  /** Whether rows of which every figure is 0 are shown, too. */
  readonly zeros: boolean;
}

export function wordedTally(
  query: TallyQuery,
  tally: Tally,
  library: Library,
  messages: TallyCommandMessages,
  zeros = false,
): WordedTally {
  // A row may be of records of several editions: its set is called as it is today, where it is one of today's.
  const today = editionToday(library).edition;
  const setName = (value: TallyValue) => {
    const [no = '', own] = String(value).split('/').toReversed();
    const edition = library.editions.find((one) => one.edition === own)?.edition ?? today;
    const name = `${no}. ${library.set(edition, Number(no))?.name ?? ''}`;
    return edition === today ? name : `${name} (${edition})`;
  };
  const first = library.editions[0]?.instrument.number ?? '';
  return { query, tally, messages, names: { set: setName, first }, zeros };
}

/** What the values of each dimension are identified by. */
export type TellValue = (at: number, value: TallyValue) => string;

export function valueNamer({ query, tally, messages, names }: WordedTally): TellValue {
  const labels = query.by.map((_, at) =>
    labelsOf(tally.rows.flatMap(({ key }) => (at < key.length ? [key[at] ?? null] : []))),
  );
  return (at, value) => {
    const dimension = query.by[at];
    return dimension === undefined ? '' : messages.tally.value(dimension, labels[at]?.(value) ?? null, names);
  };
}

/** What the measures say of a row. */
function figureReader({ tally }: WordedTally): (measure: Measure, figures: Figures) => Figure {
  return (measure, figures) => measureSpec(measure).figure(figures, tally.total);
}

/**
 * The rows that are shown. Of three dimensions and more most combinations that are left say nothing: what was recognised
 * again is counted in another, and only that it was an event keeps the row.
 */
function shownRows(worded: WordedTally): readonly TallyRow[] {
  const { query, tally, zeros } = worded;
  if (zeros || query.by.length < 3) return tally.rows;
  const figureOf = figureReader(worded);
  return tally.rows.filter(({ figures }) =>
    query.measures.some((measure) => !isZero(figureOf(measure, figures))),
  );
}

/** What a measure is called: where years are told apart a product counts in each, and what is counted are recognitions. */
function measureName(measure: Measure, { by }: TallyQuery, { tally }: TallyCommandMessages): string {
  return measure === 'products' && by.includes('year') ? tally.recognitions : tally.measures[measure];
}

/** The measures that say from which level to which, each in its own column. */
function steppedBy(worded: WordedTally, isShown: (steps: Figures['steps']) => boolean): readonly Measure[] {
  const figureOf = figureReader(worded);
  return worded.query.measures.filter((measure) => {
    const figure = figureOf(measure, worded.tally.total);
    return figure.kind === 'steps' && isShown(figure.steps);
  });
}

/** A tally for the screen or a paper: two dimensions as a cross table a measure, else rows below each other. */
export function tallyGrids(worded: WordedTally): readonly Grid[] {
  const { by, measures } = worded.query;
  if (by.length === 2) return measures.map((measure) => crossGrid(worded, measure));
  return [nestedGrid(worded)];
}

function crossGrid(worded: WordedTally, measure: Measure): Grid {
  const { query, tally, messages } = worded;
  const { tally: words } = messages;
  const nameOf = valueNamer(worded);
  const figureOf = figureReader(worded);
  const cells = new Map(tally.rows.map(({ key, figures }) => [JSON.stringify(key), figures]));
  const cell = (figures: Figures | undefined): GridCell =>
    figures === undefined ? textCell('') : figureCell(figureOf(measure, figures), messages);
  const name = (figures: readonly (Figures | undefined)[], label: string, strong: boolean): GridRow => ({
    cells: [textCell(label), ...figures.map(cell)],
    level: 0,
    strong,
  });
  const margins = tally.rows.filter(({ key }) => key.length === 1);
  const values = tally.columns.map(({ key }) => key[0] ?? null);
  return {
    title: measureName(measure, query, messages),
    columns: [
      { heading: headings(query.by, messages, ' \\ '), kind: 'name' },
      ...values.map((value): GridColumn => ({ heading: nameOf(1, value), kind: 'figure' })),
      { heading: words.total, kind: 'figure' },
    ],
    rows: [
      ...margins.map(({ key: [value = null], figures }) =>
        name(
          [...values.map((other) => cells.get(JSON.stringify([value, other]))), figures],
          nameOf(0, value),
          false,
        ),
      ),
      name([...tally.columns.map(({ figures }) => figures), tally.total], words.total, true),
    ],
    narrow: 'columns',
    bars: barsOf(worded, measure, margins, (value) =>
      values.map((other) => cell(cells.get(JSON.stringify([value, other])))),
    ),
  };
}

function nestedGrid(worded: WordedTally): Grid {
  const { query, tally, messages } = worded;
  const { by, measures } = query;
  const { tally: words } = messages;
  const nameOf = valueNamer(worded);
  const figureOf = figureReader(worded);
  // On a screen a column that says nothing takes the room of one that does.
  const stepped = steppedBy(worded, (steps) => steps.length > 0);
  const row = (label: string, figures: Figures, level: number, strong: boolean): GridRow => ({
    cells: [
      textCell(label),
      ...measures.map((measure) => figureCell(figureOf(measure, figures), messages)),
      ...stepped.map((measure) => textCell(stepsShown(figureOf(measure, figures), messages))),
    ],
    level,
    strong,
  });
  return {
    title: '',
    columns: [
      { heading: headings(by, messages, ' › '), kind: 'name' },
      ...measureColumns(query, stepped, messages),
    ],
    rows: [
      ...shownRows(worded).map(({ key, figures }) => {
        const level = key.length - 1;
        return row(nameOf(level, key[level] ?? null), figures, level, key.length < by.length);
      }),
      row(words.total, tally.total, 0, true),
    ],
    narrow: 'columns',
    bars: barsOf(
      worded,
      measures[0] ?? 'products',
      tally.rows.filter(({ key }) => key.length === 1),
    ),
  };
}

/**
 * A row a combination, a column a dimension: what a spreadsheet can filter. Sums have a word for what they sum over.
 */
export function tallyList(worded: WordedTally): Grid {
  const { query, tally, messages } = worded;
  const { by, measures } = query;
  const { tally: words } = messages;
  const nameOf = valueNamer(worded);
  const figureOf = figureReader(worded);
  const stepped = steppedBy(worded, () => true);
  const row = (labels: readonly string[], figures: Figures): GridRow => ({
    cells: [
      ...by.map((_, at) => textCell(labels[at] ?? words.total)),
      ...measures.map((measure) => figureCell(figureOf(measure, figures), messages)),
      ...stepped.map((measure) => textCell(stepsShown(figureOf(measure, figures), messages))),
    ],
    level: 0,
    strong: labels.length < by.length,
  });
  return {
    title: '',
    columns: [
      ...by.map((dimension): GridColumn => ({ heading: words.dimensions[dimension], kind: 'name' })),
      ...measureColumns(query, stepped, messages),
    ],
    rows: [
      ...shownRows(worded).map(({ key, figures }) =>
        row(
          key.map((value, at) => nameOf(at, value)),
          figures,
        ),
      ),
      ...tally.columns.map(({ key: [value = null], figures }) =>
        row([words.total, nameOf(1, value)], figures),
      ),
      row([], tally.total),
    ],
    narrow: 'columns',
    bars: null,
  };
}

/**
 * Whether a list of figures is headed so: by some dimensions, then some measures, and nothing else.
 *
 * @returns how many there are of each; null where it is not
 */
export function isTallyHeader(
  cells: readonly string[],
  { tally: words }: TallyCommandMessages,
): { readonly by: number; readonly measures: number } | null {
  const dimensions = new Set<string>(Object.values(words.dimensions));
  const measures = new Set<string>([...Object.values(words.measures), words.recognitions, words.formerShare]);
  const by = cells.findIndex((cell) => !dimensions.has(cell));
  const end = cells.findLastIndex((cell) => cell !== words.steps) + 1;
  if (by < 1 || by === end || !cells.slice(by, end).every((cell) => measures.has(cell))) return null;
  return { by, measures: end - by };
}

function measureColumns(
  query: TallyQuery,
  stepped: readonly Measure[],
  messages: TallyCommandMessages,
): readonly GridColumn[] {
  return [
    ...query.measures.map((measure): GridColumn => ({
      heading: measureName(measure, query, messages),
      kind: 'figure',
    })),
    ...stepped.map((): GridColumn => ({ heading: messages.tally.steps, kind: 'name' })),
  ];
}

function headings(by: readonly Dimension[], { tally }: TallyCommandMessages, between: string): string {
  return by.map((dimension) => tally.dimensions[dimension]).join(between);
}

/** The bars of a measure, one a value of the first dimension. */
function barsOf(
  worded: WordedTally,
  measure: Measure,
  rows: readonly TallyRow[],
  partsOf: ((value: TallyValue) => readonly GridCell[]) | null = null,
): Grid['bars'] {
  const { query, tally, messages } = worded;
  const [dimension = 'stars', across] = query.by;
  const nameOf = valueNamer(worded);
  const figureOf = figureReader(worded);
  const bars = rows.flatMap(({ key: [value = null], figures }): readonly CountedBar[] => {
    const { shown, value: size } = figureCell(figureOf(measure, figures), messages);
    if (size === null || size < 0) return [];
    return [
      { label: nameOf(0, value), value: size, shown, parts: partsOf?.(value).map((one) => one.value) ?? [] },
    ];
  });
  const title = measureName(measure, query, messages);
  const levels = tally.columns.map(({ key: [value = null] }) => ({ value, name: nameOf(1, value) }));
  return {
    title,
    head: [messages.tally.dimensions[dimension], title],
    ...(across === 'stars' ? stackedByStars(bars, levels) : plainBars(bars)),
    ...(dimension === 'year' && bars.every(({ label }) => /^\d{4}$/.test(label)) ? { form: 'columns' } : {}),
  };
}
