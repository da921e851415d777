import { readlinkSync } from 'node:fs';
import { fatalProblem } from '../errors.js';
import { UserError, type UserProblem } from '../user-error.js';

/*
 * What to report where there is no file under a name. A link whose target has gone is seen in its folder, so that "there
 * is no such file" would be taken for a mistake of the program.
 */

export function missingProblem(file: string): UserProblem {
  const target = targetOf(file);
  return target === null
    ? fatalProblem('file-missing', { file })
    : fatalProblem('link-dead', { file, target });
}

/** The same, to be thrown. */
export function missingFile(file: string): UserError {
  return new UserError([missingProblem(file)]);
}

/** What a link says it leads to; null where the name is none of a link. */
function targetOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
