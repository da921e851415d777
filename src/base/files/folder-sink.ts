import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fatal } from '../errors.js';
import type { FileHost } from '../host.js';
import { errorCode } from './files.js';
import { guardFolderName } from './out-name.js';
import { fileSink, guardOutput } from './sink.js';
import { temporaryBeside } from './temporaries.js';

/** A file to be written in a folder. */
export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A folder that files may be written to: none yet, an empty one, or one whose files may be written over.
 *
 * @throws {UserError} when it holds files and their loss was not agreed to, or is none
 */
export function guardFolder(folder: string, force: boolean): void {
  guardFolderName(folder);
  const stats = orCannotWrite(folder, () => statSync(folder, { throwIfNoEntry: false }));
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw fatal('cannot-write', { file: folder, reason: 'ENOTDIR' });
  const isEmpty = orCannotWrite(folder, () => readdirSync(folder).length === 0);
  if (!isEmpty && !force) throw fatal('out-exists', { file: folder, found: 'there' });
}

/**
 * Writes a folder of files. A new one appears with all of them or not at all; in one that is there each file takes the
 * place of its like, and the others stay.
 *
 * @param inputs the files that were read, by their identity: none of them is written over
 * @returns the names of the others, in their order: perhaps what was written here before
 * @throws {UserError} when it must not, or cannot, be written
 */
export function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  inputs: ReadonlySet<string>,
  force: boolean,
  host: FileHost,
): readonly string[] {
  guardFolder(folder, force);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  if (there.length === 0) {
    writeNew(folder, files, host);
    return [];
  }
  for (const { name } of files) guardOutput(join(folder, name), inputs, force);
  writeInto(folder, files, host);
  // As Windows compares names, and in whichever form a disk gives accents.
  const key = (name: string) => name.normalize('NFC').toLowerCase();
  const written = new Set(files.map(({ name }) => key(name)));
  return there.filter((name) => !name.startsWith('.') && !written.has(key(name))).sort();
}

function writeNew(folder: string, files: readonly FolderFile[], host: FileHost): void {
  const temporary = temporaryBeside(folder, host, true);
  const { path: own } = temporary;
  try {
    orCannotWrite(folder, () => {
      host.disk.makeFolder(own);
    });
    writeInto(own, files, host);
    orCannotWrite(folder, () => {
      if (existsSync(folder)) host.disk.removeFolder(folder); // an empty one
      host.disk.rename(own, folder);
    });
  } finally {
    temporary.remove(); // nothing is there where all went well
  }
}

function writeInto(folder: string, files: readonly FolderFile[], host: FileHost): void {
  const sinks = files.map(({ name, text }) => {
    const sink = fileSink(join(folder, name), host);
    sink.write(text);
    return sink;
  });
  // All are written beside their places before the first is moved to it.
  try {
    for (const sink of sinks) sink.close();
  } catch (error) {
    for (const sink of sinks) sink.abandon();
    throw error;
  }
}

function orCannotWrite<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fatal('cannot-write', { file: folder, reason: errorCode(error) });
  }
}
