import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Library } from '../law/library.js';
import { fingerprint, sealOf } from './digest.js';
import { memberFileOf, sheetsInMemberFile } from './member-files.js';
import { readSheetFile } from './read-sheet-file.js';
import type { Given } from './sheet-changes.js';
import { fromWrittenAnswers, type SheetFile } from './sheet-file.js';

/** The sheet of the round before, as it was when it was followed. */
export interface FollowedSheet {
  readonly path: string;
  /** null where the one that stands there is another one by now. */
  readonly given: Given | null;
}

/**
 * Looks beside a sheet of a later round for the one it follows; it is known by its seal, also where it was opened again
 * since, and by its fingerprint where nobody had sealed it.
 *
 * @returns null where no sheet of an earlier round stands there
 */
export function followedSheet(
  path: string,
  { round, follows }: SheetFile,
  library: Library,
): FollowedSheet | null {
  if (round === 1 || follows === null) return null;
  const stem = basename(path).replace(/(?:\.vong-\d+)?\.ya?ml$/i, '');
  const folder = dirname(path);
  const inFile = memberFileOf(path);
  const names =
    inFile === null ? readdirSync(folder) : sheetsInMemberFile(inFile).map((one) => basename(one));
  const earlier = names.filter((name) => {
    const [, own, of = '1'] = /^(.*?)(?:\.vong-(\d+))?\.ya?ml$/i.exec(name) ?? [];
    return own === stem && Number(of) < round;
  });
  const places = earlier.sort().map((name) => join(folder, name));
  for (const place of places) {
    const given = givenIn(place, follows, library);
    if (given !== null) return { path: place, given };
  }
  const [other] = places;
  return other === undefined ? null : { path: other, given: null };
}

function givenIn(path: string, follows: string, library: Library): Given | null {
  const { text, sheet } = readSheetFile(path, library);
  if (sheet === null) return null;
  if (sealOf(text) === follows || fingerprint(text) === follows) return sheet;
  for (const event of sheet.history) {
    if (event.event !== 'reopened' || event.digest !== follows || event.answers === undefined) continue;
    return {
      answers: fromWrittenAnswers(event.answers).answers,
      disqualified: event.disqualified ?? null,
    };
  }
  return null;
}
