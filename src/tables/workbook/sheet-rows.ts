import { isTrue, unescaped, type Workbook, type WorkbookSheet } from './open-workbook.js';
import { fromLegacy } from '../legacy/legacy-text.js';
import { attribute, BrokenXml, XmlScanner } from './xml.js';
import { TooLarge, unpack, type Most } from './zip.js';
import { MOST_COLUMNS, MOST_OF_A_CELL, MOST_OF_A_SHEET, MOST_ROWS } from '../../base/limits.js';

/** A cell as the file has it; blank ones are left out. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `style` is its place in the workbook's formats. */
  | { readonly kind: 'number'; readonly value: number; readonly style: number }
  /** `#N/A`, `#REF!` */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that was never worked out: the program that wrote it left that to Excel. */
  | { readonly kind: 'unvalued' };

export interface SheetRow {
  /** From 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column, from 0; a place without a cell is blank. */
  readonly cells: readonly (SheetCell | undefined)[];
  /** How many of them say something. */
  readonly filled: number;
}

/** Rows that were read together, and how many bytes of the packed sheet have been used for them and all before. */
export interface RowBatch {
  readonly rows: readonly SheetRow[];
  readonly used: number;
}

/** A sheet unpacked. */
export const SHEET: Most = { bytes: MOST_OF_A_SHEET, limit: 'sheet' };

/** Reads the rows of a sheet that have something in them, as the sheet streams by. */
export async function* sheetRows(workbook: Workbook, { part }: WorkbookSheet): AsyncGenerator<RowBatch> {
  const rows = new RowTaker(workbook);
  const scanner = new XmlScanner(rows);
  for await (const { bytes, used } of unpack(part, SHEET)) {
    scanner.write(bytes);
    yield { rows: rows.taken(), used };
  }
  scanner.end();
}

/** Puts rows together from the tags of a sheet. */
class RowTaker {
  private rows: SheetRow[] = [];
  private inData = false;
  private row = 0;
  private isHidden = false;
  private cells: (SheetCell | undefined)[] = [];
  private column = -1;
  private filled = 0;
  private type = '';
  private style = -1;
  private hasFormula = false;
  private content = '';
  private hasText = false;
  private inText = false;
  private inReading = false;

  constructor(private readonly workbook: Workbook) {}

  taken(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      return;
    }
    switch (name) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'rPh':
        this.inReading = true;
        break;
      case 'v':
      case 't':
        this.inText = !this.inReading;
        this.hasText = true;
        break;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.inText = false;
        break;
      case 'c':
        if (this.inData) this.closeCell();
        break;
      case 'rPh':
        this.inReading = false;
        break;
      case 'row':
        if (this.inData && this.cells.length > 0) {
          const { row: number, isHidden, cells, filled } = this;
          this.rows.push({ number, isHidden, cells, filled });
        }
        break;
      case 'sheetData':
        this.inData = false;
        break;
    }
  }

  text(piece: string): void {
    if (this.inText) this.content += piece;
    if (this.content.length > MOST_OF_A_CELL) throw new TooLarge('cell');
  }

  private openRow(attributes: string): void {
    // A row or a cell without its number stands behind the one before it.
    const number = attribute(attributes, 'r');
    this.row = number === null ? this.row + 1 : Number(number);
    if (!Number.isInteger(this.row) || this.row < 1) throw new BrokenXml();
    if (this.row > MOST_ROWS) throw new TooLarge('rows');
    this.isHidden = isTrue(attribute(attributes, 'hidden'));
    this.cells = [];
    this.filled = 0;
    this.column = -1;
  }

  private openCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    this.column = place === null ? this.column + 1 : columnOf(place);
    if (this.column >= MOST_COLUMNS) throw new TooLarge('columns');
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? -1);
    this.hasFormula = false;
    this.hasText = false;
    this.content = '';
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    this.cells[this.column] = cell;
    this.filled += 1;
  }

  private cell(): SheetCell | null {
    const { type, content: text } = this;
    if (!this.hasText || (text === '' && type === 'n')) {
      return this.hasFormula ? { kind: 'unvalued' } : null;
    }
    if (type === 'n') {
      const value = Number(text);
      return Number.isFinite(value) ? { kind: 'number', value, style: this.style } : { kind: 'text', text };
    }
    if (type === 'e') return { kind: 'error', text };
    const said = this.said();
    return said === '' ? null : { kind: 'text', text: said };
  }

  private said(): string {
    const { type, content: text } = this;
    if (type === 's') return this.shared(text);
    if (type === 'b') return isTrue(text) ? 'TRUE' : 'FALSE';
    if (type === 'd') return dayOf(text);
    const { legacy } = this.workbook;
    return legacy === undefined ? unescaped(text) : fromLegacy(unescaped(text), legacy);
  }

  /** A text by its place among those that the cells share: of one that is not there nobody knows what it said. */
  private shared(place: string): string {
    if (place === '') return '';
    const text = this.workbook.strings[Number(place)];
    if (text === undefined) throw new BrokenXml();
    return text;
  }
}

/** A day of ISO 8601, with its time where it has one; a moment by the world's clock stays one. */
function dayOf(text: string): string {
  return text.replace(/T00:00(?::00(?:\.0+)?)?$/, '').replace('T', ' ');
}

/** The column of `C12`, from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const code = place.charCodeAt(at) & ~0x20; // in small letters too
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  if (column === 0) throw new BrokenXml();
  return column - 1;
}
