import { measureSpec, type Figures } from '../../engine/tally-measures.js';
import type { TallyQuery } from '../../engine/tally-query.js';
import type { SamePlace } from '../../engine/tally-places.js';
import { PART_FORM, type TallyPart } from '../../engine/tally-part.js';
import type { Tally, TallyRow } from '../../engine/tally.js';
import { labelsOf, placeText } from '../../tally/order.js';
import type { ProducerNote } from '../../tally/producers.js';
import { figureJson } from '../../tally/tally-cells.js';

/** The keys of a tally, in the order that they are written. */
export const TALLY_KEYS: readonly string[] = [
  'by',
  'rows',
  'total',
  'read',
  'leftOut',
  'columns',
  'query',
  'remarks',
  'places',
  'producers',
  'part',
];

/**
 * A tally as JSON, in the order of the contract: `by`, `rows`, `total`, `read`, `leftOut`; what the contract does not
 * name comes after: `columns` (the margins of the second of two dimensions), `query`, `remarks`, `places` (written in
 * several ways, counted as one), `producers` (names to confirm), and `part`, which `ocop tally merge` adds up.
 */
export function* tallyJson(
  query: TallyQuery,
  tally: Tally,
  part: TallyPart,
  notes: readonly ProducerNote[],
): Iterable<string> {
  const { by, measures, from, to, day, where } = query;
  const labels = by.map((_, at) =>
    labelsOf(tally.rows.flatMap(({ key }) => (at < key.length ? [key[at] ?? null] : []))),
  );
  const figures = (one: Figures) =>
    Object.fromEntries(
      measures.map((measure) => [measure, figureJson(measureSpec(measure).figure(one, tally.total))]),
    );
  const row = (offset: number) => (one: TallyRow) =>
    JSON.stringify({
      key: one.key.map((value, at) => labels[at + offset]?.(value) ?? null),
      ...figures(one.figures),
    });
  const fields: readonly (readonly [string, string])[] = [
    ['by', JSON.stringify(by)],
    ['rows', listJson(tally.rows.map(row(0)))],
    ['total', JSON.stringify(figures(tally.total))],
    ['read', String(tally.read)],
    ['leftOut', JSON.stringify(tally.leftOut)],
    ['columns', listJson(tally.columns.map(row(1)))],
    ['query', JSON.stringify({ measures, from, to, day, ...(where && { where }) })],
    ['remarks', JSON.stringify(Object.fromEntries(tally.remarks))],
    ['places', listJson(tally.places.map(placeJson))],
    ['producers', listJson(notes.map((note) => JSON.stringify(note)))],
  ];
  yield `{${fields.map(([name, json]) => `"${name}":${json}`).join(',\n')},\n"part":`;
  yield* partJson(part);
  yield '}\n';
}

/** What is carried along, piece by piece: of a million records it is more than a text can hold. */
function* partJson({
  read,
  leftOut,
  values,
  groups,
  producers,
  links,
  records,
}: TallyPart): Iterable<string> {
  yield `${JSON.stringify({ form: PART_FORM, read, leftOut, values, groups, producers }).slice(0, -1)},\n"links":`;
  yield* piecesOf(links);
  yield ',\n"records":';
  yield* piecesOf(records);
  yield '}';
}

/** A list of lists, one a line. */
function* piecesOf(lists: Iterable<readonly number[]>): Iterable<string> {
  let before = '[';
  for (const list of lists) {
    yield `${before}\n${JSON.stringify(list)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n]';
}

function placeJson({ dimension, written, countedAs }: SamePlace): string {
  return JSON.stringify({ dimension, written: placeText(written), countedAs: placeText(countedAs) });
}

/** A list, an object a line. */
function listJson(objects: readonly string[]): string {
  return objects.length === 0 ? '[]' : `[\n${objects.join(',\n')}\n]`;
}
