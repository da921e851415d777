import { attribute, BrokenXml, XmlScanner, type XmlTaker } from '../workbook/xml.js';
import { TooLarge } from '../workbook/zip.js';
import { MOST_COLUMNS } from '../../base/limits.js';
import type { MarkupTable } from './markup-table.js';

/**
 * Reads the worksheets of XML as Excel 2003 writes it (SpreadsheetML). A row or a cell may say its place; a cell may
 * reach over several columns.
 *
 * @throws {BrokenXml}
 */
export function spreadsheetRows(text: string): readonly MarkupTable[] {
  const tables: { name: string; rows: string[][] }[] = [];
  let row: string[] = [];
  let column = 0;
  let across = 0;
  let inData = false;
  const taker: XmlTaker = {
    open(name, attributes) {
      const rows = tables.at(-1)?.rows;
      if (name === 'Worksheet') tables.push({ name: attribute(attributes, 'Name') ?? '', rows: [] });
      else if (name === 'Row' && rows !== undefined) {
        const index = Number(attribute(attributes, 'Index') ?? rows.length + 1);
        while (rows.length + 1 < index && index < 1_048_577) rows.push([]);
        row = [];
        column = 0;
        rows.push(row);
      } else if (name === 'Cell') {
        column = Number(attribute(attributes, 'Index') ?? column + 1);
        across = Number(attribute(attributes, 'MergeAcross') ?? 0);
        if (!(column >= 1 && across >= 0)) throw new BrokenXml();
        if (column + across > MOST_COLUMNS) throw new TooLarge('columns');
        while (row.length < column) row.push('');
      } else if (name === 'Data') inData = true;
    },
    close(name) {
      if (name === 'Data') inData = false;
      if (name !== 'Cell') return;
      column += across;
      while (row.length < column) row.push('');
    },
    text(piece) {
      if (inData) row[column - 1] = `${row[column - 1] ?? ''}${piece}`;
    },
  };
  const scanner = new XmlScanner(taker);
  scanner.write(Buffer.from(text));
  scanner.end();
  return tables.map(({ name, rows }) => ({ name, rows: rows.map((cells) => cells.map(dayAlone)) }));
}

/** A day as such files write it, `2026-10-12T00:00:00.000`. */
function dayAlone(cell: string): string {
  return cell.replace(/^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?$/, '$1');
}
