import type { CertificateTerm } from '../../law/certificate.js';
import type { SamePlace } from '../../engine/tally-places.js';
import { measureSpec, type MeasureSpec } from '../../engine/tally-measures.js';
import type { TallyQuery } from '../../engine/tally-query.js';
import type { Remark } from '../../engine/tally-settle.js';
import type { Tally } from '../../engine/tally.js';
import type { TallyCommandMessages } from './words.js';
import { placeText } from '../../tally/order.js';
import type { ProducerNote } from '../../tally/producers.js';

/** As many names are reported one by one. */
const NOTES_TOLD = 10;

/** Remarks on what records do not say: worth telling where a measure goes by it. */
const MISSING: ReadonlyMap<Remark, MeasureSpec['goesBy']> = new Map([
  ['noKind', 'kind'],
  ['upgradeStayed', 'rise'],
  ['upgradeUnknown', 'rise'],
  ['noProducer', 'producer'],
  ['noTotal', 'total'],
]);

/**
 * What there is to say below the figures of a tally.
 *
 * @param terms by which the ends of certificates were worked out, where they are not written
 */
export function tallyNotes(
  query: TallyQuery,
  { rows, total, read, leftOut, remarks, places }: Tally,
  notes: readonly ProducerNote[],
  words: TallyCommandMessages['tally'],
  terms: readonly CertificateTerm[],
): readonly string[] {
  const goBy = new Set(query.measures.map((measure) => measureSpec(measure).goesBy));
  const ofRows = rows
    .filter(({ key }) => key.length === query.by.length)
    .reduce((sum, { figures }) => sum + figures.producers, 0);
  const producers = goBy.has('producer')
    ? [
        ...(ofRows > total.producers ? [words.producersNeedNotAddUp(ofRows, total.producers)] : []),
        ...notesOf(notes, words),
      ]
    : [];
  const relevant = remarks.filter(([remark]) => {
    const missing = MISSING.get(remark);
    return missing === undefined || goBy.has(missing);
  });
  const placeLine = ({ written, countedAs }: SamePlace) =>
    words.place(placeText(written), placeText(countedAs));
  return [
    words.reconciled(read, total.products, leftOut),
    ...relevant.map(([remark, count]) => words.remarks[remark](count, terms)),
    ...listed(places, words.placesTitle, placeLine, words.morePlaces),
    ...producers,
  ];
}

function notesOf(notes: readonly ProducerNote[], words: TallyCommandMessages['tally']): readonly string[] {
  if (notes.length === 0) return [];
  const kinds = ['counted-as-one', 'counted-apart'] as const;
  return [
    ...kinds.flatMap((kind) =>
      listed(
        notes.filter(({ note }) => note === kind),
        words.notesTitle[kind],
        words.note,
        words.moreNotes,
      ),
    ),
    words.settle,
  ];
}

/** A heading, the first of some things, and how many more there are. */
function listed<T>(
  all: readonly T[],
  title: (count: number) => string,
  line: (one: T) => string,
  more: (count: number) => string,
): readonly string[] {
  if (all.length === 0) return [];
  const rest = all.length - NOTES_TOLD;
  return [title(all.length), ...all.slice(0, NOTES_TOLD).map(line), ...(rest > 0 ? [more(rest)] : [])];
}
