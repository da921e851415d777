import type { Wording } from './coded.js';
import { thousands } from './format.js';
import type { BadName } from './bad-name.js';
import { reason } from './reason.en.js';
import type { BaseErrors } from './errors.js';

const STRAY_QUOTE =
  'has a stray ": PowerShell and cmd leave one where a quoted path ends with \\; take that \\ away and run this again';

export const errors: Wording<BaseErrors> = {
  'sheet-open-elsewhere': (a) =>
    `The sheet ${a.path} is open on ${a.host} (process ${String(a.pid)}); close it there first. If that machine is off, or the program there was cut off: after ${String(a.minutes)} minutes, open the sheet with ocop evaluate, which asks whether to open it here.`,
  'lock-unreadable': (a) =>
    `The sheet ${a.path} may be open elsewhere, and it is not known where. If nobody has it open: after ${String(a.minutes)} minutes, open it with ocop evaluate, which asks whether to open it here.`,
  'file-missing': (a) =>
    `There is no file ${a.file}.${a.file.includes('"') ? ` The name ${STRAY_QUOTE}.` : ''}`,
  'link-dead': (a) =>
    `${a.file} is a symbolic link to ${a.target}, and nothing is there; name the file itself.`,
  'more-problems': (a) => `And ${thousands(a.count, ',')} more, not told here.`,
  'file-unreadable': (a) => `The file ${a.file} cannot be read: ${reason(a.reason)}.`,
  'file-of-kind': (a) =>
    `${a.file} is no ordinary file but a ${{ device: 'device', pipe: 'pipe', other: 'thing of another kind' }[a.kind]}; copy what is in it to a file, and name that.`,
  'text-too-large': (a) =>
    `The file ${a.file} is larger than the limit of ${String(a.most)} MiB for its kind; check that it is the right one.`,
  'json-too-deep': (a) =>
    `The file ${a.file}${a.line === null ? '' : `, line ${String(a.line)}`}: JSON nested deeper than the limit of ${String(a.most)} levels, which ocop does not write.`,
  'json-too-large': (a) =>
    `The file ${a.file}${a.line === null ? '' : `, line ${String(a.line)}`}: the content of the JSON takes more than the limit of ${String(a.most)} MiB of memory; check that it is the right one.`,
  'name-refused': ({ path, name, bad }) =>
    `${path} cannot be written: ${name === path ? 'its name' : `the name ${name}`} ${badName(bad)}.`,
  'out-is-input': (a) => `${a.file} is an input file; write the result to another one.`,
  'outputs-same': (a) =>
    `${a.file === '-' ? 'Standard output' : a.file}: two results cannot go to one place; write each to a file of its own.`,
  'cannot-write': (a) =>
    `${a.file === '-' ? 'standard output' : a.file} cannot be written: ${reason(a.reason)}.`,
  'out-held': (a) =>
    `${a.file} cannot be written: it is open in another program (Excel?); close it there and run this again.`,
  'out-changed': (a) =>
    `${a.file} was written by another program meanwhile, and is left as it is; run this again, or choose another name.`,
  'out-exists': (a) =>
    ({
      there: `${a.file} exists; choose another name, or add --force to overwrite it.`,
      answered: `${a.file} has answers in its column "Same", which would be lost; choose another name, or use the answers with --aliases ${a.file}. To drop them, add --force.`,
    })[a.found],
};

function badName(bad: BadName): string {
  switch (bad.why) {
    case 'quote':
      return STRAY_QUOTE;
    case 'sign':
      return `has ${bad.sign} in it, which Windows allows in no name; choose another`;
    case 'path':
      return `makes a path of ${String(bad.length)} characters, and Windows opens no more than ${String(bad.most)}; choose a shorter name, or a folder nearer to the root of the drive`;
    case 'control':
      return 'has a character in it that cannot be seen; choose another';
    case 'end':
      return 'ends with a dot or a blank, which Windows drops; choose another';
    case 'device':
      return 'is kept for a device by Windows; choose another';
    case 'long':
      return 'is too long; choose a shorter one';
  }
}
