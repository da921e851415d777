import { MEASURES } from '../engine/tally-measures.js';
import { DIMENSIONS, type TallyQuery } from '../engine/tally-query.js';
import { PART_FORM, type ReadPart } from '../engine/tally-part.js';
import { nonsenseIn } from '../engine/tally-part-sense.js';
import { fatal } from './errors.js';
import { identityAt } from '../base/files/files.js';
import type { PartMismatch } from './part-mismatch.js';
import { readPlainText } from '../base/files/read-text.js';
import { MOST_LEVELS, MOST_OF_JSON } from '../base/limits.js';
import { parseJson, TooDeep } from '../base/nested.js';
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
  readonly part: Omit<ReadPart, 'query'> & { readonly form?: number };
}

/**
 * Reads tallies in JSON that are to be added.
 *
 * @throws {UserError} when one is none, does not fit together, counts something else than the first, or is named twice
 */
export function readParts(files: readonly string[]): {
  readonly query: TallyQuery;
  readonly parts: readonly ReadPart[];
} {
  const firstOf = new Map<string, string>();
  for (const file of files) {
    const identity = identityAt(file) ?? file;
    const first = firstOf.get(identity);
    if (first !== undefined) throw fatal('part-twice', { file, first });
    firstOf.set(identity, file);
  }
  const parts = files.map((file) => readPart(file, readPlainText(file, MOST_OF_JSON)));
  const [first] = parts;
  if (first === undefined) throw new RangeError('no parts');
  for (const [index, part] of parts.entries()) {
    const differs = differenceOf(first.query, part.query);
    if (differs === null) continue;
    throw fatal('parts-differ', { file: files[index] ?? '', first: files[0] ?? '', in: differs });
  }
  return { query: first.query, parts };
}

function readPart(file: string, text: string): ReadPart {
  const { file: tally } = asShape<TallyFile>(SCHEMA, parsed(file, text));
  if (tally === null) throw fatal('no-tally-part', { file });
  const { by, query } = tally;
  const { form, ...part } = tally.part;
  if (form !== PART_FORM) throw fatal('part-of-other-form', { file });
  const known =
    by.every((one) => DIMENSIONS.includes(one)) && query.measures.every((one) => MEASURES.includes(one));
  if (!known || part.values.length !== by.length) throw fatal('no-tally-part', { file });
  const read = { ...part, query: { by, ...query } };
  const wrong = tally.read === part.read ? nonsenseIn(read) : 'read';
  if (wrong !== null) throw fatal('part-broken', { file, at: wrong });
  return read;
}

function parsed(file: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof TooDeep) throw fatal('json-too-deep', { file, line: null, most: MOST_LEVELS });
    throw fatal('no-tally-part', { file });
  }
}

function differenceOf(a: TallyQuery, b: TallyQuery): PartMismatch | null {
  if (a.by.join() !== b.by.join()) return 'by';
  if (a.measures.join() !== b.measures.join()) return 'measures';
  if (a.from !== b.from || a.to !== b.to) return 'period';
  if (a.day !== b.day) return 'day';
  return a.where?.join('\n') === b.where?.join('\n') ? null : 'where';
}
