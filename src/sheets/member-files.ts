import { closeSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { identityAt, statOrNull } from '../base/files/files.js';
import { MOST_OF_A_MEMBER_FILE } from '../base/limits.js';
import { openToRead } from '../base/files/open-to-read.js';
import { readText } from '../base/files/read-text.js';
import { textIn } from '../base/files/text-in.js';
import { sha256 } from '../base/sha256.js';
import { readMemberFile, type MemberFileReading } from './member-file.js';

/*
 * A member's file is to the rest of the program a folder of sheets that is one file: each sheet in it has a path of its
 * own, `phieu-Hoa.json/SP1.yaml`, which is what messages call it.
 */

/** By the names that the page gives it, and that mail programs and phones make of those. */
const NAMED = /\.(?:json|txt)$/i;
const OURS = /^phieu-.*\.json(?:\.txt)?$/i;

/** Whether a name is one that the page gives a member's file. */
export const isNamedMemberFile = (path: string): boolean => OURS.test(basename(path));

/** What of a file is looked at to know it. */
const HEAD = 4096;

/** Whether a file is a member's, by what it says or, where it was cut short or changed, by its name. */
export function isMemberFile(path: string): boolean {
  if (!NAMED.test(path) || statOrNull(path)?.isFile() !== true) return false;
  return isNamedMemberFile(path) || /"ocop"\s*:\s*"sheets\//.test(headOf(path));
}

function headOf(path: string): string {
  try {
    const bytes = Buffer.alloc(HEAD);
    const descriptor = openToRead(path);
    try {
      return textIn(bytes.subarray(0, readSync(descriptor, bytes, 0, HEAD, 0)));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return ''; // it is told when it is read
  }
}

/** The paths of the sheets in a member's file; its own where it is none to go by, which is told when it is read. */
export function sheetsInMemberFile(path: string): readonly string[] {
  const { file } = readMemberFileAt(path);
  return file === null ? [path] : file.sheets.map(({ name }) => join(path, name));
}

/** The member's file that a path leads into; null where it leads to a file of its own. */
export function memberFileOf(path: string): string | null {
  const folder = dirname(path);
  return isMemberFile(folder) ? folder : null;
}

/** The text of a sheet in a member's file; null where there is none by that name. */
export function textInMemberFile(path: string): string | null {
  const { file } = readMemberFileAt(dirname(path));
  return file?.sheets.find(({ name }) => name === basename(path))?.text ?? null;
}

/** What tells a sheet from all others, in a member's file or in its own; null where there is none. */
export function sheetIdentity(path: string): string | null {
  const file = memberFileOf(path);
  if (file === null) return identityAt(path);
  const identity = identityAt(file);
  return identity === null ? null : `${identity}/${basename(path)}`;
}

/** The last file that was read: all sheets of one are asked for, one after another. */
let last: { readonly of: string; readonly reading: MemberFileReading } | null = null;

/**
 * @throws {UserError} when the file is missing or cannot be read
 */
export function readMemberFileAt(path: string): MemberFileReading {
  const { mtimeMs = 0, size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  const of = `${path}\u0001${String(mtimeMs)}\u0001${String(size)}`;
  if (last?.of === of) return last.reading;
  const reading: MemberFileReading =
    size > MOST_OF_A_MEMBER_FILE
      ? { file: null, fault: 'file-too-large' }
      : readMemberFile(readText(path, MOST_OF_A_MEMBER_FILE), sha256);
  last = { of, reading };
  return reading;
}
