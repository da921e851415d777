import { closeSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { REJECTS_SUFFIX } from '../tables/expand-files.js';
import { errorCode } from '../base/files/files.js';
import type { FileHost } from '../base/host.js';
import { writeAll, type Disk } from '../base/files/disk.js';
import { temporaryBeside, type Temporary } from '../base/files/temporaries.js';

const REJECTS_NAME = new RegExp(`${REJECTS_SUFFIX.replace('.', '\\.')}(-\\d+)?$`);

/** What became of the rows that were rejected. */
export type RejectsOutcome =
  | { readonly file: string; readonly rows: number; readonly error: null }
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
 * A file that is there already, which somebody may be mending, is never written over: the rows go to `name-2.csv`.
 */
export class RejectsFile {
  private descriptor: number | null = null;
  private rows = 0;
  private error: string | null = null;
  private endsInNewline = true;
  /** Where the rows are gathered; null where their place is a device or a pipe, which is written to as it is. */
  private temporary: Temporary | null = null;

  constructor(
    private readonly path: string,
    private readonly head: RejectsHead,
    private readonly host: FileHost,
  ) {}

  add(bytes: Buffer): void {
    this.rows += 1;
    if (this.error !== null) return;
    try {
      if (this.descriptor === null) {
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

  /** Moves the rows to their place; null when there are none. */
  close(): RejectsOutcome | null {
    if (this.rows === 0) return null;
    const { path: file, rows } = this;
    try {
      if (this.descriptor !== null) closeSync(this.descriptor);
      this.descriptor = null;
      if (this.error === null) return { file: this.settle(), rows, error: null };
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

  private put(bytes: Buffer): void {
    if (this.descriptor === null) return;
    const { disk } = this.host;
    if (!this.endsInNewline) writeAll(disk, this.descriptor, this.head.newline);
    writeAll(disk, this.descriptor, bytes);
    const { newline } = this.head;
    this.endsInNewline = bytes.subarray(-newline.length).equals(newline);
  }

  private settle(): string {
    const { temporary } = this;
    if (temporary === null) return this.path;
    const { dir, name, ext } = parse(this.path);
    for (let number = 1; ; number += 1) {
      const file = number === 1 ? this.path : join(dir, `${name}-${String(number)}${ext}`);
      if (claim(file, this.host.disk)) {
        moveTo(temporary, file, this.host.disk);
        return file;
      }
      if (holdTheSame(file, temporary.path)) {
        temporary.remove();
        return file;
      }
    }
  }
}

/** Takes a name with an empty file of our own, where nothing has it: whatever another program puts there stays. */
function claim(file: string, disk: Disk): boolean {
  try {
    closeSync(disk.open(file, 'wx'));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function holdTheSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one, { throwIfNoEntry: false }), statSync(other)];
  return a?.isFile() === true && a.size === b.size && readFileSync(one).equals(readFileSync(other));
}

/** Where a table's rejected rows go by themselves; what is still wrong in rejects goes beside them, numbered. */
export function rejectsBeside(table: string): string {
  const { dir, name, ext } = parse(table);
  return join(
    dir,
    `${name.replace(REJECTS_NAME, '')}${REJECTS_SUFFIX}${/^(?:|\.xls[xm]?|\.html?|\.xml)$/i.test(ext) ? '.csv' : ext}`,
  );
}

/**
 * The rejects files of a run: one beside each table, or, where a single name is given, one for all the tables
 * that have the same header, and further ones numbered for those that differ.
 */
export class RejectsFiles {
  private readonly files = new Map<string, RejectsFile>();

  /** @param path the one file named for all rejected rows; null for one beside each table */
  constructor(
    private readonly path: string | null,
    private readonly host: FileHost,
  ) {}

  /**
   * @param table the table's own path; null for standard input, whose rows have no place unless one was named
   * @returns null where the rows cannot be kept
   */
  of(table: string | null, head: RejectsHead): RejectsFile | null {
    if (this.path === null) {
      if (table === null) return null;
      const key = `${table}\u0001${head.header.toString('latin1')}`;
      const known = this.files.get(key); // sheets of one workbook with the same header
      if (known) return known;
      const file = new RejectsFile(rejectsBeside(table), head, this.host);
      this.files.set(key, file);
      return file;
    }
    const key = head.header.toString('latin1');
    const known = this.files.get(key);
    if (known) return known;
    const { dir, name, ext } = parse(this.path);
    const number = this.files.size + 1;
    const path = number === 1 ? this.path : join(dir, `${name}-${String(number)}${ext}`);
    const file = new RejectsFile(path, head, this.host);
    this.files.set(key, file);
    return file;
  }

  close(): readonly RejectsOutcome[] {
    return [...this.files.values()].map((file) => file.close()).filter((outcome) => outcome !== null);
  }

  abandon(): void {
    for (const file of this.files.values()) file.abandon();
  }
}

/** Puts what was written in the place of the name that was claimed for it. */
function moveTo(temporary: Temporary, file: string, disk: Disk): void {
  try {
    disk.rename(temporary.path, file);
  } catch (error) {
    disk.remove(file);
    throw error;
  }
  temporary.settle();
}
