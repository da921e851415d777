import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.en.js';
import { list, quoted } from '../base/format.js';
import { en as words } from './en.js';
import type { SeasonErrors } from './errors.js';
import { findingLines } from '../base/finding-lines.js';

export const errors: Wording<SeasonErrors> = {
  'season-broken': (a) =>
    `${theFile(a.file)} cannot be used yet:\n${findingLines(a.file, a.findings, words.season.findings)}\nMend it, or add --no-project to go on without it.`,
  'round-unknown': (a) => {
    const guess = a.likely.length === 0 ? '' : ` Did you mean ${list(a.likely.map(quoted))}?`;
    const known =
      a.known.length === 0 ? 'the file names no round' : `its rounds: ${list(a.known.map(quoted))}`;
    return `${theFile(a.file)} has no round ${quoted(a.asked)}; ${known}.${guess}`;
  },
  'round-without-season': (a) =>
    `--in ${quoted(a.asked)} needs an ocop.yaml, and there is none in this folder or above; "ocop init" makes one.`,
  'no-season': () =>
    'This command needs an ocop.yaml, and there is none in this folder or above; "ocop init" makes one.',
  'round-unclear': (a) =>
    `${theFile(a.file)} has ${String(a.open.length)} open rounds: ${list(a.open.map(quoted))}; name one by --in, or write "closed: true" at those that are done.`,
};
