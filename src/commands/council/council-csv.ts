import type { ProductSheets } from '../../council/gather.js';
import type { Judged, JudgedProduct } from '../../council/judge.js';
import { shownAverage, type Average } from '../../engine/average.js';
import { isSettled } from '../../engine/council-order.js';
import type { CouncilResult } from '../../engine/council-result.js';
import { word } from '../../base/word-coded.js';
import type { Field, Result } from '../../rows/columns.js';
import { csvLine } from '../../base/text/csv-lines.js';
import {
  leftOutNotes,
  openNotes,
  otherwiseNote,
  outReasons,
  roundNotes,
  unsettledNotes,
} from '../../council/council-notes.js';
import { CARRIED } from '../../register/results.js';
import type { CouncilCommandMessages } from './words.js';

/** A column, and what it says of a product that was judged, or of one that could not be averaged. */
interface Column {
  readonly name: Field | Result;
  readonly judged: (product: JudgedProduct) => string | number;
  readonly held?: (product: ProductSheets) => string | number;
}

/**
 * A council's results as CSV for people: a row a product, headed in the language of the messages, every heading one
 * that we can read. Averages are written as they are shown, with a decimal comma. Products that could not be averaged
 * stand behind the others, with why. Line by line.
 */
export function* councilCsv(
  judged: Judged,
  messages: CouncilCommandMessages,
  delimiter: ',' | ';',
): Generator<string> {
  yield csvLine(councilHeader(messages), delimiter);
  for (const cells of councilCells(judged, messages)) yield csvLine(cells, delimiter);
}

/** The cells of each product, those that were judged first. */
export function* councilCells(
  { products, held }: Judged,
  messages: CouncilCommandMessages,
): Generator<readonly (string | number)[]> {
  const columns = councilColumns(messages);
  for (const product of products) yield columns.map(({ judged }) => judged(product));
  for (const product of held) yield columns.map((column) => column.held?.(product) ?? '');
}

/** How the columns are headed. */
export function councilHeader(messages: CouncilCommandMessages): readonly string[] {
  return councilColumns(messages).map(({ name }) => messages.headings[name]);
}

/** The headings that every council's result has, side by side: earlier versions had none of what stands behind them. */
export function councilHeadings(messages: CouncilCommandMessages): readonly string[] {
  const columns = councilColumns(messages);
  const later = columns.findIndex(({ name }) => name === 'otherwise');
  return columns.slice(0, later).map(({ name }) => messages.headings[name]);
}

function councilColumns(messages: CouncilCommandMessages): readonly Column[] {
  const { council: words } = messages;
  return [
    ...(['code', 'name', 'producer', 'commune'] as const).map((name) =>
      ofSheets(name, ({ product }) => product[name]),
    ),
    ofSheets('set', ({ set }) => set),
    ofSheets('edition', ({ edition }) => edition),
    {
      name: 'outcome',
      judged: ({ result }) => words.outcomes[result.outcome],
      held: () => words.heldOutcome,
    },
    // What is not settled has no stars yet, and nobody to recognise them.
    ofResult('stars', ({ outcome, stars }) => (isSettled(outcome) ? (stars ?? '') : '')),
    ofSheets('counted', ({ counted }) => counted.length),
    ...pointColumns(),
    ...apartColumns(messages),
    ...missingColumns(messages),
    ofSheets('leftOut', ({ leftOut }) => leftOutNotes(leftOut, messages).join('; ')),
    ofResult('authority', ({ outcome, authority }) => (isSettled(outcome) ? (authority ?? '') : '')),
    {
      name: 'unsettled',
      judged: (product) =>
        [...unsettledNotes(product.result, messages), ...roundNotes(product, messages)].join('; '),
      held: ({ held }) => held.map((problem) => word(words.problems, problem)).join(' '),
    },
    ofResult('otherwise', (result) => otherwiseNote(result, messages) ?? ''),
    // What counts, and keeps a register, goes by these: nobody should have to bring the list of products again.
    ...CARRIED.map((name) => ofSheets(name, ({ dossier }) => dossier()[name] ?? '')),
  ];
}

function pointColumns(): readonly Column[] {
  const shown = (average: Average | undefined | null) => (average ? shownAverage(average) : '');
  return [
    ofResult('partA', ({ parts }) => shown(parts?.A)),
    ofResult('partB', ({ parts }) => shown(parts?.B)),
    ofResult('partC', ({ parts }) => shown(parts?.C)),
    ofResult('average', ({ average }) => shown(average)),
    ofResult('pointStars', ({ pointStars }) => pointStars ?? ''),
  ];
}

function apartColumns({ council: words }: CouncilCommandMessages): readonly Column[] {
  return [
    ofResult('highest', ({ spread }) => spread?.max ?? ''),
    ofResult('lowest', ({ spread }) => spread?.min ?? ''),
    ofResult('spread', ({ spread }) => (spread ? spread.max - spread.min : '')),
    ofResult('pairs', ({ spread }) => (spread?.pairs ?? []).map(words.pair).join('; ')),
    ofResult('apart', ({ spread }) => (spread?.criteria ?? []).map(words.criterion).join('; ')),
  ];
}

function missingColumns(messages: CouncilCommandMessages): readonly Column[] {
  const { council: words } = messages;
  return [
    {
      name: 'unmet',
      judged: ({ detail }) =>
        detail()
          .requirements.filter((one) => !one.passed)
          .map(words.unmet)
          .join('; '),
    },
    ofResult('missing', ({ sheets }) => openNotes(sheets, messages).join('; ')),
    ofResult('disqualified', (result) => outReasons(result, messages) ?? ''),
  ];
}

/** What the sheets say, averaged or not. */
function ofSheets(name: Column['name'], cell: (sheets: ProductSheets) => string | number): Column {
  return { name, judged: ({ gathered }) => cell(gathered), held: cell };
}

/** What only a product that was judged has. */
function ofResult(name: Column['name'], cell: (result: CouncilResult) => string | number): Column {
  return { name, judged: ({ result }) => cell(result) };
}
