import type { Wording } from '../base/coded.js';
import { day, list, quoted } from '../base/format.js';
import { theFile } from '../base/file-name.en.js';
import { en as registerWords } from './en.js';
import { word } from '../base/word-coded.js';
import type { RegisterErrors } from './errors.js';

const OTHERS: Readonly<Record<RegisterErrors['not-a-register']['read'], string>> = {
  results: 'results of a rating or of a council',
  scores: 'a table of scores (it has columns of criteria)',
  products: "a list of products (it has no column of stars, nor of a decision's number or day)",
};

export const errors: Wording<RegisterErrors> = {
  'no-register-columns': (a) =>
    `${theFile(a.file, a.sheet)} is not a register: it takes a column of product names or codes and at least two more of a register (such as "Stars", "Decision number", "Decision date"); the headings read are: ${a.read}.`,
  'not-a-register': (a) =>
    `${theFile(a.file, a.sheet)} is no register of products but ${OTHERS[a.read]}; nothing is written. Name the file of the register with --register (in a season: register in ocop.yaml); where there is none yet, name a new one, such as so-san-pham.csv, and the register is made there.`,
  'no-places-columns': (a) =>
    `${theFile(a.file)} is not a file of places: it takes the columns "Old province", "New province", "From" (and "Old commune", "New commune", "Old district", "New district", "Resolution"); the headings read are: ${a.read}.`,
  'places-broken': (a) =>
    `${theFile(a.file)} has lines that cannot be used:\n${a.problems.map((one) => `  ${a.file}:${String(one.line)}: ${word(registerWords.register.placeLines, one)}`).join('\n')}`,
  'no-filed-columns': (a) =>
    `${theFile(a.file)} is no list of dossiers handed in: it needs a column "Mã sản phẩm" (product code), or "Tên sản phẩm" (product) and "Chủ thể" (producer); its header reads: ${a.read}.`,
  'filed-broken': (a) =>
    `${theFile(a.file)} has rows that cannot be read (cells too many or too few, or a quote left open): line ${list(a.lines)}; mend them, lest a product that was handed in be taken for late.`,
  'no-commune-column': (a) =>
    `${theFile(a.file)} is no list of communes: it needs a column "Xã" (commune), and "Tỉnh" (province); its header reads: ${a.read}.`,
  'list-broken': (a) =>
    `${theFile(a.file)} has rows that cannot be read (cells too many or too few, or a quote left open): line ${list(a.lines)}; mend them and run again.`,
  'no-results': (a) =>
    `${theFile(a.file, a.sheet)} is not a result of "ocop rate" or "ocop council": it takes a column of stars and one of the status or the outcome; read: ${a.read}.`,
  'json-broken': (a) => `${theFile(a.file)}, line ${String(a.line)}: the JSON is broken or cut off.`,
  'result-too-long': (a) =>
    `${theFile(a.file)}, line ${String(a.line)}: one result is longer than the limit of ${String(a.most)} MiB; check that it is the right file.`,
  'record-missing': (a) =>
    `${theFile(a.file)} has no product of the code ${quoted(a.code)} left to withdraw.`,
  'record-several': (a) =>
    `${theFile(a.file)} has several rows of the code ${quoted(a.code)} in force; choose one with --of:\n${a.records.map((one) => `  line ${String(one.line)}: --of "${one.decision}"`).join('\n')}`,
  'record-withdrawn': (a) =>
    `The product of the code ${quoted(a.code)} is withdrawn already (${a.file}, line ${String(a.line)}).`,
  'withdrawn-before-decided': (a) =>
    `Withdrawn on ${day(a.withdrawn)}, which is before it was recognised on ${day(a.decided)} (code ${quoted(a.code)}, ${a.file}, line ${String(a.line)}); nothing is written. Mend --date, or add --of where another recognition is meant.`,
  'register-changed': (a) =>
    `${theFile(a.file)} was changed by another program while it was read; nothing was written, run again.`,
  'register-busy': (a) =>
    `${theFile(a.file)} is being written by another program${a.holder === null ? '' : ` on the machine ${a.holder}`}; nothing was written, run again. If that machine was switched off meanwhile, delete ${a.file}.khoa and run again.`,
  'register-not-file': (a) =>
    `${a.file === '-' ? 'The register' : a.file} has to be a file, since it is read twice.`,
  'letter-unwritable': (a) =>
    `${theFile(a.file)} is kept as ${a.encoding}, which cannot write ${quoted(a.text)}; save the file as CSV UTF-8 and run again.`,
  'register-is-workbook': (a) =>
    `${theFile(a.file)} is a workbook, and a register is written as CSV (Excel opens it). Add --out ${a.out} to write the new register there; the workbook stays as it is, and --register ${a.out} goes on from there.`,
  'register-as-workbook': (a) =>
    `${a.file} is named as a workbook, and a register is written as CSV (Excel opens it); use --register ${a.out}.`,
  'register-of-sheets': (a) =>
    `${theFile(a.file)}: several sheets are named (${list(a.sheets.map(quoted))}); a register is one of them: name one with --sheet "name".`,
};
