import type { Legacy } from '../legacy/legacy-text.js';
import { GENERAL, numberFormat, type NumberFormat } from './number-format.js';
import { attribute, XmlScanner, type XmlTaker } from './xml.js';
import {
  BrokenZip,
  partName,
  TooLarge,
  unpack,
  unpackWhole,
  type Most,
  type ZipPart,
  type ZipParts,
} from './zip.js';
import { MOST_OF_A_CELL, MOST_OF_A_LIST, MOST_OF_TEXTS, MOST_SHEETS } from '../../base/limits.js';

/** A sheet of a workbook, not read yet. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: ZipPart;
}

/** What the sheets of a workbook share, and where each is. */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly WorkbookSheet[];
  /** Texts that cells name by their number. */
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  /** Whether days are counted from 1904, as Excel on a Mac once did. */
  readonly from1904: boolean;
  /** How its texts were typed, where they are no Vietnamese as they stand; those above are converted. */
  readonly legacy?: Legacy;
}

const LIST: Most = { bytes: MOST_OF_A_LIST, limit: 'list' };
const TEXTS: Most = { bytes: MOST_OF_TEXTS, limit: 'texts' };

/**
 * Reads what a workbook's sheets are and share, but no sheet.
 *
 * @throws {BrokenZip} and what else `unpack` and `XmlScanner` throw
 */
export async function openWorkbook(parts: ZipParts): Promise<Workbook> {
  const root = await relations(parts, '_rels/.rels', '');
  const path = root.find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = path.slice(folder.length);
  const related = await relations(parts, `${folder}_rels/${file}.rels`, folder);
  const partOf = (type: string) =>
    parts.get(partName(related.find((one) => one.type.endsWith(type))?.path ?? ''));
  // The first of an id, as one looks for it.
  const byId = new Map(related.toReversed().map((one) => [one.id, one]));
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await scanPart(partNamed(parts, path), LIST, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const id = attribute(attributes, 'id');
      const relation = id === null ? undefined : byId.get(id);
      // A chart may have its own tab.
      if (relation?.type.endsWith('/worksheet') !== true) return;
      if (sheets.length === MOST_SHEETS) throw new TooLarge('sheets');
      sheets.push({
        name: (attribute(attributes, 'name') ?? '').normalize('NFC'),
        isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        part: partNamed(parts, relation.path),
      });
    },
    close: ignore,
    text: ignore,
  });
  const strings = partOf('/sharedStrings');
  const styles = partOf('/styles');
  return {
    sheets,
    from1904,
    strings: strings === undefined ? [] : await sharedStrings(strings),
    formats: styles === undefined ? [] : await cellFormats(styles),
  };
}

const ignore = () => undefined;

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Reads a part from its beginning to its end. */
async function scanPart(part: ZipPart, most: Most, taker: XmlTaker): Promise<void> {
  const scanner = new XmlScanner(taker);
  for await (const { bytes } of unpack(part, most)) scanner.write(bytes);
  scanner.end();
}

function partNamed(parts: ZipParts, path: string): ZipPart {
  const part = parts.get(partName(path));
  if (part === undefined) throw new BrokenZip();
  return part;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** The parts that a part refers to; none where there is no list of them. */
async function relations(parts: ZipParts, list: string, folder: string): Promise<readonly Relation[]> {
  const part = parts.get(partName(list));
  const found: Relation[] = [];
  if (part === undefined) return found;
  await scanPart(part, LIST, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        path: target.startsWith('/') ? target.slice(1) : withoutDots(folder + target),
      });
    },
    close: ignore,
    text: ignore,
  });
  return found;
}

function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Texts with styles within them come in runs, which are one text; readings printed above letters are left out. */
async function sharedStrings(part: ZipPart): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  await scanPart(part, TEXTS, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(unescaped(text));
    },
    text: (piece) => {
      if (inText) text += piece;
      if (text.length > MOST_OF_A_CELL) throw new TooLarge('cell');
    },
  });
  return strings;
}

/** `_x000D_`: a character that XML has no place for, as Excel writes it. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function cellFormats(part: ZipPart): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await scanPart(part, LIST, {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(id);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: ignore,
  });
  return ids.map((id) => (id === 0 ? GENERAL : numberFormat(id, codes.get(id) ?? null)));
}

/** What a ZIP archive is, where it is not a workbook that can be read. */
export type OtherZip = 'xlsb' | 'ods' | 'docx' | 'zip';

/** null for a workbook. */
export async function otherZip(parts: ZipParts): Promise<OtherZip | null> {
  if (parts.has('xl/workbook.bin')) return 'xlsb';
  if (parts.has('word/document.xml')) return 'docx';
  const mimetype = parts.get('mimetype');
  if (mimetype !== undefined) {
    const type = (await unpackWhole(mimetype, { bytes: 1024, limit: 'list' })).toString('latin1');
    return type.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
  }
  return parts.has('[content_types].xml') ? null : 'zip';
}
