import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { readBytes } from '../base/files/open-to-read.js';
import { textIn } from '../base/files/text-in.js';
import { MOST_OF_YAML } from '../base/limits.js';

/** What a YAML file may be that is no sheet. */
export type OtherYaml = 'regulation' | 'season' | 'plan';

/** What each has, that no sheet has. */
const MARKS: readonly (readonly [OtherYaml, RegExp])[] = [
  ['regulation', /^members[ \t]*:/m],
  ['season', /^rounds[ \t]*:/m],
  ['plan', /^targets[ \t]*:/m],
];

/**
 * What a YAML file is that a folder has beside its sheets: the council's regulation, which names its `members`, the
 * season, or a plan. null for everything else, which is taken for a sheet: one that is cut short or written in another
 * encoding has to be reported, and not passed over.
 */
export function otherYaml(path: string): OtherYaml | null {
  if (basename(path).toLowerCase() === 'ocop.yaml') return 'season';
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MOST_OF_YAML) return null; // it is reported when it is read
    const text = textIn(readBytes(path)).slice(0, 65536);
    if (/^ocop[ \t]*:/m.test(text)) return null;
    return MARKS.find(([, mark]) => mark.test(text))?.[0] ?? null;
  } catch {
    return null; // it is reported when it is read
  }
}
