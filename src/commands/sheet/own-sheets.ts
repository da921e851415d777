import { basename, dirname } from 'node:path';
import { UserError } from '../../base/user-error.js';
import { errorCode, isSystemError } from '../../base/files/files.js';
import { safeName } from '../../base/safe-name.js';
import { keyOf } from '../../base/text/spelling.js';
import type { Context } from '../../base/context.js';
import { openElsewhere, type LockHost } from '../../base/lock.js';
import { changeSheet } from '../../sheets/change-sheet.js';
import { isMemberFile, memberFileOf } from '../../sheets/member-files.js';
import type { ReadSheetFile } from '../../sheets/read-sheet-file.js';
import type { SheetFile } from '../../sheets/sheet-file.js';
import { fatal } from './errors.js';
import { readSheets, tellProblems } from './read-sheets.js';
import type { SheetFlags } from './flags.js';
import type { SheetCommandMessages } from './words.js';

/** A sheet that nothing is wrong with. */
export interface OwnSheet extends Omit<ReadSheetFile, 'sheet'> {
  readonly sheet: SheetFile;
}

export interface OwnSheets {
  readonly sound: readonly OwnSheet[];
  /** How many have something wrong with them, which was told. */
  readonly wrong: number;
}

/**
 * A member's sheets in a folder; what is wrong with one is told.
 *
 * @throws {UserError} when there is none
 */
export function sheetsOf(
  dir: string,
  member: string,
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): OwnSheets {
  if (isMemberFile(dir)) throw fatal('member-file-kept', { file: dir });
  // What a page has given out stays as it is, as its digest says; imported, its sheets have files of their own.
  const all = readSheets([dir], flags, context).filter(
    ({ path }) => memberFileOf(path) === null && !isMemberFile(path),
  );
  const own = all.filter((read) => isBy(read, member));
  if (own.length === 0) {
    const known = [...new Set(all.flatMap(({ sheet }) => sheet?.member ?? []))];
    throw fatal('no-sheets-of', { path: dir, member, known });
  }
  for (const read of own) tellProblems(read, context);
  const sound = own.flatMap(({ sheet, ...read }) =>
    sheet === null || read.problems.length > 0 ? [] : [{ ...read, sheet }],
  );
  return { sound, wrong: own.length - sound.length };
}

/** A file that cannot be read is by whom its folder is named after. */
function isBy({ sheet, path }: ReadSheetFile, member: string): boolean {
  if (sheet !== null) return keyOf(sheet.member) === keyOf(member);
  return keyOf(basename(dirname(path))) === keyOf(safeName(member));
}

/**
 * Writes what has become of a sheet; tells where that was not possible.
 *
 * @throws {UserError} when nothing can be written there
 */
export function rewrite(
  { path, text: known }: OwnSheet,
  text: string,
  to: string,
  { host, messages, report, wordError }: Context<SheetCommandMessages>,
): boolean {
  const change = changeOrFail(path, known, text, to, host);
  switch (change.state) {
    case 'saved':
      return true;
    case 'changed':
      report(messages.session.changedMeanwhile(path));
      return false;
    case 'taken':
      report(messages.session.renameTaken(path, to));
      return false;
    case 'open':
      report(wordError(openElsewhere(change.path, change.taken)));
      return false;
  }
}

function changeOrFail(
  ...[path, known, text, to, host]: [string, string, string, string, LockHost]
): ReturnType<typeof changeSheet> {
  try {
    return changeSheet(path, known, text, to, host);
  } catch (error) {
    if (error instanceof UserError || !isSystemError(error)) throw error;
    throw fatal('cannot-write', { file: to, reason: errorCode(error) });
  }
}
