import { beforeValue, BOX, MOTTO, NATION, recipientLine, RECIPIENTS } from '../paper/official-words.js';
import { textWidth } from '../paper/text-measure.js';
import type { Align, Block, Inline, Run } from '../paper/paper.js';

/** A text that takes part of a sheet's width. */
export interface PlacedText {
  readonly place: 'whole' | 'left' | 'right';
  readonly text: Inline;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  /** In points; the sheet's own where left out. */
  readonly size?: number;
}

/** A row of texts beside a table. */
export interface PaperRow {
  readonly texts: readonly PlacedText[];
}

const DOT = '…';
const SMALL = 10;
/** Rows left for a signature and a seal. */
const TO_SIGN = 4;

/**
 * Every block that is neither a table nor a chart as rows.
 *
 * @param room of a line over the whole sheet, in points
 */
export function blockRows(
  block: Exclude<Block, { kind: 'table' | 'bars' }>,
  room: number,
): readonly PaperRow[] {
  switch (block.kind) {
    case 'letterhead': {
      // A form that no agency issues has the nation's name over all of the page.
      if (block.agency.length === 0 && block.number === null) return [...national(block), BLANK];
      const left = block.agency.map((text, index) =>
        centred('left', text, index === block.agency.length - 1),
      );
      const right = [centred('right', NATION, true), centred('right', MOTTO, true)];
      if (block.number !== null) left.push(centred('left', block.number, false));
      if (block.placeAndDate !== null)
        right.push({ ...centred('right', block.placeAndDate, false), italic: true });
      return [...sideBySide(left, right), BLANK];
    }
    case 'title':
      return [
        whole({ text: block.text, align: 'center', bold: true, size: 14 }),
        ...block.below.map((text) => whole({ text, align: 'center' })),
        BLANK,
      ];
    case 'heading':
      return [whole({ text: block.text, bold: true, italic: block.level === 3 })];
    case 'text':
      return [whole(block)];
    case 'field':
      return [whole({ text: fieldText(block, room), indent: block.indent ?? 0 })];
    case 'fields':
      return fieldsRows(block.fields, room);
    case 'lines':
      return Array.from({ length: block.count }, () => whole({ text: dots(room) }));
    case 'ticks': {
      const ticks = block.ticks.map(({ text, ticked }) => {
        const box = ticked ? BOX.ticked : BOX.open;
        return block.box === 'before' ? `${box} ${text}` : `${text} ${box}`;
      });
      const text = [...(block.label === '' ? [] : [beforeValue(block.label)]), ...ticks].join('   ');
      return [whole({ text, indent: block.indent ?? 0 })];
    }
    case 'signatures':
      return [BLANK, ...signatures(block.columns)];
    case 'recipients':
      return [
        BLANK,
        whole({ text: RECIPIENTS, bold: true, italic: true, size: SMALL }),
        ...block.to.map(recipientLine).map((text) => whole({ text, size: SMALL })),
      ];
    case 'footnotes':
      return [BLANK, ...block.notes.map((text) => whole({ text, size: SMALL }))];
  }
}

export const BLANK: PaperRow = { texts: [] };

export function whole(text: Omit<PlacedText, 'place'>): PaperRow {
  return { texts: [{ ...text, place: 'whole' }] };
}

function centred(place: 'left' | 'right', text: Inline, bold: boolean): PlacedText {
  return { place, text, align: 'center', bold };
}

function sideBySide(left: readonly PlacedText[], right: readonly PlacedText[]): readonly PaperRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => ({
    texts: [left[row], right[row]].filter((one) => one !== undefined),
  }));
}

function national({ placeAndDate }: Extract<Block, { kind: 'letterhead' }>): readonly PaperRow[] {
  return [
    whole({ text: NATION, align: 'center', bold: true }),
    whole({ text: MOTTO, align: 'center', bold: true }),
    ...(placeAndDate === null ? [] : [whole({ text: placeAndDate, align: 'right', italic: true })]),
  ];
}

type Field = Extract<Block, { kind: 'fields' }>['fields'][number];

/** Between two fields of a line. */
const GAP = '   ';

/** Fields side by side; one below the other where one is too long for its share of the line. */
function fieldsRows(fields: readonly Field[], room: number): readonly PaperRow[] {
  const share = (room - textWidth(GAP, SIZE) * (fields.length - 1)) / fields.length;
  const tooLong = fields.some(
    ({ label, value }) => textWidth(`${beforeValue(label)} ${value ?? DOT.repeat(LEAST_DOTS)}`, SIZE) > share,
  );
  return tooLong
    ? fields.map((one) => whole({ text: fieldText(one, room) }))
    : [whole({ text: fields.map((one) => fieldText(one, share)).join(GAP) })];
}

/** A label with its value, or with dots up to the end of its room. */
function fieldText({ label, value }: Field, room: number): string {
  const before = `${beforeValue(label)} `;
  return before + (value ?? dots(room - textWidth(before, SIZE)));
}

const SIZE = 12;
const LEAST_DOTS = 5;

function dots(room: number): string {
  return DOT.repeat(Math.max(LEAST_DOTS, Math.floor(room / textWidth(DOT, SIZE))));
}

type Signatures = Extract<Block, { kind: 'signatures' }>['columns'];

/** One alone stands on the right, two beside each other, more of them by twos. */
function signatures(columns: Signatures): readonly PaperRow[] {
  const [first, second, ...more] = columns;
  if (first === undefined) return [];
  const rows =
    second === undefined
      ? sideBySide([], signature('right', first))
      : sideBySide(signature('left', first), signature('right', second));
  return more.length === 0 ? rows : [...rows, BLANK, ...signatures(more)];
}

function signature(
  place: 'left' | 'right',
  { placeAndDate, title, hint, name }: Signatures[number],
): readonly PlacedText[] {
  return [
    { ...centred(place, placeAndDate ?? '', false), italic: true },
    ...title.map((text) => centred(place, text, true)),
    { ...centred(place, hint, false), italic: true },
    ...Array.from({ length: TO_SIGN }, () => centred(place, '', false)),
    centred(place, name ?? '', true),
  ];
}

/** The stretches of a text, where any has its own style. */
export function styledRuns(text: Inline): readonly Run[] | null {
  if (typeof text === 'string') return null;
  return text.some((run) => [run.bold, run.italic, run.underline].includes(true)) ? text : null;
}
