import { addRecord, leaveOut } from '../../src/engine/tally-add.js';
import { mergeParts, partOf, type TallyPart } from '../../src/engine/tally-part.js';
import type { LeftOutReason, TallyQuery, TallyRecord } from '../../src/engine/tally-query.js';
import { settled } from '../../src/engine/tally-settle.js';
import { emptyTally, type TallyState } from '../../src/engine/tally-state.js';
import { tallyOf, type Tally } from '../../src/engine/tally.js';
import { tallyJson } from '../../src/commands/tally/tally-json.js';
import { orderOf } from '../../src/tally/order.js';
import { producerNotes, tallyBasis } from '../../src/tally/producers.js';
import { day, LAW } from './law.js';

export const BASIS = tallyBasis(LAW, null);
export const ORDER = orderOf(LAW);

const BLANK: TallyRecord = {
  code: null,
  name: '',
  producer: '',
  producerType: null,
  gender: null,
  ethnicity: '',
  branch: '',
  group: '',
  set: null,
  commune: '',
  district: '',
  province: '',
  stars: 3,
  total: null,
  edition: null,
  kind: null,
  decision: null,
  decided: null,
  year: null,
  authority: '',
  certificateEnd: null,
  status: null,
  withdrawal: null,
  follows: null,
  recognised: true,
};

/** A record of which only what matters is said; its year is that of its day. */
export function record(said: Partial<TallyRecord>): TallyRecord {
  const year = said.decided === undefined || said.decided === null ? null : Number(said.decided.slice(0, 4));
  return { ...BLANK, year, ...said };
}

/** A record of which nothing has to be remarked. */
export const WHOLE = record({
  code: 'M1',
  name: 'Gạo',
  producer: 'HTX A',
  kind: 'first',
  total: 7500,
  decision: '1/QĐ',
  decided: day('2024-03-01'),
  certificateEnd: day('2027-03-01'),
  status: 'in-force',
});
/** The same product, recognised again. */
export const AGAIN = {
  ...WHOLE,
  kind: 'upgrade',
  stars: 4,
  decision: '2/QĐ',
  decided: day('2025-05-01'),
  certificateEnd: day('2028-05-01'),
} as const;

export function query(said: Partial<TallyQuery>): TallyQuery {
  return { by: ['stars'], measures: ['products', 'producers'], from: null, to: null, day: null, ...said };
}

/** What is read: a record, or the reason why it is none. */
export type Read = TallyRecord | LeftOutReason;

export function stateOf(asked: TallyQuery, reads: readonly Read[]): TallyState {
  const state = emptyTally(asked, BASIS);
  for (const one of reads) {
    if (typeof one === 'string') leaveOut(state, one);
    else addRecord(state, one);
  }
  return state;
}

export function tallied(asked: TallyQuery, reads: readonly Read[]): Tally {
  const state = stateOf(asked, reads);
  return tallyOf(state, settled(state), ORDER);
}

/** The rows of a tally as `key: figure`. */
export function rowsOf(tally: Tally, figure: (figures: Tally['total']) => unknown): Record<string, unknown> {
  return Object.fromEntries(tally.rows.map(({ key, figures }) => [key.join(' / '), figure(figures)]));
}

/** What `--format json` writes. */
export function jsonOf(state: TallyState): string {
  const tally = tallyOf(state, settled(state), ORDER);
  return [...tallyJson(state.query, tally, partOf(state), producerNotes(state, null))].join('');
}

/** The same of parts that were written and read again. */
export function mergedJson(asked: TallyQuery, jsons: readonly string[]): string {
  const parts = jsons.map((json) => {
    const { part } = JSON.parse(json) as { part: TallyPart };
    return { ...part, query: asked };
  });
  return jsonOf(mergeParts(asked, parts, BASIS));
}
