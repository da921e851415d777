import { thousands, counted, list } from '../../base/format.js';
import type { ReportCommandWords } from './vi.js';

const number = (count: number) => thousands(count, ',');

export const en: ReportCommandWords = {
  report: {
    kinds: {
      sheet: 'scoring sheet',
      summary: 'summary of points',
      minutes: "minutes of the council's meeting",
      ranking: 'ranking',
      recognition: 'list proposed for recognition',
      commune: "the commune's report",
      registration: 'registration form',
      self: 'self-assessment report',
    },
    wrote: (file, papers) => (papers === 1 ? `Wrote ${file}` : `Wrote ${file}: ${number(papers)} papers`),
    wroteEach: (files, first, last) =>
      files === 1 ? `Wrote ${first}` : `Wrote ${number(files)} files, from ${first} to ${last}`,
    dropped: (section, characters) =>
      `${section}: dropped ${counted(characters, 'control character')} that no document can hold.`,
    nothing: (kind, form) =>
      `There is nothing to print as ${en.report.form(en.report.kinds[kind], form)}; no file was written.`,
    form: (kind, form) => (form === null ? kind : `${kind} (${form.replace(/^Mẫu số /, 'form ')})`),
    noForm: (product, edition, formsOf) =>
      `${product}: goes by ${edition}; only the forms of ${list(formsOf)} are known, so it is not printed.`,
  },
  help: {
    report: {
      description:
        'papers to sign: scoring sheets, summary, minutes, list for recognition, the forms of the Decision (in Vietnamese)',
      kind: 'which paper',
      inputs:
        'CSV or Excel files, sheets, folders of sheets; for commune, registration and self also a list of products',
      out: 'write to this file; its ending is the format: .docx (Word), .html (web page), .xlsx (Excel), .md',
      force: 'write over an --out file that exists',
      each: 'a file for each sheet or product, with its code in the name',
      short: 'a scoring sheet in short: a page each, criteria and points only',
      place: 'where it is signed, e.g. "Đà Lạt"; dots when left out',
      date: 'the day on the paper; else the day of rating on the sheet, or dots',
      number: 'the number of the document, e.g. "12/BB-HĐ"; dots when left out',
      agency: 'the agency above, printed at the left; dots when left out',
    },
  },
};
