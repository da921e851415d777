import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync, // eslint-disable-line no-restricted-imports -- for folders, which are not written to
  readdirSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileHost } from '../base/host.js';
import { writeAll } from '../base/files/disk.js';
import { temporaryBeside } from '../base/files/temporaries.js';
import { fatal } from '../base/errors.js';
import { errorCode, identityAt, statOrNull } from '../base/files/files.js';
import { keyOf } from '../base/text/spelling.js';
import { safeName } from '../base/safe-name.js';
import { isMemberFile, isNamedMemberFile, sheetsInMemberFile } from './member-files.js';
import { otherYaml } from './other-yaml.js';
import { sheetName } from './sheet-name.js';

/**
 * Where a member's sheet on a product is kept: `DIR/<member>/<product code>.yaml`, and beside it
 * `<product code>.vong-2.yaml` of the second round.
 */
export function sheetPath(dir: string, member: string, code: string, round = 1): string {
  return join(memberFolder(dir, member), sheetName(code, round, safeName));
}

/** A member's folder: one that is there already, in whatever letter case and composition a system has written it. */
export function memberFolder(dir: string, member: string): string {
  const own = safeName(member);
  if (dir === '' || existsSync(join(dir, own))) return join(dir, own);
  const key = keyOf(own);
  const there = namesIn(dir).find((name) => keyOf(name) === key);
  return join(dir, there ?? own);
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return []; // there is none yet
  }
}

/**
 * Writes a sheet so that a crash leaves the old one or the new one and never half of one: a temporary file, synced,
 * renamed, and the folder synced.
 *
 * @throws the system's own error; the sheet that was there is untouched
 */
export function saveSheet(path: string, text: string, host: FileHost): void {
  const { disk } = host;
  disk.makeFolder(dirname(path));
  const temporary = temporaryBeside(path, host);
  try {
    const descriptor = disk.open(temporary.path, 'w');
    try {
      writeAll(disk, descriptor, Buffer.from(text, 'utf8'));
      disk.sync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    disk.rename(temporary.path, path);
    temporary.settle();
    syncFolder(dirname(path));
  } catch (error) {
    temporary.remove();
    throw error;
  }
}

/** The rename itself reaches the disk. Windows cannot open a folder, and needs no such thing. */
function syncFolder(dir: string): void {
  try {
    const descriptor = openSync(dir, 'r'); // nothing to wait for: where it is refused, it always is
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Not every system lets a folder be synced.
  }
}

/**
 * Every sheet below the given folder that has a file of its own, in the order of the names: a `.yaml`. A symbolic link
 * stands for what it leads to, as it does under a pattern; one that leads nowhere for nothing.
 *
 * @throws {UserError} when a folder cannot be read
 */
export function sheetFilesIn(dir: string): readonly string[] {
  return filesIn(dir, { others: () => [], onLink: () => undefined, above: [] });
}

/**
 * The same with those that stand in members' files, as the page gives them out, and with links that lead nowhere.
 *
 * @param onLink told of each link that leads to a folder, a sheet or a member's file, or that seems to
 * @throws {UserError} when a folder or a member's file cannot be read
 */
export function sheetsIn(dir: string, onLink: (path: string) => void = () => undefined): readonly string[] {
  const others = (path: string) => (isMemberFile(path) ? sheetsInMemberFile(path) : []);
  return filesIn(dir, { others, onLink, above: [], lost: (path) => (isNamedSheet(path) ? [path] : []) });
}

const SHEET = /\.ya?ml$/i;

/** Whether a name is that of a sheet, or of a member's file as the page gives it. */
const isNamedSheet = (path: string) => SHEET.test(path) || isNamedMemberFile(path);

interface Looking {
  /** The sheets in a file that is no sheet itself. */
  readonly others: (path: string) => readonly string[];
  readonly onLink: (path: string) => void;
  /** The folders that it is in, by their identity: a link to one of them would lead round in a circle. */
  readonly above: readonly string[];
  /** What a link that leads nowhere stands for, and what is neither file nor folder. */
  readonly lost?: (path: string) => readonly string[];
}

function filesIn(dir: string, looking: Looking): readonly string[] {
  const entries = entriesOf(dir).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const within = { ...looking, above: [...looking.above, identityAt(dir) ?? ''] };
  return entries.flatMap((entry): readonly string[] => {
    if (entry.name.startsWith('.')) return [];
    const path = join(dir, entry.name);
    if (!entry.isSymbolicLink()) return sheetsAt(path, entry, within);
    const stats = statOrNull(path);
    if (stats?.isDirectory() === true && within.above.includes(identityAt(path) ?? '')) return [];
    const found = stats === null ? (looking.lost?.(path) ?? []) : sheetsAt(path, stats, within);
    if (found.length > 0) looking.onLink(path);
    return found;
  });
}

function sheetsAt(
  path: string,
  is: Pick<Stats, 'isFile' | 'isDirectory'>,
  looking: Looking,
): readonly string[] {
  if (is.isDirectory()) return filesIn(path, looking);
  // A pipe or a device under a sheet's name: it is refused where it is read.
  if (!is.isFile()) return looking.lost?.(path) ?? [];
  if (SHEET.test(path)) return otherYaml(path) === null ? [path] : [];
  return looking.others(path);
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    throw fatal('file-unreadable', { file: dir, reason: errorCode(error) });
  }
}
