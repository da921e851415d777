import { closeSync, existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { FileHost } from '../host.js';
import type { Disk } from './disk.js';
import { errorCode } from './files.js';
import { temporaryBeside } from './temporaries.js';

/*
 * The one way in which a file is kept before it is changed: so.csv as so.csv.bak-0001, then so.csv.bak-0002. The newest
 * is the one with the highest number, and a list of names shows it last.
 */

/** What follows the name of a file in the name of a copy of it, before the number. */
export const KEPT_SUFFIX = '.bak-';

const NUMBERED = /^(.+)\.bak-(\d{4,})$/iu;
const DIGITS = 4;

/**
 * Copies a file to `NAME.bak-0001` beside it, or to the next number after the highest there is. No copy is ever
 * overwritten, whatever else runs, and none is seen half written.
 *
 * @returns the path of the copy; null where there is no file to keep
 * @throws the system's own error
 */
export function keepCopy(path: string, host: FileHost): string | null {
  if (!existsSync(path)) return null;
  const temporary = temporaryBeside(`${path}${KEPT_SUFFIX}`, host);
  const { disk } = host;
  try {
    disk.copy(path, temporary.path);
    sync(temporary.path, disk);
    const copy = reserveName(path, disk);
    try {
      disk.rename(temporary.path, copy);
    } catch (error) {
      disk.remove(copy);
      throw error;
    }
    temporary.settle();
    return copy;
  } catch (error) {
    temporary.remove();
    throw error;
  }
}

/** Takes a copy away again, where what it was made for could not be done; never throws, as it is no error's cure. */
export function takeBackCopy(copy: string, { disk }: FileHost): void {
  try {
    disk.remove(copy);
  } catch {
    // What went wrong before is told, and a copy too many does no harm.
  }
}

/** Whether a file is such a copy, by its name: it says what another file has said before. */
export function isKeptCopy(name: string): boolean {
  return NUMBERED.test(name);
}

/** Takes the next number by an empty file, which only one process can make; every file system knows this much. */
function reserveName(path: string, disk: Disk): string {
  for (let number = highestNumber(path) + 1; ; number += 1) {
    const copy = `${path}${KEPT_SUFFIX}${String(number).padStart(DIGITS, '0')}`;
    try {
      closeSync(disk.open(copy, 'wx'));
      return copy;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Not the first free number: where somebody has cleared old copies away, a lower one would look older than it is. */
function highestNumber(path: string): number {
  const own = alike(basename(path));
  const numbers = readdirSync(dirname(path)).map((name) => {
    const [, of, number] = NUMBERED.exec(name) ?? [];
    return of !== undefined && alike(of) === own ? Number(number) : 0;
  });
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}

/** Windows and macOS take names for one that differ in case, or in how their marks are written. */
function alike(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function sync(path: string, disk: Disk): void {
  const descriptor = disk.open(path, 'r+');
  try {
    disk.sync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
