import { day } from '../../base/format.js';
import type { PartBehind } from '../../tally/why-parts.js';
import type { Behind } from '../../tally/why.js';
import { textCell, type Grid } from '../../formats/grid/grid.js';
import type { TallyCommandMessages } from './words.js';

type Records = readonly Behind[];

/** The records behind a figure, each with where it stands. */
export function whyGrid(records: Records, messages: TallyCommandMessages): Grid {
  const { why, value } = messages.tally;
  return {
    title: '',
    columns: whyHeadings(messages).map((heading) => ({ heading, kind: 'name' })),
    rows: records.map((one) => ({
      cells: [
        why.line(one.file, one.line),
        one.code,
        one.name,
        one.producer,
        one.stars === null ? '' : value('stars', one.stars, { set: String, first: '' }),
        one.decided === null ? '' : day(one.decided),
        one.counted ? why.counted : one.inStock ? why.onlyStock : '',
      ].map(textCell),
      level: 0,
      strong: false,
    })),
    narrow: 'rows',
    bars: null,
  };
}

/** How the columns of records are headed. */
export function whyHeadings({ tally }: TallyCommandMessages): readonly string[] {
  const { place, code, name, producer, stars, day: decided, counts } = tally.why.columns;
  return [place, code, name, producer, stars, decided, counts];
}

/** How many of the records behind a figure each part has. */
export function whyPartsGrid(parts: readonly PartBehind[], { tally }: TallyCommandMessages): Grid {
  const { columns } = tally.why;
  return {
    title: '',
    columns: [
      { heading: columns.part, kind: 'name' },
      { heading: columns.records, kind: 'figure' },
    ],
    rows: parts.map(({ file, records }) => ({
      cells: [textCell(file), { shown: String(records), value: records }],
      level: 0,
      strong: false,
    })),
    narrow: 'columns',
    bars: null,
  };
}

/** The keys of the records behind a figure as JSON, in the order that they are written. */
export const WHY_KEYS: readonly string[] = ['row', 'records'];

export function whyPartsJson(row: string, parts: readonly PartBehind[]): string {
  return `{"row":${JSON.stringify(row)},\n"parts":[\n${parts.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}

export function whyJson(row: string, records: Records): string {
  const objects = records.map(({ file, line, code, name, producer, stars, decided, counted }) =>
    JSON.stringify({ file, line, code, name, producer, stars, decided, counted }),
  );
  return `{"row":${JSON.stringify(row)},\n"records":[\n${objects.join(',\n')}\n]}\n`;
}
