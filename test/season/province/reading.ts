import { strFromU8, unzipSync } from 'fflate';
import { paragraphsOf, textOf } from '../../support/docx.js';
import { elements, parseXml, type Element } from '../../support/xml.js';

/* What has been written, read back by code that is not the program's. */

export type Cells = readonly (readonly string[])[];

/** The cells of a worksheet, row by row; what is blank between is so. */
export function bookRows(bytes: Uint8Array, sheet = 1): Cells {
  const files = unzipSync(bytes);
  const part = (path: string): Element | null => (path in files ? parseXml(strFromU8(files[path]!)) : null);
  const shared = part('xl/sharedStrings.xml');
  const strings = shared === null ? [] : elements(shared, 'si').map(allText);
  const worksheet = part(`xl/worksheets/sheet${String(sheet)}.xml`);
  if (worksheet === null) throw new Error(`no worksheet ${String(sheet)}`);
  return elements(worksheet, 'row').map((row) => {
    const cells: string[] = [];
    for (const cell of elements(row, 'c')) {
      const at = columnOf(cell.attributes.r!);
      while (cells.length < at) cells.push('');
      const [value] = elements(cell, 'v');
      cells.push(
        cell.attributes.t === 's' ? (strings[Number(value?.text)] ?? '') : (value?.text ?? allText(cell)),
      );
    }
    return cells;
  });
}

function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)![0];
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function allText(element: Element): string {
  return element.text + element.children.map(allText).join('');
}

/** The tables of a document, each by its rows. */
export function documentTables(bytes: Uint8Array): readonly Cells[] {
  const document = parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!));
  return elements(document, 'w:tbl').map((table) =>
    elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map((cell) => textOf(cell).trim())),
  );
}

/** The lines of a document, as they are read. */
export function documentLines(bytes: Uint8Array): readonly string[] {
  return paragraphsOf(parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!))).map((line) => line.trim());
}

/** The tables of a page, each by its rows, heads among them. */
export function pageTables(html: string): readonly Cells[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell)),
    ),
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function plain(html: string): string {
  return html
    .replace(/<br ?\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&([#\w]+);/g, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
