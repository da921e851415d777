import { didYouMean } from '../../base/meant.en.js';
import { folderName } from '../../base/file-name.en.js';
import { counted, quoted } from '../../base/format.js';
import type { Wording } from '../../base/coded.js';
import type { SheetErrors } from './errors.js';

export const errors: Wording<SheetErrors> = {
  'no-sheets': (a) => `There is no sheet in ${folderName(a.path)}.`,
  'no-sheets-of': (a) =>
    `There is no sheet of ${quoted(a.member)} in ${folderName(a.path)}.${didYouMean(a.member, a.known)}`,
  'sign-needs-terminal': () =>
    'Signing takes somebody to answer on the screen; run it in a terminal, or add --yes.',
  'rename-needs-reason': (a) =>
    `${counted(a.signed, 'sheet')} of that name signed already; a new name opens them again to be signed again, and takes --reason.`,
  'member-file-kept': (a) =>
    `${a.file} is a file that the scoring page gave out and is not changed; put its sheets into a folder first: ocop sheet import ${a.file}`,
  'no-seal-list': (a) =>
    `${a.file} is no list of seals: it takes the columns Product code, Member, Seal, as "ocop council --seals" writes them; read: ${quoted(a.read)}.`,
  'sheet-no-table': (a) => `${a.file} is a sheet already; this command makes sheets of tables, .xlsx or CSV.`,
};
