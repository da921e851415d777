import { TooLarge } from '../workbook/zip.js';
import { MOST_COLUMNS } from '../../base/limits.js';
import type { MarkupTable } from './markup-table.js';

const TAG = /<(\/?)([a-z][a-z0-9:]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?-->|<[!?][^>]*>/gi;
/** What is between these is not shown. */
const UNSHOWN: ReadonlySet<string> = new Set(['script', 'style', 'title']);

/** Reads the tables of a page of HTML; a cell that reaches over several columns or rows is in the first of them. */
export function htmlRows(html: string): readonly MarkupTable[] {
  const reader = new HtmlReader();
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    reader.text(html.slice(at, match.index));
    at = match.index + match[0].length;
    const [, slash, name = '', attributes = ''] = match;
    if (slash === '/') reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), attributes);
  }
  return reader.tables;
}

class HtmlReader {
  readonly tables: { readonly name: string; readonly rows: string[][] }[] = [];
  private row: string[] | null = null;
  /** The column of the cell that is open; -1 for none. */
  private cell = -1;
  private unshown = '';
  /** By column, over how many further rows a cell from above reaches. */
  private reaches: number[] = [];

  text(text: string): void {
    const { row, cell } = this;
    if (row === null || cell === -1 || this.unshown !== '') return;
    row[cell] = `${row[cell] ?? ''}${decoded(text.replace(/\s+/g, ' '))}`;
  }

  open(name: string, attributes: string): void {
    if (this.unshown !== '') return;
    if (UNSHOWN.has(name)) this.unshown = name;
    else if (name === 'br') this.text(' ');
    else if (name === 'table') this.begin();
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th')
      this.openCell(spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'));
  }

  close(name: string): void {
    if (this.unshown !== '') {
      if (name === this.unshown) this.unshown = '';
    } else if (name === 'td' || name === 'th') this.cell = -1;
    else if (name === 'tr' || name === 'table') this.endRow();
  }

  /** What reaches into the columns behind the last cell of a row has reached it. */
  private endRow(): void {
    const { row, reaches } = this;
    if (row === null) return;
    for (let column = row.length; column < reaches.length; column += 1) {
      reaches[column] = Math.max(0, (reaches[column] ?? 0) - 1);
    }
    this.row = null;
  }

  private begin(): void {
    this.tables.push({ name: '', rows: [] });
    this.reaches = [];
    [this.row, this.cell] = [null, -1];
  }

  private openRow(): void {
    if (this.tables.length === 0) this.begin();
    this.endRow();
    this.row = [];
    this.cell = -1;
    this.tables.at(-1)?.rows.push(this.row);
    this.skipReached();
  }

  private openCell(over: number, down: number): void {
    const { row } = this;
    if (row === null) return;
    this.skipReached();
    if (row.length + over > MOST_COLUMNS) throw new TooLarge('columns');
    this.cell = row.length;
    for (let column = 0; column < over; column += 1) {
      if (down > 1) this.reaches[row.length] = down - 1;
      row.push('');
    }
  }

  /** Columns that a cell from above reaches into are blank. */
  private skipReached(): void {
    const { row, reaches } = this;
    while (row !== null && (reaches[row.length] ?? 0) > 0) {
      reaches[row.length] = (reaches[row.length] ?? 1) - 1;
      row.push('');
    }
  }
}

function spanOf(attributes: string, name: string): number {
  const [, number] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes) ?? [];
  return Math.max(1, Number(number ?? 1));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eth: 'đ',
  ETH: 'Đ',
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  tilde: '\u0303',
  circ: '\u0302',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (all: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return namedSign(name) ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** `&ecirc;` and its like are letters with a mark. */
function namedSign(name: string): string | null {
  const [, letter, accent] = /^([a-z])(acute|grave|tilde|circ)$/i.exec(name) ?? [];
  if (letter !== undefined && accent !== undefined)
    return `${letter}${ACCENTS[accent] ?? ''}`.normalize('NFC');
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
}
