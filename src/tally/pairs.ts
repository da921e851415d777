import type { Messages } from '../base/messages.js';
import { csvLines } from '../base/text/csv-lines.js';
import type { ProducerNote } from './producers.js';

/** Producers to settle as pairs, for `--aliases`: the answer is left blank, as a human has to give it. */
export function pairsCsv(
  notes: readonly ProducerNote[],
  { tally: words }: Messages,
  delimiter: ',' | ';',
): string {
  const heads = words.pairHeadings;
  const rows = notes.flatMap(({ note, written: [first, ...others] }) =>
    first === undefined
      ? []
      : others.map((other) => [
          first.name,
          first.commune,
          first.province,
          other.name,
          other.commune,
          other.province,
          '',
          words.countedNow[note],
        ]),
  );
  return csvLines(
    [
      [
        heads.name1,
        heads.commune1,
        heads.province1,
        heads.name2,
        heads.commune2,
        heads.province2,
        heads.same,
        heads.now,
      ],
      ...rows,
    ],
    delimiter,
  );
}

/** How many pairs there are. */
export function pairCount(notes: readonly ProducerNote[]): number {
  return notes.reduce((sum, { written }) => sum + written.length - 1, 0);
}
