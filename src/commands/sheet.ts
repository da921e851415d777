import { existsSync, readFileSync } from 'node:fs';
import { openLibrary, type Library } from '../criteria/library.js';
import { fatal, Fatal, fatalProblem } from '../fatal.js';
import { errorCode, statOrNull } from '../files.js';
import { rowProblemLine, sheetProblemLine } from '../i18n/problem-lines.js';
import { word } from '../i18n/word-coded.js';
import { isBlankRow } from '../input/cells.js';
import { RowReader } from '../input/read-row.js';
import { openSource } from '../input/source.js';
import { fieldText } from '../input/submission.js';
import { openTable, readRows } from '../input/table.js';
import { csvLines } from '../output/csv-lines.js';
import { isOwnResult } from '../output/own-results.js';
import { listedJson, sheetListLines, type ReadSheet } from '../output/sheet-list.js';
import { createPaint } from '../output/paint.js';
import { fileSink, guardOutput, stdoutSink } from '../output/sink.js';
import { readSheet } from '../session/read-sheet.js';
import { digestIn, sealState } from '../session/digest.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { SheetFile } from '../session/sheet-file.js';
import { isLock, openElsewhere, takeLock } from '../session/lock.js';
import { sheetPage } from '../session/sheet-page.js';
import { sheetOfRow } from '../session/sheet-of-row.js';
import { saveSheet, sheetFilesIn, sheetPath } from '../session/sheet-store.js';
import { printable } from '../text/width.js';
import { sheetColumns } from '../session/sheet-table.js';
import { sheetToText } from '../session/sheet-yaml.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../context.js';
import { SHEETS_DIR } from './sheets-dir.js';

export interface SheetFlags {
  readonly criteria?: string;
  readonly format?: 'table' | 'json';
  readonly out?: string;
  readonly force?: boolean;
  readonly dir?: string;
  readonly member?: string;
}

/** A sheet's file as it was read. */
interface ReadFile extends ReadSheet {
  readonly text: string;
}

/** `ocop sheet show FILE`: a sheet as a page; of a folder, each. */
export async function showSheet(path: string, flags: SheetFlags, context: Context): Promise<number> {
  const { messages, width, color } = context;
  const look = { messages, width, paint: await createPaint(color) };
  const reads = readSheets([path], flags);
  for (const [index, read] of reads.entries()) {
    tellProblems(read, context);
    const { sheet } = read;
    if (sheet !== null) process.stdout.write((index > 0 ? '\n' : '') + sheetPage({ ...read, sheet }, look));
  }
  return reads.some(({ problems }) => problems.length > 0) ? FELL_SHORT : ALL_WELL;
}

/** `ocop sheet verify PATH…`: seals, and points against the law; names what is wrong. */
export function verifySheets(paths: readonly string[], flags: SheetFlags, context: Context): number {
  const { messages, tell } = context;
  const words = messages.session;
  const reads = readSheets(paths, flags);
  for (const read of reads) {
    tellProblems(read, context, print);
    if (read.problems.length > 0) continue;
    print((sealState(read.text) === 'intact' ? words.intact : words.fits)(read.path));
  }
  const wrong = reads.filter(({ problems }) => problems.length > 0).length;
  tell(words.verified(reads.length, wrong));
  return wrong > 0 ? FELL_SHORT : ALL_WELL;
}

/** `ocop sheet list PATH…`: the sheets of a folder, with totals and stars. */
export function listSheets(paths: readonly string[], flags: SheetFlags, context: Context): number {
  const { messages, tell } = context;
  const reads = readSheets(paths, flags);
  if (flags.format === 'json') {
    process.stdout.write(`${JSON.stringify(reads.map(listedJson), null, 2)}\n`);
  } else {
    sheetListLines(reads, messages).forEach(print);
    tell(messages.session.listed(reads.length));
  }
  for (const read of reads) tellProblems(read, context);
  return reads.some(({ problems }) => problems.length > 0) ? FELL_SHORT : ALL_WELL;
}

/** `ocop sheet export PATH…`: any number of sheets as one wide table. */
export function exportSheets(paths: readonly string[], flags: SheetFlags, context: Context): number {
  const { messages, tell } = context;
  const library = openLibrary(flags.criteria ?? null);
  const reads = readSheets(paths, flags);
  for (const read of reads) tellProblems(read, context);
  const sound = reads.flatMap(({ sheet, problems }) => (sheet && problems.length === 0 ? [sheet] : []));
  const seals = new Map(reads.map(({ sheet, text }) => [sheet, digestIn(text)]));
  const columns = sheetColumns(sound, library, messages.headings, (sheet) => seals.get(sheet) ?? '');
  const rows = [
    columns.map(({ heading }) => heading),
    ...sound.map((sheet) => columns.map(({ cell }) => cell(sheet))),
  ];
  const toFile = flags.out !== undefined && flags.out !== '-';
  if (toFile) guardOutput(flags.out, new Set(), isOwnTable, flags.force ?? false);
  const sink = toFile ? fileSink(flags.out) : stdoutSink();
  sink.write((toFile ? '\ufeff' : '') + csvLines(rows, ','));
  sink.close();
  if (toFile) tell(messages.rate.wrote(flags.out));
  return sound.length < reads.length ? FELL_SHORT : ALL_WELL;
}

function isOwnTable(head: Buffer): boolean {
  const text = head.toString('utf8', 0, 8192);
  return isOwnResult(head) || text.includes('Tình trạng phiếu') || text.includes('Sheet status');
}

/** `ocop sheet import FILE…`: the files of sheets from wide tables. */
export async function importSheets(
  files: readonly string[],
  flags: SheetFlags,
  { messages, tell }: Context,
): Promise<number> {
  const library = openLibrary(flags.criteria ?? null);
  const dir = flags.dir ?? SHEETS_DIR;
  let [written, left] = [0, 0];
  for (const file of files) {
    const table = openTable(await openSource(file));
    const reader = new RowReader(library, table.header, { edition: null, blankAsZero: false });
    await readRows(table, {
      header: () => undefined,
      progress: () => undefined,
      row: (row) => {
        if (row.cells !== null && isBlankRow(row.cells)) return;
        const { submission, problems } = reader.read(row.cells ?? [], row);
        const made =
          submission === null || problems.length > 0
            ? null
            : sheetOfRow(submission, (flags.member ?? '').normalize('NFC').trim());
        const wrong = [
          ...problems,
          ...(made?.problems ?? []).map((problem) => reader.locate(row, undefined, problem)),
        ];
        for (const problem of wrong) {
          tell(rowProblemLine(messages, problem));
        }
        const sheet = made?.sheet ?? null;
        if (sheet === null) left += 1;
        else if (place(sheet, submission ? fieldText(submission, 'digest') : '')) written += 1;
        else left += 1;
      },
    });
  }
  tell(messages.session.imported(written, dir));
  return left > 0 ? FELL_SHORT : ALL_WELL;

  /** Writes a sheet; one that is there already and says something else is kept unless its loss was agreed to. */
  function place(sheet: SheetFile, digest: string): boolean {
    const path = sheetPath(dir, sheet.member, sheet.product.code);
    const text = textOf(sheet, library);
    const { problems } = readSheet(text, library);
    for (const problem of problems) tell(`${path}: ${word(messages.sheetProblems, problem)}`);
    if (problems.length > 0) return false;
    if (sheet.status === 'signed' && digestIn(text) !== digest) {
      tell(messages.session.sealDiffers(path, sheet.member));
      return false;
    }
    try {
      return whileOpen(path, () => {
        if (existsSync(path) && flags.force !== true && readFileSync(path, 'utf8') !== text) {
          tell(messages.session.kept(path));
          return false;
        }
        saveSheet(path, text);
        return true;
      });
    } catch (error) {
      throw fatal('cannot-write', { file: path, reason: errorCode(error) });
    }
  }

  /** A sheet that a member has open is not written under their hands, whatever was agreed to. */
  function whileOpen(path: string, write: () => boolean): boolean {
    const taken = takeLock(path);
    if (!isLock(taken)) {
      tell(word(messages.fatal, openElsewhere(path, taken)));
      return false;
    }
    try {
      return write();
    } finally {
      taken.release();
    }
  }
}

function textOf(sheet: SheetFile, library: Library): string {
  const set = library.set(sheet.edition, sheet.set);
  const titles = new Map((set ? criteriaOf(set) : []).map(({ code, title }) => [code, title]));
  return sheetToText(sheet, (code) => titles.get(code) ?? '');
}

/**
 * Reads sheets, by file or by folder.
 *
 * @throws {Fatal} with every path that has none
 */
function readSheets(paths: readonly string[], flags: SheetFlags): readonly ReadFile[] {
  const library = openLibrary(flags.criteria ?? null);
  const missing = paths.filter((path) => statOrNull(path) === null);
  if (missing.length > 0) throw new Fatal(missing.map((file) => fatalProblem('file-missing', { file })));
  return paths.flatMap((path) => {
    const files = statOrNull(path)?.isDirectory() === true ? sheetFilesIn(path) : [path];
    if (files.length === 0) throw fatal('no-sheets', { path });
    return files.map((file) => {
      try {
        const text = readFileSync(file, 'utf8');
        return { path: file, text, ...readSheet(text, library) };
      } catch (error) {
        throw fatal('file-unreadable', { file, reason: errorCode(error) });
      }
    });
  });
}

function tellProblems(
  { path, problems }: ReadFile,
  { messages, tell }: Context,
  say: (line: string) => void = tell,
): void {
  for (const problem of problems) {
    say(sheetProblemLine(messages, path, problem));
  }
}

function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}
