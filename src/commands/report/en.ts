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
      annex: "decision's annex, of a register",
      commune: "the commune's report",
      registration: 'registration form',
      self: 'self-assessment report',
      certificates: 'certificates',
      'public-list': 'list to be made public',
      year: 'report of a year',
      returns: 'letters returning sheets to be corrected, one a sender',
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
    doubt: (said) => `Note: ${said}`,
    moreDoubts: (count) =>
      `Note: … and ${String(count)} more sheets whose stars the other reading would change; "ocop rate --format csv" names all.`,
    withdrawn: (count) => `Left out ${counted(count, 'product')} whose certificate was withdrawn.`,
    leftOut: (reasons) => `Not counted: ${reasons}.`,
    noEthnicity: (without, all) =>
      `Of ${number(all)} producers ${number(without)} do not say their representative's ethnicity: the figure of ethnic minorities is of those that do.`,
    noCommunes:
      'Without a list of all communes (--communes; the one of the program, from 01/07/2025: --communes 2025) the report does not say which have no product.',
  },
  help: {
    report: {
      description:
        'papers: scoring sheets, summary, minutes, list for recognition, certificates, the forms of the Decision, the report of a year, letters returning sheets (in Vietnamese)',
      kind: 'which paper',
      inputs:
        'CSV or Excel files, sheets, folders of sheets; for commune, registration and self also a list of products; for annex, certificates, public-list, year (and recognition) registers',
      out: 'write to this file; its ending is the format: .docx (Word), .html (web page), .xlsx (Excel), .md',
      force: 'write over an --out file that exists',
      each: 'a file for each sheet or product, with its code in the name; with returns for each sender',
      short: 'a scoring sheet in short: a page each, criteria and points only',
      footnotes:
        'small notes at the foot: what the sources leave in doubt, what could not be looked at (else on the screen alone)',
      place: 'where it is signed, e.g. "Đà Lạt"; dots when left out',
      date: 'the day on the paper; else the day of rating on the sheet, or dots',
      number: 'the number of the document, e.g. "12/BB-HĐ"; dots when left out',
      agency: 'the agency above, printed at the left; dots when left out',
      decision:
        'for annex, certificates (and recognition of a register): the number of the decision, where there are several',
      at: 'for public-list: in force on this day; for year: counted until the end of this day only',
      year: 'for year: the year of the report',
      communes:
        'for year: a list of all communes (CSV or Excel with a column "Xã"), to know which have no product',
      yearValue: 'year',
      decisionValue: 'number',
    },
  },
};
