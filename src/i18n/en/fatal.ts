import { reason } from '../../base/reason.en.js';
import type { FatalArgs } from '../../base/fatal.js';
import { dashed, day, list, quoted } from '../../base/format.js';
import { typed } from '../../law/in-words.js';
import type { Wording } from '../../base/coded.js';
import { word } from '../../base/word-coded.js';
import { en as councilWords } from '../../council/en.js';
import { planFindingLines } from '../../plan/finding-lines.js';
import { en as planWords } from '../../plan/en.js';
import { en as tallyWords } from '../../tally/en.js';
import { endings } from '../../formats/output-formats.js';
import { theFile } from '../../base/file-name.en.js';
import { findings } from '../../law/check/findings.en.js';
import { lossHint } from '../../tables/lost-text.en.js';
import { en as registerWords } from '../../register/en.js';

const LOOKS_LIKE = {
  xlsx: 'is an Excel file, which is of no use here; open it in Excel and save it as "CSV UTF-8"',
  xls: 'is an Excel file of the old kind (.xls); open it in Excel and save it as "Excel Workbook (.xlsx)"',
  xlsb: 'is a binary Excel file (.xlsb); open it in Excel and save it as "Excel Workbook (.xlsx)"',
  ods: 'is an OpenDocument spreadsheet (.ods); open it and save it as .xlsx',
  docx: 'is a Word file; a table of points as .xlsx or CSV is needed',
  encrypted:
    'is an Office file with a password; open it in Excel, take the password away (File → Info → Protect Workbook) and save it again',
  zip: 'is an archive; unpack it, and run with the file in it',
  pdf: 'is a PDF; a table of points as .xlsx or CSV is needed',
} as const;

export const fatal: Wording<FatalArgs> = {
  'criteria-dir-unreadable': (a) => `The folder of criteria ${a.dir} cannot be read: ${reason(a.reason)}.`,
  'criteria-dir-empty': (a) =>
    `There is no file of criteria (.yaml) in ${a.dir}; --criteria takes a folder with files like criteria/26-2026/01-….yaml.`,
  'criteria-broken': (a) =>
    `The criteria have errors, nothing can be rated:\n${a.findings.map((one) => `  ${one.file}:${String(one.line)}: ${word(findings, one)}`).join('\n')}`,
  'set-unknown': (a) =>
    `No product set of ${a.edition} is named ${quoted(a.asked)}; see "ocop criteria list".`,
  'set-ambiguous': (a) =>
    `${quoted(a.asked)} may be ${a.candidates.length === 1 ? 'this set, or not' : 'several sets'}; give the number:\n${a.candidates.map((one) => `  ${String(one.no)}. ${one.name}`).join('\n')}`,
  'edition-unknown': (a) => `There is no edition ${quoted(a.asked)}; use one of: ${list(a.known)}.`,
  'no-edition-before': (a) => `There is no edition before ${a.edition}; choose one with --from.`,
  'needs-terminal': () => 'This command asks and answers on the screen; run it in a terminal window.',
  'date-unreadable': (a) => `${quoted(a.read)} is no date; write 31/12/2025 or 2025-12-31.`,
  'flag-blank': (a) => `${a.flag} cannot be blank.`,
  'sheet-of-another': (a) =>
    `${a.path} is the sheet of ${a.member} on product ${a.code}; the file was renamed or put in the wrong place: put it away and run again.`,
  'product-unknown': (a) => `The list has no product of the code ${quoted(a.code)}.`,
  'edition-undecided': (a) => `Nothing tells which edition applies on ${a.day}; add --edition.`,
  'sheet-open-elsewhere': (a) =>
    `The sheet ${a.path} is open on ${a.host} (process ${String(a.pid)}); close it there first. If nobody has it open, delete ${a.lock}.`,
  'sheet-changed': (a) =>
    `${a.path} was changed by somebody else just now, and nothing was written; run again to open it as it is.`,
  'lock-unreadable': (a) =>
    `The sheet ${a.path} may be open elsewhere: its lock ${a.lock} cannot be read. If nobody has it open, delete that file.`,
  'no-sheets': (a) => `There is no sheet in ${a.path}.`,
  'sheet-no-table': (a) => `${a.file} is a sheet already; this command makes sheets of tables, .xlsx or CSV.`,
  'paper-without-file': (a) =>
    `Add --out with the name of a file to write; its ending is the format: ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'paper-form-unknown': (a) =>
    `Cannot tell the format of ${a.file}; give it a name that ends in ${a.forms.map((form) => `.${form}`).join(', ')}.`,
  'each-of-one': () => 'This paper is one for all products; leave --each out.',
  'minutes-need-regulation': () =>
    'Minutes need to know who the council is; add --regulation FILE (sample: samples/hoi-dong.yaml).',
  'file-missing': (a) => `There is no file ${a.file}.`,
  'file-is-folder': (a) =>
    `${a.file} is a folder; name a file, or "${a.file}/*.csv" for every CSV file in it.`,
  'folder-without-sheets': (a) =>
    `${a.file} is a folder without a sheet (.yaml) in it; for every CSV file in it write "${a.file}/*.csv".`,
  'file-unreadable': (a) => `The file ${a.file} cannot be read: ${reason(a.reason)}.`,
  'file-empty': (a) => (a.file === '-' ? 'Standard input is empty.' : `The file ${a.file} is empty.`),
  'file-binary': (a) =>
    `${theFile(a.file)} ${a.looksLike ? LOOKS_LIKE[a.looksLike] : 'is no text; a table of points as .xlsx or CSV is needed'}.`,
  'text-named-workbook': (a) =>
    `${theFile(a.file)} has the name of an Excel file, and is a text (CSV) within; end its name in .csv and run again.`,
  'workbook-named-text': (a) =>
    `${theFile(a.file)} has the name of a text, and is an Excel file within; end its name in .xlsx and run again.`,
  'workbook-broken': (a) =>
    `${theFile(a.file)} is an Excel file that is broken or not all there; open it in Excel and save it again, or get it anew.`,
  'workbook-too-large': (a) =>
    `${theFile(a.file)} is larger than a table of points can be (more than 256 MiB, or unpacked a sheet of more than 4 GiB or texts of more than 256 MiB); split it, or save it as "CSV UTF-8".`,
  'sheet-missing': (a) =>
    `${theFile(a.file)} has no sheet ${quoted(a.asked)}; it has: ${list(a.sheets.map(quoted))}.`,
  'sheet-without-table': (a) =>
    `${theFile(a.file, a.sheet)} (the first one) has no table to read; sheets that have one: ${list(a.others.map(quoted))}. Add --sheet "name", or --sheet "*" for all of them.`,
  'sheet-of-no-workbook': () => '--sheet is for Excel files (.xlsx), and none of the files is one.',
  'no-file-matches': (a) => `No file matches ${quoted(a.pattern)}.`,
  'only-own-results': (a) =>
    `There is nothing but results that this program wrote (${list(a.files)}); to rate one again, name it outright.`,
  'no-criterion-column': (a) =>
    `${theFile(a.file, a.sheet)} has no column of a criterion (such as "1.1" or "1.1 Nguồn gốc sản phẩm"); its first line is: ${a.read}.${lossHint(a.loss)}`,
  'no-register-columns': (a) =>
    `${theFile(a.file, a.sheet)} is no register: it takes a column of product names or codes and at least two more of a register (such as "Stars", "Decision number", "Decision date"); its first line is: ${a.read}.`,
  'no-places-columns': (a) =>
    `${theFile(a.file)} is no file of places: it takes the columns "Old province", "New province", "From" (and "Old commune", "New commune", "Old district", "New district", "Resolution"); its first line is: ${a.read}.`,
  'places-broken': (a) =>
    `${theFile(a.file)} has lines that cannot be used:\n${a.problems.map((one) => `  ${a.file}:${String(one.line)}: ${word(registerWords.register.placeLines, one)}`).join('\n')}`,
  'as-of-without-places': () => '--as-of takes a file of places: add --places FILE.',
  'no-results': (a) =>
    `${theFile(a.file, a.sheet)} is no result of "ocop rate" or "ocop council": it takes a column of stars and one of the status or the outcome; read: ${a.read}.`,
  'json-broken': (a) => `${theFile(a.file)}, line ${String(a.line)}: the JSON is broken or cut off.`,
  'ground-unknown': (a) =>
    a.grounds === null
      ? `${quoted(a.read)} is no ground of withdrawal: no edition gives any.`
      : `${quoted(a.read)} is no ground of ${a.grounds.source}; write ${typed(a.grounds, 'or')}.`,
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
  'register-not-file': (a) =>
    `${a.file === '-' ? 'The register' : a.file} has to be a file, since it is read twice.`,
  'letter-unwritable': (a) =>
    `${theFile(a.file)} is kept as ${a.encoding}, which cannot write ${quoted(a.text)}; save the file as CSV UTF-8 and run again.`,
  'no-alias-columns': (a) =>
    `${theFile(a.file)} settles no producers: it needs the columns "Producer 1", "Producer 2" and "Same"; its first line is: ${a.read}.`,
  'aliases-broken': (a) =>
    `${theFile(a.file)} cannot be used yet:\n${a.problems.map((one) => `  ${tallyWords.tally.aliasProblem(one)}`).join('\n')}`,
  'tally-needs-day': (a) =>
    `${a.measure} is of a day: add --as-of DAY, or a period with a last day (--year, --to).`,
  'tally-needs-period': () => 'growth is on the year before: add --year, or --from and --to, or --by year.',
  'period-backwards': (a) => `The period from ${a.from} to ${a.to} runs backwards; change the two days over.`,
  'year-and-days': () => 'Use --year, or --from and --to; not both.',
  'places-without-as-of': () => '--places tells places by the names of a day: add --as-of DAY.',
  'no-tally-part': (a) => `${theFile(a.file)} is no result of "ocop tally --format json".`,
  'parts-differ': (a) =>
    `${a.file} cannot be added to ${a.first}: ${tallyWords.tally.mismatch[a.in]}. Run ocop tally again with the same options.`,
  'part-counts-as-one': (a) =>
    `${theFile(a.file)} counts ${quoted(a.first)} and ${quoted(a.second)} as one producer, which --aliases tells apart. Run ocop tally again with --aliases for this part.`,
  'part-twice': (a) =>
    `${theFile(a.file)} is the same part as ${a.first}: its products would be counted twice. Name it once.`,
  'plan-broken': (a) =>
    `${theFile(a.file)} cannot be used as a plan yet:\n${planFindingLines(a.file, a.findings, planWords.plan.findings)}`,
  'merge-only-adds': (a) =>
    `--${dashed(a.flag)} is nothing for merge: the parts were counted by their own options.`,
  'row-unknown': (a) => `There is no row or cell ${quoted(a.asked)}; there are: ${list(a.rows.map(quoted))}.`,
  'row-ambiguous': (a) => `${quoted(a.asked)} may be several rows: ${list(a.rows.map(quoted))}; say which.`,
  'no-code-column': (a) =>
    `${theFile(a.file, a.sheet)} has no column of product codes ("product_code"); its first line is: ${a.read}.`,
  'no-set-column': (a) =>
    `${theFile(a.file, a.sheet)}, header on line ${String(a.line)}: there is no column of product sets; add a column "product_set" with the number or the name of the set.${lossHint(a.loss)}`,
  'column-twice': (a) =>
    `${theFile(a.file, a.sheet)}, header on line ${String(a.line)}: columns ${String(a.first)} and ${String(a.second)} are both ${quoted(a.name)}; keep one of them.`,
  'file-twice': (a) => `The file ${a.file} is named twice; name it once.`,
  'stdin-twice': () => 'Standard input ("-") can be named once only.',
  'out-is-input': (a) => `${a.file} is an input file; write the result to another one.`,
  'out-exists': (a) =>
    ({
      there: `${a.file} exists; choose another name, or add --force to overwrite it.`,
      answered: `${a.file} has answers in its column "Same", which would be lost; choose another name, or use the answers with --aliases ${a.file}. To drop them, add --force.`,
    })[a.found],
  'out-is-rejects': (a) =>
    `${a.file} is where rejected rows go; write the result to another file, or --rejects to another one.`,
  'rejects-to-screen': () => '--rejects takes the name of a file, not "-".',
  'no-sets-asked': () =>
    'Name a product set, as in "ocop template 9 --out form.xlsx", or give --products FILE.',
  'no-products': (a) => `${theFile(a.file)} has no product that belongs on the form.`,
  'no-members': (a) => `${theFile(a.file)} names no member.`,
  'template-form-unknown': (a) => `A form is written as .xlsx or .csv; ${quoted(a.file)} ends in neither.`,
  'out-form-unknown': (a) =>
    `The form ${a.ending} (${a.file}) cannot be written yet; use a name that ends in ${endings(a.forms, 'Excel opens it', 'or')}.`,
  'out-form-differs': (a) =>
    `${a.file} ends in ${a.ending} and --format is ${a.format}; no program opens such a file. Change the ending, or leave --format out to go by it.`,
  'register-is-workbook': (a) =>
    `${theFile(a.file)} is a workbook, and a register is written as CSV (Excel opens it). Add --out ${a.out} to write the new register there; the workbook stays as it is, and --register ${a.out} goes on from there.`,
  'register-as-workbook': (a) =>
    `${a.file} is named as a workbook, and a register is written as CSV (Excel opens it); use --register ${a.out}.`,
  'register-of-sheets': (a) =>
    `${theFile(a.file)}: several sheets are named (${list(a.sheets.map(quoted))}); a register is one of them: name one with --sheet "name".`,
  'import-of-results': (a) =>
    `${theFile(a.file)} is a result of "ocop rate" or "ocop council", and no list of recognitions: nothing is written. Take it in with the decision that recognises, for example: ocop register add ${a.file} --decision 123/QĐ-UBND --date 31/08/2026 --register ${a.register}`,
  'regulation-broken': (a) =>
    `${theFile(a.file)} cannot be used as a council's regulation:\n${a.findings.map((one) => `  line ${String(one.line)}: ${word(councilWords.council.regulation, one)}`).join('\n')}`,
  'no-member-column': (a) =>
    `${theFile(a.file, a.sheet)}, header on line ${String(a.line)}: there is no column of members, so that nobody knows whose sheets these are; add a column "member" with the names.`,
  'cannot-write': (a) =>
    `${a.file === '-' ? 'standard output' : a.file} cannot be written: ${reason(a.reason)}.`,
  'line-too-long': (a) =>
    `${theFile(a.file)}, line ${String(a.line)} is longer than 4 MiB: this is no table of points.`,
};
