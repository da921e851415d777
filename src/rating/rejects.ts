import { closeSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { REJECTS_SUFFIX } from '../tables/expand-files.js';
import { errorCode, statOrNull } from '../base/files/files.js';
import type { FileHost, Host } from '../base/host.js';
import { writeAll } from '../base/files/disk.js';
import { haveSameBytes } from '../base/files/same-bytes.js';
import { temporaryBeside, type Temporary } from '../base/files/temporaries.js';
import type { Header } from '../rows/header.js';
import type { Table } from '../rows/open-table.js';
import { placed } from './placed.js';
import { WorkbookRejects } from './workbook-rejects.js';

/** What a rejects file is called, without its ending. */
export const REJECTS_NAME = new RegExp(`${REJECTS_SUFFIX.replace('.', '\\.')}(-\\d+)?$`);

/** What became of the rows that were rejected. */
export type RejectsOutcome =
  | {
      readonly file: string;
      readonly rows: number;
      readonly error: null;
      /** Whether a run before has left the same rows there, so that nothing was written. */
      readonly wasThere: boolean;
      /** Whether they are rows of a workbook that went into a CSV, as they are so many. */
      readonly isText: boolean;
    }
  | { readonly file: string; readonly rows: number; readonly error: string };

/** What a table's rejected rows go under: its own first bytes, so that the file can be mended and rated. */
export interface RejectsHead {
  readonly bom: Buffer;
  readonly header: Buffer;
  /** A line end in the table's own encoding. */
  readonly newline: Buffer;
}

/**
 * The rows that were rejected, byte for byte as they came, under their own header.
 *
 * A file that is there already, which somebody may be mending, is never written over: the rows go to `name-2.csv`, unless
 * one of these has the very same rows.
 */
export class RejectsFile {
  private descriptor: number | null = null;
  private rows = 0;
  private error: string | null = null;
  private endsInNewline = true;
  /** Where the rows are gathered; null where their place is a device or a pipe, which is written to as it is. */
  private temporary: Temporary | null = null;
  /** The file that has the same rows already. */
  private there: string | null = null;

  constructor(
    readonly path: string,
    private readonly head: RejectsHead,
    private readonly host: FileHost,
    /** Whether its folder is made where it is not there: of a folder that was named for rejects. */
    readonly makesFolder = false,
    private readonly isText = false,
  ) {}

  /** @param rows how many rows the bytes are */
  add(bytes: Buffer, rows = 1): void {
    this.rows += rows;
    if (this.error !== null) return;
    try {
      if (this.descriptor === null) {
        if (this.makesFolder) this.host.disk.makeFolder(dirname(this.path));
        const stats = statSync(this.path, { throwIfNoEntry: false });
        const direct = stats !== undefined && !stats.isFile();
        this.temporary = direct ? null : temporaryBeside(this.path, this.host);
        this.descriptor = this.host.disk.open(this.temporary?.path ?? this.path, 'w');
        writeAll(this.host.disk, this.descriptor, this.head.bom);
        this.put(this.head.header);
      }
      this.put(bytes);
    } catch (error) {
      this.error = errorCode(error);
    }
  }

  /** Takes rows that cannot be written, whatever the disk says. */
  refuse(rows: number, reason: string): void {
    this.rows += rows;
    this.error ??= reason;
  }

  /** Moves the rows to their place; null when there are none. */
  close(): RejectsOutcome | null {
    if (this.rows === 0) return null;
    const { path: file, rows } = this;
    try {
      if (this.descriptor !== null) closeSync(this.descriptor);
      this.descriptor = null;
      if (this.error === null) return { ...this.settle(), rows, error: null, isText: this.isText };
    } catch (error) {
      this.error = errorCode(error);
    }
    this.temporary?.remove();
    return { file, rows, error: this.error };
  }

  abandon(): void {
    if (this.descriptor === null) return;
    closeSync(this.descriptor);
    this.descriptor = null;
    this.temporary?.remove();
  }

  /** Looks for a file of a run before that has the same rows: to be asked when all of them are known. */
  async seek(hasSameRows: (one: string, other: string) => Promise<boolean>): Promise<void> {
    const { temporary } = this;
    if (temporary === null || this.error !== null) return;
    for (let number = 1; this.there === null; number += 1) {
      const file = this.numbered(number);
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
      if (await hasSameRows(file, temporary.path)) this.there = file;
    }
  }

  private numbered(number: number): string {
    const { dir, name, ext } = parse(this.path);
    return number === 1 ? this.path : join(dir, `${name}-${String(number)}${ext}`);
  }

  private put(bytes: Buffer): void {
    if (this.descriptor === null) return;
    const { disk } = this.host;
    if (!this.endsInNewline) writeAll(disk, this.descriptor, this.head.newline);
    writeAll(disk, this.descriptor, bytes);
    const { newline } = this.head;
    this.endsInNewline = bytes.subarray(-newline.length).equals(newline);
  }

  private settle(): { readonly file: string; readonly wasThere: boolean } {
    const { temporary, there } = this;
    if (temporary === null) return { file: this.path, wasThere: false };
    if (there !== null) {
      temporary.remove();
      return { file: there, wasThere: true };
    }
    for (let number = 1; ; number += 1) {
      const file = this.numbered(number);
      if (placed(temporary, file, this.host.disk)) return { file, wasThere: false };
      if (holdTheSame(file, temporary.path)) {
        temporary.remove();
        return { file, wasThere: true };
      }
    }
  }
}

function holdTheSame(one: string, other: string): boolean {
  return statSync(one, { throwIfNoEntry: false })?.isFile() === true && haveSameBytes(one, other);
}

/** A table as far as it decides where its rejected rows go. */
interface RejectedOf extends Pick<Table, 'path'> {
  readonly header: Pick<Header, 'sheet'>;
}

/** Where a table's rejected rows go by themselves; what is still wrong in rejects goes beside them, numbered. */
function rejectsBeside(path: string, isOfWorkbook: boolean): string {
  const { dir, name, ext } = parse(path);
  const ending = /^(?:|\.xls[xm]?|\.html?|\.xml)$/i.test(ext) ? '.csv' : ext;
  return join(dir, `${name.replace(REJECTS_NAME, '')}${REJECTS_SUFFIX}${isOfWorkbook ? '.xlsx' : ending}`);
}

function isOfWorkbook({ header }: RejectedOf): boolean {
  return header.sheet !== undefined;
}

/** Whether a place named for rejected rows is a folder, which has a file for each table. */
export function isRejectsFolder(path: string): boolean {
  return /[\\/]$/.test(path) || statOrNull(path)?.isDirectory() === true;
}

/**
 * Where a table's rejected rows go: in the folder that is named for them, else beside the table; null for standard input
 * without a folder.
 */
export function rejectsOf(table: RejectedOf, folder: string | null): string | null {
  if (table.path === null && folder === null) return null;
  const beside = rejectsBeside(table.path ?? OF_STDIN, isOfWorkbook(table));
  return folder === null ? beside : join(folder, basename(beside));
}

/** Excel takes a CSV for Vietnamese by this. */
export const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** A workbook comes whole: nothing stands above its bytes. */
const WORKBOOK_HEAD: RejectsHead = { bom: Buffer.of(), header: Buffer.of(), newline: Buffer.of() };

/** What the rows of standard input go under in a folder. */
const OF_STDIN = 'stdin.csv';

/**
 * The rejects files of a run: one beside each table, or in the folder that is named; where a single file is named, one
 * for all the tables that have the same header, and further ones numbered for those that differ.
 */
export class RejectsFiles {
  private readonly files = new Map<string, RejectsFile>();
  private readonly workbooks = new Map<RejectsFile, WorkbookRejects>();
  private readonly folder: string | null;
  private readonly path: string | null;

  /** @param named the folder, or the one file, named for rejected rows; null for one beside each table */
  constructor(
    named: string | null,
    private readonly host: Host,
  ) {
    const isFolder = named !== null && isRejectsFolder(named);
    this.folder = isFolder ? named : null;
    this.path = isFolder ? null : named;
  }

  /**
   * @param path the table's own; null for standard input, whose rows have no place unless one was named
   * @returns null where the rows cannot be kept
   */
  of(path: string | null, head: RejectsHead): RejectsFile | null {
    return this.fileOf({ path, header: {} }, head, head.header.toString('latin1'));
  }

  /**
   * The same once there is a row for it: of fifty thousand tables few have one. In a file that is named, every heading counts.
   */
  later(path: string | null, head: RejectsHead): () => RejectsFile | null {
    let file = this.path === null ? null : this.of(path, head);
    return () => (file ??= this.of(path, head));
  }

  /**
   * The same for rows of a workbook, which go into a workbook unless the file that is named is another.
   *
   * @param heading of the column of reasons
   * @returns null where they are kept as those of a text are, or nowhere
   */
  workbookOf(table: Pick<Table, 'path' | 'header'>, heading: string): WorkbookRejects | null {
    if (!isOfWorkbook(table) || (this.path !== null && !/\.xls[xm]$/i.test(this.path))) return null;
    const file = this.fileOf(table, WORKBOOK_HEAD, table.header.cells.join('\u0001'));
    if (file === null) return null;
    const known = this.workbooks.get(file);
    if (known !== undefined) return known;
    const made = new WorkbookRejects(file, table.header, heading, (header) => this.textOf(file, header));
    this.workbooks.set(file, made);
    return made;
  }

  /** Writes the workbooks, when all rows are known, and finds out which rows an earlier run has left already. */
  async write(): Promise<void> {
    for (const workbook of this.workbooks.values()) await workbook.write();
    for (const file of this.files.values()) {
      await file.seek(async (one, other) => {
        const { holdSameRows } = await import('./same-rejects.js');
        return holdSameRows(one, other, this.host);
      });
    }
  }

  /** A CSV in place of a workbook. */
  private textOf({ path, makesFolder }: RejectsFile, header: Buffer): RejectsFile {
    const { dir, name } = parse(path);
    const head = { bom: UTF8_BOM, header, newline: Buffer.from('\r\n') };
    const made = new RejectsFile(join(dir, `${name}.csv`), head, this.host, makesFolder, true);
    this.files.set(`${path}\u0001${header.toString('latin1')}`, made);
    return made;
  }

  /** @param headed what tells tables with other columns apart */
  private fileOf(table: RejectedOf, head: RejectsHead, headed: string): RejectsFile | null {
    if (this.path === null) {
      const path = rejectsOf(table, this.folder);
      if (path === null) return null;
      const key = `${table.path ?? ''}\u0001${headed}`;
      const known = this.files.get(key); // sheets of one workbook with the same header
      if (known) return known;
      const file = new RejectsFile(path, head, this.host, this.folder !== null);
      this.files.set(key, file);
      return file;
    }
    const known = this.files.get(headed);
    if (known) return known;
    const { dir, name, ext } = parse(this.path);
    const number = this.files.size + 1;
    const path = number === 1 ? this.path : join(dir, `${name}-${String(number)}${ext}`);
    const file = new RejectsFile(path, head, this.host);
    this.files.set(headed, file);
    return file;
  }

  close(): readonly RejectsOutcome[] {
    return [...this.files.values()].map((file) => file.close()).filter((outcome) => outcome !== null);
  }

  abandon(): void {
    for (const file of this.files.values()) file.abandon();
  }
}
