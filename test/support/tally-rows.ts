import { noRows, type NumberRows } from '../../src/engine/number-rows.js';
import { holdRecord, RECORD_WIDTH, type Held, type Row } from '../../src/engine/tally-records.js';

/*
 * Records as a tally holds them once their texts are numbers: 1 and 2 stand for two names, two decisions, two communes.
 */

/** A recognition of a product with a code, of which only what matters is said. */
const HELD: Held = {
  product: [1, 0, 0, 0],
  firstMark: 1,
  secondMark: 1,
  facts: 0,
  whose: 0,
  commune: 0,
  province: 0,
  group: 0,
  producer: -1,
  link: -1,
  decision: 0,
  decided: 0,
  year: null,
  total: null,
  end: 0,
  endWritten: false,
  withdrawnOn: 0,
  window: 'now',
  kind: null,
  status: null,
  stars: 3,
  coded: true,
  known: true,
  recognised: true,
};

/** Rows of records in the order of their products, which is the order they are named in here. */
export function heldRows(said: readonly Partial<Held>[]): {
  readonly records: NumberRows;
  readonly order: Uint32Array;
} {
  const records = noRows(RECORD_WIDTH);
  for (const one of said) holdRecord(records, { ...HELD, ...one });
  return { records, order: Uint32Array.from(said, (_, at) => at) };
}

/** What of a record is compared with others of its product. */
export function row(said: Partial<Row> = {}): Row {
  const { firstMark, secondMark, facts, whose, commune, province, decision, decided, year, total } = HELD;
  const { window, status, stars, coded, known, recognised } = HELD;
  const names = { firstMark, secondMark, facts, whose, commune, province };
  return {
    ...{ row: 0, ...names, decision, decided, year, total, window, status, stars, coded, known, recognised },
    ...said,
  };
}
