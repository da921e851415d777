import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.en.js';
import { en as councilWords } from './en.js';
import { word } from '../base/word-coded.js';
import type { CouncilErrors } from './errors.js';

export const errors: Wording<CouncilErrors> = {
  'regulation-broken': (a) =>
    `${theFile(a.file)} cannot be used as a council's regulation:\n${a.findings.map((one) => `  line ${String(one.line)}: ${word(councilWords.council.regulation, one)}`).join('\n')}`,
  'no-member-column': (a) =>
    `${theFile(a.file, a.sheet)}, header on line ${String(a.line)}: there is no column of members, so that nobody knows whose sheets these are; add a column "member" with the names.`,
};
