import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { REJECTS_SUFFIX } from '../input/expand-files.js';
import { errorCode } from '../input/source.js';

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
  private readonly temporary: string;

  constructor(
    private readonly path: string,
    private readonly head: RejectsHead,
  ) {
    this.temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  }

  add(bytes: Buffer): void {
    this.rows += 1;
    if (this.error !== null) return;
    try {
      if (this.descriptor === null) {
        this.descriptor = openSync(this.temporary, 'w');
        writeSync(this.descriptor, this.head.bom);
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
      if (this.error === null) return { file: this.settle(), rows, error: null };
    } catch (error) {
      this.error = errorCode(error);
    }
    rmSync(this.temporary, { force: true });
    return { file, rows, error: this.error };
  }

  abandon(): void {
    if (this.descriptor === null) return;
    closeSync(this.descriptor);
    rmSync(this.temporary, { force: true });
  }

  private put(bytes: Buffer): void {
    if (this.descriptor === null) return;
    if (!this.endsInNewline) writeSync(this.descriptor, this.head.newline);
    writeSync(this.descriptor, bytes);
    const { newline } = this.head;
    this.endsInNewline = bytes.subarray(-newline.length).equals(newline);
  }

  private settle(): string {
    const { dir, name, ext } = parse(this.path);
    for (let number = 1; ; number += 1) {
      const file = number === 1 ? this.path : join(dir, `${name}-${String(number)}${ext}`);
      if (!existsSync(file)) {
        renameSync(this.temporary, file);
        return file;
      }
      if (readFileSync(file).equals(readFileSync(this.temporary))) {
        rmSync(this.temporary);
        return file;
      }
    }
  }
}

/**
 * The rejects files of a run: one beside each table, or, where a single name is given, one for all the tables
 * that have the same header, and further ones numbered for those that differ.
 */
export class RejectsFiles {
  private readonly files = new Map<string, RejectsFile>();

  /** @param path the one file named for all rejected rows; null for one beside each table */
  constructor(private readonly path: string | null) {}

  /**
   * @param table the table's own path; null for standard input, whose rows have no place unless one was named
   * @returns null where the rows cannot be kept
   */
  of(table: string | null, head: RejectsHead): RejectsFile | null {
    if (this.path === null) {
      if (table === null) return null;
      const { dir, name, ext } = parse(table);
      const stem = name.replace(REJECTS_NAME, ''); // what is still wrong in rejects goes beside them, numbered
      const file = new RejectsFile(join(dir, `${stem}${REJECTS_SUFFIX}${ext || '.csv'}`), head);
      this.files.set(table, file);
      return file;
    }
    const key = head.header.toString('latin1');
    const known = this.files.get(key);
    if (known) return known;
    const { dir, name, ext } = parse(this.path);
    const number = this.files.size + 1;
    const path = number === 1 ? this.path : join(dir, `${name}-${String(number)}${ext}`);
    const file = new RejectsFile(path, head);
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
