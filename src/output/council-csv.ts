import type { JudgedProduct } from '../council/judge.js';
import { shownAverage, type Average } from '../engine/average.js';
import type { Messages } from '../i18n/messages.js';
import type { Field, Result } from '../input/columns.js';
import { csvLines } from './csv-lines.js';
import { outReasons } from './council-notes.js';

type Cell = (product: JudgedProduct) => string | number;

/**
 * A council's results as CSV for people: a row a product, headed in the language of the messages, every heading one
 * that we can read. Averages are written as they are shown, with a decimal comma.
 */
export function councilCsv(
  products: readonly JudgedProduct[],
  messages: Messages,
  delimiter: ',' | ';',
): string {
  const columns = councilColumns(messages);
  return csvLines(
    [
      columns.map(([name]) => messages.headings[name]),
      ...products.map((product) => columns.map(([, cell]) => cell(product))),
    ],
    delimiter,
  );
}

function councilColumns(messages: Messages): readonly (readonly [Field | Result, Cell])[] {
  const { council: words } = messages;
  const shown = (average: Average | undefined | null) => (average ? shownAverage(average) : '');
  return [
    ['code', ({ gathered }) => gathered.product.code],
    ['name', ({ gathered }) => gathered.product.name],
    ['producer', ({ gathered }) => gathered.product.producer],
    ['commune', ({ gathered }) => gathered.product.commune],
    ['set', ({ gathered }) => gathered.set],
    ['edition', ({ gathered }) => gathered.edition],
    ['outcome', ({ result }) => words.outcomes[result.outcome]],
    ['stars', ({ result }) => result.stars ?? ''],
    ['counted', ({ result }) => result.sheets.length],
    ['partA', ({ result }) => shown(result.parts?.A)],
    ['partB', ({ result }) => shown(result.parts?.B)],
    ['partC', ({ result }) => shown(result.parts?.C)],
    ['average', ({ result }) => shown(result.average)],
    ['pointStars', ({ result }) => result.pointStars ?? ''],
    ['highest', ({ result }) => result.spread?.max ?? ''],
    ['lowest', ({ result }) => result.spread?.min ?? ''],
    ['spread', ({ result: { spread } }) => (spread ? spread.max - spread.min : '')],
    ['pairs', ({ result }) => (result.spread?.pairs ?? []).map(words.pair).join('; ')],
    ['apart', ({ result }) => (result.spread?.criteria ?? []).map(words.criterion).join('; ')],
    [
      'unmet',
      ({ result }) =>
        result.requirements
          .filter((one) => !one.passed)
          .map(words.unmet)
          .join('; '),
    ],
    [
      'missing',
      ({ result }) =>
        result.sheets
          .filter(({ rating }) => rating.missing.length > 0)
          .map(({ member, rating }) => words.open(member, rating.missing))
          .join('; '),
    ],
    ['disqualified', ({ result }) => outReasons(result, messages) ?? ''],
    [
      'leftOut',
      ({ gathered }) =>
        gathered.leftOut.map(({ reason, member }) => words.leftOut[reason](member)).join('; '),
    ],
    ['authority', ({ result }) => result.authority ?? ''],
  ];
}
