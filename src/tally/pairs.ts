import { MOST_OF_PAIRS } from '../base/limits.js';
import { readFileSync, statSync } from 'node:fs';
import { firstRows } from '../tables/first-rows.js';
import { csvLines } from '../base/text/csv-lines.js';
import type { ProducerNote } from './producers.js';
import type { TallyMessages } from './words.js';

/** Producers to settle as pairs, for `--aliases`: the answer is left blank, as a human has to give it. */
export function pairsCsv(
  notes: readonly ProducerNote[],
  { tally: words }: TallyMessages,
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

/** Whether a file is such pairs, with an answer to at least one: somebody's work, which nothing would bring back. */
export function hasAnswers(path: string, { tally }: TallyMessages): boolean {
  if (statSync(path).size > MOST_OF_PAIRS) return false;
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  if (text.includes('\0')) return false; // a workbook, a picture
  const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','; // as Excel saves it
  const [head, ...rows] = firstRows(text, delimiter, '\n', Number.POSITIVE_INFINITY);
  const at = head?.cells.findIndex((cell) => cell.trim() === tally.pairHeadings.same) ?? -1;
  return rows.some(({ cells }) => (cells[at] ?? '').trim() !== '');
}
