import type { Outcome } from '../engine/council-result.js';
import type { Rating } from '../engine/rate-sheet.js';
import { fatal } from '../fatal.js';
import { isBlankRow } from '../input/cells.js';
import { meaningOf } from '../input/columns.js';
import { openSource, type Source } from '../input/source.js';
import { cellText } from '../input/submission.js';
import { openPlainTable, readRows } from '../input/table.js';
import { fold } from '../text/fold.js';
import { printable } from '../text/width.js';
import { registerFieldOf, type RegisterField } from './register-columns.js';

/** What a rating or a council came to, whichever wrote it. */
export type ResultOutcome = Outcome | Rating['status'] | 'held';

/** A line of results, as far as a register is concerned with it. */
export interface ResultRow {
  readonly file: string;
  readonly line: number;
  /** What it says of the product, by field, in its own words. */
  readonly fields: ReadonlyMap<RegisterField, string>;
  /** null where it is none that we know. */
  readonly outcome: ResultOutcome | null;
  /** Whose sheet it is; empty for a result. */
  readonly member: string;
}

/** Names an outcome by the words it is written in, folded, in any of our languages. */
export type OutcomeWords = ReadonlyMap<string, ResultOutcome>;

/** What a result says that a register keeps; who recognises, and when, is for the decision to say. */
const KEPT: readonly RegisterField[] = [
  'code',
  'name',
  'producer',
  'producerType',
  'gender',
  'ethnicity',
  'disability',
  'set',
  'commune',
  'district',
  'province',
  'stars',
  'total',
  'edition',
  'kind',
  'followsCode',
  'followsDecision',
];

/**
 * Reads the results of `ocop rate` (CSV, JSON, NDJSON) or `ocop council` (the same).
 *
 * @throws {Fatal} when the file holds no results
 */
export async function readResults(file: string, words: OutcomeWords): Promise<readonly ResultRow[]> {
  const source = await openSource(file);
  const begins = source.head
    .toString('utf8', 0, 64)
    .replace(/^\ufeff/, '')
    .trimStart();
  return begins.startsWith('[') || begins.startsWith('{')
    ? readJson(file, await textOf(source))
    : readCsv(source, words);
}

async function textOf(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

async function readCsv(source: Source, words: OutcomeWords): Promise<readonly ResultRow[]> {
  const nameOf = (heading: string) => {
    const meaning = meaningOf(heading);
    return meaning.kind === 'field' ? meaning.field : meaning.kind === 'result' ? meaning.result : null;
  };
  // A result says by its stars and its status, or its outcome, what became of the product.
  const isHeader = (cells: readonly string[]) => {
    const names = cells.map(nameOf);
    return names.includes('stars') && (names.includes('status') || names.includes('outcome'));
  };
  const table = openPlainTable(source, { isHeader, isKnown: (cell) => nameOf(cell) !== null });
  const { cells: headings } = table.layout;
  const { name: file } = source;
  if (!isHeader(headings)) {
    throw fatal('no-results', { file, read: printable(headings.join(' | ').slice(0, 120)) });
  }
  const names = headings.map(nameOf);
  const fields = headings.map(registerFieldOf);
  const rows: ResultRow[] = [];
  await readRows(table, {
    header: () => undefined,
    row({ cells, line }) {
      if (cells === null || isBlankRow(cells)) return;
      const said = new Map<RegisterField, string>();
      const text = (name: string) => cellText(cells[names.findIndex((one) => one === name)]);
      for (const field of KEPT) {
        const index = fields.indexOf(field);
        if (index !== -1) said.set(field, cellText(cells[index]));
      }
      const average = text('average');
      if (average !== '') said.set('total', average);
      const outcome = words.get(fold(text('outcome') || text('status'))) ?? null;
      rows.push({ file, line, fields: said, outcome, member: text('member') });
    },
    progress: () => undefined,
  });
  return rows;
}

function readJson(file: string, text: string): readonly ResultRow[] {
  if (text.startsWith('[')) {
    const list = parsed(file, text, 1);
    // An object a line, behind the bracket: so we write it.
    return Array.isArray(list) ? list.map((one: unknown, index) => rowOf(file, index + 2, one)) : [];
  }
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [rowOf(file, index + 1, parsed(file, line, index + 1))],
    );
}

function parsed(file: string, text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fatal('json-broken', { file, line });
  }
}

function rowOf(file: string, line: number, value: unknown): ResultRow {
  const product = at(value, 'product');
  const outcome = at(value, 'outcome') ?? at(value, 'status');
  if (product === undefined || !isOutcome(outcome)) {
    throw fatal('no-results', { file, read: printable(JSON.stringify(value).slice(0, 120)) });
  }
  const held = at(value, 'held');
  const said: readonly (readonly [RegisterField, unknown])[] = [
    ['code', at(product, 'code')],
    ['name', at(product, 'name')],
    ['producer', at(product, 'producer')],
    ['commune', at(product, 'commune')],
    ['set', at(value, 'set')],
    ['stars', at(value, 'stars')],
    ['total', at(at(value, 'average'), 'shown') ?? at(value, 'total')],
    ['edition', at(value, 'edition')],
  ];
  const fields = new Map(said.map(([field, one]) => [field, textOrBlank(one)] as const));
  const isHeld = Array.isArray(held) && held.length > 0;
  return { file, line, fields, outcome: isHeld ? 'held' : outcome, member: textOrBlank(at(value, 'member')) };
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key]; // an object that has it
}

function textOrBlank(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

const OUTCOMES: ReadonlySet<unknown> = new Set<ResultOutcome>([
  'recognised-level',
  'candidate-5',
  'below',
  're-score',
  'no-quorum',
  'incomplete',
  'disqualified',
  'rated',
]);

function isOutcome(value: unknown): value is ResultOutcome {
  return OUTCOMES.has(value);
}
