import { fatal } from '../errors.js';
import { UserError } from '../../base/user-error.js';
import { errorCode, isSystemError } from '../../base/files/files.js';
import { headerIn, remembering, type HeaderLook, type Layout } from '../find-header.js';
import type { FirstRow } from '../first-rows.js';
import { EVERY_SHEET, type SheetChoice } from '../sheet-choice.js';
import type { Source } from '../source.js';
import type { PlainTable, TableSheet } from '../table.js';
import { cellTextIn } from './cell-text.js';
import { openWorkbook, otherZip, type Workbook, type WorkbookSheet } from './open-workbook.js';
import { fromLegacy, legacyOf } from '../legacy/legacy-text.js';
import type { Grid } from '../grid.js';
import { sheetGrid } from './sheet-grid.js';
import { sheetRows } from './sheet-rows.js';
import { readSheetTable } from './read-sheet-table.js';
import { BrokenXml } from './xml.js';
import { MOST_PACKED } from '../../base/limits.js';
import { BrokenZip, TooLarge, zipParts } from './zip.js';

/** Rows that may stand above the header, blank ones aside: titles, who signs, what the file is for. */
const ROWS_TRIED = 20;

/**
 * Opens the tables of a workbook: of its first sheet that is not hidden and has a table, as a guide may stand before it;
 * or of the sheets that are requested.
 *
 * @throws {UserError} when it is not a workbook that can be read, or has no such sheet
 */
export async function workbookTables(
  source: Source,
  choice: SheetChoice,
  look: HeaderLook,
): Promise<readonly PlainTable[]> {
  const { name: file } = source;
  return orBroken(file, async () => {
    const bytes = await bytesOf(source);
    const workbook = await workbookIn(file, bytes);
    if (/\.(?:csv|tsv|txt)$/i.test(file)) throw fatal('workbook-named-text', { file });
    const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
    const asked = sheetsChosen(file, workbook, visible, choice);
    const isEvery = choice?.includes(EVERY_SHEET) === true;
    const layouts = new Map<WorkbookSheet, FoundLayout>();
    for (const sheet of new Set([...asked, ...(choice === null || isEvery ? visible : [])])) {
      layouts.set(sheet, await findLayout(workbook, sheet, look));
    }
    const withTable = visible.filter((sheet) => layouts.get(sheet)?.isFound === true);
    const chosen = choice === null ? withTable.slice(0, 1) : asked;
    const passed = choice === null && chosen[0] ? visible.slice(0, visible.indexOf(chosen[0])) : [];
    const first = chosen.length === 0 ? asked : chosen;
    const forms = choice === null ? formsWith(first[0], withTable, visible, look) : [];
    const pages = forms.length > 0 ? forms : pagesAmong(first, withTable, layouts, choice);
    const read = isEvery && withTable.length > 0 ? withTable : pages;
    const unread = (choice === null ? withTable : []).filter((sheet) => !read.includes(sheet));
    const skipped = isEvery ? visible.filter((sheet) => !read.includes(sheet)) : [];
    const streamed = read.filter((sheet) => layouts.get(sheet)?.grid === undefined);
    const again = source.path === null ? keptOpen(workbook) : openedAgain(source, streamed.length);
    return read.map((sheet) => {
      const isFirst = sheet === read[0];
      const names = {
        unread: isFirst ? namesOf(unread) : [],
        skipped: isFirst ? namesOf(skipped) : [],
        passed: isFirst ? namesOf(passed) : [],
      };
      const place = {
        name: sheet.name,
        index: workbook.sheets.indexOf(sheet),
        size: sheet.part.packed.length,
      };
      return tableOf(source, place, layouts.get(sheet) ?? NOTHING, names, workbook.legacy, again);
    });
  });
}

/** Gives a workbook to read one of its sheets from, and is done with it when that has been read. */
type Again = (read: (workbook: Workbook) => Promise<void>) => Promise<void>;

const keptOpen =
  (workbook: Workbook): Again =>
  (read) =>
    read(workbook);

/**
 * A workbook that is opened anew when the first of its sheets is read, and forgotten after the last: a province's folder
 * may hold thousands of files, and one of forty-five communes has as many sheets.
 */
function openedAgain(source: Source, sheets: number): Again {
  let open: Workbook | null = null;
  let left = sheets;
  return async (read) => {
    open ??= await workbookIn(source.name, await bytesOf(source));
    await read(open);
    left -= 1;
    if (left <= 0) open = null;
  };
}

/** Nothing of the opened workbook may be in what this makes: it is kept for as long as any table is to be read. */
function tableOf(
  source: Source,
  { name, index, size }: { readonly name: string; readonly index: number; readonly size: number },
  { layout, grid }: FoundLayout,
  names: Pick<TableSheet, 'unread' | 'skipped' | 'passed'>,
  legacy: Workbook['legacy'],
  again: Again,
): PlainTable {
  const { name: file, path, identity, chunks } = source;
  return {
    name: file,
    path,
    size,
    identity,
    chunks,
    encoding: 'utf-8',
    bom: Buffer.alloc(0),
    layout,
    ...(grid === undefined ? {} : { grid }),
    ...(legacy === undefined ? {} : { readAs: legacy }),
    sheet: {
      name,
      ...names,
      read: (handler, columns) =>
        orBroken(file, () =>
          again(async (workbook) => {
            const same = workbook.sheets[index];
            if (same?.name !== name) throw new BrokenZip();
            await readSheetTable({ workbook, sheet: same, layout, columns }, handler);
          }),
        ),
    },
  };
}

/** Where the header of a sheet is; without one, the first row of all. */
interface FoundLayout {
  readonly layout: Layout;
  readonly isFound: boolean;
  /** The sheet whole, where it is laid out otherwise, and whether others like it belong to it. */
  readonly grid?: Grid;
  readonly isPage?: boolean;
}

const NOTHING: FoundLayout = {
  layout: { delimiter: ',', newline: '\n', above: 0, line: 1, last: 1, rows: [], cells: [] },
  isFound: false,
};

/** A form stands alone on its worksheet, so that the others of the workbook are read with the first. */
function pagesAmong(
  chosen: readonly WorkbookSheet[],
  withTable: readonly WorkbookSheet[],
  layouts: ReadonlyMap<WorkbookSheet, FoundLayout>,
  choice: SheetChoice,
): readonly WorkbookSheet[] {
  const isPage = (sheet: WorkbookSheet | undefined) =>
    sheet !== undefined && layouts.get(sheet)?.isPage === true;
  return choice === null && isPage(chosen[0]) ? withTable.filter(isPage) : chosen;
}

/** The tables that belong with the first by their sheets' names; none where it stands for itself. */
function formsWith(
  first: WorkbookSheet | undefined,
  withTable: readonly WorkbookSheet[],
  visible: readonly WorkbookSheet[],
  { together = () => [] }: HeaderLook,
): readonly WorkbookSheet[] {
  const names = new Set(together(namesOf(visible)));
  return first !== undefined && names.has(first.name) ? withTable.filter(({ name }) => names.has(name)) : [];
}

function namesOf(sheets: readonly WorkbookSheet[]): readonly string[] {
  return sheets.map(({ name }) => name);
}

/** Large and small letters of a sheet's name are alike, as in Excel. */
function sheetsChosen(
  file: string,
  { sheets }: Workbook,
  visible: readonly WorkbookSheet[],
  choice: SheetChoice,
): readonly WorkbookSheet[] {
  const first = visible[0] ?? sheets[0];
  if (first === undefined) throw fatal('workbook-broken', { file });
  const key = (name: string) => name.normalize('NFC').trim().toLowerCase();
  const chosen = (choice ?? []).map((asked) => {
    if (asked === EVERY_SHEET) return first;
    const sheet = sheets.find(({ name }) => key(name) === key(asked));
    if (sheet === undefined) throw fatal('sheet-missing', { file, asked, sheets: namesOf(sheets) });
    return sheet;
  });
  return chosen.length === 0 ? [first] : [...new Set(chosen)];
}

/** Where the header is; of a sheet that is laid out otherwise, the sheet whole. */
async function findLayout(workbook: Workbook, sheet: WorkbookSheet, look: HeaderLook): Promise<FoundLayout> {
  const found = await findHeader(workbook, sheet, look);
  const { otherwise } = look;
  if (otherwise === undefined || (found.isFound && otherwise.isCertain(found.layout.cells))) return found;
  const grid = await sheetGrid(workbook, sheet);
  const kind = grid === null ? null : otherwise.kindOf(grid);
  if (grid === null || kind === null) return found;
  if (kind === 'blank') return found.isFound ? found : { ...found, grid };
  return { ...found, isFound: true, grid, isPage: kind === 'page' };
}

/** The first row that looks like a header, with those that go on with it; else what is likest to one. */
async function findHeader(workbook: Workbook, sheet: WorkbookSheet, look: HeaderLook): Promise<FoundLayout> {
  const first = await firstRowsOf(workbook, sheet);
  const header = headerIn(first, remembering(look));
  const isFound = look.isHeader(header.cells);
  const above = isFound ? header.line - 1 : 0;
  return { layout: { delimiter: ',', newline: '\n', ...header, above }, isFound };
}

/** The first rows of a sheet that say something. */
async function firstRowsOf(workbook: Workbook, sheet: WorkbookSheet): Promise<readonly FirstRow[]> {
  const found: FirstRow[] = [];
  for await (const { rows } of sheetRows(workbook, sheet)) {
    for (const { number, cells } of rows) {
      const texts = Array.from(cells, (cell) => cellTextIn(workbook, cell, false));
      while (texts.at(-1)?.trim() === '') texts.pop();
      if (texts.length > 0) found.push({ cells: texts, line: number });
      if (found.length === ROWS_TRIED) return found;
    }
  }
  return found;
}

async function bytesOf({ name: file, size, chunks }: Source): Promise<Buffer> {
  const all: Buffer[] = [];
  let length = size ?? 0;
  if (length > MOST_PACKED) throw fatal('workbook-too-large', { file, limit: 'packed' });
  length = 0;
  for await (const chunk of chunks()) {
    length += chunk.length;
    if (length > MOST_PACKED) throw fatal('workbook-too-large', { file, limit: 'packed' });
    all.push(chunk);
  }
  return Buffer.concat(all);
}

const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** The name of the one stream that a locked workbook is kept in, as such files write names. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

async function workbookIn(file: string, bytes: Buffer): Promise<Workbook> {
  if (bytes.subarray(0, OLD_EXCEL.length).equals(OLD_EXCEL)) {
    throw fatal('file-binary', { file, looksLike: bytes.includes(ENCRYPTED) ? 'encrypted' : 'xls' });
  }
  const parts = zipParts(bytes);
  const other = await otherZip(parts);
  if (other !== null) throw fatal('file-binary', { file, looksLike: other });
  return inUnicode(await openWorkbook(parts));
}

/** Enough of a workbook's texts to tell how they were typed. */
const SAMPLE = 32 * 1024;

/** The texts of a workbook that were typed in fonts of before Unicode, as Unicode. */
async function inUnicode(workbook: Workbook): Promise<Workbook> {
  const { strings, sheets } = workbook;
  let sample = '';
  for (const text of strings) {
    sample += `${text} `;
    if (sample.length > SAMPLE) break;
  }
  // Some programs write each text within its cell.
  const [first] = sheets;
  if (sample === '' && first !== undefined) sample = await firstTexts(workbook, first);
  const legacy = legacyOf(sample);
  if (legacy === null) return workbook;
  return { ...workbook, legacy, strings: strings.map((text) => fromLegacy(text, legacy)) };
}

async function firstTexts(workbook: Workbook, sheet: WorkbookSheet): Promise<string> {
  for await (const { rows } of sheetRows(workbook, sheet)) {
    let sample = '';
    for (const { cells } of rows) {
      for (const cell of cells) if (cell?.kind === 'text') sample += `${cell.text} `;
      if (sample.length > SAMPLE) break;
    }
    if (rows.length > 0) return sample.slice(0, SAMPLE);
  }
  return '';
}

/** What is wrong with the file is its owner's to mend; anything else is a fault of ours. */
async function orBroken<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof TooLarge) throw fatal('workbook-too-large', { file, limit: error.limit });
    if (error instanceof BrokenZip || error instanceof BrokenXml) throw fatal('workbook-broken', { file });
    if (isSystemError(error)) throw fatal('file-unreadable', { file, reason: errorCode(error) });
    throw error;
  }
}
