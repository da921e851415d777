import { valueUnder } from '../base/own-entries.js';
import { OUTCOMES } from '../engine/council-order.js';
import type { Outcome } from '../engine/council-result.js';
import type { Rating } from '../engine/rate-sheet.js';
import { fatal } from './errors.js';
import { isBlankRow } from '../rows/cells.js';
import { meaningOf } from '../rows/heading-meaning.js';
import { RESULTS_LOOK, resultHeading } from '../rows/results-look.js';
import type { SheetChoice } from '../tables/sheet-choice.js';
import type { Source } from '../tables/source.js';
import { cellText } from '../rows/submission.js';
import { readRows, type PlainTable, type TableHandler } from '../tables/table.js';
import { plainTablesOf } from '../tables/tables-of.js';
import { firstKeys } from '../tables/first-keys.js';
import { fold } from '../base/text/fold.js';
import { MEBI, MOST_OF_A_RESULT, MOST_OF_JSON } from '../base/limits.js';
import { JsonPastLimit } from '../base/json-scan.js';
import { BrokenList, jsonValues, LongValue, textsOf } from '../base/json-values.js';
import { parseJson } from '../base/parse-json.js';
import { printable } from '../base/text/width.js';
import type { RegisterField } from './columns.js';
import { fieldsWith, registerFieldOf } from './register-columns.js';
import { isSound } from './sound-result.js';
import { plainTextIn, textIn } from '../base/files/text-in.js';

/** What a rating or a council came to, whichever wrote it. */
export type ResultOutcome = Outcome | Rating['status'] | 'held';

/** Results that are ready to be read: a table of them, or JSON. */
export type Results = PlainTable | { readonly json: Source };

/** A line of results, as far as a register is concerned with it. */
export interface ResultRow {
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet: string | undefined;
  readonly line: number;
  /** What it says of the product, by field, in its own words; what it leaves blank is not there. */
  readonly fields: ReadonlyMap<RegisterField, string>;
  /** null where it is none that we know, or its figures do not fit each other. */
  readonly outcome: ResultOutcome | null;
  /** Whose sheet it is; empty for a result. */
  readonly member: string;
}

/** Names an outcome by the words it is written in, folded, in any of our languages. */
export type OutcomeWords = ReadonlyMap<string, ResultOutcome>;

/** What a result says that a register keeps; who recognises, and when, is for the decision to say. */
const KEPT = fieldsWith(({ ofResults }) => ofResults === true);

/**
 * Whether a table is one of results that nobody has recognised yet: it tells what the points make, or what a council
 * came to, and of no decision. A register may have stars and a status too.
 */
export function isResultHeader(cells: readonly string[]): boolean {
  const names = cells.map(resultHeading);
  const fields = cells.map(registerFieldOf);
  const isResult = names.includes('pointStars') || names.includes('outcome');
  return isResult && !fields.includes('decision') && !fields.includes('decided');
}

/** Whether a file that begins so holds JSON. */
export function isJson(head: Buffer): boolean {
  return /^\s*[[{]/.test(plainTextIn(head.subarray(0, 256)));
}

/** Whether a file that begins so holds results as JSON, one after another: what came of a product each. */
export function isResultJson(head: Buffer): boolean {
  return isJson(head) && firstKeys(textIn(head)).keys[0] === 'product';
}

/**
 * Opens the results of `ocop rate` or `ocop council`: CSV, the sheets of a workbook, JSON, NDJSON.
 *
 * @throws {UserError} when the file is none that can be read
 */
export async function resultsIn(source: Source, choice: SheetChoice): Promise<readonly Results[]> {
  return isJson(source.head) ? [{ json: source }] : plainTablesOf(source, choice, RESULTS_LOOK);
}

/**
 * Reads results, row by row.
 *
 * @throws {UserError} when they are none
 */
export async function* readResults(results: Results, words: OutcomeWords): AsyncGenerator<ResultRow> {
  if ('json' in results) yield* readJson(results.json);
  else yield* await readTable(results, words);
}

async function* chunksOf(source: Source): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of source.chunks()) {
    length += chunk.length;
    if (length > MOST_OF_JSON) {
      throw fatal('text-too-large', { file: source.name, most: MOST_OF_JSON / MEBI });
    }
    yield chunk;
  }
}

async function readTable(table: PlainTable, words: OutcomeWords): Promise<readonly ResultRow[]> {
  const { name: file, layout } = table;
  const { cells: headings } = layout;
  const sheet = table.sheet?.name;
  if (!RESULTS_LOOK.isHeader(headings)) {
    throw fatal('no-results', { file, sheet, read: printable(headings.join(' | ').slice(0, 120)) });
  }
  const names = headings.map(resultHeading);
  const fields = headings.map(registerFieldOf);
  const placesOf = (isMeant: (heading: string) => boolean) =>
    new Set([...headings.keys()].filter((at) => isMeant(headings[at] ?? '')));
  const columns = {
    read: placesOf(RESULTS_LOOK.isKnown),
    computed: placesOf((heading) => meaningOf(heading).kind === 'result'),
  };
  const rows: ResultRow[] = [];
  const handler: TableHandler = {
    header: () => undefined,
    row({ cells, line, faults = [] }) {
      if (cells === null || isBlankRow(cells)) return;
      const said = new Map<RegisterField, string>();
      const text = (name: string) => cellText(cells[names.findIndex((one) => one === name)]);
      for (const field of KEPT) {
        const index = fields.indexOf(field);
        const written = index === -1 ? '' : cellText(cells[index]);
        if (written !== '') said.set(field, written);
      }
      const average = text('average');
      if (average !== '') said.set('total', average);
      // What a cell of `#N/A` was to say is anybody's guess.
      const known = faults.length > 0 ? undefined : words.get(fold(text('outcome') || text('status')));
      rows.push({ file, sheet, line, fields: said, outcome: known ?? null, member: text('member') });
    },
    progress: () => undefined,
  };
  await readRows(table, handler, columns);
  return rows;
}

async function* readJson(source: Source): AsyncGenerator<ResultRow> {
  const { name: file } = source;
  try {
    for await (const { text, line } of jsonValues(textsOf(chunksOf(source)))) {
      yield rowOf(file, line, parsed(file, text, line));
    }
  } catch (error) {
    if (error instanceof BrokenList) throw fatal('json-broken', { file, line: error.line });
    if (!(error instanceof LongValue)) throw error;
    throw fatal('result-too-long', { file, line: error.line, most: MOST_OF_A_RESULT / MEBI });
  }
}

function parsed(file: string, text: string, line: number): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonPastLimit) throw fatal(error.code, { file, line, most: error.most });
    throw fatal('json-broken', { file, line });
  }
}

function rowOf(file: string, line: number, value: unknown): ResultRow {
  const product = valueUnder(value, 'product');
  const outcome = valueUnder(value, 'outcome') ?? valueUnder(value, 'status');
  if (product === undefined || !isOutcome(outcome)) {
    throw fatal('no-results', { file, read: printable(JSON.stringify(value).slice(0, 120)) });
  }
  const held = valueUnder(value, 'held');
  const said: readonly (readonly [RegisterField, unknown])[] = [
    ['code', valueUnder(product, 'code')],
    ['name', valueUnder(product, 'name')],
    ['producer', valueUnder(product, 'producer')],
    ['commune', valueUnder(product, 'commune')],
    ['set', valueUnder(value, 'set')],
    ['stars', valueUnder(value, 'stars')],
    ['total', valueUnder(valueUnder(value, 'average'), 'shown') ?? valueUnder(value, 'total')],
    ['edition', valueUnder(value, 'edition')],
  ];
  const dossier = valueUnder(value, 'dossier');
  const carried = CARRIED.map((field) => [field, valueUnder(dossier, field)] as const);
  const texts = [...said, ...carried].map(([field, one]) => [field, textOrBlank(one)] as const);
  const fields = new Map(texts.filter(([, text]) => text !== ''));
  const isHeld = Array.isArray(held) && held.length > 0;
  const member = textOrBlank(valueUnder(value, 'member'));
  const known = isSound(value) ? (isHeld ? 'held' : outcome) : null;
  return { file, sheet: undefined, line, fields, outcome: known, member };
}

/** What a council's result says of the dossier, as a rating's does, in this order. */
export const CARRIED = [
  'producerType',
  'gender',
  'ethnicity',
  'district',
  'province',
  'kind',
  'filed',
  'rated',
] as const satisfies readonly RegisterField[];

function textOrBlank(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

const KNOWN: ReadonlySet<unknown> = new Set<ResultOutcome>([...OUTCOMES, 'rated']);

function isOutcome(value: unknown): value is ResultOutcome {
  return KNOWN.has(value);
}
