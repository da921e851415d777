import { MEASURES } from '../engine/tally-measures.js';
import { DIMENSIONS, type TallyQuery } from '../engine/tally-query.js';
import { LINK_WIDTH } from '../engine/tally-links.js';
import { PART_FORM, type TallyPart } from '../engine/tally-part.js';
import { RECORD_WIDTH } from '../engine/tally-records.js';
import { nonsenseIn } from '../engine/tally-part-sense.js';
import { fatal } from './errors.js';
import { identityAt } from '../base/files/files.js';
import { PackedRows, type PackedPart } from './packed-rows.js';
import type { PartMismatch } from './part-mismatch.js';
import { readPlainTexts } from '../base/files/read-text.js';
import { parseApart, type ListsApart } from '../base/json-apart.js';
import { JsonPastLimit } from '../base/json-scan.js';
import { MOST_OF_JSON } from '../base/limits.js';
import { asShape } from '../base/shape.js';
import { join } from 'node:path';
import { SCHEMAS_DIR } from '../base/package-root.js';

const SCHEMA = join(SCHEMAS_DIR, 'tally.schema.json');

/** What of a tally in JSON is needed to add it; checked by `schemas/tally.schema.json`. */
interface TallyFile {
  readonly read: number;
  readonly by: TallyQuery['by'];
  readonly query: Omit<TallyQuery, 'by'>;
  /** None of its form in what was counted before there was any. */
  readonly part: Omit<TallyPart<readonly unknown[]>, 'query'> & { readonly form?: number };
}

/**
 * Reads tallies in JSON that are to be added.
 *
 * @throws {UserError} when one is none, does not fit together, counts something else than the first, or is named twice
 */
export function readParts(files: readonly string[]): {
  readonly query: TallyQuery;
  readonly parts: readonly PackedPart[];
} {
  const firstOf = new Map<string, string>();
  for (const file of files) {
    const identity = identityAt(file) ?? file;
    const first = firstOf.get(identity);
    if (first !== undefined) throw fatal('part-twice', { file, first });
    firstOf.set(identity, file);
  }
  const parts = files.map((file) => readPart(file));
  const [first] = parts;
  if (first === undefined) throw new RangeError('no parts');
  for (const [index, part] of parts.entries()) {
    const differs = differenceOf(first.query, part.query);
    if (differs === null) continue;
    throw fatal('parts-differ', { file: files[index] ?? '', first: files[0] ?? '', in: differs });
  }
  return { query: first.query, parts };
}

function readPart(file: string): PackedPart {
  const { read: whole, links, records } = parsed(file);
  const { file: tally } = asShape<TallyFile>(SCHEMA, whole, false);
  if (tally === null) throw fatal('no-tally-part', { file });
  // Under names that are written otherwise than ours, they stand in it.
  links.take(tally.part.links);
  records.take(tally.part.records);
  if (links.isBroken || records.isBroken) throw fatal('no-tally-part', { file });
  const { by, query } = tally;
  const { form, ...part } = tally.part;
  if (form !== PART_FORM) throw fatal('part-of-other-form', { file });
  const known =
    by.every((one) => DIMENSIONS.includes(one)) && query.measures.every((one) => MEASURES.includes(one));
  if (!known || part.values.length !== by.length) throw fatal('no-tally-part', { file });
  const read = { ...part, links, records, query: { by, ...query } };
  const wrong = tally.read === part.read ? nonsenseIn(read) : 'read';
  if (wrong !== null) throw fatal('part-broken', { file, at: wrong });
  return read;
}

/** Lists of what is shown, of which a sum makes its own. */
const SHOWN: ReadonlySet<string> = new Set(['rows', 'columns', 'places', 'producers']);

/** A file, and its longest lists, which are not in it any more. */
function parsed(file: string): {
  readonly read: unknown;
  readonly links: PackedRows;
  readonly records: PackedRows;
} {
  let links = new PackedRows(LINK_WIDTH);
  let records = new PackedRows(RECORD_WIDTH);
  const apart: ListsApart = (path) => {
    if (SHOWN.has(path)) return () => undefined;
    if (path === 'part.links') return taker((links = new PackedRows(LINK_WIDTH)));
    return path === 'part.records' ? taker((records = new PackedRows(RECORD_WIDTH))) : null;
  };
  try {
    const read = parseApart(readPlainTexts(file, MOST_OF_JSON), apart);
    return { read, links, records };
  } catch (error) {
    if (error instanceof JsonPastLimit) throw fatal(error.code, { file, line: null, most: error.most });
    if (error instanceof SyntaxError) throw fatal('no-tally-part', { file });
    throw error;
  }
}

function taker(rows: PackedRows) {
  return (items: readonly unknown[]): void => {
    rows.take(items);
  };
}

function differenceOf(a: TallyQuery, b: TallyQuery): PartMismatch | null {
  if (a.by.join() !== b.by.join()) return 'by';
  if (a.measures.join() !== b.measures.join()) return 'measures';
  if (a.from !== b.from || a.to !== b.to) return 'period';
  if (a.day !== b.day) return 'day';
  return a.where?.join('\n') === b.where?.join('\n') ? null : 'where';
}
